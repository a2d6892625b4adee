// The schemas as they stand in `src`, with all their words: those that are built for programs have none.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const { build } = createRequire(import.meta.resolve("tsup"))("esbuild");

/** Every schema that is published as a file, by the name of the file. */
export async function sourceSchemas(home) {
  const contents = `
    import { FindingSchema } from "./src/finding.js";
    import { documentSchemas } from "./src/model/documents.js";
    import { ReportSchema } from "./src/report.js";
    export const schemas = { finding: FindingSchema, report: ReportSchema, ...documentSchemas };
  `;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: home },
    bundle: true,
    format: "esm",
    platform: "node",
    external: ["zod"],
    write: false,
    logLevel: "error",
  });
  // In the package, so that `zod` is found from there.
  const folder = mkdtempSync(join(home, "generate-"));
  try {
    const path = join(folder, "schemas.mjs");
    writeFileSync(path, outputFiles[0].contents);
    return (await import(pathToFileURL(path).href)).schemas;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
