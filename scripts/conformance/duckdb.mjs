// A DuckDB in memory.
import { DuckDBInstance } from "@duckdb/node-api";

/** Opens a database. */
export async function startDuckdb() {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  const run = async (sql) => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRowsJson().map((row) => row.map((each) => (each === null ? "" : String(each))));
  };
  return { run, stop: () => instance.closeSync(), version: (await run("SELECT version()"))[0][0] };
}
