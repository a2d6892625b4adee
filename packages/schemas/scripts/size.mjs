// `npm run size`: what one schema costs in a browser beyond zod itself, and what the types cost the compiler.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { documentSchemas } from "@svd/schemas/model";

const { build } = createRequire(import.meta.resolve("tsup"))("esbuild");
const home = dirname(dirname(fileURLToPath(import.meta.url)));
const print = (line) => process.stdout.write(`${line}\n`);

/** What one schema of a document may cost. */
const MOST_FOR_ONE_SCHEMA = 12_000;
/** What may be imported alone, and what it may cost: one return, and all of them. */
const LIMITS = [
  ["returns/police-street", "policeStreet", 10_240],
  ["returns", "policeStreet", 10_240],
  ["returns", "returns", 40_000],
];

/** What a bundler makes of importing one name from an entry, gzipped, without zod. */
async function gzipped(entry, name) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "@svd/schemas/${entry}";`, resolveDir: home },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
    external: ["zod"],
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const names = Object.values(documentSchemas).map((schema) => `${schema.meta().id}Schema`);
const measured = [
  ...names.map((name) => ["model", name, MOST_FOR_ONE_SCHEMA]),
  ...LIMITS,
  ["model", "moveResponseStrategy"],
  ["model", "checkDocument"],
  ["dossier", "checkDossier"],
];
for (const [entry, name, most = Number.POSITIVE_INFINITY] of measured) {
  const bytes = await gzipped(entry, name);
  const over = bytes > most ? `: more than ${most.toLocaleString("en-GB")}` : "";
  if (over) process.exitCode = 1;
  print(
    `${entry.padEnd(23)}${name.padEnd(34)}${bytes.toLocaleString("en-GB").padStart(8)} bytes gzipped beyond zod${over}`,
  );
}

/** The fastest of five compilations of a file, in seconds. */
function compileSeconds(text) {
  const folder = mkdtempSync(join(home, "size-"));
  try {
    writeFileSync(join(folder, "file.ts"), text);
    const compilerOptions = { noEmit: true, strict: true, target: "es2022", module: "nodenext", types: [] };
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["file.ts"] }));
    const tsc = createRequire(import.meta.url).resolve("typescript/bin/tsc");
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      execFileSync(process.execPath, [tsc, "--project", folder]);
      return performance.now() - begun;
    });
    return Math.min(...times) / 1000;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const empty = compileSeconds("export {};\n");
const all = compileSeconds(
  'import type * as svd from "@svd/schemas/types";\nexport type All = svd.Dossier;\n',
);
print(`tsc: ${empty.toFixed(2)} s for an empty file, ${all.toFixed(2)} s for one that imports every type`);
