import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { areas } from "./areas.js";
import { findByCode } from "./find-by-code.js";

const today = "2026-11-01";

describe("finding by code", () => {
  it("finds every code of every register", () => {
    for (const area of areas) {
      expect(findByCode(area.code, area.to ?? "2027-04-01")).toEqual({ status: "current", area });
    }
  });

  it("gives unknown, malformed, ended and future codes each a result of its own", () => {
    expect(findByCode("E06009999", today)).toEqual({
      status: "unknown",
      suggestions: [],
      message:
        "No unitary authority with the code E06009999 is in the register. Check it against its source: it may be a slip, or newer than the register.",
    });
    expect(findByCode("E0600001", today)).toMatchObject({ status: "malformed" });
    expect(findByCode("E07000026", today)).toMatchObject({
      status: "ended",
      successions: [{ to: "E06000063" }],
    });
    expect(findByCode("east-surrey", today)).toMatchObject({
      status: "future",
      area: { from: "2027-04-01" },
    });
  });

  it("explains codes of places and things it does not list", () => {
    expect(findByCode("S12000036", today)).toMatchObject({ status: "unknown" });
    expect(findByCode("E47000001", today)).toMatchObject({
      status: "unknown",
      message:
        "E47000001 has the form of the code of a combined authority, and no register here lists those.",
    });
    expect(findByCode("vru-atlantis", today)).toMatchObject({ status: "unknown" });
    expect(findByCode("QZZ", today)).toMatchObject({ status: "unknown" });
    expect(findByCode("e06000001", today)).toMatchObject({ status: "malformed", suggestion: "E06000001" });
  });

  it.each([
    ["QRL", "2026-03-31", "E54000042"],
    ["QRL", "2026-04-01", "E54000067"],
    ["QXU", "2022-12-31", "E54000052"],
    ["QXU", "2023-04-01", "E54000063"],
    ["7A4", today, "W11000029"],
    ["N50", today, "N50"],
  ])("finds ODS and Delius code %s as of %s", (code, asOf, expected) => {
    expect(findByCode(code, asOf)).toMatchObject({ status: "current", area: { code: expected } });
  });

  it("throws for a date that is none, and for nothing else", () => {
    expect(() => findByCode("E06000001", "2026-02-30")).toThrow(RangeError);
    fc.assert(fc.property(fc.string({ unit: "binary" }), (code) => void findByCode(code, today)));
  });

  it.each(["__proto__", "constructor", "toString", ""])("is not led astray by %j", (code) => {
    expect(["malformed", "unknown"]).toContain(findByCode(code, today).status);
  });
});
