// The last steps of every trace: exact shares become whole units and units become amounts.

import { add, compare, type Rational, rational, zero } from "../money/rational.js";
import { column } from "../trace/sheet-values.js";
import { exactNumber, type Reason, type Trace, type Worksheet } from "../trace/trace.js";
import type { Problem } from "./problem.js";
import { describeTieRule, placesIn, type TieOrder } from "./tie-rule.js";

/** A step with the total in units. Money below zero is shared out above zero and turned round at the end. */
export function totalStep(sheet: Worksheet, { units, size, sign, unit }: Problem): string {
  const sized = unit === "pound" ? ", in whole pounds" : unit === "hundred" ? ", in hundreds of pounds" : "";
  return sheet.given(
    "total",
    `${sign < 0n ? "The total to be paid back" : "The total to be shared out"}${sized}`,
    rational(units),
    size === 1n ? "amount" : "units",
  );
}

/**
 * Steps that round the shares of a step to whole units by largest remainder, so that they add up to the total of
 * another step. Gives the letter of the units.
 */
export function roundingSteps(
  sheet: Worksheet,
  { shares, total }: { readonly shares: string; readonly total: string },
  problem: Problem,
  order: TieOrder,
): string {
  const floors = sheet.step("Each share rounded down", ["floor", shares], "units", { rule: "rounded-down" });
  const remainders = sheet.step("What rounding down took off", ["-", shares, floors], "number", {
    rule: "remainder",
  });
  const spare = sheet.step(
    "Units left to place: the total less the shares rounded down",
    ["-", total, ["sum", floors]],
    "units",
    {
      rule: "spare",
    },
  );
  const places = placesStep(sheet, problem, order);
  const rank = sheet.step(
    "The rank of each, the largest remainder first",
    ["rank", remainders, places],
    "number",
    {
      rule: "rank",
    },
  );
  const count = single(sheet, spare);
  return sheet.step(
    "Each share rounded down, and one unit more for the first ranks, as many as are left",
    ["+", floors, ["at-most", rank, spare]],
    "units",
    {
      rule: "largest-remainder",
      reasons: remainderReasons(problem, column(sheet, remainders), column(sheet, rank), count),
    },
  );
}

/** A step with the place of each among equals. Gives its letter. */
export function placesStep(sheet: Worksheet, { ties, ids }: Problem, order: TieOrder): string {
  return sheet.given(
    "place",
    `The place of each among equals: ${describeTieRule(ties)}`,
    placesIn(order, ids.length).map((place) => rational(BigInt(place))),
    "number",
    { rule: "tie-rule" },
  );
}

/** The last step: units become pence, and what is to be paid back gets its sign. */
export function amountsStep(sheet: Worksheet, units: string, { size, sign }: Problem): Trace {
  if (size === 1n && sign === 1n) return sheet.finish(units);
  const factor = String(size * sign);
  return sheet.finish(
    sheet.step(
      size === 1n
        ? "The amounts, below zero because they are paid back"
        : "The amounts: units times the size of a unit in pence",
      ["*", units, factor],
      "amount",
      { rule: "amounts" },
    ),
  );
}

function single(sheet: Worksheet, letter: string): Rational {
  return column(sheet, letter)[0] ?? zero;
}

/** Why each unit beyond the shares rounded down went where it went. */
function remainderReasons(
  { ids, ties }: Problem,
  remainders: readonly Rational[],
  ranks: readonly Rational[],
  spare: Rational,
): readonly Reason[] {
  if (spare.n === 0n) return [];
  const at = (place: Rational) => ranks.findIndex((rank) => compare(rank, place) === 0);
  const last = at(spare);
  const next = at(add(spare, rational(1n)));
  const cut = remainders[last] ?? zero;
  const isTied = next !== -1 && compare(cut, remainders[next] ?? zero) === 0;
  const tied = isTied ? ids.filter((_, i) => compare(remainders[i] ?? zero, cut) === 0) : [];
  return ids.flatMap((row, i): readonly Reason[] => {
    const rank = ranks[i] ?? zero;
    const remainder = remainders[i] ?? zero;
    if (compare(rank, spare) > 0) return [];
    if (isTied && compare(remainder, cut) === 0)
      return [{ kind: "tie_break", row, rule: describeTieRule(ties), tied, claim: exactNumber(remainder) }];
    return [
      {
        kind: "largest_remainder",
        row,
        rank: Number(rank.n),
        remainder: exactNumber(remainder),
        next: next === -1 ? null : { row: ids[next] ?? "", remainder: exactNumber(remainders[next] ?? zero) },
      },
    ];
  });
}
