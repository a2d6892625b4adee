// The files on which the databases and the validator are compared.
import { examplesOf } from "../../packages/schemas/dist/examples.js";
import { kindOf } from "../../packages/schemas/dist/returns.js";

/** Cells that have gone wrong somewhere, and a few that only look so. */
const ODD = [
  " padded ",
  "\u00a0",
  "rear\u00a0yard",
  "zero\u200bwidth",
  "line\nbreak",
  "tab\there",
  "\u2003em space\u2003",
  "2026-02-30",
  "2024-02-29",
  "2023-02-29",
  "1582-12-31",
  "1583-01-01",
  "31/03/2026",
  "3/4/2026",
  "2026-3-1",
  "2026-13-01",
  "2026-00-10",
  "2026-03-14T25:00",
  "2026-03-14T23:59",
  "2026-03-14T23:59:60",
  "2026-02-30T10:00",
  "2026-03-14T00:00:00",
  "14/03/2026 10:30",
  "12 Example Road",
  "SW1A 1AA",
  "by sw1a 1aa,",
  "Sw1A 1AA",
  "a.b@example.org",
  "943 476 5919",
  "9434765919 9434765918",
  "9434765918 9434765919",
  "9434765919-9434765919",
  "943  476 5919",
  "0000000000",
  "020 7946 0000",
  "+44 (0)20 7946 0000",
  "AB 12 34 56 C",
  "A123456789012",
  "2001/0123456K",
  "05/12/1993",
  "5.3.2001",
  "1993-12-05",
  "31/02/1999",
  "E00004573",
  "E01000936",
  "Mr Example",
  "by HER HUSBAND",
  "Dr. Foster",
  "PATIENT'S HOME",
  "home",
  "[c]",
  "[c]",
  "[x]",
  "[c][p]",
  "[low]",
  "*",
  "..",
  "c",
  "[C]",
  "Z",
  "-",
  "12 [p]",
  "12.0",
  "-3",
  "7",
  "10",
  "15",
  "100",
  "2.50",
  "12.5",
  "12.50",
  "-0.10",
  "0.1",
  "0.10",
  "9.50",
  "1.005",
  "yes",
  "no",
  "Yes",
  "True",
  "False",
  "2025-26",
  "2025/26",
  "2025-27",
  "2024-25",
  "2099-00",
  "Q1",
  "q2",
  "Q 3",
  "4",
  "4.0",
  "5",
  "E23000013",
  "E06000010",
  "W15000001",
  "E2300001",
  "01;010",
  " 01 ; 010;01",
  "01; x y",
  "01;02",
  ";;",
  "5E;",
  "01;5.00E+00",
  "5.00E+00",
  "1.00E+03",
  "10-Dec",
  "Dec-10",
  "oct-12",
  "01-Apr",
  "3-Apr-2026",
  "1",
  "7",
  "4.1",
  "04.10",
  "10",
  "138875005",
  "138875006",
  "138875005;138875005",
  " 138875005 ;91000000;",
  "1e9",
  "str\u0435et",
  "10\u201312",
  "\uff11\uff12",
  "\u0410" + "1",
  "B\uff12",
  "2026\u201303\u201301",
  "2026-03-14T23:59+01:00",
  "2026-03-14T23:59:30Z",
  "2026-03-14T23:59:30+15:00",
  "2026-03-01",
  "2026-03-31",
  "2026-04-01",
  "2026-06-30",
  "2025-04-01",
  "x".repeat(300),
  "é".repeat(26),
  "👍".repeat(25),
  "x".repeat(1001),
  "1,234",
  "12,34",
  "£5",
  "5%",
  "1.2E+05",
  "5.00E+00",
  "#REF!",
  "#N/A",
  "-0.106220",
  "51.518275",
  "200.000000",
  "-0.1",
  "00.125000",
  "1.",
  "0123",
  "zzz",
  "other",
  "not_known",
  "\u0661\u0662",
  "Ｋ",
  "'quoted'",
  '"',
  ";--",
  "NULL",
  "\\N",
  "\\.",
  "On or near ",
  "On or near",
  "No Location",
];

/** Numbers that follow from a seed (mulberry32). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Right cells of a column: few different ones, so that rows come to be alike. */
function rightCells(column) {
  switch (column.kind) {
    case "code": {
      const codes = column.list.codes.map(({ code }) => code);
      return column.several ? [...codes, codes.slice(0, 2).join(";"), codes.slice(1, 3).join(";")] : codes;
    }
    case "count":
      return [
        "0",
        "1",
        "3",
        "4",
        "5",
        "8",
        "10",
        "20",
        ...(column.shorthand.length > 0 ? ["[c]", "[c]", "[x]"] : []),
      ];
    case "whole-number":
      return ["0", "3", "5", "12", "60"];
    case "decimal":
      return ["0.1", "0.5", "1", "3.25", "9.5"];
    case "money":
      return ["0", "0.50", "1.25", "12.50", "10.51", "300", "123456789.01", "999999999.99"];
    case "date":
      return ["2026-03-01", "2026-03-31", "2026-04-01", "2026-06-30", "2025-04-01"];
    case "date-time":
      return column.offset
        ? ["2026-03-14T23:40:00+00:00", "2026-03-14T09:05Z", "2026-03-31T12:00:00+01:00"]
        : ["2026-03-14T23:40:00", "2026-03-14T23:40", "2026-03-01T00:00"];
    case "month":
      return ["2026-02", "2026-03"];
    case "financial-year":
      return [`2025${column.separator}26`, `2024${column.separator}25`];
    case "quarter":
      return ["1", "4"].map((number) => `${column.prefix}${number}`);
    case "snomed":
      return column.several ? ["138875005", "138875005;91000000"] : ["138875005"];
    case "yes-no":
      return [column.words?.yes ?? "yes", column.words?.no ?? "no"];
    case "text":
      return ["High Street", "Aldgate"];
    default:
      return [kindOf(column).example(column)];
  }
}

/** The examples of a rule, those that keep it first. */
export function everyExample(definition, rule) {
  const { passing = [], failing = [] } = examplesOf(definition, rule) ?? {};
  return [...passing, ...failing];
}

/**
 * Rows in which right cells, cells of examples and odd ones stand side by side.
 *
 * @param odd - The share of odd cells.
 */
export function oddRows(definition, count, seed, odd = 0.15) {
  const random = randomFrom(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const rows = definition.rules
    .flatMap((rule) => everyExample(definition, rule))
    .flatMap(({ file }) => ("rows" in file ? file.rows : []))
    .filter((row) =>
      Object.keys(row).every((name) => definition.columns.some((column) => column.name === name)),
    );
  const cells = new Map(
    definition.columns.map((column) => [
      column.name,
      [
        ...rightCells(column),
        ...rows.flatMap((row) => (row[column.name] === undefined ? [] : [row[column.name]])),
      ],
    ]),
  );
  const kept = rows.length > 1 ? 0.75 : 0;
  return Array.from({ length: count }, () => {
    const row = { ...(rows.length > 0 ? pick(rows) : {}) };
    for (const { name } of definition.columns) {
      if (random() < kept) continue;
      const chance = random();
      row[name] = chance < odd ? pick(ODD) : chance < 0.9 ? pick(cells.get(name)) : "";
    }
    return row;
  });
}

/** Rows made the total and the parts of one thing each three, in the layout with every kind. */
export function breakdownsIn(rows) {
  const heads = ["all", "part_1", "part_2"];
  return rows.slice(0, 6).map((row, i) => ({ ...row, head: heads[i % 3], certified: i < 3 ? "yes" : "no" }));
}

/** A file as RFC 4180 has it. */
export function csvOf(rows, { columns }) {
  const quote = (cell) => (/[",\r\n\\]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const names = columns.map(({ name }) => name);
  return [names, ...rows.map((row) => names.map((name) => row[name] ?? ""))]
    .map((row) => `${row.map(quote).join(",")}\r\n`)
    .join("");
}
