import type { CountColumn } from "../../columns/count.js";
import type { Dialect } from "../dialect.js";
import type { ColumnSql } from "./column-sql.js";
import { numberFault } from "./numbers.js";

const NUMBER = /^(0|[1-9][0-9]{0,8})$/;
const DAMAGE = /^[0-9]{1,9}\.0{1,9}$/;
const MARKERS = "(\\[[eprub]\\]){0,5}";
const SUPPRESSED = new RegExp(`^\\[c\\]${MARKERS}$|^\\*$|^\\[?[Cc]\\]?$`);

/**
 * A {@link CountColumn} in SQL: a number, and beside it the shorthand that may stand in its place.
 */
export const countSql: ColumnSql<CountColumn> = {
  type: () => "integer",
  faults: ["legacy-shorthand", "number-damage", "format"],
  fault({ shorthand }, text, { dialect }) {
    const fault = numberFault(text, NUMBER, DAMAGE, [], dialect);
    if (shorthand.length === 0) return fault;
    const letters = shorthand.join("|");
    const bracketed = dialect.matches(text, new RegExp(`^\\[(${letters})\\]${MARKERS}$`));
    // What "-", ":" and ".." stood for is not known, so that it cannot be forbidden; "*" is "c".
    const known = [`\\[?(${letters})\\]?`, "-", ":", "\\.\\.", ...(shorthand.includes("c") ? ["\\*"] : [])];
    const legacy = dialect.matches(text, new RegExp(`^(${known.join("|")})$`, "i"));
    return `CASE WHEN ${bracketed} THEN NULL WHEN ${legacy} THEN 'legacy-shorthand' ELSE ${fault} END`;
  },
  value: (_, text, { dialect }) =>
    `CASE WHEN ${dialect.matches(text, NUMBER)} THEN ${dialect.cast(text, "integer")} END`,
  constrains: "format",
  constraint: (_, value, isError) => (isError("format") ? `${value} >= 0` : undefined),
};

/**
 * Whether the shorthand of a cell says that its number is left out so that nobody is given away.
 *
 * @param shorthand - SQL for the shorthand, as it stands in the cell.
 */
export function isSuppressed(shorthand: string, dialect: Dialect): string {
  return `COALESCE(${dialect.matches(shorthand, SUPPRESSED)}, FALSE)`;
}
