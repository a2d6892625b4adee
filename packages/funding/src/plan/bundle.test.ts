// A plan is worked out in a browser: by one file, without the command and without Node.
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { samplePlan } from "./sample-plan.js";

it("a plan can be allocated by a bundle for browsers, which uses nothing of Node", async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { allocatePlan, planInWords } from "./index.js";
globalThis.result = ((plan) => {
  const allocation = allocatePlan(plan);
  return { amounts: allocation.recipients.map(({ amount }) => String(amount)), method: planInWords(allocation).method };
})(globalThis.plan);`,
      resolveDir: join(import.meta.dirname, ".."),
      loader: "ts",
    },
    bundle: true,
    platform: "browser",
    format: "iife",
    write: false,
  });
  const context = { plan: samplePlan({}), result: null };
  // Nothing of Node is in the context: no process, no require, no Buffer.
  runInNewContext(outputFiles[0]?.text ?? "", context);
  expect(context.result).toEqual({
    amounts: ["34", "33", "33"],
    method: "What is left of each head is shared out by weight, and rounded by the method largest-remainder.",
  });
});
