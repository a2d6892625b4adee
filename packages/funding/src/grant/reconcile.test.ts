import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { reconcile } from "./reconcile.js";

const parts = (printed: Readonly<Record<string, string>>) =>
  Object.entries(printed).map(([id, text]) => ({ id, printed: text }));

describe("printed parts and their total", () => {
  it("may be a pound apart because each was rounded, as Thames Valley's fund of 2020-21", () => {
    const table = reconcile({
      parts: parts({
        "kept by the commissioner": "303,948",
        Bracknell: "136,091",
        "Bucks CC": "441,082",
        "Milton Keynes": "261,694",
        "Oxon CC": "693,923",
        Reading: "457,814",
        Slough: "335,938",
        "West Berkshire": "155,864",
        "Windsor & Maidenhead": "148,921",
        Wokingham: "104,205",
      }),
      total: "3,039,479",
      roundedTo: "1",
    });
    expect(table).toMatchObject({
      sum: { exact: "3039480" },
      gap: { exact: "1" },
      roundingReach: { exact: "11/2" },
      verdict: "rounding",
      suspects: [],
    });
    expect(table.warnings[0]).toMatchObject({ code: "DOES_NOT_ADD", message: table.words });
  });

  it("may be 5p apart with no rounding to explain it, as London's three years of the Duty grant", () => {
    const table = reconcile({
      parts: parts({
        "2022-23 labour": "137941.30",
        "2022-23 non-labour": "206621.25",
        "2023-24 labour": "647435.38",
        "2023-24 non-labour": "623888.22",
        "2024-25 labour": "616333.64",
        "2024-25 non-labour": "316430.36",
      }),
      total: "2548650.10",
      roundedTo: "0",
    });
    expect(table).toMatchObject({
      sum: { decimal: "2548650.15" },
      gap: { decimal: "0.05" },
      verdict: "unexplained",
    });
    // Only these figures have a last digit from which five can be taken, or, in the total, to which it can be added.
    expect(table.suspects.map(({ kind, part, instead }) => [kind, part, instead])).toEqual([
      ["digit-slip", "2022-23 non-labour", "206,621.20"],
      ["digit-slip", "2023-24 labour", "647,435.33"],
      ["digit-slip", "2024-25 non-labour", "316,430.31"],
      ["digit-slip", null, "2,548,650.15"],
    ]);
    expect(table.words).toBe(
      "The parts come to 0.05 more than the printed total. Rounding cannot explain it (at most 0): compare the figures with their source, and change none without one.",
    );
    expect(replay(table.trace)).toEqual({ amounts: [5n], differences: [] });
  });

  it("may be further apart than rounding of every figure to the penny can make", () => {
    const pennies = Array.from({ length: 6 }, (_, i) => ({ id: `part ${i}`, printed: "0.01" }));
    const table = reconcile({ parts: pennies, total: "0.01", roundedTo: "0.01" });
    expect([table.gap.decimal, table.roundingReach.decimal, table.verdict]).toEqual([
      "0.05",
      "0.035",
      "unexplained",
    ]);
  });

  it("may add up, and then there is nothing to say", () => {
    const table = reconcile({ parts: parts({ a: "1.5", b: "-0.5" }), total: "£1", roundedTo: "0.1" });
    expect(table).toMatchObject({ verdict: "adds", suspects: [], warnings: [] });
    expect(table.words).toBe("The parts come to the printed total.");
  });

  it("within 0.4m of each other are what rounding to 0.1m can make of 26 rows", () => {
    const rows = Array.from({ length: 26 }, (_, i) => ({ id: `row ${i}`, printed: "145.0" }));
    const table = reconcile({ parts: rows, total: "3,769.6", roundedTo: "0.1" });
    expect([table.gap.decimal, table.roundingReach.decimal, table.verdict]).toEqual([
      "0.4",
      "1.35",
      "rounding",
    ]);
  });
});

describe("a suspect", () => {
  const table = { a: "1,200.00", b: "345.60", c: "78.90" };
  const suspects = (printed: Readonly<Record<string, string>>, total: string, roundedTo = "0") =>
    reconcile({ parts: parts(printed), total, roundedTo }).suspects;

  it("is a row that the total leaves out, before anything else", () => {
    expect(suspects(table, "1,278.90")[0]).toEqual({
      kind: "dropped-row",
      part: "b",
      instead: null,
      closes: "exactly",
      words: "The total is what the parts come to without b: see whether it was left out.",
    });
  });

  it("is two digits the wrong way round in a part or in the total", () => {
    // 1,200.00 + 345.60 + 78.90 is 1,624.50.
    expect(suspects({ ...table, b: "354.60" }, "1,624.50")[0]).toMatchObject({
      kind: "digit-swap",
      part: "b",
      instead: "345.60",
      words:
        "It would add up with 345.60 for b, which is the printed figure with two neighbouring digits swapped: compare it with its source.",
    });
    expect(suspects(table, "1,642.50")[0]).toMatchObject({
      kind: "digit-swap",
      part: null,
      instead: "1,624.50",
    });
  });

  it("is one digit that is another", () => {
    expect(suspects({ ...table, c: "72.90" }, "1,624.50")).toContainEqual(
      expect.objectContaining({ kind: "digit-slip", part: "c", instead: "78.90" }),
    );
  });

  it("is a row that the table leaves out, when nothing else is said of the gap", () => {
    expect(suspects({ a: "1,111.11" }, "9,999.99")).toEqual([
      expect.objectContaining({ kind: "dropped-row", part: null, closes: "exactly" }),
    ]);
  });

  it("may leave a gap that rounding can make, and then comes after those that leave none", () => {
    const found = suspects({ a: "100", b: "200", c: "350" }, "740", "1");
    expect(found.map(({ closes }) => closes)).toEqual(
      found.map(({ closes }) => closes).toSorted((x, y) => (x < y ? -1 : x > y ? 1 : 0)),
    );
    expect(found[0]).toMatchObject({ closes: "exactly" });
  });
});

describe("for any table", () => {
  const figures = fc.array(fc.integer({ min: 0, max: 10 ** 9 }), { minLength: 1, maxLength: 20 });
  const printed = (pence: number | bigint) =>
    `${BigInt(pence) / 100n}.${String(BigInt(pence) % 100n).padStart(2, "0")}`;

  it("rounding every figure never makes a gap that is called unexplained", () => {
    fc.assert(
      fc.property(figures, (pence) => {
        const pounds = (value: number) => String(Math.floor((value + 50) / 100));
        const rows = pence.map((value, i) => ({ id: `row ${i}`, printed: pounds(value) }));
        const total = pounds(pence.reduce((sum, value) => sum + value, 0));
        expect(reconcile({ parts: rows, total, roundedTo: "1" }).verdict).not.toBe("unexplained");
      }),
    );
  });

  it("a swap of two digits in one part is among the suspects", () => {
    fc.assert(
      fc.property(figures, fc.nat(), fc.nat(), (pence, row, at) => {
        const rows = pence.map((value, i) => ({ id: `row ${i}`, printed: String(value) }));
        const chosen = rows[row % rows.length]!;
        const i = at % chosen.printed.length;
        const [first = "", second = ""] = [chosen.printed[i], chosen.printed[i + 1]];
        const swapped = chosen.printed.slice(0, i) + second + first + chosen.printed.slice(i + 2);
        fc.pre(second !== "" && first !== second && swapped[0] !== "0");
        const wrong = rows.map((each) => (each === chosen ? { ...each, printed: swapped } : each));
        const total = String(pence.reduce((sum, value) => sum + value, 0));
        const found = reconcile({ parts: wrong, total, roundedTo: "0" }).suspects;
        expect(found.some(({ kind, part }) => kind === "digit-swap" && part === chosen.id)).toBe(true);
      }),
    );
  });

  it("every suspected figure closes the gap when it is put in place", () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 10 ** 9 }), (pence, total) => {
        const rows = pence.map((value, i) => ({ id: `row ${i}`, printed: printed(value) }));
        for (const { part, instead } of reconcile({ parts: rows, total: printed(total), roundedTo: "0" })
          .suspects) {
          if (instead === null) continue;
          const again = reconcile({
            parts: rows.map((row) => (row.id === part ? { ...row, printed: instead } : row)),
            total: part === null ? instead : printed(total),
            roundedTo: "0",
          });
          expect(again.verdict).toBe("adds");
        }
      }),
    );
  });
});

describe("a table that cannot be read", () => {
  it("has no parts, one of them twice, or something that is no number", () => {
    expect(() => reconcile({ parts: [], total: "1", roundedTo: "1" })).toThrow("at least one recipient");
    expect(() =>
      reconcile({ parts: [...parts({ a: "1" }), ...parts({ a: "2" })], total: "1", roundedTo: "1" }),
    ).toThrow("a is listed more than once");
    for (const total of ["n/a", "1/2", ""]) {
      expect(() => reconcile({ parts: parts({ a: "1" }), total, roundedTo: "1" })).toThrow(
        'The printed total cannot be used as it stands. Give the number as it is printed, such as "1,978.3".',
      );
    }
    expect(() => reconcile({ parts: parts({ a: "1" }), total: "1", roundedTo: "-1" })).toThrow(
      "zero or more",
    );
  });
});
