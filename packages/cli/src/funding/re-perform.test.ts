// A person with the statement alone, and a calculator: what is printed is read as text, and every line is done again with
// the arithmetic of this file. Nothing of the calculators is used but to have something to print.
import {
  allocatePlan,
  claimSchedule,
  equalShare,
  flatPlusWeighted,
  floorDamping,
  headPosition,
  holdHarmless,
  matchPosition,
  needsFormula,
  type PlanAllocation,
  paceOfChange,
  postCost,
  proRata,
  type Result,
  rankedCoverage,
  reallocateUnderspend,
  shareCost,
  spendRules,
  splitHeads,
  topSlice,
  uniformChange,
  uprate,
  virement,
  withFloorsAndCaps,
  yearEndReturn,
} from "@svd/funding";
import type { FundingPlan } from "@svd/schemas/types";
import { describe, expect, test } from "vitest";
import { terminalOf } from "../terminal.js";
import { statementHtml } from "./statement-html.js";
import { statementText } from "./statement-text.js";

// The arithmetic of a person: fractions, nothing else.

type Fraction = readonly [above: bigint, below: bigint];

const whole = (value: bigint): Fraction => [value, 1n];
const less = ([a, b]: Fraction, [c, d]: Fraction) => a * d < c * b;
const same = ([a, b]: Fraction, [c, d]: Fraction) => a * d === c * b;
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced(a * d + c * b, b * d);
const minus = (x: Fraction, [c, d]: Fraction) => plus(x, [-c, d]);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => reduced(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  reduced(c < 0n ? -a * d : a * d, c < 0n ? -b * c : b * c);
const down = ([a, b]: Fraction): Fraction =>
  whole(((a % b) + b) % b === 0n ? a / b : (a - (((a % b) + b) % b)) / b);
const up = ([a, b]: Fraction): Fraction => {
  const [n] = down([-a, b]);
  return whole(-n);
};
const nearest = ([a, b]: Fraction): Fraction =>
  a < 0n ? whole(-nearest([-a, b])[0]) : down([2n * a + b, 2n * b]);

function reduced(a: bigint, b: bigint): Fraction {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? [0n, 1n] : [a / x, b / x];
}

/** A printed number: `12.5`, `22/7`, `£1,250.00` in pence. */
function numberOf(printed: string): Fraction {
  const money = /^(-?)£([\d,]+)\.(\d\d)$/.exec(printed);
  if (money) return whole(BigInt(`${money[1]}${money[2]?.replaceAll(",", "")}${money[3]}`));
  const match = /^(-?\d+)(?:\.(\d+))?(?:\/(\d+))?$/.exec(printed);
  if (!match) throw new Error(`No number: ${printed}`);
  const [, before = "", places = "", below] = match;
  return reduced(BigInt(before + places), 10n ** BigInt(places.length) * BigInt(below ?? 1));
}

// The sheets of a statement, as they are printed.

interface Line {
  readonly letter: string;
  readonly words: string;
  readonly formula: string | null;
  readonly value: Fraction | null;
  /** Where it comes from, where no formula says so. */
  readonly origin: string | null;
}

interface Sheet {
  readonly title: string;
  readonly steps: readonly Line[];
  /** By row and letter. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, Fraction>>;
  readonly amounts: string;
}

function stepOf(printed: string): Line {
  const match = /^([a-z]+)\. (.*)\.(?: \[(given|found by search|by the rule for equals)\])?$/.exec(printed);
  if (!match) throw new Error(`No step: ${printed}`);
  const [, letter = "", text = "", origin] = match;
  const at = text.lastIndexOf(": ");
  const tail = at === -1 ? "" : text.slice(at + 2);
  if (origin !== undefined) return { letter, words: text, formula: null, value: valueIn(tail), origin };
  if (at === -1) throw new Error(`Neither a formula nor an origin: ${printed}`);
  const [formula = "", value] = tail.split(" = ");
  return { letter, words: text, formula, value: value === undefined ? null : valueIn(value), origin: null };
}

/** `£0.11 (11 pence)`, `3 posts`, `0.33333333333333 (exactly 1/3)`; null for words. */
function valueIn(text: string): Fraction | null {
  const exact =
    /\(exactly (\S+)\)/.exec(text) ?? /\((-?\d+) (?:pence|penny)\)/.exec(text) ?? /^(-?\d\S*)/.exec(text);
  return exact?.[1] === undefined ? null : numberOf(exact[1]);
}

function sheetsOfText(text: string): readonly Sheet[] {
  return text.split("\n\n").flatMap((block): readonly Sheet[] => {
    const lines = block.trimEnd().split("\n");
    const at = lines.findIndex((line) => line.includes("Values by row;"));
    if (at === -1) return [];
    const rows = lines.slice(at + 1).map((line): [string, ReadonlyMap<string, Fraction>] => {
      const [name = "", ...cells] = line.trim().split(" | ");
      return [name, new Map(cells.map((cell) => cellOf(cell)))];
    });
    return [
      {
        title: lines[0]?.trim() ?? "",
        steps: lines.slice(1, at).map((line) => stepOf(line.trim())),
        rows: new Map(rows),
        amounts: /; ([a-z]+) is the amount/.exec(lines[at] ?? "")?.[1] ?? "",
      },
    ];
  });
}

function cellOf(cell: string): [string, Fraction] {
  const [, letter = "", decimal = "", fraction] = /^([a-z]+) (\S+)(?: = (\S+))?$/.exec(cell) ?? [];
  return [letter, numberOf(fraction ?? decimal)];
}

const plainText = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
const parts = (html: string, tag: string) =>
  [...html.matchAll(new RegExp(`<${tag}[^>]*>(.*?)</${tag}>`, "gs"))].map(([, inner = ""]) => inner);

function sheetsOfHtml(html: string): readonly Sheet[] {
  return parts(html, "section").map((section) => {
    const [head = "", body = ""] = [parts(section, "thead")[0], parts(section, "tbody")[0]];
    const letters = parts(head, "th").slice(1);
    return {
      title: plainText(parts(section, "h3")[0] ?? ""),
      steps: parts(section, "li").map((item) => stepOf(plainText(item))),
      rows: new Map(
        parts(body, "tr").map((row) => [
          plainText(parts(row, "th")[0] ?? ""),
          new Map(
            parts(row, "td").map((cell, i) => {
              const fraction = parts(cell, "small")[0];
              return [letters[i] ?? "", numberOf(fraction ?? cell)];
            }),
          ),
        ]),
      ),
      amounts: /Column ([a-z]+) is the amount/.exec(section)?.[1] ?? "",
    };
  });
}

// A formula as it is printed, worked out.

type Column = Fraction | readonly Fraction[];
const isMany = (column: Column): column is readonly Fraction[] => Array.isArray(column[0]);
const many = (column: Column): readonly Fraction[] => (isMany(column) ? column : [column]);

const signs: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  "+": plus,
  "−": minus,
  "×": times,
  "÷": over,
};
const ofTwo: Readonly<Record<string, (a: Fraction, b: Fraction) => Fraction>> = {
  min: (a, b) => (less(b, a) ? b : a),
  max: (a, b) => (less(a, b) ? b : a),
  "at-most": (a, b) => whole(less(b, a) ? 0n : 1n),
};
const ofOne: Readonly<Record<string, (a: Fraction) => Fraction>> = {
  floor: down,
  ceiling: up,
  round: nearest,
};

function rowByRow(a: Column, b: Column, combine: (a: Fraction, b: Fraction) => Fraction): Column {
  if (!isMany(a) && !isMany(b)) return combine(a, b);
  const count = Math.max(many(a).length, many(b).length);
  const at = (column: Column, i: number) => (isMany(column) ? (column[i] as Fraction) : column);
  return Array.from({ length: count }, (_, i) => combine(at(a, i), at(b, i)));
}

function called(name: string, a: Column, b?: Column): Column {
  const [one, two] = [ofOne[name], ofTwo[name]];
  if (one !== undefined) return isMany(a) ? a.map(one) : one(a);
  if (two !== undefined && b !== undefined) return rowByRow(a, b, two);
  const values = many(a);
  switch (name) {
    case "sum":
      return values.reduce(plus, whole(0n));
    case "running":
      return values.map((_, i) => values.slice(0, i + 1).reduce(plus));
    case "difference":
      return values.map((value, i) => (i === 0 ? value : minus(value, values[i - 1] as Fraction)));
    case "sum-by": {
      const groups = many(b as Column);
      return groups.map((group) =>
        values.filter((_, i) => same(groups[i] as Fraction, group)).reduce(plus, whole(0n)),
      );
    }
    case "rank": {
      const order = many(b as Column);
      return values.map((mine, i) => {
        const before = values.filter((other, j) =>
          same(other, mine)
            ? less(order[j] as Fraction, order[i] as Fraction) ||
              (same(order[j] as Fraction, order[i] as Fraction) && j < i)
            : less(mine, other),
        );
        return whole(BigInt(before.length + 1));
      });
    }
    default:
      throw new Error(`No operation: ${name}`);
  }
}

function workOut(formula: string, lookUp: (letter: string) => Column): Column {
  const tokens = formula.match(/-?\d+(?:\.\d+)?(?:\/\d+)?|[a-z][a-z-]*|[()+−×÷;]/g) ?? [];
  let at = 0;
  const operand = (): Column => {
    const token = tokens[at++] ?? "";
    if (token === "(") {
      const inner = chain();
      if (tokens[at++] !== ")") throw new Error(`Brackets: ${formula}`);
      return inner;
    }
    if (/^[a-z]/.test(token) && tokens[at] === "(") {
      at++;
      let first = chain();
      let second: Column | undefined;
      while (tokens[at] === ";") {
        at++;
        // min and max may have more than two operands.
        if (second !== undefined) first = called(token, first, second);
        second = chain();
      }
      if (tokens[at++] !== ")") throw new Error(`Brackets: ${formula}`);
      return called(token, first, second);
    }
    return /^[a-z]/.test(token) ? lookUp(token) : numberOf(token);
  };
  const chain = (): Column => {
    let value = operand();
    for (let sign = signs[tokens[at] ?? ""]; sign !== undefined; sign = signs[tokens[at] ?? ""]) {
      at++;
      value = rowByRow(value, operand(), sign);
    }
    return value;
  };
  const value = chain();
  if (at !== tokens.length) throw new Error(`Not a formula: ${formula}`);
  return value;
}

/** Does every line of a sheet again; gives the amounts by row. Anything that is missing or differs ends it. */
function perform(sheet: Sheet): ReadonlyMap<string, Fraction> {
  const columns = new Map<string, Column>();
  const names = [...sheet.rows.keys()];
  sheet.steps.forEach(({ letter, words, formula, value }, i) => {
    const expected = i < 26 ? String.fromCharCode(97 + i) : `a${String.fromCharCode(97 + i - 26)}`;
    if (letter !== expected) throw new Error(`Step ${expected} is missing in ${sheet.title}`);
    const byRow = names.map((name) => sheet.rows.get(name)?.get(letter));
    const isByRow = byRow.some((cell) => cell !== undefined);
    if (isByRow && byRow.includes(undefined)) throw new Error(`A value of step ${letter} is missing`);
    if (!isByRow && value === null)
      throw new Error(`Step ${letter} of ${sheet.title} has no value: ${words}`);
    const printed = isByRow ? (byRow as readonly Fraction[]) : (value as Fraction);
    if (formula !== null) {
      const found = workOut(formula, (each) => {
        const column = columns.get(each);
        if (column === undefined) throw new Error(`Step ${each} is missing in ${sheet.title}`);
        return column;
      });
      const [a, b] = [many(found), many(printed)];
      if (a.length !== b.length || a.some((each, row) => !same(each, b[row] as Fraction)))
        throw new Error(`Step ${letter} of ${sheet.title} does not come out: ${words}`);
    }
    // A step found by search has a check among the steps after it.
    if (words.startsWith("Check: ") && words.includes("add up to the total")) {
      const total = [...sheet.steps].findLast((step) => step.words.startsWith("The total"))?.letter ?? "";
      if (!same(many(printed)[0] as Fraction, many(columns.get(total) ?? whole(-1n))[0] as Fraction))
        throw new Error(`The check ${letter} of ${sheet.title} fails`);
    }
    if (words.includes("which is nothing") && many(printed).some(([n]) => n !== 0n))
      throw new Error("A check fails");
    if (words.startsWith("1 where all is in order") && many(printed).some((each) => !same(each, [1n, 1n])))
      throw new Error("A cell is not in order");
    columns.set(letter, printed);
  });
  // What was found by search is checked by a step, but for the windows of the quota method, which say so.
  const isCheck = ({ words }: Line) => /^Check: |^1 where all is in order/.test(words);
  const isFound = ({ words, origin }: Line) => origin === "found by search" && !/window/.test(words);
  if (sheet.steps.some(isFound) && !sheet.steps.some(isCheck)) throw new Error(`${sheet.title} has no check`);
  const amounts = many(columns.get(sheet.amounts) ?? []);
  if (amounts.length !== names.length) throw new Error(`The amounts of ${sheet.title} are missing`);
  return new Map(names.map((name, row) => [name, amounts[row] as Fraction]));
}

// What is printed.

const terminal = terminalOf({}, {});
const byWeight = (weights: readonly (string | number)[]) =>
  weights.map((weight, i) => ({ id: `area ${i + 1}`, weight }));
const awkward = byWeight(["12.35", "12.34", "0.000000000000000001", "5", "0", "1/3", "7.77"]);
const together = byWeight([54, 7, 57, 10, 60, 13]);

const calculations: Readonly<Record<string, Result>> = {
  "largest remainder": proRata({ total: "647,435.38", recipients: awkward }),
  "sainte-lague": proRata({ total: "647,435.38", recipients: awkward, method: "sainte-lague" }),
  dhondt: proRata({ total: "647,435.38", recipients: awkward, method: "dhondt" }),
  adams: proRata({ total: "647,435.38", recipients: awkward, method: "adams" }),
  dean: proRata({ total: "647,435.38", recipients: awkward, method: "dean" }),
  "huntington-hill": proRata({ total: "647,435.38", recipients: awkward, method: "huntington-hill" }),
  cumulative: proRata({ total: "647,435.38", recipients: awkward, method: "cumulative" }),
  "quota method": proRata({ total: "647,435.38", recipients: awkward.slice(0, 2), method: "quota" }),
  "quota method with a window": proRata({ total: "0.11", recipients: together, method: "quota" }),
  "quota method with ties": proRata({ total: "0.10", recipients: byWeight([1, 1, 1]), method: "quota" }),
  "dhondt with ties": proRata({ total: "0.10", recipients: byWeight([1, 1, 1]), method: "dhondt" }),
  "adams with fewer units than recipients": proRata({
    total: "2",
    recipients: byWeight([3, 2, 2, 1]),
    method: "adams",
    unit: "post",
  }),
  "whole pounds paid back": proRata({
    total: "-1,001",
    recipients: byWeight([2, 1]),
    unit: "pound",
    purpose: "clawback",
  }),
  "equal shares": equalShare({
    total: "100.00",
    recipients: ["Brent", "Barnet", "Bexley"],
    ties: { rule: "draw", seed: "2026" },
  }),
  "floors and caps": withFloorsAndCaps({
    total: "1,000.01",
    recipients: awkward,
    floors: "20.00",
    caps: { "area 1": "200.00" },
  }),
  "caps that leave some": withFloorsAndCaps({
    total: "1.00",
    recipients: byWeight([2, 1]),
    caps: "0.40",
    onCapsBelowTotal: "leave",
  }),
  "floors scaled": withFloorsAndCaps({
    total: "1.00",
    recipients: byWeight([2, 1]),
    floors: "0.70",
    onFloorsExceedTotal: "scale",
  }),
  damping: floorDamping({
    recipients: [
      { id: "North", baseline: "100.00", formula: "90.01", group: "shire" },
      { id: "South", baseline: "100.00", formula: "130.00", group: "shire" },
      { id: "East", baseline: "100.01", formula: "121.00", group: "met" },
      { id: "West", baseline: "77.77", formula: "70.00", group: "met" },
    ],
    floor: "2%",
  }),
  "damping with a ceiling": floorDamping({
    recipients: [
      { id: "North", baseline: "100.00", formula: "90.01" },
      { id: "South", baseline: "100.00", formula: "150.00" },
      { id: "East", baseline: "100.01", formula: "111.11" },
    ],
    floor: "2%",
    ceiling: "39%",
  }),
  components: needsFormula({
    total: "1,000.01",
    recipients: ["North", "South", "East"],
    components: [
      { id: "equal", kind: "equal", share: "20%" },
      { id: "crime", kind: "count", share: "50%", values: { North: 301, South: 100, East: 7 } },
      {
        id: "need: rate",
        kind: "rate",
        share: "30%",
        values: { North: "1.5", South: "2.25", East: "0.1" },
        denominator: { North: 5000, South: 4000, East: 123 },
      },
    ],
  }),
  "flat and by weight": flatPlusWeighted({
    total: "100.00",
    flat: "10.00",
    recipients: [
      { id: "North", areas: 2, weight: "1" },
      { id: "South", weight: "2" },
    ],
  }),
  "kept back": topSlice({
    total: "306,699.21",
    slices: [
      { id: "labour", amount: "180,000" },
      { id: "evaluation", rate: "10%", of: "gross" },
      { id: "county", rate: "1/3", of: "rest" },
    ],
  }),
  "one percentage": uniformChange({
    recipients: [
      { id: "North", baseline: "100.00" },
      { id: "South", baseline: "300.01" },
    ],
    total: "380.00",
  }),
  "pace of change": paceOfChange({
    recipients: [
      { id: "Slough", baseline: "332,499.00", target: "197,926.00" },
      { id: "Reading", baseline: "100.00", target: "200.01" },
    ],
    years: ["2022-23", "2023-24", "2024-25"],
  }),
  "no losers": holdHarmless({ recipients: [{ id: "North", baseline: "100.00", formula: "90.00" }] }),
  uprated: uprate({ recipients: [{ id: "a", amount: "0.10" }], rate: "5%" }),
  "ranked coverage": rankedCoverage({
    areas: [
      { id: "A", value: 50 },
      { id: "B", value: 32 },
      { id: "C", value: 18 },
    ],
    coverage: "80%",
    tiers: [{ places: 1, amount: "7,000" }],
  }),
  heads: splitHeads({
    heads: [
      { id: "labour", total: "647,435.38" },
      { id: "non-labour", total: "623,888.22" },
    ],
    recipients: awkward,
  }),
  "heads together": splitHeads({
    heads: [
      { id: "labour", total: "647,435.38" },
      { id: "non-labour", total: "623,888.22" },
    ],
    recipients: awkward,
  }).inAll,
  "a post": postCost({
    year: "2025-26",
    from: "2025-10-15",
    costedOn: "2025-12-01",
    salary: [{ from: "2025-04-01", salary: "36,500.00" }],
    fte: [
      { from: "2025-04-01", fte: "0.8" },
      { from: "2026-01-12", fte: "1" },
    ],
    payAwards: [
      { name: "2025 award", from: "2025-04-01", agreedOn: "2025-11-14", increase: { rate: "3.2%" } },
      { name: "Supplement", from: "2025-12-01", increase: { sum: "500.00" } },
    ],
    onCosts: [
      { name: "Pension", kind: "of-pay", rates: [{ from: "2025-04-01", rate: "20.3%" }] },
      {
        name: "Employer National Insurance",
        kind: "above-threshold",
        rates: [{ from: "2025-04-01", rate: "15%", threshold: "5,000.00" }],
      },
    ],
    dayCount: "months/12",
  }),
  funders: shareCost({
    fullCost: "42,000.01",
    salary: "27,000.00",
    funders: [
      { id: "parish", gives: "share", share: "1/3", of: "full-cost" },
      { id: "town", gives: "share", share: "1/7", of: "salary", cap: "3,000.00" },
      { id: "police", gives: "sum", amount: "1,000.00" },
      { id: "county", gives: "rest" },
    ],
    host: "parish",
  }),
  claims: claimSchedule({
    year: "2024-25",
    award: "100,000.01",
    profile: ["1/3", "1/3", "1/6", "1/6"],
    payment: {
      kind: "arrears",
      holdBack: { share: "0.2", releasedOn: "2025-05-01", subjectTo: "evaluation" },
    },
  }),
  position: headPosition({
    year: "2024-25",
    asOf: "2024-09-30",
    heads: [{ id: "labour", award: "211,864.69" }],
    lines: [
      { head: "labour", kind: "commitment", what: "posts", amount: "218,446.41" },
      { head: "labour", kind: "actual", what: "pay", amount: "90,000.00" },
    ],
  }),
  underspend: reallocateUnderspend([
    { id: "Camden", award: "40,000.00", releases: "9,000.01" },
    { id: "Brent", award: "40,000.00", takes: { weight: "2", atMost: "5,000.00" } },
    { id: "Newham", award: "40,000.00", takes: { weight: "1", atMost: "10,000.00" } },
  ]),
  match: matchPosition({ grant: "100,000.00", cash: "20,000.00", rate: "20%", base: "whole-cost" }),
  rules: spendRules(
    [{ id: "university", amount: "8,000.00", tags: ["evaluation"] }],
    [{ id: "evaluation", kind: "at-least", rate: "10%", tag: "evaluation", of: "budget" }],
  ),
  "a move": virement({
    heads: [
      { id: "labour", award: "180,000.00" },
      { id: "non-labour", award: "126,699.21" },
    ],
    from: "labour",
    to: "non-labour",
    amount: "20,000.00",
    limit: { rate: "10%", of: "head-from" },
  }),
  "the year end": yearEndReturn({
    year: "2024-25",
    award: "50,000.00",
    claimed: "40,000.00",
    spending: [{ what: "Outreach", gross: "48,000.00", recoverableVat: "8,000.00" }],
  }),
};

const plan: FundingPlan = {
  documentType: "funding-plan",
  id: "plan",
  title: "A plan made up for a test",
  year: "2025-26",
  heads: [
    { head: "labour", amountPence: 64743538 },
    { head: "non-labour", amountPence: 62388822 },
  ],
  keptBack: [
    { kind: "rate", title: "Evaluation", head: "labour", share: { parts: 1, of: 7 }, of: "gross" },
    { kind: "sum", title: "Training", head: "labour", amountPence: 1000001 },
  ],
  recipients: [
    { name: "North", weight: "310000" },
    { name: "Mid", weight: "250500" },
    { name: "South", weight: "139500" },
  ],
  method: { kind: "pro-rata" },
  profile: {
    quarters: [
      { parts: 1, of: 3 },
      { parts: 1, of: 3 },
      { parts: 1, of: 6 },
      { parts: 1, of: 6 },
    ],
    paid: "arrears",
  },
} as FundingPlan;

const allocated = (changes: object): PlanAllocation => allocatePlan({ ...plan, ...changes } as FundingPlan);

/** A statement with one calculation in it. */
const statementOf = (title: string, result: Result): PlanAllocation => ({
  plan,
  preset: null,
  total: { total: 0n, shared: 0n, unplaced: 0n },
  posts: [],
  notes: [],
  heads: [],
  recipients: [],
  workings: [{ title, head: null, post: null, part: "share", result, reasons: [] }],
  warnings: [],
});

const printings = {
  text: (allocation: PlanAllocation) => sheetsOfText(statementText(allocation, terminal)),
  html: (allocation: PlanAllocation) => sheetsOfHtml(statementHtml(allocation)),
};

describe.each(Object.entries(printings))("with the statement as %s and a calculator", (_, sheetsIn) => {
  test.each(Object.entries(calculations))("every line can be done again: %s", (title, result) => {
    const sheets = sheetsIn(statementOf(title, result));
    expect(sheets).toHaveLength(1);
    const amounts = perform(sheets[0] as Sheet);
    const { steps, amounts: letter } = result.trace;
    const stated = steps.find((step) => step.letter === letter)?.values.map(({ exact }) => numberOf(exact));
    expect([...amounts.values()]).toEqual(stated);
  });

  test.each(["quota method with a window", "dhondt with ties", "floors and caps", "a post", "heads"])(
    "no line can be left out: %s",
    (title) => {
      const [sheet] = sheetsIn(statementOf(title, calculations[title] as Result));
      if (sheet === undefined) throw new Error("There is no sheet.");
      const last = sheet.steps.findLastIndex(
        ({ letter, words }) => letter === sheet.amounts || words.startsWith("Check: "),
      );
      sheet.steps.slice(0, last + 1).forEach((_, gone) => {
        expect(() => perform({ ...sheet, steps: sheet.steps.filter((__, i) => i !== gone) })).toThrow();
      });
      for (const name of sheet.rows.keys())
        for (const letter of sheet.rows.get(name)?.keys() ?? []) {
          const cells = new Map(sheet.rows.get(name));
          cells.delete(letter);
          expect(() => perform({ ...sheet, rows: new Map(sheet.rows).set(name, cells) })).toThrow();
        }
    },
  );
});

/** The tables of money: who gets what of each head, and when it is paid, by name and column. */
interface Money {
  readonly heads: readonly string[];
  readonly amounts: ReadonlyMap<string, readonly (bigint | null)[]>;
  readonly claims: ReadonlyMap<string, readonly bigint[]>;
  readonly profile: readonly Fraction[];
}

const pence = (printed: string) => (printed === "" ? null : numberOf(printed)[0]);
const profileIn = (text: string) =>
  (/the cumulative share \(([^)]*)\)/.exec(text)?.[1] ?? "").split(", ").map(numberOf);

function moneyOfHtml(html: string): Money {
  const [amounts = "", claims = ""] = parts(html, "table");
  const rows = (table: string) =>
    parts(table, "tr")
      .slice(1)
      .map((row) => [plainText(parts(row, "th")[0] ?? ""), parts(row, "td").map(pence)] as const);
  return {
    heads: parts(parts(amounts, "thead")[0] ?? "", "th").slice(1, -1),
    amounts: new Map(rows(amounts)),
    claims: new Map(rows(claims).map(([name, cells]) => [name, cells.map((cell) => cell ?? 0n)])),
    profile: profileIn(html),
  };
}

function moneyOfText(text: string): Money {
  const blocks = text.split("\n\n");
  const cellsOf = (line: string) => line.trim().split(/\s{2,}/);
  const table = (blocks[1] ?? "").split("\n");
  const heads = cellsOf(table[0] ?? "").slice(0, -1);
  const block = blocks.find((each) => each.startsWith("Paid from")) ?? "";
  const money = (line: string) => [...line.matchAll(/-?£[\d,]+\.\d\d/g)].map(([each]) => pence(each) ?? 0n);
  const amounts = table.slice(1).map((line): readonly [string, readonly (bigint | null)[]] => {
    const name = cellsOf(line)[0] ?? "";
    const found = money(line);
    if (!name.startsWith("Kept back")) return [name, found];
    // The column of what is kept back of one head is where it stands.
    const head = heads.findIndex(
      (_, h) => line.indexOf("£") < (table[0]?.indexOf(heads[h] ?? "") ?? 0) + (heads[h]?.length ?? 0),
    );
    return [
      name,
      [...heads.map((_, h) => (h === head ? (found[0] ?? null) : null)), found[1] ?? null],
    ] as const;
  });
  return {
    heads,
    amounts: new Map(amounts),
    claims: new Map(
      block
        .split("\n")
        .slice(2, -1)
        .map((line) => [cellsOf(line)[0] ?? "", money(line)]),
    ),
    profile: profileIn(block),
  };
}

describe.each([
  ["text", (each: PlanAllocation) => statementText(each, terminal), sheetsOfText, moneyOfText],
  ["html", statementHtml, sheetsOfHtml, moneyOfHtml],
] as const)("the tables of money as %s", (_, print, sheetsIn, moneyIn) => {
  test.each([
    ["by weight", {}],
    ["by the quota method", { method: { kind: "pro-rata", rounding: "quota" } }],
    ["equally", { method: { kind: "equal-share" } }],
    ["all heads at once", { method: { kind: "split-heads" } }],
    [
      "within bounds",
      {
        method: {
          kind: "floors-and-caps",
          bounds: [
            { recipient: "South", head: "labour", floorPence: 15000000 },
            ...["North", "Mid", "South"].map((recipient) => ({
              recipient,
              head: "non-labour",
              capPence: 20000000,
            })),
          ],
        },
      },
    ],
  ])("follow from the workings: %s", (__, changes) => {
    const printed = print(allocated(changes));
    const { heads, amounts, claims, profile } = moneyIn(printed);
    const sheets = sheetsIn(printed).map((sheet) => ({ sheet, found: perform(sheet) }));
    const found = (title: string) => sheets.find(({ sheet }) => sheet.title === title)?.found;
    const names = ["North", "Mid", "South"];
    expect(heads).toEqual(["labour", "non-labour"]);
    heads.forEach((head, h) => {
      let sum = 0n;
      for (const [name, cells] of amounts) if (name !== "Total") sum += cells[h] ?? 0n;
      expect(sum).toBe(amounts.get("Total")?.[h]);
      for (const name of names) {
        const working =
          found(`${head} shared out`)?.get(name) ??
          found("All heads shared out at once")?.get(`${head}: ${name}`);
        expect(working).toEqual([amounts.get(name)?.[h], 1n]);
      }
    });
    for (const [, cells] of amounts) {
      const all = cells.at(-1);
      expect(cells.slice(0, -1).reduce((sum: bigint, cell) => sum + (cell ?? 0n), 0n)).toBe(all);
    }
    const kept = found("Kept back of labour");
    for (const title of ["Evaluation", "Training"])
      expect(kept?.get(title)).toEqual([amounts.get(`Kept back: ${title}`)?.at(-1), 1n]);
    for (const name of names) {
      const award = whole(amounts.get(name)?.at(-1) ?? 0n);
      const levels = profile.map((___, q) => nearest(times(award, profile.slice(0, q + 1).reduce(plus))));
      expect(claims.get(name)).toEqual(levels.map(([level], q) => level - (levels[q - 1]?.[0] ?? 0n)));
    }
  });
});
