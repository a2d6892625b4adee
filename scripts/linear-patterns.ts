// Every regular expression that a package publishes is matched in time that grows with the text and no faster. The
// test of a package reads them from its sources, as the compiler sees them, and asks a checker. There are no
// exceptions: a pattern of which the checker cannot tell is written in another way, or as code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";

// The checker as JavaScript: the same answers on every machine. It reads this when it is loaded.
process.env["RECHECK_BACKEND"] = "pure";
const { checkSync } = await import("recheck");

/** A regular expression, and where it was found first. */
export interface FoundPattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/**
 * The test of a package.
 *
 * @param folder - Its folder.
 * @param least - How many patterns it has at least.
 * @param others - Those that are not in its sources as they stand, such as those that its code puts together: each
 *   file that makes a pattern must be the place of one.
 */
export function testLinearPatterns(
  folder: string,
  least: number,
  others: readonly FoundPattern[] = [],
): void {
  const { literals, calls } = patternsIn(join(folder, "src"));
  const patterns = unique([...literals, ...others]);

  describe("the regular expressions", () => {
    test("are found", () => {
      expect(patterns.length).toBeGreaterThanOrEqual(least);
    });

    test.each(
      patterns.map(({ source, flags, place }) => [`/${source}/${flags}`, place, source, flags] as const),
    )(
      "%s is matched in linear time (%s)",
      (_pattern, _place, source, flags) => {
        expect(timeOf(source, flags)).toBe("linear");
      },
      30_000,
    );

    test("are seen by the checker where code puts them together", () => {
      expect(calls.filter((file) => others.every(({ place }) => place !== file))).toEqual([]);
    });
  });
}

/** How the time to match a pattern grows with the text: `linear`, `polynomial`, `exponential` or `unknown`. */
export function timeOf(source: string, flags: string): string {
  // What these two flags change is not how a text is matched.
  const result = checkSync(source, flags.replaceAll(/[dv]/g, ""), { timeout: 20_000 });
  if (result.status === "unknown") return "unknown";
  const { type } = result.complexity;
  return type === "safe" ? "linear" : type;
}

/** The patterns under the keyword `pattern` of JSON, such as schemas and definitions. */
export function patternsOfJson(json: unknown, place: string): FoundPattern[] {
  if (typeof json !== "object" || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) =>
    key === "pattern" && typeof value === "string"
      ? [{ source: value, flags: "u", place }]
      : patternsOfJson(value, place),
  );
}

/** The literals in the sources of a folder, and the files that make a pattern from anything else. */
function patternsIn(folder: string): { literals: readonly FoundPattern[]; calls: readonly string[] } {
  const literals: FoundPattern[] = [];
  const calls: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    // What only tests use is not published.
    if (!name.endsWith(".ts") || name.endsWith(".test.ts") || name.startsWith("testing/")) continue;
    const file = ts.createSourceFile(
      name,
      readFileSync(join(folder, name), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf("/");
        literals.push({ source: node.text.slice(1, end), flags: node.text.slice(end + 1), place: name });
      } else if (
        (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
        node.expression.getText() === "RegExp"
      )
        calls.push(name);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return { literals, calls };
}

function unique(patterns: readonly FoundPattern[]): FoundPattern[] {
  return [...new Map(patterns.map((each) => [`/${each.source}/${each.flags}`, each] as const)).values()];
}
