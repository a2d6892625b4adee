import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type ReconcileRatiosInput, reconcileRatios } from "./reconcile-ratios.js";

/** Rows of the police formula grant of 2010-11: millions to 0.1, percentages to 0.1. */
const grant: ReconcileRatiosInput = {
  kind: "change",
  rows: [
    { id: "Avon and Somerset", amount: "186.1", base: "179.7", printed: "3.5" },
    { id: "Bedfordshire", amount: "73.1", base: "70.8", printed: "3.3" },
    { id: "West Midlands", amount: "504.3", base: "486.1", printed: "3.8" },
  ],
  roundedTo: { amount: "0.1", base: "0.1", printed: "0.1" },
};

/** The whole table, England in 2010-11: millions before, millions after, percent printed. Hansard, 26 November 2008. */
const printedTable = `
  Avon and Somerset 179.7 186.1 3.5, Bedfordshire 70.8 73.1 3.3, Cambridgeshire 81.0 83.5 3.0,
  Cheshire 120.5 123.5 2.5, Cleveland 97.7 100.1 2.5, Cumbria 67.2 68.9 2.5,
  Derbyshire 112.6 116.2 3.1, Devon and Cornwall 186.4 191.1 2.5, Dorset 65.3 66.9 2.5,
  Durham 91.4 93.7 2.5, Essex 177.9 183.1 2.9, Gloucestershire 59.3 60.8 2.5,
  Hampshire 207.5 213.0 2.7, Hertfordshire 121.2 124.9 3.0, Humberside 128.4 131.8 2.6,
  Kent 192.1 197.4 2.7, Lancashire 204.1 209.7 2.7, Leicestershire 118.0 121.4 2.9,
  Lincolnshire 64.3 66.3 3.2, Norfolk 87.6 89.8 2.5, North Yorkshire 76.7 78.6 2.5,
  Northamptonshire 75.5 77.5 2.7, Nottinghamshire 141.4 146.0 3.3, Staffordshire 120.6 123.8 2.7,
  Suffolk 71.0 72.7 2.5, Surrey 101.8 104.4 2.5, Sussex 169.8 174.1 2.5,
  Thames Valley 238.2 244.7 2.8, Warwickshire 54.1 55.6 2.7, West Mercia 121.8 124.9 2.5,
  Wiltshire 65.2 66.8 2.5, Greater Manchester 458.9 472.5 3.0, Merseyside 267.4 274.3 2.6,
  Northumbria 249.9 256.2 2.5, South Yorkshire 204.1 209.2 2.5, West Midlands 486.1 504.3 3.8,
  West Yorkshire 339.2 350.5 3.3, GLA-Police 1978.3 2027.7 2.5
`;

describe("a printed percentage", () => {
  it("may differ from the one worked out of rounded amounts, and be right", () => {
    // 186.1 over 179.7 is 3.561...%, which would print as 3.6; 73.1 over 70.8 is 3.248...%, as 3.2; 504.3 over 486.1 is 3.744...%, as 3.7.
    const table = reconcileRatios(grant);
    expect(table.differing).toEqual(["Avon and Somerset", "Bedfordshire", "West Midlands"]);
    expect(table.unexplained).toEqual([]);
    expect(table.warnings).toEqual([]);
    expect(table.rows[1]?.recomputed.exact).toBe("575/177");
    expect(replay(table.trace)).toEqual({ amounts: [1n, 1n, 1n], differences: [] });
  });

  it("differs in 13 of the 38 rows of that table, and rounding explains every one", () => {
    const rows = printedTable
      .trim()
      .split(/,\s*/)
      .map((line) => {
        const words = line.trim().split(" ");
        const [base = "", amount = "", printed = ""] = words.slice(-3);
        return { id: words.slice(0, -3).join(" "), base, amount, printed };
      });
    const table = reconcileRatios({ ...grant, rows });
    expect(table.rows).toHaveLength(38);
    expect(table.differing).toHaveLength(13);
    expect(table.unexplained).toEqual([]);
    // Everybody was promised 2.5% more, and nobody surely got less.
    expect(table.rows.filter(({ range }) => Number(range.high.decimal) < 2.5)).toEqual([]);
    expect(rows.filter(({ printed }) => printed === "2.5")).toHaveLength(17);
  });

  it("of exact amounts is what one gets, as Slough's cut and West Mercia's share for labour", () => {
    const cut = reconcileRatios({
      kind: "change",
      rows: [{ id: "Slough", amount: "197,926", base: "332,499", printed: "-40.47%" }],
      roundedTo: { amount: "1", base: "1", printed: "0.01" },
    });
    const labour = reconcileRatios({
      kind: "share",
      rows: [{ id: "labour", amount: "180,000.00", base: "306,699.21", printed: "58.69" }],
      roundedTo: { amount: "0", base: "0", printed: "0.01" },
    });
    expect([...cut.differing, ...labour.differing]).toEqual([]);
  });

  it("that no rounding can make is named in a warning", () => {
    const table = reconcileRatios({
      ...grant,
      rows: [{ id: "Kent", amount: "197.4", base: "192.1", printed: "3.7" }],
    });
    expect(table.unexplained).toEqual(["Kent"]);
    expect(table.warnings[0]).toMatchObject({ code: "DOES_NOT_ADD", ids: ["Kent"] });
    expect(table.rows[0]?.exactBase).toBeNull();
  });

  it("of a share shows where the share lay before it was rounded, as in Sussex", () => {
    // 80% of the printed 53,591.18 is 42,872.944: the printed 42,872.95 needs a share from 53,591.18125.
    const table = reconcileRatios({
      kind: "share",
      rows: [{ id: "Adur and Worthing", amount: "42872.95", base: "53591.18", printed: "80" }],
      roundedTo: { amount: "0.01", base: "0.01", printed: "0" },
    });
    expect(table.rows[0]).toMatchObject({ isAsPrinted: false, isExplained: true });
    expect(table.rows[0]?.exactBase).toMatchObject({
      low: { decimal: "53591.18125" },
      high: { decimal: "53591.185" },
    });
  });

  it("of a rate is what one gets, and of a region it is the ratio of the sums", () => {
    const table = reconcileRatios({
      kind: "rate",
      rows: [
        { id: "Hampshire", amount: "233.17", base: "1.81", printed: "128.82" },
        { id: "South East", amount: "1052.47", base: "8.17", printed: "128.82" },
      ],
      roundedTo: { amount: "0.01", base: "0.01", printed: "0.01" },
    });
    expect(table.differing).toEqual([]);
  });

  it("is refused with a base that may be zero, with something that is not a number, and without a kind", () => {
    const row = { id: "A", amount: "1", base: "0.05", printed: "1" };
    expect(() => reconcileRatios({ ...grant, rows: [row] })).toThrow(
      "It could be zero once rounding is allowed for; give a larger base.",
    );
    expect(() => reconcileRatios({ ...grant, rows: [{ ...row, base: "n/a" }] })).toThrow("as it is printed");
    const kind = "growth" as unknown as "change";
    expect(() => reconcileRatios({ ...grant, kind })).toThrow("Choose change, share or rate.");
  });

  it("worked out of exact amounts and rounded is explained, whatever the amounts, and the exact base is in its range", () => {
    const amount = fc.integer({ min: 0, max: 10 ** 7 });
    fc.assert(
      fc.property(amount, fc.integer({ min: 10 ** 4, max: 10 ** 7 }), (now, before) => {
        const tenths = (value: number) => (Math.floor((value + 50) / 100) / 10).toFixed(1);
        const thousandths =
          (1000n * (BigInt(now) - BigInt(before)) * 2n + BigInt(before)) / (2n * BigInt(before));
        const floored =
          (1000n * (BigInt(now) - BigInt(before)) * 2n + BigInt(before)) % (2n * BigInt(before)) < 0n
            ? thousandths - 1n
            : thousandths;
        const sign = floored < 0n ? "-" : "";
        const size = floored < 0n ? -floored : floored;
        const printed = `${sign}${size / 10n}.${size % 10n}`;
        const table = reconcileRatios({
          ...grant,
          rows: [{ id: "A", amount: tenths(now), base: tenths(before), printed }],
        });
        expect(table.unexplained).toEqual([]);
        const { exactBase } = table.rows[0]!;
        if (exactBase === null) return;
        expect(Number(exactBase.low.decimal) <= before / 1000 + 1e-9).toBe(true);
        expect(Number(exactBase.high.decimal) >= before / 1000 - 1e-9).toBe(true);
      }),
    );
  });
});
