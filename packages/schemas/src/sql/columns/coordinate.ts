import type { CoordinateColumn } from "../../columns/coordinate.js";
import type { ColumnSql } from "./column-sql.js";
import { decimalsOf, inside, numberFault, outside } from "./numbers.js";

const FORM = /^-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,15})?$/;

/** A {@link CoordinateColumn} in SQL. */
export const coordinateSql: ColumnSql<CoordinateColumn> = {
  type: () => "number",
  faults: ["number-damage", "format", "range", "precision"],
  fault({ min, max, decimals }, text, { dialect }) {
    const range = outside(dialect.cast(text, "number"), min, max) as string;
    const others = [[range, "range"] as const, [`${decimalsOf(text)} <> ${decimals}`, "precision"] as const];
    return numberFault(text, FORM, undefined, others, dialect);
  },
  value: (_, text, { dialect }) => dialect.cast(text, "number"),
  constrains: "range",
  constraint: ({ min, max }, value, isError) => (isError("range") ? inside(value, min, max) : undefined),
};
