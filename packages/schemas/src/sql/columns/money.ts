import type { MoneyColumn } from "../../columns/money.js";
import type { ColumnSql } from "./column-sql.js";
import { decimalsOf, numberFault } from "./numbers.js";

const FORM = /^-?(0|[1-9][0-9]{0,8})(\.[0-9]{1,15})?$/;

/** A {@link MoneyColumn} in SQL: pounds, exact to the penny. */
export const moneySql: ColumnSql<MoneyColumn> = {
  type: () => "money",
  faults: ["number-damage", "format", "range", "part-penny"],
  fault({ negative }, text, { dialect }) {
    const others = [
      ...(negative ? [] : [[`substr(${text}, 1, 1) = '-'`, "range"] as const]),
      [`${decimalsOf(text)} > 2`, "part-penny"] as const,
    ];
    return numberFault(text, FORM, undefined, others, dialect);
  },
  value: (_, text, { dialect }) => dialect.cast(text, "money"),
  constrains: "range",
  constraint: ({ negative }, value, isError) => (!negative && isError("range") ? `${value} >= 0` : undefined),
};
