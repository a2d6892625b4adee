// `npm run conformance`: runs the SQL of every return in a real PostgreSQL and a real DuckDB, and compares what each
// rule finds with what the validator finds: on the examples of the rules, and on rows with odd cells. The ids of returns
// may follow: `npm run conformance -- police-street`.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDuckdb } from "./conformance/duckdb.mjs";
import { startPostgres } from "./conformance/postgres.mjs";
import { setUp } from "./set-up.mjs";

setUp();
const { everyKind } = await import("./conformance/layouts.mjs");
const { breakdownsIn, csvOf, oddRows } = await import("./conformance/files.mjs");
const { demonstration, returns } = await import("../packages/schemas/dist/returns.js");
const { sqlOf } = await import("../packages/schemas/dist/sql.js");
const { validate } = await import("../packages/validator/dist/index.js");

const ODD_ROWS = 2000;
const asked = process.argv.slice(2);
const definitions = [...returns, demonstration, everyKind].filter(
  ({ id }) => asked.length === 0 || asked.includes(id),
);
const generic = new Set(demonstration.rules.map(({ id }) => id));
const folder = mkdtempSync(join(tmpdir(), "svd-conformance-"));
const encode = (text) => new TextEncoder().encode(text);
const name = (text) => `"${text.replaceAll('"', '""')}"`;
const text = (value) => `'${value.replaceAll("'", "''")}'`;

/** The text of the file of an example, where it can be loaded into the table of its return. */
function loadable(file, definition) {
  if ("rows" in file) return csvOf(file.rows, definition);
  const header = csvOf([], definition).trimEnd();
  return "text" in file && file.text.split(/\r?\n/)[0] === header ? file.text : undefined;
}

/** What is compared: files, what else is known of them, and the rules that can be said of them. */
function casesOf(definition, sql) {
  const said = new Map(sql.rules.map((rule) => [rule.ruleId, rule]));
  const partly = new Set(sql.notExpressed.map(({ ruleId }) => ruleId));
  const cases = [];
  for (const rule of definition.rules) {
    // The examples of the common rules are files of the demonstration layout.
    if (
      !said.has(rule.id) ||
      definition === everyKind ||
      (generic.has(rule.id) && definition !== demonstration)
    )
      continue;
    for (const example of [...rule.examples.passing, ...rule.examples.failing]) {
      const file = loadable(example.file, definition);
      if (file === undefined) {
        if (!partly.has(rule.id)) throw new Error(`An example of ${rule.id} cannot be loaded.`);
        continue;
      }
      const previous = example.previous && loadable(example.previous, definition);
      cases.push({ title: `an example of ${rule.id}`, example, file, previous });
    }
  }
  const rows = oddRows(definition, ODD_ROWS, 20260401);
  const file = csvOf(rows, definition);
  cases.push({
    title: `${ODD_ROWS} rows with odd cells`,
    example: { asOf: "2026-03-20" },
    file,
    previous: csvOf(oddRows(definition, ODD_ROWS / 10, 20260301), definition),
  });
  // One odd cell leaves a sum unknown: rules on many rows speak where few cells are odd.
  for (let number = 0; number < (definition === everyKind ? 24 : 2); number++) {
    const rows = oddRows(definition, 4 + (number % 8), number, 0.004);
    cases.push({
      title: `small file ${number}`,
      example: { asOf: "2026-03-20", purpose: number % 2 === 0 ? "sharing" : "publication" },
      file: csvOf(definition === everyKind && number % 3 > 0 ? breakdownsIn(rows) : rows, definition),
      previous: csvOf(oddRows(definition, 12, 1000 + number, 0.004), definition),
    });
  }
  return cases;
}

/** What the validator finds in a case, as far as SQL says it: rule, row, column, severity. */
async function expectedOf({ file, previous, example }, definition) {
  const { asOf, fileName, lookups, parameters, purpose } = example;
  const given = {
    asOf,
    fileName,
    lookups,
    parameters,
    purpose,
    previous: previous === undefined ? undefined : [encode(previous)],
  };
  const report = await validate([encode(file)], definition, {
    maxFindings: Number.POSITIVE_INFINITY,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  });
  return report.findings
    .filter(({ row }) => row !== 1)
    .map(({ ruleId, row, column, severity }) =>
      [ruleId, row ?? "", column ? column.index + 1 : "", severity].join("\t"),
    );
}

/** The statements that put a case in the place of the last one. */
function loadStatements(dialect, sql, definition, { example, paths }, lastPrevious) {
  const columns = definition.columns.map((column) => name(column.name)).join(", ");
  const { raw, previous, parameters } = sql.names;
  const hasPrevious = sql.tables.some((table) => table.startsWith(`CREATE TABLE ${previous} `));
  const statements = [];
  for (const [table, path] of [[raw, paths.file], ...(hasPrevious ? [[previous, paths.previous]] : [])]) {
    if (dialect === "postgres") {
      statements.push(`TRUNCATE ${table} RESTART IDENTITY;`);
      if (path)
        statements.push(`\\copy ${table} (${columns}) FROM ${text(path)} WITH (FORMAT csv, HEADER true)`);
    } else {
      statements.push(`DELETE FROM ${table};`);
      const types = definition.columns.map((column) => `${text(column.name)}: 'VARCHAR'`).join(", ");
      if (path)
        statements.push(
          `INSERT INTO ${table} SELECT row_number() OVER () + 1, * FROM read_csv(${text(path)}, header = true, auto_detect = false, delim = ',', quote = '"', escape = '"', columns = {${types}}, parallel = false);`,
        );
    }
  }
  const literal = (value) =>
    value === undefined ? "NULL" : typeof value === "number" ? String(value) : text(value);
  const values = [
    ["as_of", example.asOf],
    ["file_name", example.fileName],
    ["purpose", example.purpose ?? "sharing"],
    ...definition.parameters.map(({ id, default: usual }) => [id, example.parameters?.[id] ?? usual]),
  ].filter(([id]) =>
    sql.tables.some(
      (table) => table.startsWith(`CREATE TABLE ${parameters} `) && table.includes(`  "${id}" `),
    ),
  );
  statements.push(
    `UPDATE ${parameters} SET ${values.map(([id, value]) => `${name(id)} = ${literal(value)}`).join(", ")};`,
  );
  for (const { id, keys, values: others, rows = [] } of definition.tables ?? []) {
    const table = name(`${definition.id}_table_${id}`.replaceAll("-", "_"));
    const columns = [...keys, ...others.map((value) => value.name)];
    const all = example.lookups?.[id]?.map((row) => columns.map((each) => row[each])) ?? rows;
    const distinct = [
      ...new Map(all.toReversed().map((row) => [JSON.stringify(row.slice(0, keys.length)), row])).values(),
    ];
    statements.push(`DELETE FROM ${table};`);
    for (const row of distinct)
      statements.push(
        `INSERT INTO ${table} VALUES (${row.map((each) => literal(each || undefined)).join(", ")});`,
      );
  }
  // The previous return is read anew only when there is one, or was one.
  const refresh = paths.previous || lastPrevious ? sql.refresh : sql.refresh.slice(0, 1);
  return [...statements, ...refresh];
}

const found = (sql, number) =>
  `SELECT ${number}, rule_id, row_number, column_number, severity FROM ${sql.names.findings};`;

const databases = { postgres: await startPostgres(), duckdb: await startDuckdb() };
// A server of its own must not be left running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => {
    for (const { stop } of Object.values(databases)) stop();
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  });
const agreeing = { postgres: 0, duckdb: 0 };
let differences = 0;
let notExpressed = 0;
try {
  console.log(`PostgreSQL ${databases.postgres.version}, DuckDB ${databases.duckdb.version}`);
  for (const definition of definitions) {
    const sqls = { postgres: sqlOf(definition, "postgres"), duckdb: sqlOf(definition, "duckdb") };
    const cases = casesOf(definition, sqls.postgres);
    for (const [number, each] of cases.entries()) {
      each.paths = {};
      for (const kind of ["file", "previous"]) {
        if (each[kind] === undefined) continue;
        each.paths[kind] = join(folder, `${definition.id}-${number}-${kind}.csv`);
        writeFileSync(each.paths[kind], each[kind]);
      }
      each.expected = await expectedOf(each, definition);
    }
    const said = new Set(sqls.postgres.rules.map(({ ruleId }) => ruleId));
    notExpressed += definition.rules.filter(({ id }) => !said.has(id)).length;
    const fired = new Set(cases.flatMap(({ expected }) => expected.map((line) => line.split("\t")[0])));
    const silent = [...said].filter((ruleId) => !fired.has(ruleId));
    if (silent.length > 0)
      console.log(`  ${definition.id}: nothing was found in any file by ${silent.join(", ")}`);
    for (const [dialect, database] of Object.entries(databases)) {
      const begun = performance.now();
      const sql = sqls[dialect];
      const rows = [];
      const statements = (each, number) =>
        loadStatements(dialect, sql, definition, each, cases[number - 1]?.paths.previous);
      if (dialect === "postgres") {
        const scripts = cases.map((each, number) =>
          [...statements(each, number), found(sql, number)].join("\n"),
        );
        rows.push(...database.run([sql.script, ...scripts].join("\n")));
      } else {
        await database.run(sql.script);
        for (const [number, each] of cases.entries()) {
          for (const statement of statements(each, number)) await database.run(statement);
          rows.push(...(await database.run(found(sql, number))));
        }
      }
      const differing = new Set();
      for (const [number, each] of cases.entries()) {
        const got = rows.filter(([of]) => Number(of) === number).map((row) => row.slice(1).join("\t"));
        for (const ruleId of said) {
          const ofRule = (list) => list.filter((line) => line.startsWith(`${ruleId}\t`)).sort();
          const [wanted, given] = [ofRule(each.expected), ofRule(got)];
          if (wanted.join("\n") === given.join("\n")) continue;
          differing.add(ruleId);
          differences++;
          const only = (a, b) =>
            a
              .filter((line) => !b.includes(line))
              .slice(0, 3)
              .map((line) => line.replaceAll("\t", " "));
          console.error(
            `${dialect}, ${definition.id}, ${each.title}: ${ruleId} differs. Validator only: ${only(wanted, given).join("; ") || "-"}. SQL only: ${only(given, wanted).join("; ") || "-"}.`,
          );
        }
      }
      agreeing[dialect] += said.size - differing.size;
      console.log(
        `  ${definition.id} in ${dialect}: ${said.size - differing.size} of ${said.size} rules agree in ${cases.length} files (${((performance.now() - begun) / 1000).toFixed(1)} s)`,
      );
    }
  }
} finally {
  for (const { stop } of Object.values(databases)) stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${agreeing.postgres} rules agree in PostgreSQL, ${agreeing.duckdb} in DuckDB, ${notExpressed} not expressed`,
);
process.exitCode = differences === 0 ? 0 : 1;
