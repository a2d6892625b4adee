// What PostgreSQL answers to the cases of a return.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { findingsOf, givenStatements, hasPrevious, name, text } from "./sql-statements.mjs";

// Tries a statement and takes it back: what refused it, as its code, the constraint, the column and the message.
const TRY = `CREATE FUNCTION conformance_try(statement text) RETURNS text LANGUAGE plpgsql AS $try$
DECLARE
  constraint_text text; column_text text; message text;
BEGIN
  BEGIN
    EXECUTE statement;
    RAISE EXCEPTION USING ERRCODE = 'ZZ000';
  EXCEPTION
    WHEN SQLSTATE 'ZZ000' THEN RETURN '';
    WHEN OTHERS THEN
      GET STACKED DIAGNOSTICS constraint_text = CONSTRAINT_NAME, column_text = COLUMN_NAME, message = MESSAGE_TEXT;
      RETURN translate(concat_ws('|', SQLSTATE, constraint_text, column_text, message), E'\\n\\t', '  ');
  END;
END
$try$;`;

/** Runs all cases as one script of psql. */
export async function answersOfPostgres({ run }, definition, sql, cases, folder) {
  const columns = definition.columns.map((column) => name(column.name)).join(", ");
  const loads = (table, content, number) => {
    if (content === undefined) return [];
    const path = join(folder, `${definition.id}-${number}-${table.replaceAll('"', "")}.csv`);
    writeFileSync(path, content);
    return [`\\copy ${table} (${columns}) FROM ${text(path)} WITH (FORMAT csv, HEADER true)`];
  };
  const attempt = (statement) => `conformance_try($conformance$${statement}$conformance$)`;
  const { raw, previous } = sql.names;
  const script = cases.flatMap((each, number) => [
    `TRUNCATE ${raw} RESTART IDENTITY;`,
    ...loads(raw, each.file, number),
    ...(hasPrevious(sql)
      ? [`TRUNCATE ${previous} RESTART IDENTITY;`, ...loads(previous, each.previous, number)]
      : []),
    ...givenStatements(definition, sql, each),
    // The previous return is read anew only when there is one, or was one.
    ...(each.previous || cases[number - 1]?.previous ? sql.refresh : sql.refresh.slice(0, 1)),
    `SELECT ${number}, 'found', * FROM (${findingsOf(sql)}) AS findings;`,
    ...(each.isFree ? [`SELECT ${number}, 'taken', ${attempt(sql.insert)};`] : []),
    ...each.attempts.map(({ statement }, i) => `SELECT ${number}, 'refusals', ${i}, ${attempt(statement)};`),
  ]);
  const drop = "DROP SCHEMA conformance CASCADE;";
  const into = "CREATE SCHEMA conformance; SET search_path = conformance; SET client_min_messages = warning;";
  const lines = await run([into, TRY, sql.script, ...script, drop].join("\n"));
  const answers = cases.map(() => ({ found: [], refusals: [] }));
  for (const [number, kind, ...rest] of lines) {
    const answer = answers[Number(number)];
    if (kind === "found") answer.found.push(rest.join("\t"));
    else if (kind === "refusals") answer.refusals.push(refusalOf(rest[1]));
    else answer.taken = rest[0];
  }
  return answers;
}

/** What refused rows: the name of a constraint, a column that must be filled, or a type. */
function refusalOf(line) {
  const [code, constraint, column] = line.split("|");
  if (code === "23502") return { notNull: column };
  return code.startsWith("22") ? { type: line } : { constraint, message: line };
}
