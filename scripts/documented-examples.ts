// Every `// =>` in a comment of the source and in the README of a package states a result. The test of a package runs
// that code with what the package exports, and compares.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** The tests of the examples in a package: its folder, and all that its entry exports. */
export function testDocumentedExamples(folder: string, entry: Readonly<Record<string, unknown>>): void {
  const source = join(folder, "src");
  const files = [
    join(folder, "README.md"),
    ...readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
      .sort()
      .map((file) => join(source, file)),
  ];

  describe("the examples", () => {
    it.each(
      files.flatMap((file) =>
        examplesIn(file).map((code, index) => [file.split("/").pop(), index + 1, code] as const),
      ),
    )("of %s, number %i, give the results they state", (_file, _index, code) => {
      expect(run(code, entry)).toBeGreaterThan(0);
    });

    it("stand with every export that a program can call or read", () => {
      const documented = files.flatMap(examplesIn).join("\n");
      expect(Object.keys(entry).filter((name) => !documented.includes(name))).toEqual([]);
    });
  });
}

/** The code blocks of a file: those of comments in a source file, those marked `ts` in a Markdown file. */
function examplesIn(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const prose = file.endsWith(".md") ? text : text.replaceAll(/^ ?\* ?/gm, "");
  return [...prose.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = ""]) => code);
}

/** Runs an example in which each line `expression; // => value` becomes a comparison. Imports are of the entry. */
function run(example: string, entry: Readonly<Record<string, unknown>>): number {
  let compared = 0;
  const compare = (actual: unknown, expected: unknown) => {
    expect(actual).toEqual(expected);
    compared += 1;
  };
  const code = example
    .replaceAll(/^import .*$/gm, "")
    .replaceAll(/^(\s*)(.*); \/\/ => (.*)$/gm, "$1compare($2, $3);");
  new Function("compare", ...Object.keys(entry), code)(compare, ...Object.values(entry));
  return compared;
}
