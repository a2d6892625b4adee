// What each entry of the package weighs when a bundler takes it alone, and which registers' data it brings along.
import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const { build } = createRequire(import.meta.resolve("tsup"))("esbuild");

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** The ids of the registers, from their files. */
export const registerIds = readdirSync(join(packageFolder, "src/registers"))
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .map((file) => file.replace(".ts", ""))
  .sort();

/** Bundles one source file as a user's bundler would: minified bytes, gzipped bytes, ids of the registers inside. */
export async function measure(source) {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(packageFolder, "src", source)],
    absWorkingDir: packageFolder,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: true,
    metafile: true,
    write: false,
  });
  const [{ contents }] = outputFiles;
  const registers = Object.values(metafile.outputs)
    .flatMap(({ inputs }) => Object.keys(inputs))
    .filter((input) => input.startsWith("src/registers/"))
    .map((input) => input.slice("src/registers/".length, -".ts".length));
  return { bytes: contents.length, gzipped: gzipSync(contents, { level: 9 }).length, registers };
}
