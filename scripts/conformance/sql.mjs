// Runs the SQL of every return in a real PostgreSQL and a real DuckDB, and compares what each rule finds with what the
// validator finds: in the examples of the rules, in made-up files, right and with each rule planted, and in rows with
// odd cells. Files without errors must go into the table with types, and planted ones be refused by the constraints that
// bear the ids of their rules. The ids of returns may follow.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setUp } from "../set-up.mjs";
import { duckdbVersion } from "./duckdb.mjs";
import { startPostgres } from "./postgres.mjs";

setUp();
const { everyKind } = await import("./layouts.mjs");
const { casesOf } = await import("./sql-cases.mjs");
const { constraintsOf, typedFromRows } = await import("./sql-statements.mjs");
const { answersOfDuckdb } = await import("./sql-in-duckdb.mjs");
const { answersOfPostgres } = await import("./sql-in-postgres.mjs");
const { demonstration, faultsOf, returns, USABLE_FAULTS } = await import(
  "../../packages/schemas/dist/returns.js"
);
const { sqlOf } = await import("../../packages/schemas/dist/sql.js");

const asked = process.argv.slice(2);
const all = [...returns, demonstration, everyKind];
const unknown = asked.filter((id) => all.every((definition) => definition.id !== id));
if (unknown.length > 0) throw new Error(`There is no return ${unknown.join(", ")}.`);
const definitions = all.filter(({ id }) => asked.length === 0 || asked.includes(id));

const folder = mkdtempSync(join(tmpdir(), "svd-conformance-"));
const postgres = await startPostgres();
const tidy = () => {
  postgres.stop();
  rmSync(folder, { recursive: true, force: true });
};
// A server of its own must not be left running.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.once(signal, () => {
    tidy();
    process.exit(130);
  });

const total = { files: 0, rows: 0, PostgreSQL: 0, DuckDB: 0, notExpressed: 0 };
/** Why rules are not expressed in SQL. */
const reasons = new Map();
let wrong = 0;
const fault = (words) => {
  wrong++;
  console.error(`  ${words}`);
};

/** The records of a file, which has no line break in a cell. */
const recordsOf = (file) =>
  file
    .trimEnd()
    .split("\r\n")
    .slice(1)
    .map((line) =>
      [...`,${line}`.matchAll(/,(?:"((?:[^"]|"")*)"|([^,"]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? plain : quoted.replaceAll('""', '"'),
      ),
    );

/** Faults that no constraint keeps out: what leaves a cell its meaning, what identifies people, and part pennies. */
const UNSAID = new Set([...USABLE_FAULTS, "part-penny"]);

/** The text of a planted cell. */
function cellOf({ row, column: name }, { columns }, records) {
  const at = columns.findIndex((column) => column.name === name);
  return row === undefined ? "" : (records[row - 2]?.[at] ?? "").trim();
}

/** Whether a planted cell has a fault that a constraint can keep out. */
function isSaid(finding, definition, records) {
  const cell = cellOf(finding, definition, records);
  const column = definition.columns.find(({ name }) => name === finding.column);
  return cell === "" || faultsOf(column, cell).some((fault) => !UNSAID.has(fault));
}

/**
 * The constraints that bear the id of a planted rule, and those on the same cell besides: where a return claims the
 * faults of a column for two rules, one constraint keeps them all out, under the id of one.
 */
function refusingOf({ planted, found }, definition, constraints, records) {
  const rules = new Map(definition.rules.map((rule) => [rule.id, rule]));
  const ofCell = ({ ruleId }) => rules.get(ruleId).checks.some(({ kind }) => kind === "cell");
  const byId = [];
  const byCell = [];
  const cells = [];
  for (const finding of planted) {
    const ofRow = `${finding.ruleId}\t${finding.row ?? ""}\t`;
    if (!found.some((line) => line.startsWith(ofRow) && line.endsWith("\terror"))) continue;
    if (ofCell(finding) && !isSaid(finding, definition, records)) continue;
    const isAtColumn = ({ text }) => text.includes(`"${finding.column}"`);
    byId.push(
      ...constraints.filter(
        (each) => each.ruleId === finding.ruleId && (!ofCell(finding) || isAtColumn(each)),
      ),
    );
    if (!ofCell(finding)) continue;
    byCell.push(...constraints.filter((each) => ofCell(each) && isAtColumn(each)));
    cells.push(cellOf(finding, definition, records));
  }
  return { byId, byCell, cells: cells.filter((cell) => cell !== "") };
}

/** Whether what refused a file is one of some constraints. */
function isRefusedBy({ constraint, notNull, isUnique }, refusing) {
  if (notNull !== undefined)
    return refusing.some((each) => each.kind === "NOT NULL" && each.column === notNull);
  if (isUnique) return refusing.some(({ kind }) => kind === "UNIQUE");
  return refusing.some((each) => each.name === constraint);
}

/** Whether a file was refused because a planted cell cannot be of the type of its column, which is as good. */
function isRefusedByType({ type }, cells) {
  return type !== undefined && cells.some((cell) => type.includes(cell));
}

/** A right row with one cell that is out of place, for each column: which constraint refuses it is seen. */
function trialsOf({ file }, definition, sql) {
  const [row] = recordsOf(file);
  return definition.columns.flatMap((column, at) => {
    const long = "x".repeat((column.maxLength ?? 0) + 1);
    return ["", "zzz", "-5", "999999999", "2025-27", long].map((cell) => ({
      statement: typedFromRows(definition, sql, [row.with(at, cell)]),
    }));
  });
}

/** What is compared of a return, and how it went, in each database. */
async function compare(definition) {
  const sqls = { PostgreSQL: sqlOf(definition, "postgres"), DuckDB: sqlOf(definition, "duckdb") };
  const constraints = constraintsOf(sqls.PostgreSQL);
  const cases = await casesOf(definition, sqls.PostgreSQL);
  const said = new Set(sqls.PostgreSQL.rules.map(({ ruleId }) => ruleId));
  for (const each of cases) {
    each.attempts = [];
    // Large files have all plants, of which any may be refused.
    if (each.planted.length > 0 && !each.isLarge) {
      const records = recordsOf(each.file);
      const refusing = refusingOf(each, definition, constraints, records);
      if (refusing.byId.length > 0)
        each.attempts.push({ ...refusing, statement: typedFromRows(definition, sqls.PostgreSQL, records) });
    }
    if (each.isRight) each.attempts.push(...trialsOf(each, definition, sqls.PostgreSQL));
    const places = new Set(each.found.map((line) => line.split("\t").slice(0, 3).join(" ")));
    for (const { ruleId, row, column } of each.planted) {
      const number = definition.columns.findIndex(({ name }) => name === column) + 1;
      if (!places.has([ruleId, row ?? "", number || ""].join(" ")))
        fault(`${definition.id}, ${each.title}: the validator does not find ${ruleId} where it is planted.`);
    }
    if (each.isRight && each.found.length > 0)
      fault(`${definition.id}, ${each.title}: the validator finds ${each.found[0].replaceAll("\t", " ")}.`);
  }
  const fired = new Set(cases.flatMap(({ expected }) => expected.map((line) => line.split("\t")[0])));
  const silent = [...said].filter((ruleId) => !fired.has(ruleId));
  // The made-up layout has rules that can find nothing.
  if (silent.length > 0 && definition !== everyKind)
    fault(`${definition.id}: nothing is found in any file by ${silent.join(", ")}.`);
  const rows = cases.reduce((sum, each) => sum + each.rows, 0);
  total.files += cases.length;
  total.rows += rows;
  const databases = {
    PostgreSQL: (sql) => answersOfPostgres(postgres, definition, sql, cases, folder),
    DuckDB: (sql) => answersOfDuckdb(definition, sql, cases, folder),
  };
  return Promise.all(
    Object.entries(databases).map(async ([database, answersOf]) => {
      const begun = performance.now();
      const answers = await answersOf(sqls[database]);
      const { differing, taken, refused, alike, seen } = judge(
        database,
        definition,
        cases,
        answers,
        said,
        constraints,
      );
      const seconds = ((performance.now() - begun) / 1000).toFixed(1);
      const agreeing = said.size - differing.size;
      console.log(
        `${definition.id} in ${database}: ${agreeing} of ${said.size} rules agree in ${cases.length} files of ${rows} rows; ${taken} files go into the table with types, ${refused} are refused by the constraint of their rule, ${alike} by another or the type of the same cell; ${seen} of ${constraints.length} constraints were seen to refuse (${seconds} s)`,
      );
      return agreeing;
    }),
  );
}

function judge(database, definition, cases, answers, said, constraints) {
  const differing = new Set();
  let taken = 0;
  let refused = 0;
  let alike = 0;
  const seen = new Set();
  for (const [number, each] of cases.entries()) {
    const answer = answers[number];
    const where = `${database}, ${definition.id}, ${each.title}`;
    const ofRule = (lines, ruleId) => lines.filter((line) => line.startsWith(`${ruleId}\t`)).sort();
    for (const ruleId of said) {
      const [wanted, given] = [ofRule(each.expected, ruleId), ofRule(answer.found, ruleId)];
      if (wanted.join("\n") === given.join("\n")) continue;
      differing.add(ruleId);
      const only = (a, b) => {
        const lines = a.filter((line) => !b.includes(line)).slice(0, 3);
        return lines.map((line) => line.replaceAll("\t", " ")).join("; ") || "-";
      };
      fault(
        `${where}: ${ruleId} differs. Validator only: ${only(wanted, given)}. SQL only: ${only(given, wanted)}.`,
      );
    }
    if (each.isFree) {
      if (answer.taken === "") taken++;
      else fault(`${where}: it has no error, and the table with types refuses it: ${answer.taken}`);
    }
    for (const [i, { byId, byCell, cells }] of each.attempts.entries()) {
      const refusal = answer.refusals[i];
      for (const constraint of constraints) if (isRefusedBy(refusal, [constraint])) seen.add(constraint.name);
      if (!byId) continue;
      if (isRefusedBy(refusal, byId)) refused++;
      else if (isRefusedBy(refusal, byCell) || isRefusedByType(refusal, cells)) alike++;
      else
        fault(
          `${where}: ${byId.map(({ name }) => name).join(", ")} should refuse it: ${JSON.stringify(refusal)}`,
        );
    }
  }
  return { differing, taken, refused, alike, seen: seen.size };
}

try {
  console.log(`PostgreSQL ${postgres.version}, DuckDB ${await duckdbVersion()}`);
  for (const definition of definitions) {
    const [inPostgres, inDuckdb] = await compare(definition);
    total.PostgreSQL += inPostgres;
    total.DuckDB += inDuckdb;
    const { rules, notExpressed } = sqlOf(definition, "duckdb");
    const said = new Set(rules.map(({ ruleId }) => ruleId));
    total.notExpressed += definition.rules.length - said.size;
    for (const { ruleId, reason } of notExpressed) {
      const id = said.has(ruleId) ? `${ruleId} in part` : ruleId;
      reasons.set(reason, (reasons.get(reason) ?? new Set()).add(id));
    }
  }
} finally {
  tidy();
}
console.log("Not expressed in SQL:");
for (const [reason, ids] of reasons) console.log(`  ${reason} ${[...ids].join(", ")}`);
console.log(
  `${total.PostgreSQL} rules of ${definitions.length} layouts agree in PostgreSQL, ${total.DuckDB} in DuckDB, in ${total.files} files of ${total.rows} rows; ${total.notExpressed} are not expressed; ${wrong} faults`,
);
process.exitCode = wrong === 0 ? 0 : 1;
