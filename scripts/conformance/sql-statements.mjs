// What is said to both databases to put a file and what else is known in the place of the last.
import { yesNoWords } from "../../packages/schemas/dist/returns.js";

/** A name and a text as SQL writes them. */
export const name = (text) => `"${text.replaceAll('"', '""')}"`;
export const text = (value) => `'${value.replaceAll("'", "''")}'`;
const literal = (value) =>
  value === undefined ? "NULL" : typeof value === "number" ? String(value) : text(value);

/** The findings, as lines of the same form as those of the validator. */
export const findingsOf = (sql) =>
  `SELECT rule_id, row_number, column_number, severity FROM ${sql.names.findings}`;

/** Whether the rules of a return ask for the previous one. */
export function hasPrevious(sql) {
  return sql.tables.some((table) => table.startsWith(`CREATE TABLE ${sql.names.previous} `));
}

/** What is given besides the rows: the parameters, and the tables that rules look things up in. */
export function givenStatements(definition, sql, { example, sheet }) {
  const { parameters } = sql.names;
  const declared = sql.tables.find((table) => table.startsWith(`CREATE TABLE ${parameters} `));
  const values = [
    ["as_of", example.asOf],
    ["file_name", example.fileName],
    ["sheet", sheet],
    ["purpose", example.purpose ?? "sharing"],
    ...definition.parameters.map(({ id, default: usual }) => [id, example.parameters?.[id] ?? usual]),
  ].filter(([id]) => declared.includes(`  "${id}" `));
  const statements = [
    `UPDATE ${parameters} SET ${values.map(([id, value]) => `${name(id)} = ${literal(value)}`).join(", ")};`,
  ];
  for (const { id, keys, values: others, rows = [] } of definition.tables ?? []) {
    const table = name(`${definition.id}_table_${id}`.replaceAll("-", "_"));
    const columns = [...keys, ...others.map((value) => value.name)];
    const all = example.lookups?.[id]?.map((row) => columns.map((each) => row[each])) ?? rows;
    // The first row of a key has it.
    const distinct = [
      ...new Map(all.toReversed().map((row) => [JSON.stringify(row.slice(0, keys.length)), row])).values(),
    ];
    statements.push(`DELETE FROM ${table};`);
    for (const row of distinct)
      statements.push(
        `INSERT INTO ${table} VALUES (${row.map((each) => literal(each || undefined)).join(", ")});`,
      );
  }
  return statements;
}

/** Rows put into the table with types as they stand in their file, so that nothing but the table can refuse them. */
export function typedFromRows(definition, sql, rows) {
  const valuesOf = (column, cell) => {
    if (cell === "") return column.kind === "count" ? ["NULL", "NULL"] : ["NULL"];
    if (column.kind === "count")
      return /^-?\d+(\.\d+)?$/.test(cell) ? [text(cell), "NULL"] : ["NULL", text(cell)];
    if (column.kind !== "yes-no") return [text(cell)];
    const { yes, no } = yesNoWords(column);
    return [cell === yes ? "TRUE" : cell === no ? "FALSE" : text(cell)];
  };
  const lines = rows.map(
    (row) => `(${definition.columns.flatMap((column, i) => valuesOf(column, row[i] ?? "")).join(", ")})`,
  );
  return `INSERT INTO ${sql.names.table} VALUES ${lines.join(", ")}`;
}

/** The constraints of the table with types, by the ids of their rules. */
export function constraintsOf(sql) {
  const table = sql.tables.find((each) => each.startsWith(`CREATE TABLE ${sql.names.table} (`));
  return table.split("\n").flatMap((line) => {
    const [, before, id, number, kind] =
      /^ {2}(.*?)CONSTRAINT "([^"]+)\.(\d+)" (NOT NULL|CHECK|UNIQUE)/.exec(line) ?? [];
    return id === undefined
      ? []
      : [{ ruleId: id, name: `${id}.${number}`, kind, text: line, column: before.split('"')[1] }];
  });
}
