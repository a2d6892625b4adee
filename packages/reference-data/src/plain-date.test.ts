import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInWords, dayBefore, isPlainDate, requirePlainDate } from "./plain-date.js";

describe("plain dates", () => {
  it.each(["2024-02-29", "2000-02-29", "2027-04-01", "1999-12-31", "1583-01-01", "9999-12-31"])(
    "accepts %s",
    (text) => {
      expect(isPlainDate(text)).toBe(true);
    },
  );

  it.each([
    "2023-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "01/04/2027",
    "",
    "2027-04-01T00:00",
    "1582-12-31",
    "2027-04-01\n",
  ])("refuses %j", (text) => {
    expect(isPlainDate(text)).toBe(false);
    expect(() => requirePlainDate(text)).toThrow(RangeError);
  });

  it.each([
    ["2023-04-01", "2023-03-31"],
    ["2024-03-01", "2024-02-29"],
    ["2023-03-01", "2023-02-28"],
    ["2020-01-01", "2019-12-31"],
    ["2012-11-22", "2012-11-21"],
  ])("knows the day before %s", (date, before) => {
    expect(dayBefore(date)).toBe(before);
  });

  it("agrees with the calendar of the language on every day", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1900-01-02"), max: new Date("2100-01-01"), noInvalidDate: true }),
        (day) => {
          const date = day.toISOString().slice(0, 10);
          const before = new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10);
          expect(isPlainDate(date)).toBe(true);
          expect(dayBefore(date)).toBe(before);
        },
      ),
    );
  });

  it("is written in words, and a year alone as it is", () => {
    expect(dateInWords("2027-04-01")).toBe("1 April 2027");
    expect(dateInWords("2019")).toBe("2019");
  });
});
