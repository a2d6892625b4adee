import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Column } from "../columns/column.js";
import type { ReturnDefinition, Table } from "../returns/definition.js";
import { demonstration } from "../returns/demonstration.js";
import { productOf, sumOf } from "./arithmetic.js";
import { compileCondition, compileGroupCondition, compileTerm } from "./compile-condition.js";
import type { RowReader } from "./compiled-condition.js";
import { type Condition, columnsOf, needsOf, previousColumnsOf, type Term } from "./condition.js";
import { conditionContext, TableError } from "./condition-context.js";
import { ConditionError } from "./typing.js";

const base = { title: "", description: "" };
const columns: readonly Column[] = [
  { ...base, name: "people", kind: "count", shorthand: ["c"] },
  { ...base, name: "spent", kind: "money" },
  { ...base, name: "from", kind: "date" },
  { ...base, name: "to", kind: "date" },
  { ...base, name: "year", kind: "financial-year", separator: "-" },
  { ...base, name: "quarter", kind: "quarter", prefix: "Q" },
  { ...base, name: "word", kind: "text", maxLength: 20 },
];
const tables: readonly Table[] = [
  {
    id: "grants",
    title: "Grants",
    keys: ["year", "head"],
    values: [
      { name: "amount", type: "money" },
      { name: "lines", type: "number" },
    ],
    rows: [
      ["2025-26", "labour", "100.50", "3"],
      ["2025-26", "other", "", ""],
    ],
    source: "project",
  },
  { id: "notes", title: "Notes", keys: ["word"], values: [], source: "project" },
];
const definition: ReturnDefinition = {
  ...demonstration,
  columns,
  tables,
  parameters: [
    { id: "share", title: "", unit: "share", default: 0.1, source: "project" },
    { id: "most", title: "", unit: "pounds", default: 1000.5, source: "project" },
    { id: "deadline", title: "", unit: "days", source: "project" },
  ],
};
const context = conditionContext(definition);

type Cells = Readonly<Record<string, string>>;

/** A row of cells by name; a count in brackets is hidden, and one that begins with "!" is faulty. */
function rowOf(cells: Cells): RowReader {
  const text = (column: number) => cells[columns[column]?.name ?? ""] ?? "";
  return {
    state(column) {
      const cell = text(column);
      return cell === ""
        ? "blank"
        : cell.startsWith("!")
          ? "faulty"
          : cell.startsWith("[")
            ? "hidden"
            : "right";
    },
    text,
    // Money of these tests has two decimals.
    number: (column) =>
      Number(columns[column]?.kind === "money" ? text(column).replace(".", "") : text(column)),
    is: (column, literal) => text(column) === literal.text,
    same: (left, right) => text(left) === text(right),
  };
}
const value = (term: Term, cells: Cells = {}) => compileTerm(term, context).read(rowOf(cells));
const answer = (condition: Condition, cells: Cells = {}) =>
  compileCondition(condition, context)(rowOf(cells));

describe("a term", () => {
  test("adds, takes away, multiplies and divides numbers as people write them", () => {
    expect(value({ add: [{ number: 0.1 }, { number: 0.2 }, { number: 3 }] })).toBe(3.3);
    expect(value({ minus: [{ number: 0.3 }, { number: 0.1 }] })).toBe(0.2);
    expect(value({ times: [{ number: 1.1 }, { number: 3 }] })).toBe(3.3);
    expect(value({ divide: [{ number: 3 }, { number: 4 }] })).toBe(0.75);
    expect(value({ divide: [{ number: 3 }, { number: 0 }] })).toBeUndefined();
  });

  test("counts money in pence", () => {
    const spent = { column: "spent" };
    expect(value(spent, { spent: "12.30" })).toBe(1230);
    expect(value({ money: "-0.07" })).toBe(-7);
    expect(value({ parameter: "most" })).toBe(100050);
    expect(value({ times: [spent, { parameter: "share" }] }, { spent: "0.30" })).toBe(3);
    expect(value({ divide: [spent, { column: "people" }] }, { spent: "10.00", people: "4" })).toBe(250);
    expect(value({ divide: [spent, { money: "2.50" }] }, { spent: "10.00" })).toBe(4);
  });

  test("is unknown where a cell is blank, hidden or faulty", () => {
    const twice: Term = { times: [{ column: "people" }, { number: 2 }] };
    for (const people of ["", "[c]", "!"]) expect(value(twice, { people })).toBeUndefined();
    expect(value(twice, { people: "7" })).toBe(14);
  });

  test.each([
    ["2025-26", "Q1", "2025-04-01", "2025-06-30"],
    ["2025-26", "Q2", "2025-07-01", "2025-09-30"],
    ["2025-26", "Q3", "2025-10-01", "2025-12-31"],
    ["2025-26", "Q4", "2026-01-01", "2026-03-31"],
    ["2025/26", "4", "2026-01-01", "2026-03-31"],
    ["1999-00", "Q4", "2000-01-01", "2000-03-31"],
    ["2025-27", "Q4", undefined, undefined],
    ["2025-26", "Q5", undefined, undefined],
  ])("knows when %s %s begins and ends", (year, quarter, start, end) => {
    const period = { financialYear: { column: "year" }, quarter: { column: "quarter" } };
    expect(value({ startOf: period }, { year, quarter })).toBe(start);
    expect(value({ endOf: period }, { year, quarter })).toBe(end);
  });

  test("knows when a financial year begins and ends", () => {
    const period = { financialYear: { text: "2023-24" } };
    expect(value({ startOf: period })).toBe("2023-04-01");
    expect(value({ endOf: period })).toBe("2024-03-31");
  });

  test("says what a table says, and nothing where it says nothing", () => {
    const of: readonly Term[] = [{ column: "year" }, { column: "word" }];
    const cells = { year: "2025-26", word: "labour" };
    expect(value({ lookup: "grants", of, give: "amount" }, cells)).toBe(10050);
    expect(value({ lookup: "grants", of, give: "lines" }, cells)).toBe(3);
    expect(value({ lookup: "grants", of, give: "lines" }, { ...cells, word: "other" })).toBeUndefined();
    expect(value({ lookup: "grants", of, give: "lines" }, { ...cells, word: "__proto__" })).toBeUndefined();
    expect(value({ lookup: "grants", of, give: "lines" }, { word: "labour" })).toBeUndefined();
  });
});

describe("a condition", () => {
  const people = { column: "people" };

  test("knows a hidden cell, which is present and no number", () => {
    expect(answer({ hidden: "people" }, { people: "[c]" })).toBe(true);
    expect(answer({ hidden: "people" }, { people: "3" })).toBe(false);
    expect(answer({ hidden: "people" })).toBe(false);
    expect(answer({ present: "people" }, { people: "[c]" })).toBe(true);
    expect(answer({ left: people, op: ">", right: { number: 0 } }, { people: "[c]" })).toBeUndefined();
  });

  test("knows multiples, of whole numbers, decimals and money", () => {
    expect(answer({ term: people, multipleOf: { number: 5 } }, { people: "0" })).toBe(true);
    expect(answer({ term: people, multipleOf: { number: 5 } }, { people: "12" })).toBe(false);
    expect(answer({ term: people, multipleOf: { number: 0 } }, { people: "12" })).toBeUndefined();
    expect(answer({ term: { number: 0.3 }, multipleOf: { number: 0.1 } })).toBe(true);
    expect(answer({ term: { money: "2.50" }, multipleOf: { money: "0.25" } })).toBe(true);
  });

  test("knows how a text begins", () => {
    const begins: Condition = { term: { column: "word" }, startsWith: ["W", "Un"] };
    expect(answer(begins, { word: "Unassigned" })).toBe(true);
    expect(answer(begins, { word: "unassigned" })).toBe(false);
    expect(answer(begins)).toBeUndefined();
  });

  test.each<[string, string, readonly ("month" | "quarter" | "financial-year")[]]>([
    ["2026-02-01", "2026-02-28", ["month"]],
    ["2024-02-01", "2024-02-29", ["month"]],
    ["2026-01-01", "2026-03-31", ["quarter"]],
    ["2025-04-01", "2026-03-31", ["financial-year"]],
    ["2024-02-01", "2024-02-28", []],
    ["2026-02-01", "2026-04-30", []],
    ["2025-04-02", "2026-03-31", []],
    ["2025-01-01", "2025-12-31", []],
  ])("knows which whole period %s to %s is", (from, to, spans) => {
    for (const span of ["month", "quarter", "financial-year"] as const) {
      const condition: Condition = { from: { column: "from" }, to: { column: "to" }, spans: [span] };
      expect(answer(condition, { from, to }), span).toBe(spans.includes(span));
    }
  });

  test("knows what a table lists, and nothing where no table was given", () => {
    const listed: Condition = { listed: "notes", of: [{ column: "word" }] };
    expect(answer(listed, { word: "Leeds" })).toBeUndefined();
    const given = conditionContext(definition, { lookups: { notes: [{ word: "Leeds" }] } });
    expect(compileCondition(listed, given)(rowOf({ word: "Leeds" }))).toBe(true);
    expect(compileCondition(listed, given)(rowOf({ word: "Hull" }))).toBe(false);
    expect(compileCondition(listed, given)(rowOf({}))).toBeUndefined();
  });

  test("is unknown where a parameter without a default was not given", () => {
    const late: Condition = { left: { parameter: "deadline" }, op: "<", right: { number: 30 } };
    expect(answer(late)).toBeUndefined();
    const given = conditionContext(definition, { parameters: { deadline: 28 } });
    expect(compileCondition(late, given)(rowOf({}))).toBe(true);
  });

  test("speaks of the matching row of the previous return where it may", () => {
    const grown: Condition = { left: people, op: ">", right: { previous: people } };
    const compiled = compileCondition(grown, context, "previous");
    expect(compiled(rowOf({ people: "3" }), rowOf({ people: "2" }))).toBe(true);
    expect(compiled(rowOf({ people: "3" }))).toBeUndefined();
    expect(() => answer(grown)).toThrow('Only a check of kind "previous" or "group"');
    const literal: Condition = { left: { previous: { column: "word" } }, op: "=", right: { text: "old" } };
    const same: Condition = { left: { column: "word" }, op: "!=", right: { previous: { column: "word" } } };
    const [now, before] = [rowOf({ word: "new" }), rowOf({ word: "old" })];
    expect(compileCondition(literal, context, "previous")(now, before)).toBe(true);
    expect(compileCondition(same, context, "previous")(now, before)).toBe(true);
    const member: Condition = { term: { previous: { column: "word" } }, in: ["old"] };
    expect(compileCondition(member, context, "previous")(now, before)).toBe(true);
  });

  test("tells what it needs", () => {
    const condition: Condition = {
      all: [
        {
          left: { lookup: "grants", of: [{ asOf: true }, { column: "word" }], give: "lines" },
          op: "=",
          right: people,
        },
        { listed: "notes", of: [{ sheet: true }] },
        {
          left: { add: [people, { previous: { column: "spent" } }] },
          op: ">",
          right: { parameter: "share" },
        },
        { hidden: "quarter" },
      ],
    };
    expect(needsOf(condition)).toEqual({
      asOf: true,
      sheet: true,
      previous: true,
      parameters: ["share"],
      tables: ["grants", "notes"],
    });
    expect(columnsOf(condition)).toEqual(["word", "people", "quarter"]);
    expect(previousColumnsOf(condition)).toEqual(["spent"]);
  });

  const spent = { column: "spent" };
  test.each<[string, string, Term]>([
    ["An amount of money and a number cannot be added or subtracted.", "/add", { add: [spent, people] }],
    [
      "A date and a date cannot be added or subtracted.",
      "/minus",
      { minus: [{ asOf: true }, { asOf: true }] },
    ],
    ["An amount of money cannot be multiplied by an amount of money.", "/times", { times: [spent, spent] }],
    [
      "A number cannot be divided by an amount of money.",
      "/times/1/divide",
      { times: [people, { divide: [people, spent] }] },
    ],
    ['"1,000" is not an amount of money.', "/money", { money: "1,000" }],
    ['There is no table "x".', "/lookup", { lookup: "x", of: [], give: "y" }],
    [
      'The table "grants" is asked for 1 of its 2 keys.',
      "/of",
      { lookup: "grants", of: [{ text: "a" }], give: "lines" },
    ],
    ['The table "notes" has no value "y".', "/give", { lookup: "notes", of: [{ text: "a" }], give: "y" }],
    ['A number cannot be a key of the table "notes".', "/of/0", { lookup: "notes", of: [people], give: "y" }],
    ["A number is not a financial year.", "/startOf/financialYear", { startOf: { financialYear: people } }],
    ['Only the condition of a check of kind "group" can gather many rows.', "/count", { count: "rows" }],
    ["There is a term of no known kind.", "", { constructor: "x" } as unknown as Term],
  ])("is refused with the reason: %s", (message, pointer, term) => {
    expect(() => compileTerm(term, context)).toThrow(new ConditionError(message, pointer));
  });

  test("gathers the rows of a group once, and compares with one previous return", () => {
    const refused = (term: Term) => () =>
      compileGroupCondition({ left: { number: 1 }, op: "=", right: term }, context, []);
    expect(refused({ sum: { sum: people } })).toThrow(
      new ConditionError(
        'Only the condition of a check of kind "group" can gather many rows.',
        "/right/sum/sum",
      ),
    );
    expect(refused({ previous: { previous: { count: "rows" } } })).toThrow(
      new ConditionError('"previous" cannot be used inside "previous".', "/right/previous/previous"),
    );
  });
});

test("sums and products of numbers with two decimals are those of whole hundredths", () => {
  const hundredths = fc.integer({ min: -1_000_000, max: 1_000_000 });
  fc.assert(
    fc.property(hundredths, hundredths, (a, b) => {
      expect(sumOf(a / 100, b / 100)).toBe((a + b) / 100);
      expect(productOf(a / 100, b)).toBe((a * b) / 100 + 0);
    }),
  );
});

/** What whole numbers divided by a power of ten are, written out: exact where a quotient of doubles may not be. */
function written(digits: bigint, places: number): number {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, "0");
  const whole = text.slice(0, text.length - places);
  return Number(`${digits < 0n ? "-" : ""}${whole}.${text.slice(text.length - places)}0`) + 0;
}

test("any amount of a column times any share of four decimals is what it is on paper", () => {
  // Amounts have nine digits before the point, so that the product has fifteen digits at most: databases calculate it
  // exactly, and have to agree.
  const pence = fc.integer({ min: -99_999_999_999, max: 99_999_999_999 });
  const share = fc.integer({ min: 0, max: 9_999 });
  fc.assert(
    fc.property(pence, share, fc.integer({ min: 0, max: 4 }), (amount, digits, places) => {
      const product = productOf(amount, Number(`${digits}e-${places}`));
      expect(product).toBe(written(BigInt(amount) * BigInt(digits), places));
      expect(sumOf(product, -amount)).toBe(
        written(BigInt(amount) * BigInt(digits) - BigInt(amount) * 10n ** BigInt(places), places),
      );
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['A row of the table "notes" has nothing in its column "word".', { notes: [{ other: "x" }] }],
  [
    'The column "lines" of the table "grants" has a cell that is not a number.',
    { grants: [{ year: "2025-26", head: "labour", lines: "three" }] },
  ],
])("a table that is not as declared is refused: %s", (message, lookups) => {
  expect(() => conditionContext(definition, { lookups })).toThrow(new TableError(message));
});
