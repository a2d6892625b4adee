import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { replay } from "../trace/trace.js";
import { type YearEndReturnInput, yearEndReturn } from "./year-end-return.js";

const year: YearEndReturnInput = {
  year: "2024-25",
  award: "50,000.00",
  claimed: "40,000.00",
  spending: [
    { what: "outreach", gross: "36,000.00", recoverableVat: "6,000.00", receivedOn: "2025-03-31" },
    { what: "training, VAT not recovered", gross: "6,000.00" },
    { what: "officer paid by another grant", gross: "9,000.00", ineligible: "another grant pays it" },
  ],
};

describe("the end of a year", () => {
  it("takes spending net of VAT that is recovered, gross of VAT that is not, without what is not eligible", () => {
    const settled = yearEndReturn(year);
    expect(settled.lines.map(({ eligible }) => eligible)).toEqual([3_000_000n, 600_000n, 0n]);
    expect(settled.lines[2]?.ineligible).toBe("another grant pays it");
    expect(settled).toMatchObject({
      eligible: 3_600_000n,
      entitlement: 3_600_000n,
      payable: 0n,
      clawback: 400_000n,
      surrendered: 1_400_000n,
      overspend: 0n,
    });
    expect(replay(settled.trace)).toEqual({ amounts: [3_000_000n, 600_000n, 0n], differences: [] });
  });

  it("pays up to the award, and leaves the rest to the recipient", () => {
    const spending = [{ what: "outreach", gross: "51,234.56" }];
    expect(yearEndReturn({ ...year, spending })).toMatchObject({
      payable: 1_000_000n,
      clawback: 0n,
      surrendered: 0n,
      overspend: 123_456n,
    });
  });

  it("takes a credit note off, VAT with it, and never below nothing", () => {
    const credit = { what: "credit note", gross: "-60,000.00", recoverableVat: "-10,000.00" };
    const settled = yearEndReturn({ ...year, spending: [...year.spending, credit] });
    expect(settled.lines[3]?.eligible).toBe(-5_000_000n);
    expect(settled).toMatchObject({ entitlement: 0n, clawback: 4_000_000n, surrendered: 5_000_000n });
  });

  it("is refused with something received in another year, or more VAT than amount", () => {
    const late = [{ what: "laptops", gross: "1.00", receivedOn: "2025-04-01" }];
    expect(() => yearEndReturn({ ...year, spending: late })).toThrow(
      "Only what was received from 2024-04-01 to 2025-03-31 counts: move the line to the return of its year.",
    );
    const vat = [{ what: "laptops", gross: "1.00", recoverableVat: "1.01" }];
    expect(() => yearEndReturn({ ...year, spending: vat })).toThrow(
      "between nothing and the amount with VAT",
    );
  });

  it("settles so that claimed, payable and clawback make the entitlement, and with what is surrendered the award", () => {
    const pence = fc.bigInt({ min: 0n, max: 10n ** 15n });
    fc.assert(
      fc.property(pence, pence, fc.array(pence, { maxLength: 5 }), (award, claimed, amounts) => {
        const spending = amounts.map((gross, i) => ({ what: `line ${i}`, gross }));
        const settled = yearEndReturn({ ...year, award, claimed, spending });
        expect(claimed + settled.payable - settled.clawback).toBe(settled.entitlement);
        expect(settled.entitlement + settled.surrendered).toBe(award);
        expect(settled.payable === 0n || settled.clawback === 0n).toBe(true);
        expect(settled.entitlement + settled.overspend).toBe(settled.eligible);
      }),
    );
  });
});
