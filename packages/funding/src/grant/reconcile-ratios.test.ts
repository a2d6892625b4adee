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

  it("is refused with a base that may be zero, with something that is no number, and without a kind", () => {
    const row = { id: "A", amount: "1", base: "0.05", printed: "1" };
    expect(() => reconcileRatios({ ...grant, rows: [row] })).toThrow("It may be zero: give one above that.");
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
