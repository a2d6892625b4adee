import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import { needsOf } from "../rules/condition.js";
import { cellsOf } from "./cells.js";
import { checksSql } from "./checks/checks.js";
import { conditionSql } from "./condition.js";
import { DIALECTS, type SqlDialect } from "./dialect.js";
import { functionsFor } from "./functions.js";
import { ruleViewOf, type SqlNames } from "./names.js";
import { quoteName, quoteText } from "./quote.js";
import { cellsOfTable, type SqlScope, scopeOf } from "./scope.js";
import {
  areasTable,
  codesTable,
  lookupTables,
  parametersTable,
  type RowConstraint,
  rawTable,
  typedTable,
  typedValues,
} from "./tables.js";

/**
 * A return in SQL.
 *
 * @category sql
 */
export interface ReturnSql {
  /** The database it is written for. */
  readonly dialect: SqlDialect;
  /** The names of the tables and views. */
  readonly names: SqlNames;
  /** The functions, tables and views of the cells, in the order in which they are made. */
  readonly tables: readonly string[];
  /** What is run when rows were loaded, or lists of codes changed: it reads the cells anew. */
  readonly refresh: readonly string[];
  /** What puts the rows that were read into the table with types, when nothing of severity error is left. */
  readonly insert: string;
  /** A query for each rule that can be said, in the order of the definition. */
  readonly rules: readonly RuleSql[];
  /** What cannot be said, and why. A rule may stand here and among `rules`, where only a part of it can. */
  readonly notExpressed: readonly NotExpressed[];
  /** All of it as one script, with a view for each rule and one for all. It finds nothing until rows are loaded. */
  readonly script: string;
}

/**
 * The query of a rule.
 *
 * @category sql
 */
export interface RuleSql {
  /** The id of the rule. */
  readonly ruleId: string;
  /** The name of the view that the script makes of the query. */
  readonly view: string;
  /**
   * What the rule finds: `rule_id`, `row_number`, `column_name`, `column_number` (from 1), `severity`, `message`. A
   * finding on the whole file has no row, one on a row as a whole no column. In order of row and column.
   */
  readonly query: string;
}

/**
 * A rule, or a part of one, that SQL cannot say.
 *
 * @category sql
 */
export interface NotExpressed {
  /** The id of the rule. */
  readonly ruleId: string;
  /** Why, in a sentence. */
  readonly reason: string;
}

/**
 * Says a return definition in SQL: a table that takes every file, a view of its cells with what is wrong with each
 * and their typed values, a query for each rule that returns what it finds, and a table with types and constraints
 * for files without errors. SQL has the same three answers as the language of conditions, NULL being unknown.
 *
 * @param definition - The return.
 * @param dialect - The database.
 * @throws DefinitionError when the definition is not sound.
 * @throws SqlError when the definition cannot be said, because a name is too long or appears twice.
 * @example
 * ```ts
 * const { rules, notExpressed } = sqlOf(policeStreet, "postgres");
 * rules.find(({ ruleId }) => ruleId === "PST-V08").view; // '"police_street_pst_v08"'
 * notExpressed.find(({ ruleId }) => ruleId === "GEN-F02").reason; // "It is about the bytes of the file, which a table does not have."
 * ```
 * @category sql
 */
export function sqlOf(definition: ReturnDefinition, dialect: SqlDialect): ReturnSql {
  requireSoundDefinition(definition);
  const scope = scopeOf(definition, DIALECTS[dialect]);
  const { names } = scope;
  const said = definition.rules.map((rule) => ({ rule, ...checksSql(rule, scope) }));
  const rules = said
    .filter(({ queries }) => queries.length > 0)
    .map(({ rule, queries }) => ({
      ruleId: rule.id,
      view: ruleViewOf(definition, rule.id),
      query: `SELECT ${quoteText(rule.id)} AS rule_id, * FROM (
${queries.join("\nUNION ALL\n")}
) AS findings
ORDER BY row_number, column_number`,
    }));
  const notExpressed = said.flatMap(({ rule, queries, reasons }) =>
    (queries.length + reasons.length === 0 ? [NOTHING_TO_ASK] : reasons).map((reason) => ({
      ruleId: rule.id,
      reason,
    })),
  );
  const codes = codesTable(scope);
  const areas = areasTable(scope);
  const made = [
    parametersTable(scope),
    ...(codes === undefined ? [] : [codes]),
    ...(areas === undefined ? [] : [areas]),
    ...lookupTables(scope),
    rawTable(scope, names.raw),
    cellsOf(scope, names.raw, names.cells),
  ];
  const refresh = [scope.dialect.refresh(names.cells)];
  if (rules.some(({ query }) => query.includes(names.previousCells))) {
    refresh.push(scope.dialect.refresh(names.previousCells));
    made.push(rawTable(scope, names.previous), cellsOf(scope, names.previous, names.previousCells));
  }
  made.push(typedTable(scope, rowConstraints(scope)));
  const functions = functionsFor([...made, ...rules.map(({ query }) => query)].join("\n"), scope.dialect);
  const tables = [...functions, ...made];
  const insert = `INSERT INTO ${names.table} SELECT ${typedValues(scope).join(", ")} FROM ${names.cells};`;
  const parts = { dialect, names, tables, refresh, insert, rules, notExpressed };
  return { ...parts, script: scriptOf(scope, parts) };
}

const NOTHING_TO_ASK =
  "No column of the return can break it: only one that the return does not have could, and the table has none.";

/** Rules of severity error on one row, as constraints on the table with types. */
function rowConstraints(scope: SqlScope): RowConstraint[] {
  const typed = cellsOfTable(scope);
  return scope.definition.rules.flatMap((rule) =>
    rule.checks.flatMap((check) => {
      if (check.kind !== "row" || check.severityFor || (check.severity ?? rule.severity) !== "error")
        return [];
      const { asOf, sheet, parameters, tables } = needsOf(check.fails);
      // A constraint cannot ask another table.
      return asOf || sheet || parameters.length > 0 || tables.length > 0
        ? []
        : [{ ruleId: rule.id, check: `NOT (${conditionSql(check.fails, typed)})` }];
    }),
  );
}

function scriptOf(
  { definition, dialect, names }: SqlScope,
  { tables, refresh, insert, rules, notExpressed }: Omit<ReturnSql, "script">,
): string {
  const { id, version, title, status } = definition;
  const columns = definition.columns.map(({ name }) => quoteName(name)).join(", ");
  const load =
    dialect.id === "postgres"
      ? `\\copy ${names.raw} (${columns}) FROM 'file.csv' WITH (FORMAT csv, HEADER true)`
      : `INSERT INTO ${names.raw} SELECT row_number() OVER () + 1, * FROM read_csv('file.csv', header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', parallel = false, columns = {${definition.columns.map(({ name }) => `${quoteText(name)}: 'VARCHAR'`).join(", ")}});`;
  const comments = [
    `${title} (${id} ${version}) for ${dialect.title}.`,
    status.statement,
    "",
    "1. Run this script once, in a schema of its own.",
    `2. Load a file. Its header must have the columns in this order:`,
    `   ${load}`,
    `3. Say what is known besides, where it is: UPDATE ${names.parameters} SET as_of = DATE '2026-04-10';`,
    `4. Read it: ${refresh.join(" ")}`,
    `5. Ask: SELECT * FROM ${names.findings} ORDER BY row_number, column_number, rule_id;`,
    `   or one rule: SELECT * FROM ${rules[0]?.view};`,
    `6. When nothing of severity error is left: ${insert}`,
    "",
    "Rows are numbered as records of the file, the header being row 1. A cell that is blank or wrong is NULL, and what",
    "is unknown breaks no rule, so that one wrong cell is found once.",
    ...(notExpressed.length > 0
      ? [
          "",
          "Not said in SQL. Whoever needs these checks the file itself, before it is loaded:",
          ...notExpressed.map(({ ruleId, reason }) => `  ${ruleId}: ${reason}`),
        ]
      : []),
  ];
  const views = rules.map(({ ruleId, view, query }) => {
    const rule = definition.rules.find((each) => each.id === ruleId);
    return `-- ${ruleId} (${rule?.severity}): ${rule?.title}\nCREATE VIEW ${view} AS\n${query};`;
  });
  const all = `CREATE VIEW ${names.findings} AS\n${rules.map(({ view }) => `SELECT * FROM ${view}`).join("\nUNION ALL\n")};`;
  const header = comments.map((line) => (line === "" ? "--" : `-- ${line}`)).join("\n");
  return `${[header, ...tables, ...views, all].join("\n\n")}\n`;
}
