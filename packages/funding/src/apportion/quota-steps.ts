// The steps by which a person does the quota method again. Which windows hold somebody back is found by search; what each
// of them does, and who gets the units in the end, follows with a calculator.

import { compare, rational, zero } from "../money/rational.js";
import { column } from "../trace/sheet-values.js";
import { exactNumber, type Reason, type Worksheet } from "../trace/trace.js";
import type { Placed } from "./largest-remainder.js";
import type { Problem } from "./problem.js";
import { placesStep } from "./rounding-steps.js";
import { describeTieRule, type TieOrder } from "./tie-rule.js";

/** The letters of the steps that the quota method goes on from. */
interface Letters {
  readonly weight: string;
  readonly total: string;
  readonly sum: string;
  readonly quota: string;
}

/** Steps from the exact shares to the units of the quota method. Gives the letter of the units. */
export function quotaSteps(
  sheet: Worksheet,
  { weight, total, sum, quota }: Letters,
  problem: Problem,
  { units, tied, windows = [] }: Placed,
  order: TieOrder,
): string {
  const down = sheet.step("Each share rounded down", ["floor", quota], "units", { rule: "rounded-down" });
  const remainder = sheet.step("What rounding down took off", ["-", quota, down], "number", {
    rule: "remainder",
  });
  const spare = sheet.step(
    "Units left to place: the total less the shares rounded down",
    ["-", total, ["sum", down]],
    "units",
    { rule: "spare" },
  );
  const first = sheet.step(
    "The claim to one unit more: the weight over the units with it; 0 where rounding took nothing off",
    ["*", ["/", weight, ["+", down, "1"]], ["-", "1", ["at-most", remainder, "0"]]],
    "number",
    { rule: "claim" },
  );
  const places = placesStep(sheet, problem, order);
  sheet.given(
    "window-count",
    "How many windows, each the last so many units were they placed one after another, have no room for all claims; found by search through all, which is the one thing here that no step shows",
    rational(BigInt(windows.length)),
    "number",
    { rule: "window" },
  );
  let claim = first;
  const held: Reason[] = [];
  for (const { steps } of windows) {
    const before = claim;
    const { window, free, left } = windowSteps(sheet, { weight, total, sum }, { claim, down, places }, steps);
    claim = left;
    for (const step of heldBack(sheet, before, claim, free, window, problem.ids)) held.push(step);
  }
  const rank = sheet.step("The rank of each, the greatest claim first", ["rank", claim, places], "number", {
    rule: "rank",
  });
  return sheet.step(
    "Each share rounded down, and one unit more for the first ranks, as many as are left",
    ["+", down, ["at-most", rank, spare]],
    "units",
    { rule: "quota-method", reasons: [...servedReasons(sheet, claim, down, problem, units, tied), ...held] },
  );
}

/** Steps that show who keeps a claim in a window. Returns the letters of the window, its room, and the claims left. */
function windowSteps(
  sheet: Worksheet,
  { weight, total, sum }: Pick<Letters, "weight" | "total" | "sum">,
  { claim, down, places }: Readonly<Record<"claim" | "down" | "places", string>>,
  steps: number,
): Readonly<Record<"window" | "free" | "left", string>> {
  const window = sheet.given(
    "window",
    "A window without room for all claims: so many of the last units",
    rational(BigInt(steps)),
    "units",
    { rule: "window" },
  );
  const share = sheet.step(
    "The exact share of the total before the window",
    ["/", ["*", weight, ["-", total, window]], sum],
    "units",
    { rule: "share-before-window" },
  );
  const free = sheet.step(
    "Room in the window: its units less those that shares rounded down have in it, which are all beyond the share before it rounded up",
    ["-", window, ["sum", ["max", "0", ["-", down, ["ceiling", share]]]]],
    "units",
    { rule: "room-in-window" },
  );
  const inside = sheet.step(
    "1 for who can have one unit more in the window alone: before it, that would be above its share rounded up",
    ["at-most", share, down],
    "number",
    { rule: "inside-window" },
  );
  const rank = sheet.step(
    "The rank of each in the window, the greatest claim first",
    ["rank", ["*", claim, inside], places],
    "number",
    { rule: "rank-in-window" },
  );
  const left = sheet.step(
    "The claims that are left: 0 for who is in the window and not among its first ranks, as many as there is room",
    ["*", claim, ["-", "1", ["*", inside, ["-", "1", ["at-most", rank, free]]]]],
    "number",
    { rule: "claims-left" },
  );
  return { window, free, left };
}

function heldBack(
  sheet: Worksheet,
  before: string,
  after: string,
  free: string,
  window: string,
  ids: readonly string[],
): readonly Reason[] {
  const [room = zero] = column(sheet, free);
  const [steps = zero] = column(sheet, window);
  const left = column(sheet, after);
  return column(sheet, before).flatMap((claim, i): readonly Reason[] =>
    claim.n === 0n || left[i]?.n !== 0n
      ? []
      : [
          {
            kind: "held_back",
            row: ids[i] ?? "",
            claim: exactNumber(claim),
            window: exactNumber(steps),
            room: exactNumber(room),
          },
        ],
  );
}

/** Why each unit beyond the shares rounded down went where it went. */
function servedReasons(
  sheet: Worksheet,
  claim: string,
  down: string,
  { ids, ties }: Problem,
  units: readonly bigint[],
  tied: readonly number[],
): readonly Reason[] {
  const claims = column(sheet, claim);
  const downs = column(sheet, down);
  const isServed = (i: number) => (units[i] ?? 0n) > (downs[i]?.n ?? 0n);
  const next = claims.reduce<number | null>(
    (best, value, i) =>
      isServed(i) || value.n === 0n || (best !== null && compare(value, claims[best] ?? zero) <= 0)
        ? best
        : i,
    null,
  );
  const names = tied.map((i) => ids[i] ?? "");
  const rule = describeTieRule(ties);
  return ids.flatMap((row, i): readonly Reason[] => {
    if (!isServed(i)) return [];
    const mine = exactNumber(claims[i] ?? zero);
    if (tied.includes(i)) return [{ kind: "tie_break", row, rule, tied: names, claim: mine }];
    return [
      {
        kind: "priority",
        row,
        claim: mine,
        next: next === null ? null : { row: ids[next] ?? "", claim: exactNumber(claims[next] ?? zero) },
      },
    ];
  });
}
