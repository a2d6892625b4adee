/** The generic rules that compare a return with the previous one. */
import type { Parameter } from "../returns/definition.js";
import type { GroupCheck } from "./check.js";
import type { Aggregate } from "./condition.js";
import type { Rule } from "./rule.js";

/** The parameters of the rules that compare with the previous return. */
export const COMPARISON_PARAMETERS: readonly [Parameter, Parameter] = [
  {
    id: "change-share",
    title: "Largest change of a total since the previous return, as a share of what it was",
    unit: "share",
    default: 0.5,
    source: "project",
  },
  {
    id: "change-base",
    title: "Smallest total of the previous return of which a change is looked at",
    unit: "number",
    default: 20,
    source: "project",
  },
];

/**
 * The rules that compare a return with the previous one.
 *
 * @param totals - The columns whose totals are compared, besides the number of rows.
 * @param stable - The columns of the key that stay the same from one return to the next; none where keys are
 *   not compared.
 * @param first - The first column of the return.
 */
export function comparisonRules(totals: readonly string[], stable: readonly string[], first: string): Rule[] {
  const changed: Rule = {
    id: "GEN-M01",
    severity: "query",
    title: "Totals have not changed out of all proportion since the previous return",
    help: "A large change may be true. Look whether rows are missing or repeated, whether the file covers another period or area, and say why it changed.",
    source: "project",
    checks: [
      changeOf({ count: "rows" }, first, "The number of rows"),
      ...totals.map((column) => changeOf({ sum: { column } }, column, "The total of {column}")),
    ],
  };
  const absent: Rule = {
    id: "GEN-M02",
    severity: "query",
    title: "What the previous return had is still there",
    help: "A key may rightly be gone. Look whether rows were left out by mistake.",
    source: "project",
    checks: [
      {
        kind: "absent",
        columns: stable,
        message:
          "This return leaves out {count} of the previous one: see {detail} there. Add what is missing, or say why it is gone.",
      },
    ],
  };
  return stable.length > 0 ? [changed, absent] : [changed];
}

/** The check that one total of the file has not changed by too much. */
function changeOf(now: Aggregate, at: string, what: string): GroupCheck {
  const before = { previous: now };
  const most = { times: [{ parameter: "change-share" }, before] } as const;
  return {
    kind: "group",
    by: [],
    fails: {
      all: [
        { left: before, op: ">=", right: { parameter: "change-base" } },
        {
          any: [
            { left: { minus: [now, before] }, op: ">", right: most },
            { left: { minus: [before, now] }, op: ">", right: most },
          ],
        },
      ],
    },
    at,
    message: `${what} has changed by more than {change-share} since the previous return. Check that the file is whole and of the right period, or say why.`,
  };
}
