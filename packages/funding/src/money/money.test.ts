import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPounds, parsePounds } from "./money.js";
import { ceiling, floor, rational, readNumber, readRate, round, toDecimal, toFixed } from "./rational.js";

describe("pounds as text", () => {
  it("are read as they are written, for any amount", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), (pence) => {
        expect(parsePounds(formatPounds(pence))).toBe(pence);
        expect(parsePounds(formatPounds(pence).replaceAll(",", ""))).toBe(pence);
      }),
    );
  });

  it.each([
    ["0", 0n],
    ["1.5", 150n],
    ["1.500", 150n],
    ["-£2.05", -205n],
    [" 1,234,567.89 ", 123456789n],
  ])("%s is that many pence", (text, pence) => {
    expect(parsePounds(text)).toBe(pence);
  });

  it.each(["", "1,23", "1,2345", "1.", ".5", "1 000", "1e3", "£", "--1", "12p", "½"])(
    "refuses %j",
    (text) => {
      expect(() => parsePounds(text)).toThrow(/is not an amount of money/);
    },
  );

  it("refuses a part of a penny and offers the nearest", () => {
    expect(() => parsePounds("0.125", "The share")).toThrow(/The nearest is 0\.13/);
  });
});

describe("fractions", () => {
  it("round down, up and to the nearest, a half away from zero", () => {
    expect([floor(rational(-7n, 2n)), ceiling(rational(-7n, 2n)), round(rational(-7n, 2n))]).toEqual([
      -4n,
      -3n,
      -4n,
    ]);
    expect([floor(rational(7n, 2n)), ceiling(rational(7n, 2n)), round(rational(7n, 2n))]).toEqual([
      3n,
      4n,
      4n,
    ]);
    expect(round(rational(-10n, 3n))).toBe(-3n);
  });

  it("are written as decimals without losing a place", () => {
    expect(toDecimal(rational(1n, 8n))).toBe("0.125");
    expect(toDecimal(rational(-1n, 3n), 4)).toBe("-0.3333");
    expect(toDecimal(rational(1n, 3000n), 3)).toBe("0");
    expect(toFixed(rational(-1n, 200n), 2)).toBe("-0.01");
    expect(toFixed(rational(7n, 2n), 0)).toBe("4");
  });

  it("are read from decimals, fractions and percentages", () => {
    expect(readNumber("-1,000.25", "x")).toEqual(rational(-4001n, 4n));
    expect(readNumber("10/-4", "x")).toEqual(rational(-5n, 2n));
    expect(readRate("2.5%", "x")).toEqual(rational(1n, 40n));
    expect(readNumber({} as never, "x")).toBeUndefined();
  });
});
