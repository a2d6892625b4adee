/** The tables: raw cells, parameters, codes, and the one with real types. */

import { areas } from "@svd/reference-data";
import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { USABLE_FAULTS } from "../columns/faults.js";
import type { Parameter, ReturnDefinition } from "../returns/definition.js";
import { conditionsOf } from "../rules/check-parts.js";
import { claimOf } from "../rules/claim.js";
import { needsOf } from "../rules/condition.js";
import type { Rule } from "../rules/rule.js";
import { looksUpCodes } from "./checks/register.js";
import { shorthandConstraint } from "./columns/count.js";
import { columnSqlOf } from "./columns/kinds.js";
import { tableNameOf } from "./names.js";
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
  const checks = definition.rules.flatMap((rule) => rule.checks);
  const given = [
    {
      name: "as_of",
      type: dialect.type("date"),
      value: "NULL",
      comment: "the day of the check; without it, rules that speak of it find nothing",
    },
    ...(definition.fileName
      ? [
          {
            name: "file_name",
            type: dialect.type("text"),
            value: "NULL",
            comment: `the name of the file, without folders: ${definition.fileName.words}`,
          },
        ]
      : []),
    ...(checks.some((check) => conditionsOf(check).some((part) => needsOf(part).sheet))
      ? [
          {
            name: "sheet",
            type: dialect.type("text"),
            value: "NULL",
            comment: "the name of the sheet of a workbook",
          },
        ]
      : []),
    ...(checks.some(({ severityFor }) => severityFor)
      ? [
          {
            name: "purpose",
            type: dialect.type("text"),
            value: "'sharing'",
            comment: "what the file is for: sharing or publication",
          },
        ]
      : []),
    ...definition.parameters.map(({ id, title, unit, default: usual }) => ({
      name: id,
      type: dialect.type("number"),
      value: usual === undefined ? "NULL" : String(usual),
      comment: `${title} (${UNITS[unit]})${usual === undefined ? "; nobody has published one, and without it rules that speak of it find nothing" : ""}`,
    })),
  ];
  const last = given.length - 1;
  const lines = given.map(
    ({ name, type, comment }, i) =>
      `  ${quoteName(name)} ${type}${i < last ? "," : ""} -- ${comment.replaceAll(/[\r\n]+/g, " ")}`,
  );
  return `CREATE TABLE ${names.parameters} (
${lines.join("\n")}
);
INSERT INTO ${names.parameters} VALUES (${given.map(({ value }) => value).join(", ")});`;
}

const UNITS: Readonly<Record<Parameter["unit"], string>> = {
  share: "a share, from 0 to 1",
  days: "days",
  number: "a number",
  pounds: "pounds",
  times: "times",
};

/** The tables that rules look things up in, with the rows that the definition has. */
export function lookupTables({ definition, dialect }: SqlScope): string[] {
  return (definition.tables ?? []).map(({ id, title, keys, values, rows = [] }) => {
    const name = tableNameOf(definition, id);
    const columns = [
      ...keys.map((key) => `  ${quoteName(key)} ${dialect.type("text")} NOT NULL`),
      ...values.map((value) => `  ${quoteName(value.name)} ${dialect.type(value.type)}`),
      `  PRIMARY KEY (${keys.map(quoteName).join(", ")})`,
    ];
    // The first row of a key has it.
    const first = new Map<string, readonly string[]>();
    for (const row of rows) {
      const key = JSON.stringify(row.slice(0, keys.length));
      if (!first.has(key)) first.set(key, row);
    }
    const cells = [...first.values()].map((row) => {
      const texts = [...keys, ...values].map((_, i) => row[i] ?? "");
      return `  (${texts.map((text, i) => (text === "" && i >= keys.length ? "NULL" : quoteText(text))).join(", ")})`;
    });
    const insert = cells.length > 0 ? `\nINSERT INTO ${name} VALUES\n${cells.join(",\n")};` : "";
    return `-- ${title.replaceAll(/[\r\n]+/g, " ")}\nCREATE TABLE ${name} (\n${columns.join(",\n")}\n);${insert}`;
  });
}

/** The table of the areas that rules look up by their codes; `undefined` when the return has no such rule. */
export function areasTable({ definition, dialect, names, column }: SqlScope): string | undefined {
  const checks = definition.rules.flatMap((rule) => rule.checks);
  const entities = new Set(
    checks.flatMap((check) => {
      const looked =
        check.kind === "register" && looksUpCodes(check) ? column(check.column).column : undefined;
      return looked?.kind === "gss-code" ? looked.entities : [];
    }),
  );
  if (entities.size === 0) return undefined;
  const day = (date: string | undefined) => (date === undefined ? "NULL" : `DATE ${quoteText(date)}`);
  const rows = areas
    .filter(({ code }) => entities.has(code.slice(0, 3)))
    .map(({ code, from, to }) => `  (${quoteText(code)}, ${day(from)}, ${day(to)})`);
  return `-- Areas of the registers; a day is NULL where it is not known.
CREATE TABLE ${names.areas} (
  code ${dialect.type("text")} NOT NULL,
  first_day ${dialect.type("date")},
  last_day ${dialect.type("date")}
);
INSERT INTO ${names.areas} VALUES\n${rows.join(",\n")};`;
}

/** The table of the codes of lists that a user may change; `undefined` when the return has none. */
export function codesTable({ definition, dialect, names }: SqlScope): string | undefined {
  const lists = new Map<string, readonly string[]>();
  for (const column of definition.columns) {
    if (column.kind === "ods-code" || column.kind === "snomed") lists.set(column.listId, []);
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
  const used = new Map<string, number>();
  const nameOf = (ruleId: string) => {
    const number = (used.get(ruleId) ?? 0) + 1;
    used.set(ruleId, number);
    return `${ruleId}.${number}`;
  };
  const columns = definition.columns.flatMap((column) => {
    const { value, shorthand } = scope.column(column.name).cell;
    const type = dialect.type(columnSqlOf(column).type(column));
    // In place of a number there may be shorthand, which has a column of its own.
    if (column.kind === "count") return [`  ${value} ${type}`, `  ${shorthand} ${dialect.type("text")}`];
    const missing = isFilled(column, definition) ? claimOf(definition, column, "missing") : undefined;
    const filled = missing ? ` CONSTRAINT ${quoteName(nameOf(missing.rule.id))} NOT NULL` : "";
    return [`  ${value} ${type}${filled}`];
  });
  const constraints = [
    ...definition.columns.flatMap((column) => cellConstraint(column, scope)),
    ...rowConstraints,
  ];
  const lines = constraints.map(({ ruleId, check }) => `  ${dialect.check(nameOf(ruleId), check)}`);
  const keyRule = ruleOnKey(definition);
  const key = keyRule
    ? [
        `  CONSTRAINT ${quoteName(nameOf(keyRule.id))} UNIQUE (${definition.key.map((name) => quoteName(name)).join(", ")})`,
      ]
    : [];
  return `CREATE TABLE ${names.table} (\n${[...columns, ...lines, ...key].join(",\n")}\n);`;
}

/**
 * What the columns of the typed table take from the cells. Texts are taken as they were judged, because one of which only
 * a warning was said, such as a code that is not on the list, is worth keeping.
 */
export function typedValues({ definition, column }: SqlScope): string[] {
  return definition.columns.flatMap((each) => {
    const { value, text, shorthand } = column(each.name).cell;
    if (each.kind === "count") return [value, shorthand];
    return [columnSqlOf(each).type(each) === "text" ? text : value];
  });
}

/** A constraint on a row of the typed table. */
export interface RowConstraint {
  readonly ruleId: string;
  /** Not false of a right row. */
  readonly check: string;
}

/** The rule that makes it an error for rows to have the same key. */
function ruleOnKey({ key, rules }: ReturnDefinition): Rule | undefined {
  return rules.find((rule) =>
    rule.checks.some(
      (check) =>
        check.kind === "unique" &&
        check.columns !== "all" &&
        (check.severity ?? rule.severity) === "error" &&
        key.length > 0 &&
        check.columns.length === key.length &&
        key.every((name) => check.columns.includes(name)),
    ),
  );
}

function isRequired({ required, requiredWhen }: Column): boolean {
  return required === "error" && !requiredWhen;
}

/** Whether a column has a value in every row of a file without errors. */
function isFilled(column: Column, definition: ReturnDefinition): boolean {
  const { type, faults } = columnSqlOf(column);
  const unusable = faults.filter((fault) => !USABLE_FAULTS.has(fault));
  // A cell of which only a warning was said, and which is no number or day, has no value.
  return (
    isRequired(column) &&
    (type(column) === "text" || unusable.every((fault) => isErrorOf(fault, column, definition)))
  );
}

function isErrorOf(fault: CellFault, column: Column, definition: ReturnDefinition): boolean {
  const claimed = claimOf(definition, column, fault);
  return (claimed?.check.severity ?? claimed?.rule.severity) === "error";
}

function cellConstraint(column: Column, scope: SqlScope): RowConstraint[] {
  const claim = (fault: CellFault) => claimOf(scope.definition, column, fault);
  const isError = (fault: CellFault) => isErrorOf(fault, column, scope.definition);
  const { value, shorthand } = scope.column(column.name).cell;
  const { constrains, constraint } = columnSqlOf(column);
  const missing = claim("missing");
  const filled =
    column.kind === "count" && isRequired(column) && missing
      ? [{ ruleId: missing.rule.id, check: `${value} IS NOT NULL OR ${shorthand} IS NOT NULL` }]
      : [];
  const checks = [
    constraint?.(column, value, isError, scope),
    column.kind === "count" && isError("format")
      ? shorthandConstraint(column, shorthand, scope.dialect)
      : undefined,
  ].filter((check) => check !== undefined);
  const keeper = constrains && claim(constrains);
  const check = checks.length === 1 ? checks[0] : checks.map((each) => `(${each})`).join(" AND ");
  return [...filled, ...(check && keeper ? [{ ruleId: keeper.rule.id, check }] : [])];
}
