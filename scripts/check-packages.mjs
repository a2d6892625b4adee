// Proves that what is published works for its users. Every package is packed as `npm publish` would pack it; all
// are installed together in an empty folder; and there every entry is imported, required and type-checked, and
// every command is run. What a workspace hides, such as a file left out of the package, a dependency that only
// the root has or a type that only the sources declare, shows here.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, setUp } from "./set-up.mjs";

/** Something that does not hold. Its message is all that is shown. */
class Failure extends Error {}

/** What npm puts into every package besides the folders that its entries lead to. */
const ALWAYS = /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/;
const NEVER = /\.(test|spec|bench)(-d)?\.|(^|\/)(__tests__|tests?|fixtures|bench|src)\//;

/** A program as a user writes it. It is run, and its types are checked. */
const SAMPLE = `import { policeStreet } from "@svd/schemas/returns";
import { validate } from "@svd/validator";

const header = policeStreet.columns.map(({ name }) => name).join(",");
const text = [
  header,
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef,2026-03,Example Police,Example Police,-0.106220,51.518275,On or near High Street,E01000916,Camden 027B,Burglary,Under investigation,",
  ",2026-03,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,",
].join("\\r\\n");
const report = await validate([new TextEncoder().encode(text)], policeStreet, {
  fileName: "2026-03-example-street.csv",
});
console.log(\`\${report.verdict}, \${report.input.rows} rows\`);
`;

/**
 * All that the types of the packages and of the sample may take from their surroundings. Node and browsers both
 * have it; anything more would shut out users of the one or the other.
 */
const SURROUNDINGS = `// zod speaks of URL, the options of a check of AbortSignal, and the sample of the others.
declare class URL { readonly href: string; }
interface AbortSignal { readonly aborted: boolean; }
declare class TextEncoder { encode(text: string): Uint8Array; }
declare const console: { log(text: string): void };
`;

/** Runs a program to its end and gives what it printed. */
function run(command, args, cwd) {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: "utf8",
    maxBuffer: 64 * 1024 ** 2,
  });
  if (error) throw new Failure(error.message);
  if (status !== 0)
    throw new Failure(gist(`${stdout}\n${stderr}`.trim()) || `It ended with exit code ${status}.`);
  return stdout;
}

/** The error that ended a program, where it can be told from the lines around it; else its first lines. */
function gist(printed) {
  return /^\w*Error\b.*$/m.exec(printed)?.[0] ?? printed.split("\n").slice(0, 40).join("\n");
}

/** The packages of this checkout that are published. */
function publishedPackages() {
  const { workspaces } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return workspaces
    .map((pattern) => pattern.replace(/\/\*$/, ""))
    .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
    .map((folder) => join(folder, "package.json"))
    .filter((manifest) => existsSync(manifest))
    .map((manifest) => JSON.parse(readFileSync(manifest, "utf8")))
    .filter((manifest) => !manifest.private);
}

/** Every file that a value of an exports map leads to, whatever the conditions. */
function targetsOf(value) {
  if (typeof value === "string") return [value];
  return value === null ? [] : Object.values(value).flatMap(targetsOf);
}

/** The commands of a package by name. */
function commandsOf({ name, bin = {} }) {
  return typeof bin === "string" ? { [name.split("/").at(-1)]: bin } : bin;
}

/** The exports map, written with a key for each entry. */
function exportsOf({ exports: map = {} }) {
  const isMap = typeof map === "object" && Object.keys(map).every((key) => key.startsWith("."));
  return isMap ? map : { ".": map };
}

/** What a user writes to import from a package; JSON files and patterns are no modules. */
function modulesOf(manifest) {
  return Object.entries(exportsOf(manifest))
    .filter(([key, value]) => value !== null && !key.endsWith(".json") && !key.includes("*"))
    .map(([key, value]) => ({ name: manifest.name + key.slice(1), isTypesOnly: isTypesOnly(value) }));
}

function isTypesOnly(value) {
  return typeof value === "object" && Object.keys(value).every((condition) => condition === "types");
}

/** Says what is wrong with the files of a packed package, and with what it asks for. */
function checkContents(manifest, files) {
  const targets = [...targetsOf(exportsOf(manifest)), ...Object.values(commandsOf(manifest))];
  const wanted = targets.map((target) => target.replace(/^\.\//, ""));
  const folders = new Set(["dist", ...wanted.filter((path) => path.includes("/")).map(firstPart)]);
  const wrong = files.filter(
    (path) => NEVER.test(path) || !(ALWAYS.test(path) || folders.has(firstPart(path))),
  );
  const absent = wanted.filter((path) => !files.some((file) => matches(file, path)));
  const faults = [];
  if (wrong.length > 0) faults.push(`These files should not be published: ${wrong.join(", ")}`);
  if (absent.length > 0) faults.push(`These files are named and not published: ${absent.join(", ")}`);
  const { dependencies, peerDependencies, optionalDependencies } = manifest;
  // npm publishes these as they stand, and nobody else has the folder that they speak of.
  const local = Object.entries({ ...dependencies, ...peerDependencies, ...optionalDependencies })
    .filter(([, range]) => /^(file|link|workspace):/.test(range))
    .map(([name, range]) => `${name}: ${range}`);
  if (local.length > 0) faults.push(`These dependencies lead to folders: ${local.join(", ")}`);
  if (faults.length > 0) throw new Failure(faults.join("\n"));
}

function firstPart(path) {
  return path.split("/")[0];
}

function matches(path, pattern) {
  const [before, after] = pattern.split("*");
  return after === undefined ? path === pattern : path.startsWith(before) && path.endsWith(after);
}

/** Loads a module in a process of its own and gives the names that it exports. */
function namesOf(folder, file, load) {
  const code = `console.log(Object.keys(${load}).filter((name) => name !== "default").join(" "));\n`;
  writeFileSync(join(folder, file), code);
  const [names, more] = run(process.execPath, [join(folder, file)], folder)
    .trimEnd()
    .split("\n");
  if (more !== undefined) throw new Failure(`Loading it prints something: ${names}`);
  // require(esm) of later Nodes adds a name of its own.
  return names.split(" ").filter((name) => name !== "" && name !== "__esModule" && name !== "module.exports");
}

/** A source file that imports every name that every module exports at run time. */
function importsOf(modules) {
  const lines = modules.map(({ name, names }, i) => {
    if (!names?.length) return `export type * as types${i} from "${name}";`;
    return `export { ${names.map((each, j) => `${each} as name${i}_${j}`).join(", ")} } from "${name}";`;
  });
  return `${lines.join("\n")}\n`;
}

/**
 * Types are checked with this checkout's own TypeScript, from where it is, as installing it again would cost most
 * of the time of this script. The declarations of dependencies are checked with the rest, as a user may do so too.
 */
function checkTypes(folder, name, options) {
  const config = join(folder, `tsconfig.${name}.json`);
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023"],
    strict: true,
    skipLibCheck: false,
    noEmit: true,
    types: [],
    ...options,
  };
  writeFileSync(
    config,
    JSON.stringify({ compilerOptions, files: ["surroundings.d.ts", "imports.ts", "sample.ts"] }),
  );
  run(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-p", config], folder);
}

let failures = 0;
/** Does one step and says in a line what came of it. */
function step(title, work) {
  const begun = performance.now();
  let outcome;
  try {
    outcome = work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    failures++;
    console.error(`FAILED  ${title}\n${error.message.replace(/^/gm, "        ")}`);
    return undefined;
  }
  const said = typeof outcome === "string" ? `: ${outcome}` : "";
  console.log(`ok      ${title}${said} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  return outcome ?? true;
}

function check(folder) {
  const packages = publishedPackages();
  const packed = step(`${packages.length} packages can be packed`, () => {
    const workspaces = packages.flatMap(({ name }) => ["--workspace", name]);
    const args = ["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...workspaces];
    return new Map(JSON.parse(run("npm", args, root)).map((each) => [each.name, each]));
  });
  if (!packed) return;
  for (const manifest of packages) {
    const files = packed.get(manifest.name).files.map(({ path }) => path);
    step(`${manifest.name} holds what it should and nothing else`, () => {
      checkContents(manifest, files);
      return `${files.length} files`;
    });
  }

  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
  const installed = step("they can be installed together in an empty folder", () => {
    const quiet = ["--no-audit", "--no-fund", "--ignore-scripts", "--no-package-lock", "--loglevel=error"];
    const tarballs = [...packed.values()].map(({ filename }) => join(folder, filename));
    run("npm", ["install", "--prefer-offline", ...quiet, ...tarballs], folder);
    return true;
  });
  if (!installed) return;

  const modules = packages.flatMap(modulesOf);
  for (const module of modules) {
    if (module.isTypesOnly) continue;
    step(`import("${module.name}")`, () => {
      module.names = namesOf(folder, "import.mjs", `await import("${module.name}")`);
      return `${module.names.length} names`;
    });
    step(`require("${module.name}")`, () => {
      const required = namesOf(folder, "require.cjs", `require("${module.name}")`);
      const absent = module.names?.filter((name) => !required.includes(name)) ?? [];
      if (absent.length > 0) throw new Failure(`It does not give ${absent.join(", ")}.`);
    });
  }

  writeFileSync(join(folder, "sample.mjs"), SAMPLE);
  step("a sample program checks a file of two rows", () => {
    const said = run(process.execPath, [join(folder, "sample.mjs")], folder).trim();
    if (said !== "accepted, 2 rows") throw new Failure(`It says: ${said}`);
    return said;
  });

  writeFileSync(join(folder, "sample.ts"), SAMPLE);
  writeFileSync(join(folder, "surroundings.d.ts"), SURROUNDINGS);
  writeFileSync(join(folder, "imports.ts"), importsOf(modules));
  step("types, module nodenext", () => checkTypes(folder, "nodenext", { module: "nodenext" }));
  step("types, module esnext with a bundler", () =>
    checkTypes(folder, "bundler", { module: "esnext", moduleResolution: "bundler" }),
  );

  for (const manifest of packages) {
    for (const command of Object.keys(commandsOf(manifest))) {
      step(`${command} --version`, () => {
        const said = run(join(folder, "node_modules", ".bin", command), ["--version"], folder).trim();
        if (!said.includes(manifest.version)) throw new Failure(`It says "${said}".`);
        return said;
      });
    }
  }
}

setUp();
const folder = mkdtempSync(join(tmpdir(), "svd-packages-"));
try {
  check(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures > 0) {
  console.error(`\n${failures} ${failures === 1 ? "step" : "steps"} failed.`);
  process.exit(1);
}
