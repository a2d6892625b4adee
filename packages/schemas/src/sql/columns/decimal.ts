import type { DecimalColumn } from "../../columns/decimal.js";
import type { ColumnSql } from "./column-sql.js";
import { decimalsOf, inside, numberFault, outside } from "./numbers.js";

const FORM = /^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,15})?$/;

/** A {@link DecimalColumn} in SQL. */
export const decimalSql: ColumnSql<DecimalColumn> = {
  type: () => "number",
  faults: ["number-damage", "format", "range", "precision"],
  fault({ min, max, decimals }, text, { dialect }) {
    const range = outside(dialect.cast(text, "number"), min, max);
    const others = [
      ...(range === undefined ? [] : [[range, "range"] as const]),
      [`${decimalsOf(text)} > ${decimals}`, "precision"] as const,
    ];
    return numberFault(text, FORM, undefined, others, dialect);
  },
  value: (_, text, { dialect }) => dialect.cast(text, "number"),
  constrains: "range",
  constraint: ({ min, max }, value, isError) => (isError("range") ? inside(value, min, max) : undefined),
};
