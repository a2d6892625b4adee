import type { WholeNumberColumn } from "../../columns/whole-number.js";
import type { ColumnSql } from "./column-sql.js";
import { inside, numberFault, outside } from "./numbers.js";

const FORM = /^(0|-?[1-9][0-9]{0,8})$/;
const DAMAGE = /^-?[0-9]{1,9}\.0{1,9}$/;

/** A {@link WholeNumberColumn} in SQL. */
export const wholeNumberSql: ColumnSql<WholeNumberColumn> = {
  type: () => "integer",
  faults: ["number-damage", "format", "range"],
  fault({ min, max }, text, { dialect }) {
    const range = outside(dialect.cast(text, "integer"), min, max);
    return numberFault(text, FORM, DAMAGE, range === undefined ? [] : [[range, "range"]], dialect);
  },
  value: (_, text, { dialect }) => dialect.cast(text, "integer"),
  constrains: "range",
  constraint: ({ min, max }, value, isError) => (isError("range") ? inside(value, min, max) : undefined),
};
