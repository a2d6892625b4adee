// The steps by which a person proves the result of a divisor method: one divisor, and every quotient rounded at the
// method's signposts. Finding the divisor takes a search; proving it takes a calculator.

import { compare, floor, multiply, type Rational, rational } from "../money/rational.js";
import type { Formula } from "../trace/formula.js";
import { column } from "../trace/sheet-values.js";
import { exactNumber, type Reason, type Worksheet } from "../trace/trace.js";
import { type Claim, claimOf, type DivisorMethod, servesEveryoneFirst } from "./divisor-methods.js";
import type { Problem } from "./problem.js";
import { placesStep } from "./rounding-steps.js";
import { describeTieRule, type TieOrder } from "./tie-rule.js";

/** What a divisor method placed, and what it was told. */
export interface DivisorResult {
  readonly method: DivisorMethod;
  readonly exact: readonly Rational[];
  readonly placed: readonly bigint[];
  readonly tied: readonly number[];
  readonly order: TieOrder;
}

/** Steps from the weights to the units of a divisor method. Gives the letter of the units. */
export function divisorSteps(
  sheet: Worksheet,
  letters: { readonly weights: string; readonly total: string; readonly quota: string },
  problem: Problem,
  result: DivisorResult,
): string {
  const { method, exact, placed } = result;
  const positive = exact.filter(({ n }) => n > 0n).length;
  if (problem.units === 0n || (servesEveryoneFirst(method) && problem.units < BigInt(positive)))
    return firstUnitSteps(sheet, letters, problem, result);

  const divisor = sheet.given(
    "divisor",
    "The divisor, found by search: the quotients rounded add up to the total",
    findDivisor(result),
    "number",
    { rule: "divisor" },
  );
  const quotient = sheet.step("The weight over the divisor", ["/", letters.weights, divisor], "number", {
    rule: "quotient",
  });
  const down = sheet.step("The quotient rounded down", ["floor", quotient], "units", {
    rule: "rounded-down",
  });
  const [compared, signpost] = comparison(method, quotient, down);
  const post = sheet.step(signpostWords[method], signpost, "number", { rule: "signpost" });
  const up: Formula = ["-", "1", ["at-most", compared, post]];
  const reasons = reasonsOf(sheet, letters.quota, quotient, problem, result);
  const rounded = sheet.step(
    method === "huntington-hill"
      ? "One unit more where the square of the quotient is above that"
      : "One unit more where the quotient is above that",
    ["+", down, up],
    "units",
    { rule: method, reasons: result.tied.length === 0 ? reasons : [] },
  );
  const check = (units: string) =>
    sheet.step(
      "Check: the units add up to the total, so that the divisor is right",
      ["sum", units],
      "units",
      {
        rule: "check",
      },
    );
  if (result.tied.length === 0) {
    check(rounded);
    return rounded;
  }
  const drawn = column(sheet, rounded).map(({ n }, i) => rational((placed[i] ?? 0n) - n));
  const ties = sheet.given(
    "tied-units",
    `Units between equal claims, which no divisor can part: ${describeTieRule(problem.ties)}`,
    drawn,
    "units",
    { rule: "tie-rule" },
  );
  const units = sheet.step("The units with those", ["+", rounded, ties], "units", { rule: "units", reasons });
  check(units);
  return units;
}

/** Fewer units than recipients under a method that serves everybody first: the largest weights get one each. */
function firstUnitSteps(
  sheet: Worksheet,
  { weights, total }: { readonly weights: string; readonly total: string },
  problem: Problem,
  { order, tied, exact }: DivisorResult,
): string {
  const places = placesStep(sheet, problem, order);
  const rank = sheet.step("The rank of each, the largest weight first", ["rank", weights, places], "number", {
    rule: "rank",
  });
  const ids = tied.map((i) => problem.ids[i] ?? "");
  const ranks = column(sheet, rank);
  const next = ranks.findIndex((place) => place.n === problem.units + 1n);
  const weightOf = (i: number) => exactNumber(exact[i] ?? rational(0n));
  const reasons = ranks.flatMap((place, i): readonly Reason[] => {
    const row = problem.ids[i] ?? "";
    if (place.n > problem.units) return [];
    const claim = weightOf(i);
    if (tied.includes(i))
      return [{ kind: "tie_break", row, rule: describeTieRule(problem.ties), tied: ids, claim }];
    return [
      {
        kind: "priority",
        row,
        claim,
        next: next === -1 ? null : { row: problem.ids[next] ?? "", claim: weightOf(next) },
      },
    ];
  });
  return sheet.step(
    "One unit for each of the first ranks, as many as there are units",
    ["at-most", rank, total],
    "units",
    {
      rule: "first-units",
      reasons,
    },
  );
}

const signpostWords: Readonly<Record<DivisorMethod, string>> = {
  "sainte-lague": "The signpost of Sainte-Laguë: half-way to the next whole number",
  dhondt: "The signpost of D'Hondt: the next whole number",
  adams: "The signpost of Adams: the whole number itself",
  dean: "The signpost of Dean: the harmonic mean of the whole number and the next",
  "huntington-hill": "The square of the signpost of Huntington-Hill: the whole number times the next",
};

/** What is compared with what, to say whether a quotient is rounded up. */
function comparison(method: DivisorMethod, quotient: string, down: string): readonly [Formula, Formula] {
  const next: Formula = ["+", down, "1"];
  switch (method) {
    case "sainte-lague":
      return [quotient, ["+", down, "1/2"]];
    case "dhondt":
      return [quotient, next];
    case "adams":
      return [quotient, ["+", down, "0"]];
    case "dean":
      return [quotient, ["/", ["*", "2", down, next], ["+", down, next]]];
    case "huntington-hill":
      return [
        ["*", quotient, quotient],
        ["*", down, next],
      ];
  }
}

/**
 * The shortest decimal that, as a divisor, parts the units placed from the next ones. Where claims are tied it lies just
 * above them, so that none of the tied units is counted.
 */
function findDivisor({ method, exact, placed, tied }: DivisorResult): Rational {
  const isSquare = method === "huntington-hill";
  const ties = new Set(tied);
  let low = rational(0n);
  let high: Rational | null = null;
  const tiedClaim = tied.length === 0 ? null : bestNext(method, exact, placed);
  exact.forEach((weight, i) => {
    if (weight.n === 0n) return;
    const units = placed[i] ?? 0n;
    const next = claim(method, weight, units);
    if (next !== null && compare(next, low) > 0) low = next;
    for (let held = units; held > 0n; held--) {
      const last = claim(method, weight, held - 1n);
      if (last === null) break;
      if (ties.has(i) && tiedClaim !== null && compare(last, tiedClaim) === 0) continue;
      if (high === null || compare(last, high) < 0) high = last;
      break;
    }
  });
  return shortestBetween(isSquare ? low : multiply(low, low), square(high, isSquare));
}

function square(value: Rational | null, isSquare: boolean): Rational | null {
  return value === null || isSquare ? value : multiply(value, value);
}

function bestNext(method: DivisorMethod, exact: readonly Rational[], placed: readonly bigint[]): Rational {
  return exact.reduce((best, weight, i) => {
    const next = weight.n === 0n ? null : claim(method, weight, placed[i] ?? 0n);
    return next !== null && compare(next, best) > 0 ? next : best;
  }, rational(0n));
}

/** The claim of a fractional weight; null where it is above all others. */
function claim(method: DivisorMethod, weight: Rational, units: bigint): Rational | null {
  const { n, d }: Claim = claimOf(method, weight.n, units);
  if (d === 0n) return null;
  return rational(n, d * (method === "huntington-hill" ? weight.d * weight.d : weight.d));
}

/** The decimal of fewest places whose square lies between two numbers, both left out. */
function shortestBetween(low: Rational, high: Rational | null): Rational {
  const digits = BigInt(String(floor(low)).length);
  for (let places = -(digits / 2n + 1n); ; places++) {
    const scale = places < 0n ? rational(1n, 10n ** -places) : rational(10n ** places);
    const root = squareRoot(floor(multiply(low, multiply(scale, scale)))) + 1n;
    const candidate = multiply(rational(root), rational(scale.d, scale.n));
    if (high === null || compare(multiply(candidate, candidate), high) < 0) return candidate;
  }
}

/** The whole part of a square root. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt((value.toString(2).length + 1) >> 1);
  for (;;) {
    const better = (root + value / root) >> 1n;
    if (better >= root) return root;
    root = better;
  }
}

/** Why some have more than their quota rounded down. */
function reasonsOf(
  sheet: Worksheet,
  quota: string,
  quotient: string,
  { ids, ties }: Problem,
  { placed, tied, exact }: DivisorResult,
): readonly Reason[] {
  const quotas = column(sheet, quota);
  const quotients = column(sheet, quotient);
  const names = tied.map((i) => ids[i] ?? "");
  return ids.flatMap((row, i): readonly Reason[] => {
    const share = quotas[i];
    if (share === undefined || (placed[i] ?? 0n) <= floor(share)) return [];
    if (tied.includes(i)) {
      const claimed = exactNumber(exact[i] ?? rational(0n));
      return [{ kind: "tie_break", row, rule: describeTieRule(ties), tied: names, claim: claimed }];
    }
    return [{ kind: "divisor", row, quotient: exactNumber(quotients[i] ?? rational(0n)) }];
  });
}
