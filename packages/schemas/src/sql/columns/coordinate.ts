import type { CoordinateColumn } from "../../columns/coordinate.js";
import type { ColumnSql } from "./column-sql.js";

const FORM = /^-?(0|[1-9][0-9]{0,2})(\.[0-9]{1,15})?$/;

/** A {@link CoordinateColumn} in SQL. */
export const coordinateSql: ColumnSql<CoordinateColumn> = {
  type: () => "number",
  faults: ["number-damage", "format", "range", "precision"],
  fault({ min, max, decimals }, text, { dialect }) {
    const decimalsOf = `CASE WHEN strpos(${text}, '.') = 0 THEN 0 ELSE length(${text}) - strpos(${text}, '.') END`;
    return `CASE WHEN NOT (${dialect.matches(text, FORM)})
      THEN CASE WHEN svd_number_damage(${text}) THEN 'number-damage' ELSE 'format' END
      WHEN ${dialect.cast(text, "number")} NOT BETWEEN ${min} AND ${max} THEN 'range'
      WHEN ${decimalsOf} <> ${decimals} THEN 'precision' END`;
  },
  value: (_, text, { dialect }) => dialect.cast(text, "number"),
  constraint: ({ min, max }, value, isError) =>
    isError("range") ? `${value} BETWEEN ${min} AND ${max}` : undefined,
};
