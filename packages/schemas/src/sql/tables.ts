/** The tables: raw cells, parameters, codes, and the one with real types. */
import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { claimOf } from "../rules/claim.js";
import { columnSqlOf } from "./columns/kinds.js";
import { quoteName, quoteText } from "./quote.js";
import type { SqlScope } from "./scope.js";

/** A table that takes every file: its cells as they stand, and the number of each row. */
export function rawTable({ definition, dialect, column }: SqlScope, name: string): string {
  const columns = definition.columns.map(
    (each) => `  ${column(each.name).cell.value} ${dialect.type("text")}`,
  );
  return `CREATE TABLE ${name} (\n  ${dialect.rowNumber},\n${columns.join(",\n")}\n);`;
}

/** The table of one row that holds what a user may change, or has to say. */
export function parametersTable({ definition, dialect, names }: SqlScope): string {
  const parameters = [
    {
      name: "as_of",
      type: dialect.type("date"),
      value: "NULL",
      comment: "the day of the check; without it, rules on dates in the future find nothing",
    },
    {
      name: "file_name",
      type: dialect.type("text"),
      value: "NULL",
      comment: "the name of the file, without folders, for rules that read it",
    },
    ...definition.parameters.map(({ id, title, unit, default: usual }) => ({
      name: id,
      type: dialect.type("number"),
      value: String(usual),
      comment: unit === "share" ? `${title}, from 0 to 1` : title,
    })),
  ];
  const last = parameters.length - 1;
  const lines = parameters.map(
    ({ name, type, comment }, i) => `  ${quoteName(name)} ${type}${i < last ? "," : ""} -- ${comment}`,
  );
  return `CREATE TABLE ${names.parameters} (
${lines.join("\n")}
);
INSERT INTO ${names.parameters} VALUES (${parameters.map(({ value }) => value).join(", ")});`;
}

/** The table of the codes of lists that a user may change; `undefined` when the return has none. */
export function codesTable({ definition, dialect, names }: SqlScope): string | undefined {
  const lists = new Map<string, readonly string[]>();
  for (const column of definition.columns) {
    if (column.kind === "ods-code") lists.set(column.listId, []);
    if (column.kind === "code" && column.list.pluggable)
      lists.set(
        column.list.id,
        column.list.codes.map(({ code }) => code),
      );
  }
  if (lists.size === 0) return undefined;
  const text = dialect.type("text");
  const rows = [...lists].flatMap(([list, codes]) =>
    codes.map((code) => `  (${quoteText(list)}, ${quoteText(code)})`),
  );
  const insert = rows.length > 0 ? `\nINSERT INTO ${names.codes} VALUES\n${rows.join(",\n")};` : "";
  return `CREATE TABLE ${names.codes} (
  list ${text} NOT NULL, -- ${[...lists.keys()].join(", ")}
  code ${text} NOT NULL,
  PRIMARY KEY (list, code)
);${insert}`;
}

/**
 * The table for files in which no rule finds an error, as far as a constraint can say it. Constraints have the id
 * of the rule they keep.
 */
export function typedTable(scope: SqlScope, rowConstraints: readonly RowConstraint[]): string {
  const { definition, dialect, names } = scope;
  const columns = definition.columns.map((column) => {
    const { value } = scope.column(column.name).cell;
    const required = column.required === "error" && !column.requiredWhen ? " NOT NULL" : "";
    return `  ${value} ${dialect.type(columnSqlOf(column).type(column))}${required}`;
  });
  const constraints = [
    ...definition.columns.flatMap((column) => cellConstraint(column, scope)),
    ...rowConstraints,
  ];
  const used = new Map<string, number>();
  const lines = constraints.map(({ ruleId, check }) => {
    const number = (used.get(ruleId) ?? 0) + 1;
    used.set(ruleId, number);
    return `  CONSTRAINT ${quoteName(`${ruleId}.${number}`)} CHECK (${check})`;
  });
  const key =
    definition.key.length > 0
      ? [`  UNIQUE (${definition.key.map((name) => quoteName(name)).join(", ")})`]
      : [];
  return `CREATE TABLE ${names.table} (\n${[...columns, ...lines, ...key].join(",\n")}\n);`;
}

/** A constraint on a row of the typed table. */
export interface RowConstraint {
  readonly ruleId: string;
  /** Not false of a right row. */
  readonly check: string;
}

function cellConstraint(column: Column, scope: SqlScope): RowConstraint[] {
  const claim = (fault: CellFault) => claimOf(scope.definition, column, fault);
  const isError = (fault: CellFault) => {
    const claimed = claim(fault);
    return (claimed?.check.severity ?? claimed?.rule.severity) === "error";
  };
  const kind = columnSqlOf(column);
  const check = kind.constraint?.(column, scope.column(column.name).cell.value, isError, scope);
  const fault = kind.faults.find(isError);
  return check === undefined || fault === undefined
    ? []
    : [{ ruleId: claim(fault)?.rule.id as string, check }];
}
