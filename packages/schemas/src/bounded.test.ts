import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import { type FoundPattern, patternsOfJson, testLinearPatterns } from "../../../scripts/linear-patterns.js";
import { testSpreadCalls } from "../../../scripts/spread-calls.js";

const home = join(import.meta.dirname, "..");

/** The patterns that code puts together when the modules are loaded and the SQL of every return is written. */
async function madePatterns(): Promise<FoundPattern[]> {
  const made: FoundPattern[] = [];
  const recording = new Proxy(RegExp, {
    construct(target, [source, flags = ""]: [string, string?]) {
      // The first line after that of this file is that of the caller.
      const files = [...(new Error().stack ?? "").matchAll(/\/src\/([^:)?]+)/g)].map(([, file]) => file);
      const file = files.find((each) => each !== "bounded.test.ts");
      if (file !== undefined) made.push({ source, flags, place: file });
      return new target(source, flags);
    },
  });
  vi.stubGlobal("RegExp", recording);
  const [{ returns }, { sqlOf }] = await Promise.all([
    import("./returns.js"),
    import("./sql.js"),
    import("./model.js"),
    import("./dossier.js"),
    import("./synthetic.js"),
    import("./metadata.js"),
  ]);
  for (const definition of returns)
    for (const dialect of ["postgres", "duckdb"] as const) sqlOf(definition, dialect);
  vi.unstubAllGlobals();
  return made;
}

const published = readdirSync(join(home, "json"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => patternsOfJson(JSON.parse(readFileSync(join(home, "json", name), "utf8")), name));

testLinearPatterns(home, 150, [...(await madePatterns()), ...published]);
testSpreadCalls(home);
