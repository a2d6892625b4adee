import { describe, expect, test } from "vitest";
import { edAssaultIstv, policeStreet, returns, svdGrantOutturn } from "../returns.js";
import {
  csvLines,
  notPlantable,
  SyntheticError,
  type SyntheticOptions,
  syntheticReturn,
  waysToPlant,
} from "../synthetic.js";
import { Random } from "./random.js";

const textOf = (definition: (typeof returns)[number], options: SyntheticOptions) =>
  [...csvLines(definition, syntheticReturn(definition, options).rows())].join("");

const impossible = new Map(returns.map((definition) => [definition.id, notPlantable(definition)]));

describe.each(returns)("made-up rows of $id", (definition) => {
  test("are the same for the same seed and others for another", () => {
    const first = textOf(definition, { rows: 40, seed: 5 });
    expect(textOf(definition, { rows: 40, seed: "5" })).toBe(first);
    expect(textOf(definition, { rows: 40, seed: 6 })).not.toBe(first);
  });

  test("begin alike however many there are", () => {
    const few = textOf(definition, { rows: 12, seed: 5 });
    expect(textOf(definition, { rows: 240, seed: 5 }).startsWith(few)).toBe(true);
  });

  test("are made when they are asked for, so that any number can be", () => {
    const made = syntheticReturn(definition, { rows: Number.MAX_SAFE_INTEGER, seed: 1 });
    const [first] = made.rows();
    expect(first?.number).toBe(2);
    expect(first?.cells.length).toBe(definition.columns.length);
  });

  test("name everything that cannot be planted, with a reason", () => {
    for (const [id, reason] of impossible.get(definition.id) ?? []) {
      expect(reason).toMatch(/\.$/);
      expect(() => syntheticReturn(definition, { rows: 100, seed: 1, plant: [id] })).toThrow(
        `${id} cannot be planted in this return. ${reason}`,
      );
    }
  });
});

test("the rules of single returns that cannot be planted are these", () => {
  const own = returns.flatMap((definition) =>
    [...(impossible.get(definition.id)?.keys() ?? [])]
      .filter((id) => !id.startsWith("GEN-"))
      .map((id) => `${definition.id} ${id}`),
  );
  // Those of headers and file names, and the one of the sheets of a workbook.
  expect(own).toEqual([
    "ed-assault-istv ISTV-H01",
    "ed-assault-ecds ECDSA-H01",
    "ed-assault-ecds ECDSA-H02",
    "police-street PST-H01",
    "police-street PST-M01",
    "police-outcomes PST-H01",
    "police-outcomes PST-M01",
    "police-stop-search PST-H01",
    "police-stop-search PST-M01",
    "police-prc-csp PRC-H01",
    "police-prc-csp PRC-X03",
  ]);
});

test("the generic rules that can be planted in no return are those of files, headers, names and encodings", () => {
  const generic = new Set(
    returns.flatMap(({ rules }) => rules.map(({ id }) => id)).filter((id) => id.startsWith("GEN-")),
  );
  const nowhere = [...generic].filter((id) =>
    returns.every(
      (definition) =>
        definition.rules.every((rule) => rule.id !== id) || impossible.get(definition.id)?.has(id),
    ),
  );
  expect(nowhere.sort()).toEqual([
    "GEN-F01",
    "GEN-F02",
    "GEN-F03",
    "GEN-F04",
    "GEN-F05",
    "GEN-F06",
    "GEN-F07",
    "GEN-F08",
    "GEN-F09",
    "GEN-F10",
    "GEN-F11",
    "GEN-F12",
    "GEN-F13",
    "GEN-F14",
    "GEN-F15",
    "GEN-F16",
    "GEN-F17",
    "GEN-F18",
    "GEN-F19",
    "GEN-H01",
    "GEN-H02",
    "GEN-H03",
    "GEN-H04",
    "GEN-H05",
    "GEN-P01",
  ]);
});

test("rows that belong together are never parted", () => {
  // A statement has a row for each of the two heads.
  expect([...syntheticReturn(svdGrantOutturn, { rows: 3, seed: 1 }).rows()].length).toBe(4);
  expect([...syntheticReturn(policeStreet, { rows: 3, seed: 1 }).rows()].length).toBe(3);
});

test("a made-up file says that it is one", () => {
  const text = textOf(policeStreet, { rows: 20, seed: 1 });
  expect(text).toContain("Example Police");
  expect(textOf(edAssaultIstv, { rows: 20, seed: 1 })).toMatch(/,ZZ9\d\d,/);
});

test.each<[string, SyntheticOptions, string]>([
  ["no rows", { rows: 0, seed: 1 }, "whole number of at least 1"],
  ["half a row", { rows: 1.5, seed: 1 }, "whole number of at least 1"],
  ["fewer rows than are planted", { rows: 2, seed: 1, plant: ["ISTV-R01"] }, "Ask for more than 2"],
  ["a rule of another return", { rows: 100, seed: 1, plant: ["PST-X01"] }, 'has no rule "PST-X01"'],
  [
    "a rule that changes all rows beside another",
    { rows: 100, seed: 1, plant: ["ISTV-X02", "ISTV-R03"] },
    "ISTV-R03 cannot be planted with other rules",
  ],
  [
    "too few rows beside a previous return",
    { rows: 10, seed: 1, plant: ["ISTV-M01"] },
    "Ask for at least 11 rows",
  ],
  [
    "a way that a rule has not",
    { rows: 100, seed: 1, plant: ["ISTV-X02"], way: 1 },
    "ISTV-X02 can be planted in one way in this return, counted from 0. There is no way 1.",
  ],
  ["a change from too few rows", { rows: 59, seed: 1, plant: ["GEN-M01"] }, "Ask for at least 60 rows"],
])("%s is refused in words", (_, options, words) => {
  expect(() => syntheticReturn(edAssaultIstv, options)).toThrow(SyntheticError);
  expect(() => syntheticReturn(edAssaultIstv, options)).toThrow(words);
});

test("says what a check has to be told", () => {
  const needs = (plant: string[]) => syntheticReturn(edAssaultIstv, { rows: 100, seed: 1, plant }).needs;
  expect(needs([])).toEqual({ asOf: "2026-04-10", previous: false, lookups: {}, parameters: {} });
  expect(needs(["ISTV-M01"]).previous).toBe(true);
  expect(needs(["ISTV-X05"]).asOf).toBe("2026-03-30");
});

test("a rule is planted in each of its ways", () => {
  // Three examples break PST-V05: one in the longitude, two in the latitude.
  expect(waysToPlant(policeStreet).get("PST-V05")).toBe(3);
  const columnsOf = (way: number) =>
    [...syntheticReturn(policeStreet, { rows: 40, seed: 1, plant: ["PST-V05"], way }).planted()].map(
      ({ column }) => column,
    );
  expect([columnsOf(0), columnsOf(1), columnsOf(2)]).toEqual([["Longitude"], ["Latitude"], ["Latitude"]]);
  expect(waysToPlant(policeStreet).has("PST-H01")).toBe(false);
});

test("planted rows say so, and what is planted in no row stands last", () => {
  const made = syntheticReturn(edAssaultIstv, { rows: 100, seed: 1, plant: ["ISTV-X02"] });
  const rows = [...made.rows()].filter(({ planted }) => planted.length > 0);
  expect(rows.map(({ planted }) => planted)).toEqual([
    [{ ruleId: "ISTV-X02", row: 52, column: "assault_date_time" }],
  ]);
  expect([...made.planted()]).toEqual(rows[0]?.planted);
  const share = syntheticReturn(edAssaultIstv, { rows: 100, seed: 1, plant: ["ISTV-R03"] });
  expect([...share.planted()]).toEqual([{ ruleId: "ISTV-R03", column: "assault_method" }]);
});

describe("choices", () => {
  test("are those of their seed and stream", () => {
    const drawn = (seed: string, stream: number) => {
      const random = new Random(seed, stream);
      return Array.from({ length: 5 }, () => random.whole(0, 999_999));
    };
    expect(drawn("a", 1)).toEqual(drawn("a", 1));
    expect(drawn("a", 1)).not.toEqual(drawn("a", 2));
    expect(drawn("a", 1)).not.toEqual(drawn("b", 1));
  });

  test("are even over streams, not only within one", () => {
    // Of 6,000 first choices of one in six, 1,000 are expected of each; 150 is over five standard deviations.
    const counts = [0, 0, 0, 0, 0, 0];
    for (let stream = 0; stream < 6000; stream++) (counts[new Random("s", stream).whole(0, 5)] as number)++;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
