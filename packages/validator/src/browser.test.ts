import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { createContext, runInContext } from "node:vm";
import type { Report } from "@svd/schemas/returns";
import { expect, test } from "vitest";

// The bundler that builds the packages.
const { build } = createRequire(createRequire(import.meta.url).resolve("tsup"))("esbuild");

const page = `
  import { policeStreet } from "@svd/schemas/returns";
  import { validate } from "./index.js";
  globalThis.check = (bytes) => validate([bytes], policeStreet, { fileName: "2026-03-example-street.csv" });
`;

test("the validator runs with what browsers have and nothing of Node, without compiling code, without zod", async () => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    format: "iife",
    platform: "browser",
    target: "es2022",
    define: { __VERSION__: '"0.0.0-test"' },
    metafile: true,
    write: false,
  });
  expect(Object.keys(metafile.inputs).filter((input) => /zod|node:/.test(input))).toEqual([]);
  const context = createContext(
    { TextDecoder, TextEncoder, crypto },
    // As a content security policy without unsafe-eval.
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(outputFiles[0].text, context);
  const flawed = readFileSync(
    new URL("../../../examples/returns/ed-assault-march-flawed.csv", import.meta.url),
  );
  const report: Report = await context["check"](new Uint8Array(flawed));
  expect(report.verdict).toBe("rejected");
  expect(report.findings[0]?.ruleId).toBe("PST-H01");
});

test("what reads workbooks and JSON is loaded only when there is such a file", async () => {
  const { metafile } = await build({
    stdin: { contents: page, resolveDir: fileURLToPath(new URL(".", import.meta.url)), loader: "ts" },
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    outdir: "out",
    define: { __VERSION__: '"0.0.0-test"' },
    metafile: true,
    write: false,
  });
  const outputs: Record<string, { inputs: object; imports: { path: string; kind: string }[] }> =
    metafile.outputs;
  const atOnce = new Set<string>();
  const follow = (output: string) => {
    if (atOnce.has(output)) return;
    atOnce.add(output);
    for (const { path, kind } of outputs[output]?.imports ?? []) {
      if (kind === "import-statement") follow(path);
    }
  };
  follow("out/stdin.js");
  const inputs = (names: Iterable<string>) =>
    [...names].flatMap((name) => Object.keys(outputs[name]?.inputs ?? {})).join("\n");
  expect(inputs(atOnce)).toContain("read/csv-table.ts");
  expect(inputs(atOnce)).not.toMatch(/fflate|saxes|read\/xlsx|read\/json/);
  expect(inputs(Object.keys(outputs))).toMatch(/fflate/);
  expect(inputs(Object.keys(outputs))).toMatch(/saxes/);
});
