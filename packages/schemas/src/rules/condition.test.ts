import { describe, expect, test } from "vitest";
import type { Column } from "../columns/column.js";
import { compileCondition } from "./compile-condition.js";
import type { RowReader } from "./compiled-condition.js";
import { type Condition, columnsOf, literalsOf, needsOf } from "./condition.js";
import type { ConditionContext } from "./condition-context.js";
import { ConditionError } from "./typing.js";

const base = { title: "", description: "" };
const columns: readonly Column[] = [
  { ...base, name: "start", kind: "date" },
  { ...base, name: "end", kind: "date" },
  { ...base, name: "at", kind: "date-time" },
  { ...base, name: "word", kind: "text", maxLength: 20 },
  { ...base, name: "other", kind: "text", maxLength: 20 },
  {
    ...base,
    name: "longitude",
    kind: "coordinate",
    axis: "longitude",
    min: -11,
    max: 2,
    decimals: 6,
  },
];
const context: ConditionContext = {
  columns,
  parameters: new Map([["days", { type: "number", value: 7 }]]),
  asOf: "2026-03-31",
};

/** A row of texts; `undefined` is a blank cell, and a text that begins with "!" a faulty one. */
function rowOf(...cells: (string | undefined)[]): RowReader {
  const text = (column: number) => cells[column] as string;
  return {
    state: (column) => {
      const cell = cells[column];
      return cell === undefined ? "blank" : cell.startsWith("!") ? "faulty" : "right";
    },
    text,
    number: (column) => Number(text(column)),
    is: (column, literal) => text(column) === literal.text,
    same: (left, right) => text(left) === text(right),
  };
}

const answer = (condition: Condition, row: RowReader) => compileCondition(condition, context)(row);
const row = rowOf("2026-03-01", "2026-03-31", "2026-03-31T00:00:00", "one", "two", "-0.5");
const YES: Condition = { present: "start" };
const NO: Condition = { blank: "start" };
const UNKNOWN: Condition = { left: { column: "word" }, op: "=", right: { text: "one" } };

describe("a condition", () => {
  test("compares dates, numbers and texts", () => {
    const start = { column: "start" };
    expect(answer({ left: start, op: "<", right: { column: "end" } }, row)).toBe(true);
    expect(answer({ left: start, op: ">=", right: { column: "end" } }, row)).toBe(false);
    expect(answer({ left: { column: "longitude" }, op: "<=", right: { number: -0.5 } }, row)).toBe(true);
    expect(answer({ left: { column: "longitude" }, op: ">", right: { number: -0.5 } }, row)).toBe(false);
    expect(answer({ left: { column: "word" }, op: "=", right: { text: "one" } }, row)).toBe(true);
    expect(answer({ left: { column: "word" }, op: "!=", right: { column: "other" } }, row)).toBe(true);
    expect(answer({ left: { text: "one" }, op: "=", right: { column: "word" } }, row)).toBe(true);
  });

  test("takes the parts of a date and time", () => {
    expect(answer({ left: { dateOf: { column: "at" } }, op: "=", right: { asOf: true } }, row)).toBe(true);
    expect(answer({ left: { timeOf: { column: "at" } }, op: "=", right: { time: "00:00:00" } }, row)).toBe(
      true,
    );
  });

  test("counts days over the end of a month and backwards", () => {
    const days = (from: string, to: string, count: number) =>
      answer(
        { left: { daysFrom: { column: "start" }, to: { column: "end" } }, op: "=", right: { number: count } },
        rowOf(from, to),
      );
    expect(days("2024-02-28", "2024-03-01", 2)).toBe(true);
    expect(days("2026-03-31", "2026-03-28", -3)).toBe(true);
    // The clocks go forward on 29 March 2026 in London: a day is a day all the same.
    expect(days("2026-03-28", "2026-03-30", 2)).toBe(true);
  });

  test("looks texts up in a list, with or without regard to case", () => {
    const term = { column: "word" };
    expect(answer({ term, in: ["ONE", "one"] }, row)).toBe(true);
    expect(answer({ term, in: ["ONE"] }, row)).toBe(false);
    expect(answer({ term, in: ["ONE"], ignoreCase: true }, row)).toBe(true);
  });

  test("is unknown where a cell is blank or faulty", () => {
    for (const cell of [undefined, "!"]) {
      const damaged = rowOf("2026-03-01", "2026-03-31", undefined, cell, "two");
      expect(answer(UNKNOWN, damaged)).toBeUndefined();
      expect(answer({ not: UNKNOWN }, damaged)).toBeUndefined();
      expect(answer({ term: { column: "word" }, in: ["one"] }, damaged)).toBeUndefined();
      expect(
        answer({ left: { column: "word" }, op: "!=", right: { column: "other" } }, damaged),
      ).toBeUndefined();
    }
    expect(answer({ present: "word" }, rowOf("", "", "", "!"))).toBe(true);
  });

  test("joins the three answers as Kleene does", () => {
    const unknown = rowOf("2026-03-01");
    expect(answer({ all: [YES, UNKNOWN] }, unknown)).toBeUndefined();
    expect(answer({ all: [NO, UNKNOWN] }, unknown)).toBe(false);
    expect(answer({ any: [YES, UNKNOWN] }, unknown)).toBe(true);
    expect(answer({ any: [NO, UNKNOWN] }, unknown)).toBeUndefined();
    expect(answer({ all: [] }, unknown)).toBe(true);
    expect(answer({ any: [] }, unknown)).toBe(false);
  });

  test("is unknown about the future when no day was given", () => {
    const condition: Condition = { left: { column: "start" }, op: ">", right: { asOf: true } };
    expect(compileCondition(condition, { columns, parameters: new Map() })(row)).toBeUndefined();
    expect(needsOf(condition).asOf).toBe(true);
    expect(needsOf(YES).asOf).toBe(false);
  });

  test.each<[string, string, Condition]>([
    ['There is no column "constructor".', "/present", { present: "constructor" }],
    [
      'There is no parameter "weeks".',
      "/not/left/parameter",
      { not: { left: { parameter: "weeks" }, op: "=", right: { number: 1 } } },
    ],
    [
      "A date cannot be compared with a text.",
      "/all/1",
      { all: [YES, { left: { column: "start" }, op: "=", right: { text: "x" } }] },
    ],
    [
      "A date cannot be compared with a date and time.",
      "",
      { left: { column: "start" }, op: "<", right: { column: "at" } },
    ],
    [
      "A date has no time part.",
      "/left/timeOf",
      { left: { timeOf: { column: "start" } }, op: "=", right: { time: "00:00:00" } },
    ],
    [
      "Days are counted between dates, not from a text to a date.",
      "/left",
      { left: { daysFrom: { column: "word" }, to: { column: "end" } }, op: "=", right: { number: 1 } },
    ],
    [
      "A date cannot be looked up in a list of texts.",
      "/any/0/term",
      { any: [{ term: { column: "start" }, in: ["x"] }] },
    ],
    ["There is a condition of no known kind.", "/not", { not: { constructor: "x" } as unknown as Condition }],
  ])("is refused with the reason: %s", (message, pointer, condition) => {
    expect(() => compileCondition(condition, context)).toThrow(new ConditionError(message, pointer));
  });

  test("tells the columns and texts it speaks of", () => {
    const condition: Condition = {
      all: [
        { present: "end" },
        { not: { left: { column: "word" }, op: "=", right: { text: "one" } } },
        { any: [{ term: { column: "word" }, in: ["two", "three"] }, { blank: "end" }] },
        {
          left: { daysFrom: { column: "start" }, to: { dateOf: { column: "at" } } },
          op: ">",
          right: { parameter: "days" },
        },
      ],
    };
    expect(columnsOf(condition)).toEqual(["end", "word", "start", "at"]);
    expect(literalsOf(condition, "word")).toEqual(["one", "two", "three"]);
    expect(literalsOf(condition, "start")).toEqual([]);
  });
});
