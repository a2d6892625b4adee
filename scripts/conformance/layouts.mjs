// A made-up layout with every kind of column and of check, so that none goes untried because no return has it yet.
import {
  CHECK_WORDS,
  COLUMN_KINDS,
  GENERIC_SOURCES,
  genericParameters,
  genericRules,
  requireSoundDefinition,
  returns,
} from "../../packages/schemas/dist/returns.js";

const column = (name, kind, more = {}) => ({ name, kind, title: name, description: name, ...more });
const counts = { shorthand: ["c", "x", "z", "low"], disclosive: true };
const codes = (id, ...list) => ({ id, title: id, source: "project", codes: list.map((code) => ({ code })) });

const file = { rows: [{ site: "A1" }] };
const examples = { passing: [{ file }], failing: [{ file, findings: [{ row: 2 }] }] };
let number = 0;
const rule = (check, more = {}) => {
  number++;
  return {
    id: `ALL-X${String(number).padStart(2, "0")}`,
    severity: "error",
    title: `Check ${number}`,
    source: "project",
    checks: [{ message: messageOf(check.kind), ...check }],
    examples,
    ...more,
  };
};
/** A message with every word that a kind of check fills in, and a parameter. */
function messageOf(kind) {
  const words = [...CHECK_WORDS[kind], "most"].map((word) => `{${word}}`);
  return `It's ${words.join(" ")}.`;
}
const col = (name) => ({ column: name });
const compare = (left, op, right) => ({ left, op, right });
const row = (fails, at = "site") => rule({ kind: "row", at, fails });
const group = (by, fails, at = "total") => rule({ kind: "group", by, at, fails });

const columns = [
  column("site", "code", { list: codes("sites", "A1", "B2", "C3"), required: "error" }),
  column("head", "code", { list: codes("heads", "all", "part_1", "part_2"), required: "query" }),
  column("tags", "code", { list: codes("tags", "01", "010", "5E", "10-12", "x y"), several: ";" }),
  column("own", "code", { list: { ...codes("own", "a", "b"), pluggable: true }, several: ";" }),
  column("code", "code", { list: codes("code", "01", "007", "5E", "1e3", "10-12", "4.10", "3/4") }),
  column("snomed", "snomed", { listId: "refset" }),
  column("snomeds", "snomed", { listId: "refset", several: ";" }),
  column("total", "count", counts),
  column("part one", "count", counts),
  column("part two", "count", { shorthand: ["x"] }),
  column("plain", "count", { shorthand: [] }),
  column("whole", "whole-number", { min: -5, max: 100 }),
  column("free", "whole-number"),
  column("rate", "decimal", { decimals: 2, min: 0, max: 9.5 }),
  column("paid", "money"),
  column("credit", "money", { negative: true }),
  column("certified", "yes-no"),
  column("searched", "yes-no", { words: { yes: "True", no: "False" } }),
  column("year", "financial-year", { separator: "-" }),
  column("old_year", "financial-year", { separator: "/" }),
  column("quarter", "quarter", { prefix: "Q" }),
  column("old_quarter", "quarter", { prefix: "" }),
  column("area", "gss-code", { entities: ["E23", "W15"] }),
  column("from", "date"),
  column("to", "date"),
  column("at", "date-time", { offset: true }),
  column("month", "month"),
  column('it\'s "quoted"', "text", { maxLength: 20, freeText: true, harmless: ["It's nothing"] }),
];
const generic = { key: ["snomed"], columns };

export const everyKind = {
  id: "every-kind",
  version: "1.0.0",
  title: "Every kind",
  description: "A made-up layout.",
  status: { layout: "demonstration", statement: "Made up." },
  owner: "nobody",
  cadence: "never",
  grain: "one row",
  key: [],
  sources: GENERIC_SOURCES,
  parameters: [
    { id: "most", title: "Most", unit: "times", default: 2.5, source: "project" },
    { id: "pounds", title: "Pounds", unit: "pounds", default: 10.5, source: "project" },
    { id: "unset", title: "Unset", unit: "number", source: "project" },
    { id: "largest", title: "Largest share", unit: "share", default: 0.2, source: "project" },
    ...genericParameters(generic),
  ],
  tables: [
    {
      id: "grants",
      title: "Grants",
      keys: ["site", "year"],
      values: [
        { name: "amount", type: "money" },
        { name: "rate", type: "number" },
        { name: "day", type: "date" },
        { name: "word", type: "text" },
      ],
      rows: [
        ["A1", "2025-26", "12.50", "0.5", "2026-03-01", "street"],
        ["B2", "2025-26", "", "", "", ""],
        ["A1", "2025-26", "99.00", "9", "2027-03-01", "other"],
      ],
      source: "project",
    },
    {
      id: "absent",
      title: "Absent",
      keys: ["site"],
      values: [{ name: "word", type: "text" }],
      source: "project",
    },
  ],
  columns,
  rules: [
    row({ hidden: "total" }, "total"),
    row({ all: [{ present: "total" }, { not: { hidden: "total" } }] }, "total"),
    row({ term: col("tags"), startsWith: ["01", "x"] }),
    row({ term: col("total"), multipleOf: { number: 5 } }),
    row({ term: col("rate"), multipleOf: { number: 0.1 } }),
    row({ term: col("credit"), multipleOf: { money: "0.50" } }),
    row({ from: col("from"), to: col("to"), spans: ["month"] }),
    row({ from: col("from"), to: col("to"), spans: ["quarter", "financial-year"] }),
    row(compare({ add: [col("part one"), col("part two"), { number: 1 }] }, ">", col("total"))),
    row(compare({ minus: [col("paid"), col("credit")] }, ">=", { parameter: "pounds" })),
    row(compare({ times: [col("paid"), { number: 0.1 }] }, "=", { money: "1.25" })),
    // A tenth of the largest amounts is exact too: of 123456789.01 it is a tenth of a penny more than 12345678.90.
    row(
      compare({ minus: [{ times: [col("paid"), { number: 0.1 }] }, { money: "12345678.90" }] }, "=", {
        times: [{ money: "0.01" }, { number: 0.1 }],
      }),
    ),
    row(compare({ times: [col("paid"), { number: 0.0625 }] }, ">", { money: "62499999.99" })),
    row(compare({ times: [col("rate"), { number: 3 }] }, "=", { number: 0.3 })),
    row(compare({ divide: [col("paid"), col("total")] }, ">", { money: "3.00" })),
    row(compare({ divide: [col("paid"), col("credit")] }, "<", { parameter: "most" })),
    row(compare({ startOf: { financialYear: col("year"), quarter: col("quarter") } }, "<=", col("from"))),
    row(compare({ endOf: { financialYear: col("old_year"), quarter: col("old_quarter") } }, "<", col("to"))),
    row(compare({ endOf: { financialYear: col("year") } }, ">", { dateOf: col("at") })),
    row(compare({ lookup: "grants", of: [col("site"), col("year")], give: "amount" }, "<", col("paid"))),
    row(compare({ lookup: "grants", of: [col("site"), col("year")], give: "rate" }, "<", col("rate"))),
    row(compare({ lookup: "grants", of: [col("site"), col("year")], give: "day" }, "!=", col("from"))),
    row(compare({ lookup: "grants", of: [col("site"), col("year")], give: "word" }, "=", { text: "street" })),
    row({ not: { listed: "grants", of: [col("site"), col("year")] } }),
    row({ not: { listed: "absent", of: [col("site")] } }),
    row({ any: [{ present: "site" }, compare(col("total"), ">", { parameter: "unset" })] }),
    row(compare(col("certified"), "=", { text: "yes" })),
    row({ term: col("searched"), in: ["TRUE"], ignoreCase: true }),
    row(compare(col("month"), "<", col("month"))),
    row(compare(col('it\'s "quoted"'), "<", { text: "home" })),
    row(compare({ timeOf: col("at") }, ">", { time: "12:00:00" })),
    row(compare({ daysFrom: col("from"), to: col("to") }, ">", { number: 20 })),
    row({ any: [compare(col("from"), ">", { asOf: true }), { blank: "to" }] }),
    group(["site"], compare({ sum: col("total") }, ">", { number: 100 })),
    group(["site", "head"], compare({ count: "rows", where: { present: "paid" } }, ">", { number: 2 })),
    group([], compare({ distinct: col("site") }, ">", { number: 1 })),
    group([], compare({ sum: col("paid") }, ">", { money: "1.00" })),
    group(["year"], compare({ least: col("from") }, "<", { dateOf: { greatest: col("at") } })),
    group(["site"], compare({ greatest: col("month") }, ">", { least: col("month") })),
    group(
      ["site", "certified", "from"],
      compare(
        {
          sum: { add: [col("part one"), col("part two")] },
          where: compare(col("total"), ">", { number: 5 }),
        },
        ">",
        {
          times: [{ count: "rows" }, { number: 3 }],
        },
      ),
    ),
    group(["site"], compare({ previous: { count: "rows" } }, "<", { count: "rows" })),
    group(["head"], {
      any: [
        compare({ previous: { sum: col("free") } }, "!=", { sum: col("free") }),
        compare(col("head"), "=", { text: "all" }),
      ],
    }),
    rule({ kind: "parts", of: { total: "total", parts: ["part one", "part two"] }, fault: "sum" }),
    rule({
      kind: "parts",
      of: { total: "total", parts: ["part one", "part two"] },
      fault: "sum",
      tolerance: { number: 2 },
    }),
    rule({
      kind: "parts",
      of: { total: "total", parts: ["part one", "part two"] },
      fault: "excess",
      tolerance: { parameter: "most" },
      where: { present: "site" },
    }),
    rule({
      kind: "parts",
      of: { total: "total", parts: ["part one", "part two"] },
      fault: "disclosed",
      severityFor: { publication: "error", sharing: "query" },
    }),
    rule({
      kind: "parts",
      of: { total: "paid", parts: ["credit"] },
      fault: "sum",
      tolerance: { money: "0.01" },
    }),
    ...["sum", "excess", "disclosed"].map((fault) =>
      rule({
        kind: "parts",
        of: { value: "total", by: "head", total: "all", parts: ["part_1", "part_2"], within: ["certified"] },
        fault,
      }),
    ),
    rule({
      kind: "previous",
      match: ["site", "head"],
      at: "total",
      fails: compare({ previous: col("total") }, "!=", col("total")),
    }),
    rule({
      kind: "previous",
      match: ["site", "head", "from"],
      at: "total",
      fails: {
        any: [
          compare({ previous: { add: [col("total"), { number: 1 }] } }, "<", col("total")),
          { blank: "paid" },
        ],
      },
    }),
    rule({ kind: "absent", columns: ["site", "head"] }),
    rule({ kind: "absent", columns: ["site", "from"], within: ["site"] }),
    rule({ kind: "outlier", of: col("total"), by: ["site"], times: "most", at: "total" }),
    rule({ kind: "outlier", of: { divide: [col("paid"), col("total")] }, by: [], times: "most", at: "paid" }),
    rule({ kind: "share", at: "total", of: { hidden: "total" }, over: "largest" }),
    rule({ kind: "constant", columns: ["year", "at"] }),
    rule({ kind: "constant", columns: ["rate"] }),
    rule({ kind: "unique", columns: ["site", "tags", "quarter"] }),
    rule({ kind: "register", column: "area", by: "code", faults: ["unknown", "ended", "future"] }),
    ...genericRules(generic),
  ],
};

const tried = [everyKind, ...returns];
const untried = [
  ...COLUMN_KINDS.filter(
    (kind) => !tried.some((definition) => definition.columns.some((each) => each.kind === kind)),
  ),
  ...Object.keys(CHECK_WORDS).filter(
    (kind) =>
      !tried.some(({ rules }) => rules.some(({ checks }) => checks.some((check) => check.kind === kind))),
  ),
];
if (untried.length > 0)
  throw new Error(
    `No return has a column or a check of these kinds: add one to the made-up layout: ${untried.join(", ")}.`,
  );
requireSoundDefinition(everyKind);
