// `npm run conformance -- plans`: has LibreOffice work out the workbooks of funding plans from nothing, the values in
// their formulas taken away before, and compares every amount with that of the library. Then it changes a total, and a
// weight, in the workbook as a person would, and compares with the library's answer to the plan changed in the same way.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { libreOffice } from "../../../scripts/conformance/libre-office.mjs";
import { root, setUp } from "../../../scripts/set-up.mjs";

setUp();
const { methods: roundings } = await import("@svd/funding");
const svd = join(root, "packages", "cli", "dist", "svd.js");
const folder = mkdtempSync(join(tmpdir(), "svd-workbooks-"));
mkdirSync(join(folder, "worked"));
const { convert } = libreOffice(folder);
const failures = [];

/** Runs svd and gives what it writes. */
function run(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [svd, ...args], { encoding: "utf8" });
  if (status !== 0) throw new Error(`svd ${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Numbers that come out the same every time. */
function generator(seed) {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % most;
  };
}

/** A plan of both heads for some recipients, with what every method asks for. */
function planOf(seed, method, changes = {}) {
  const next = generator(seed);
  const count = 3 + next(9);
  const names = Array.from({ length: count }, (_, i) => `Area ${i + 1}`);
  const isDecimal = seed % 3 === 0;
  const weights = names.map(() => `${1 + next(90_000)}${isDecimal ? `.${next(10)}5` : ""}`);
  // Two alike, so that there is a tie.
  weights[1] = weights[0];
  const amounts = { labour: 2_000_000 + next(90_000_000), "non-labour": 1_000_000 + next(40_000_000) };
  const heads = Object.entries(amounts).map(([head, amountPence]) => ({ head, amountPence }));
  return {
    documentType: "funding-plan",
    id: `plan-${seed}`,
    title: `A plan made up, number ${seed}`,
    year: "2025-26",
    heads,
    keptBack: [
      { kind: "sum", title: "Analyst", head: "labour", amountPence: 12_345 },
      { kind: "rate", title: "Evaluation", head: "labour", share: { parts: 1, of: 8 }, of: "gross" },
    ],
    recipients: names.map((name, i) => ({
      name,
      weight: weights[i],
      lastYear: heads.map(({ head, amountPence }) => ({
        head,
        amountPence: Math.floor((amountPence * (50 + next(60))) / 100 / count),
      })),
    })),
    method: typeof method === "function" ? method({ names, next, amounts, count }) : method,
    ...changes,
  };
}

const counts = ({ names, next }, most = 5_000) =>
  names.map((name) => ({ recipient: name, value: String(1 + next(most)) }));
const methods = {
  "equal-share": { kind: "equal-share" },
  "uniform-change": { kind: "uniform-change" },
  "floors-and-caps": ({ names, amounts, count }) => ({
    kind: "floors-and-caps",
    bounds: Object.entries(amounts).flatMap(([head, pence]) => [
      { recipient: names[0], head, floorPence: Math.floor(pence / count / 2) },
      { recipient: names[2], head, capPence: Math.floor(pence / count / 3) },
    ]),
  }),
  "flat-plus-weighted": ({ names, amounts, count }) => ({
    kind: "flat-plus-weighted",
    flat: Object.entries(amounts).map(([head, pence]) => ({
      head,
      amountPence: Math.floor(pence / count / 4),
    })),
    exceptions: [{ recipient: names[2], head: "labour", amountPence: 1_001 }],
  }),
  "needs-formula": (given) => ({
    kind: "needs-formula",
    components: [
      { name: "alike", kind: "equal", share: { parts: 20, of: 100 } },
      { name: "crime", kind: "count", share: { parts: 50, of: 100 }, values: counts(given) },
      {
        name: "admissions",
        kind: "rate",
        share: { parts: 30, of: 100 },
        values: counts(given, 40),
        denominator: counts(given, 90_000),
      },
    ],
  }),
  "ranked-coverage": (given) => ({
    kind: "ranked-coverage",
    name: "admissions",
    values: given.names.map((recipient, i) => ({ recipient, value: String(10 + i * 7) })),
    coverage: { parts: 80, of: 100 },
    tiers: [
      {
        places: 1,
        amounts: [
          { head: "labour", amountPence: 50_000 },
          { head: "non-labour", amountPence: 9_999 },
        ],
      },
      {
        places: 9,
        amounts: [
          { head: "labour", amountPence: 10_001 },
          { head: "non-labour", amountPence: 777 },
        ],
      },
    ],
  }),
  "split-heads": { kind: "split-heads" },
};
for (const rounding of roundings) methods[rounding] = { kind: "pro-rata", rounding };
const dampings = {
  floor: { damping: { kind: "floor", floorPercent: "-50" } },
  ceiling: { damping: { kind: "floor", floorPercent: "-60", ceilingPercent: "300" } },
  "hold-harmless": { damping: { kind: "hold-harmless" } },
  pace: { damping: { kind: "pace", years: ["2024-25", "2025-26", "2026-27"] } },
};
/** What svd finds by search and a formula cannot: such a sheet tells that it is out of date, and no more. */
const heldValues = new Set(["quota", "split-heads", "ceiling"]);

/** Each plan with its name, and whether its workbook follows a change. */
const plans = new Map();
for (const name of ["humber", "hampshire"])
  plans.set(`example-${name}`, {
    plan: JSON.parse(readFileSync(join(root, "examples", name, "funding-plan.json"), "utf8")),
    follows: name !== "hampshire",
  });
Object.entries(methods).forEach(([name, method], m) => {
  for (const seed of [100 + m, 201 + m])
    plans.set(`${name}-${seed}`, { plan: planOf(seed, method), follows: !heldValues.has(name) });
});
Object.entries(dampings).forEach(([name, changes], d) => {
  for (const seed of [400 + d, 500 + d])
    plans.set(`${name}-${seed}`, {
      plan: planOf(seed, { kind: "pro-rata" }, changes),
      follows: !heldValues.has(name),
    });
});

/** Calculations that are no plan, with the arguments of svd. */
const example = (...parts) => join(root, "examples", ...parts);
const calculations = new Map([
  ["officer", ["post-cost", example("humber", "costing", "officer.json")]],
  ["outreach-worker", ["post-cost", example("humber", "costing", "outreach-worker.json")]],
  ["outreach-claims", ["claim", example("humber", "costing", "outreach-claims.json")]],
  ["printed", ["reconcile", "--rounded-to", "1", example("published", "thames-valley-2020-21.csv")]],
]);

// Names of plans and calculations may follow.
const asked = process.argv.slice(2).filter((each) => !each.startsWith("--"));
if (asked.length > 0)
  for (const all of [plans, calculations])
    for (const name of all.keys()) if (!asked.some((each) => name.startsWith(each))) all.delete(name);

/** A plan with another total, and with another weight where it has weights. */
function changed(plan) {
  const heads = plan.heads.map((line, h) =>
    h === 0 ? { ...line, amountPence: line.amountPence + 7_777 } : line,
  );
  const isByWeight = ["pro-rata", "floors-and-caps", "flat-plus-weighted"].includes(plan.method.kind);
  const recipients = plan.recipients.map((each, r) =>
    r === 1 && isByWeight ? { ...each, weight: String(Number(each.weight) + 3) } : each,
  );
  return { ...plan, heads, recipients };
}

/** The sheets of a workbook as XML, by name. */
function sheetsOf(parts) {
  const names = [...strFromU8(parts["xl/workbook.xml"]).matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  return new Map(names.map((name, i) => [name, `xl/worksheets/sheet${i + 1}.xml`]));
}

/** The workbook without the values of its formulas, and with some cells typed over. */
function emptied(bytes, typed = []) {
  const parts = unzipSync(bytes);
  const sheets = sheetsOf(parts);
  let formulas = 0;
  for (const path of sheets.values()) {
    const xml = strFromU8(parts[path]).replaceAll(
      /(<f[ >](?:(?!<\/f>).)*<\/f>)<v>[^<]*<\/v>/gs,
      (_, formula) => {
        formulas += 1;
        return formula;
      },
    );
    parts[path] = strToU8(xml);
  }
  for (const { sheet, cell, value } of typed) {
    const path = sheets.get(sheet);
    const before = strFromU8(parts[path]);
    const after = before.replace(new RegExp(`(<c r="${cell}"[^>]*><v>)[^<]*(</v>)`), `$1${value}$2`);
    if (before === after) throw new Error(`${sheet} has no number in ${cell}.`);
    parts[path] = strToU8(after);
  }
  return { bytes: zipSync(parts), formulas };
}

/** The pence of every recipient and head on the sheet of amounts, and the checks of all sheets. */
async function figuresOf(path) {
  const { sheets } = await readXlsx(readFileSync(path));
  const rows = sheets.find(({ name }) => name === "Amounts")?.rows ?? [[], [], [], []];
  const columns = rows[3].flatMap((heading, c) =>
    /^(?:labour|non-labour|whole), pence$/.test(heading) ? [c] : [],
  );
  const end = rows.findIndex(([title]) => title === "Recipients together");
  const checks = sheets.flatMap(({ rows: lines }) =>
    lines.flatMap((line) =>
      /^(?:Rows that differ|1 where (?:this differs|the cells changed)|The amounts less)/.test(
        line[1] ?? "",
      )
        ? [line[3]]
        : [],
    ),
  );
  const outOfDate = rows.find(([title]) => /^Number of sheets with out-of-date svd values/.test(title ?? ""))?.[1] ?? 0;
  return {
    outOfDate,
    amounts: rows.slice(4, end).map((row) => columns.map((c) => row[c])),
    checks,
  };
}

const amountsOf = (file) =>
  JSON.parse(run("allocate", "--format", "json", file)).recipients.map(({ heads }) =>
    heads.map(({ amountPence }) => amountPence),
  );

/** Where a person types the change of `changed` into the workbook. */
function typedFor(plan, bytes) {
  const next = changed(plan);
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[sheetsOf(parts).get("Inputs")]);
  const typed = [{ sheet: "Inputs", cell: "B5", value: next.heads[0].amountPence }];
  const [from, to] = [plan, next].map(({ recipients }) => recipients[1].weight);
  if (from === to) return typed;
  // The column of weights is the one that holds this weight in the second row of recipients.
  const cell = [...xml.matchAll(/<c r="([A-Z]+6)"[^>]*><v>([^<]*)<\/v>/g)].find(
    ([, , v]) => Number(v) === Number(from),
  );
  if (cell === undefined) throw new Error("The weight is not on the sheet of inputs.");
  return [...typed, { sheet: "Inputs", cell: cell[1], value: Number(to) }];
}

function compare(what, actual, expected) {
  const unlike = expected.flatMap((row, r) =>
    row.flatMap((pence, h) => (actual[r]?.[h] === pence ? [] : [`${r},${h}`])),
  );
  if (unlike.length > 0 || actual.length !== expected.length)
    failures.push(
      `${what}: ${unlike.length} amounts are not those of svd, at ${unlike.slice(0, 5).join(" ")}`,
    );
  return expected.flat().length;
}

try {
  const files = [];
  const expected = new Map();
  let formulas = 0;
  for (const [name, { plan }] of plans) {
    const file = join(folder, `${name}.json`);
    writeFileSync(file, JSON.stringify(plan));
    run("allocate", "--format", "xlsx", "--output", join(folder, `${name}.xlsx`), file);
    const bytes = readFileSync(join(folder, `${name}.xlsx`));
    const cached = await figuresOf(join(folder, `${name}.xlsx`));
    expected.set(name, amountsOf(file));
    compare(`the values kept in ${name}`, cached.amounts, expected.get(name));
    const empty = emptied(bytes);
    formulas += empty.formulas;
    writeFileSync(join(folder, `${name}-worked.xlsx`), empty.bytes);
    files.push(`${name}-worked.xlsx`);
    const next = join(folder, `${name}-next.json`);
    writeFileSync(next, JSON.stringify(changed(plan)));
    expected.set(`${name}-next`, amountsOf(next));
    writeFileSync(join(folder, `${name}-next.xlsx`), emptied(bytes, typedFor(plan, bytes)).bytes);
    files.push(`${name}-next.xlsx`);
  }
  for (const [name, args] of calculations) {
    run(...args, "--format", "xlsx", "--output", join(folder, `${name}.xlsx`));
    const empty = emptied(readFileSync(join(folder, `${name}.xlsx`)));
    formulas += empty.formulas;
    writeFileSync(join(folder, `${name}-worked.xlsx`), empty.bytes);
    files.push(`${name}-worked.xlsx`);
  }
  convert("xlsx", "Calc MS Excel 2007 XML", files, "worked");
  let same = 0;
  let followed = 0;
  let told = 0;
  for (const [name, { follows }] of plans) {
    const { amounts, checks } = await figuresOf(join(folder, "worked", `${name}-worked.xlsx`));
    same += compare(`${name}, worked out`, amounts, expected.get(name));
    if (checks.length === 0 || checks.some((check) => check !== 0))
      failures.push(`${name}: its checks come to ${checks.join(", ")} and not to 0`);
    const next = await figuresOf(join(folder, "worked", `${name}-next.xlsx`));
    if (follows) {
      followed += compare(`${name}, changed`, next.amounts, expected.get(`${name}-next`));
      if (next.checks.every((check) => check === 0))
        failures.push(`${name}: its checks do not tell of the change`);
    } else if (JSON.stringify(next.amounts) !== JSON.stringify(expected.get(`${name}-next`))) {
      // What svd found by search is out of date, and the sheet of amounts has to say so.
      if (next.outOfDate === 0) failures.push(`${name}: nothing shows that it is out of date`);
      told += 1;
    }
  }
  for (const name of calculations.keys()) {
    const { checks } = await figuresOf(join(folder, "worked", `${name}-worked.xlsx`));
    if (checks.length === 0 || checks.some((check) => check !== 0))
      failures.push(`${name}: its checks come to ${checks.join(", ")} and not to 0`);
  }
  process.stdout.write(
    `${plans.size + calculations.size} workbooks with ${formulas} formulas worked out by LibreOffice: ${same} amounts are those of svd to the penny; after a total and a weight were changed, ${followed} are; ${told} workbooks whose method is not a formula say that they are out of date.\n`,
  );
} catch (error) {
  failures.push(error.stack);
} finally {
  if (process.argv.includes("--keep")) process.stdout.write(`${folder}\n`);
  else rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) process.stderr.write(`${failure}\n`);
process.exit(failures.length > 0 ? 1 : 0);
