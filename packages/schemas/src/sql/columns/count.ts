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
  fault(column, text, { dialect }) {
    const fault = numberFault(text, NUMBER, DAMAGE, [], dialect);
    if (column.shorthand.length === 0) return fault;
    const { bracketed, legacy } = shorthandForms(column);
    return `CASE WHEN ${dialect.matches(text, bracketed)} THEN NULL
      WHEN ${dialect.matches(text, legacy)} THEN 'legacy-shorthand' ELSE ${fault} END`;
  },
  value: (_, text, { dialect }) =>
    `CASE WHEN ${dialect.matches(text, NUMBER)} THEN ${dialect.cast(text, "integer")} END`,
  constrains: "format",
  constraint: (_, value, isError) => (isError("format") ? `${value} >= 0` : undefined),
};

/** How the shorthand of a column is written, and how it was before brackets were agreed. */
function shorthandForms({ shorthand }: CountColumn): { readonly bracketed: RegExp; readonly legacy: RegExp } {
  const letters = shorthand.join("|");
  // What "-", ":" and ".." stood for is not known, so that it cannot be forbidden; "*" is "c".
  const known = [`\\[?(${letters})\\]?`, "-", ":", "\\.\\.", ...(shorthand.includes("c") ? ["\\*"] : [])];
  return {
    bracketed: new RegExp(`^\\[(${letters})\\]${MARKERS}$`),
    legacy: new RegExp(`^(${known.join("|")})$`, "i"),
  };
}

/**
 * What holds of the shorthand of every right cell of a column.
 *
 * @param shorthand - The name of the column that takes the shorthand.
 */
export function shorthandConstraint(column: CountColumn, shorthand: string, dialect: Dialect): string {
  if (column.shorthand.length === 0) return `${shorthand} IS NULL`;
  const { bracketed, legacy } = shorthandForms(column);
  return `${dialect.matches(shorthand, bracketed)} OR ${dialect.matches(shorthand, legacy)}`;
}

/**
 * Whether the shorthand of a cell says that its number is left out so that nobody is given away.
 *
 * @param shorthand - SQL for the shorthand, as it stands in the cell.
 */
export function isSuppressed(shorthand: string, dialect: Dialect): string {
  return `COALESCE(${dialect.matches(shorthand, SUPPRESSED)}, FALSE)`;
}
