// What DuckDB answers to the cases of a return.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { startDuckdb } from "./duckdb.mjs";
import { findingsOf, givenStatements, hasPrevious, text } from "./sql-statements.mjs";

/** Rows of one case among those of all: more than any has. */
const APART = 1_000_000;

/**
 * Asks about all cases. Nearly all of the time of DuckDB goes into planning, so that the cells of the small files are
 * read in one go, with a number apart for each, and their findings are asked for by a query that is planned once. The
 * optimizer stays out of that: it plans for the rows that it sees. Large files are loaded and asked as the script says.
 */
export async function answersOfDuckdb(definition, sql, cases, folder) {
  const { run, prepare, stop } = await startDuckdb();
  try {
    await run(sql.script);
    const tables = [
      { kind: "file", raw: sql.names.raw, cells: sql.names.cells, refresh: sql.refresh[0] },
      ...(hasPrevious(sql)
        ? [
            {
              kind: "previous",
              raw: sql.names.previous,
              cells: sql.names.previousCells,
              refresh: sql.refresh[1],
            },
          ]
        : []),
    ];
    const types = definition.columns.map((column) => `${text(column.name)}: 'VARCHAR'`).join(", ");
    const load = async (raw, content, number, first) => {
      const path = join(folder, `${definition.id}-${number}-${raw.replaceAll('"', "")}-duckdb.csv`);
      writeFileSync(path, content);
      await run(
        `INSERT INTO ${raw} SELECT row_number() OVER () + ${first}, * FROM read_csv(${text(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}}, parallel = false);`,
      );
    };
    const answers = cases.map(() => ({ found: [], refusals: [] }));
    const ask = async (each, number, query) => {
      const answer = answers[number];
      answer.found = (await query()).map((row) => row.join("\t"));
      if (each.isFree) answer.taken = await attempt(run, sql.insert);
      for (const { statement } of each.attempts)
        answer.refusals.push(refusalOf(await attempt(run, statement)));
    };
    const given = async (each) => {
      for (const statement of givenStatements(definition, sql, each)) await run(statement);
    };
    for (const [number, each] of cases.entries()) {
      if (!each.isLarge) continue;
      for (const { kind, raw, refresh } of tables) {
        await run(`DELETE FROM ${raw};`);
        if (each[kind] !== undefined) await load(raw, each[kind], number, 1);
        await run(refresh);
      }
      await given(each);
      await ask(each, number, () => run(findingsOf(sql)));
    }
    for (const { kind, raw, cells, refresh } of tables) {
      await run(`DELETE FROM ${raw};`);
      for (const [number, each] of cases.entries())
        if (!each.isLarge && each[kind] !== undefined)
          await load(raw, each[kind], number, number * APART + 1);
      await run(`${refresh} CREATE TABLE conformance_${kind} AS FROM ${cells};`);
    }
    await run("PRAGMA disable_optimizer;");
    const query = await prepare(findingsOf(sql));
    for (const [number, each] of cases.entries()) {
      if (each.isLarge) continue;
      for (const { kind, cells } of tables) {
        const first = number * APART;
        await run(
          `DELETE FROM ${cells}; INSERT INTO ${cells} SELECT * REPLACE (row_number - ${first} AS row_number) FROM conformance_${kind} WHERE row_number BETWEEN ${first} AND ${first + APART - 1};`,
        );
      }
      await given(each);
      await ask(each, number, query);
    }
    return answers;
  } finally {
    stop();
  }
}

/** Tries a statement and takes it back: the message of what refused it, or nothing. */
async function attempt(run, statement) {
  await run("BEGIN;");
  try {
    await run(statement);
    return "";
  } catch (error) {
    return error.message;
  } finally {
    await run("ROLLBACK;");
  }
}

/** What refused rows: the name of a constraint, a column that must be filled, a key, or a type. */
function refusalOf(message) {
  const notNull = /NOT NULL constraint failed: (?:[^.]*)\.(.*)/.exec(message)?.[1];
  if (notNull !== undefined) return { notNull };
  if (message.startsWith("Conversion Error")) return { type: message };
  if (/violates unique constraint|UNIQUE constraint violation/.test(message)) return { isUnique: true };
  return { constraint: /\(Error: ([^)]+)\)\s*$/.exec(message)?.[1], message };
}
