/** What a check speaks of, whatever its kind. */
import type { Check } from "./check.js";
import { type Condition, columnsOf, previousColumnsOf, type Term } from "./condition.js";

/**
 * The conditions and terms that a check holds.
 *
 * @param check - The check.
 * @category rules
 */
export function conditionsOf(check: Check): (Condition | Term)[] {
  switch (check.kind) {
    case "row":
    case "group":
    case "previous":
      return [check.fails];
    case "share":
      return [check.of, { parameter: check.over }];
    case "period":
      return check.days === undefined ? [] : [{ parameter: check.days }];
    case "outlier":
      return [check.of, { parameter: check.times }];
    case "parts":
      return [check.tolerance, check.where].filter((part) => part !== undefined);
    case "register":
      return [
        ...(check.during ? [check.during.from, check.during.to] : [{ asOf: true } as const]),
        ...(check.where ? [check.where] : []),
      ];
    default:
      return [];
  }
}

/**
 * The names of the columns that a check cannot do without, each once. A check of cells, or of all columns, does
 * with those that are there.
 *
 * @param check - The check.
 * @category rules
 */
export function columnsOfCheck(check: Check): string[] {
  const conditions = conditionsOf(check).flatMap((part) => [...columnsOf(part), ...previousColumnsOf(part)]);
  return [...new Set([...namedBy(check), ...conditions])];
}

/** The columns that a check names outside conditions. */
function namedBy(check: Check): readonly string[] {
  switch (check.kind) {
    case "row":
    case "share":
      return [check.at];
    case "unique":
      return check.columns === "all" ? [] : check.columns;
    case "constant":
    case "absent":
      return check.columns;
    case "period":
      return [check.start, check.end, check.by];
    case "group":
    case "outlier":
      return [check.at, ...check.by];
    case "previous":
      return [check.at, ...check.match];
    case "parts":
      return "value" in check.of
        ? [check.of.value, check.of.by, ...check.of.within]
        : [check.of.total, ...check.of.parts];
    case "register":
      return [check.column, ...(check.within === undefined ? [] : [check.within])];
    default:
      return [];
  }
}
