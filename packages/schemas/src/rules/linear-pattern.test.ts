import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { timeOf } from "../../../../scripts/linear-patterns.js";
import { linearPattern } from "./linear-pattern.js";

const problemOf = (source: string) => {
  const pattern = linearPattern(source);
  return "problem" in pattern ? pattern.problem : undefined;
};

describe("a pattern from outside", () => {
  test.each([
    "^[A-Z]{2}-[0-9]{1,4}$",
    "^(?<month>[0-9]{4}-[0-9]{2})-(?<force>[a-z][a-z-]{0,60})-street\\.csv$",
    "^(?:E0[6-9]|E10)\\d{6}$",
    "^\\[(c|x|z)\\](\\[[eprub]\\]){0,5}$",
    "^[1-9][0-9]{5,17}(?:;[1-9][0-9]{5,17})*$",
    "^(?:[a-z]+;)*$",
    "^[^,]*,[^,]*$",
    "^[\u{1f600}]$",
    "^$",
  ])("is taken: %s", (source) => {
    expect(problemOf(source)).toBeUndefined();
  });

  test.each([
    ["^([a-z]+)+$", /^repeats something without an end/],
    ["^(?:a|a)*$", /^repeats something without an end/],
    ["^(?:a|b|ab)*$", /^repeats something without an end/],
    ["^[a-z]*[a-z0-9]*$", /^repeats something without an end/],
    ["^\\d+\\d+$", /^repeats something without an end/],
    ["^(?:[a-z]{0,50}x)*$", /^repeats something without an end/],
    ["^.*,.*$", /^repeats something without an end/],
    ["^(?:a?){30}a{30}$", /^repeats something that may be empty$/],
    ["^(?:a{0,1}b?c?)*$", /^repeats something that may be empty$/],
    ["^(?:aa?){30}$", /^has choices that begin alike in more than 100 ways/],
    ["^a{0,200}a{5}$", /^has choices that begin alike in more than 100 ways/],
    ["[a-z]+$", /^does not begin with \^$/],
    ["^[a-z]+", /^does not end with \$$/],
    ["^a\\$", /^does not end with \$$/],
    ["^a$|^b$", /^has \$ in its middle$/],
    ["^a|b$", /^has \| outside a group/],
    ["^(?=a)a$", /^looks ahead or behind/],
    ["^(?!a)b$", /^looks ahead or behind/],
    ["^(?<=a)b$", /^looks behind/],
    ["^(?<!a)b$", /^looks behind/],
    ["^(?i:a)$", /^looks ahead or behind, or sets flags/],
    ["^(a)\\1$", /^has a \\ before something other/],
    ["^(?<a>b)\\k<a>$", /^has a \\ before something other/],
    ["^\\s$", /^has a \\ before something other/],
    ["^\\p{L}$", /^has a \\ before something other/],
    ["^a+?$", /^has two signs of repetition/],
    ["^a{2}{3}$", /^has two signs of repetition/],
    ["^a{3,2}$", /^repeats a part from 3 to 2 times$/],
    ["^a{999999999}$", /^repeats a part more than/],
    ["^a{x}$", /^has a \{ that does not begin/],
    ["^(a$", /^has \$ in its middle$/],
    ["^(a", /^has a group without|^does not end/],
    ["^a)$", /^has \) where it has no meaning$/],
    ["^[$", /^ends in the middle of a part$/],
    ["^[]$", /^has nothing between/],
    ["^[z-a]$", /^has a range/],
    ["^[a-\\d]$", /^has a range/],
    ["^*$", /^has \* where/],
    ["^(?<x>a)(?<x>b)$", /^has two groups named x$/],
    ["^(?<1>a)$", /^looks behind, or has a group whose name/],
    ["", /^does not begin/],
    [`^${"(".repeat(500)}${")".repeat(400)}$`, /^has groups more than 20 deep/],
    [`^${"a".repeat(1000)}$`, /^has more than 1000 characters$/],
  ])("is refused: %s", (source, problem) => {
    expect(problemOf(source)).toMatch(problem);
  });

  test("gives the texts of its named groups", () => {
    const pattern = linearPattern("^(?<month>[0-9]{4}-[0-9]{2})-(x)(?<rest>y)?\\.csv$");
    if ("problem" in pattern) throw new Error(pattern.problem);
    expect(pattern.groups).toEqual(["month", undefined, "rest"]);
    expect(pattern.test("2026-03-x.csv")).toBe(true);
    expect([...(pattern.match("2026-03-x.csv") ?? [])]).toEqual([["month", "2026-03"]]);
    expect(pattern.match("2026-03-xz.csv")).toBeUndefined();
  });
});

const part = fc.letrec<{ node: string; group: string; single: string }>((tie) => ({
  single: fc.constantFrom("a", "b", "c", "[ab]", "[^a]", ".", "\\d", "\\w", "\\."),
  node: fc
    .array(
      fc
        .tuple(
          fc.oneof({ weight: 3, arbitrary: tie("single") }, tie("group")),
          fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{0,3}", "{1,20}", "{2,}"),
        )
        .map((both) => both.join("")),
      { maxLength: 4, depthIdentifier: "pattern" },
    )
    .map((parts) => parts.join("")),
  group: fc
    .array(tie("node"), { minLength: 1, maxLength: 3, depthIdentifier: "pattern" })
    .map((options) => `(?:${options.join("|")})`),
})).node;

describe("whatever the pattern is", () => {
  test("one that is taken is linear for the checker", () => {
    let taken = 0;
    fc.assert(
      fc.property(part, (inner) => {
        const source = `^${inner}$`;
        if (problemOf(source) !== undefined) return;
        taken++;
        expect([source, timeOf(source, "u")]).toEqual([source, "linear"]);
      }),
      { numRuns: 400, seed: 20261121 },
    );
    expect(taken).toBeGreaterThan(100);
  }, 120_000);

  test("any text is a pattern or has a problem in words", () => {
    const signs = fc.array(fc.constantFrom(..."^$\\.*+?()[]{}|/-,<>=!:ab1\u{1f600}\ud800"), {
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          signs.map((all) => `^${all.join("")}$`),
        ),
        (source) => {
          const pattern = linearPattern(source);
          if ("problem" in pattern) expect(pattern.problem).toMatch(/^[a-z]/);
          else expect(() => new RegExp(source, "u")).not.toThrow();
        },
      ),
      { numRuns: 5000, seed: 20261121 },
    );
  });
});
