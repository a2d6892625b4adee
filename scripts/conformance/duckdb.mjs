// A DuckDB in memory.
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * Opens a database.
 *
 * @returns `run`, which runs statements and gives the rows of the last as texts, `prepare`, which plans a query and
 * gives what asks it, and `stop`.
 */
export async function startDuckdb() {
  const instance = await DuckDBInstance.create(":memory:", { threads: "1" });
  const connection = await instance.connect();
  const texts = (reader) =>
    reader.getRowsJson().map((row) => row.map((each) => (each === null ? "" : String(each))));
  const run = async (sql) => texts(await connection.runAndReadAll(sql));
  const prepare = async (sql) => {
    const query = await connection.prepare(sql);
    return async () => texts(await query.runAndReadAll());
  };
  return { run, prepare, stop: () => instance.closeSync() };
}

/** The version of DuckDB. */
export async function duckdbVersion() {
  const { run, stop } = await startDuckdb();
  try {
    return (await run("SELECT version()"))[0][0];
  } finally {
    stop();
  }
}
