import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysAfter,
  daysBetween,
  endOfNextQuarter,
  lastOfDaysBeginningWith,
  monthsAfter,
  partnershipYearOf,
} from "./calendar.js";

/** Days from 1583 to 2400, made without any arithmetic of dates: a number of days put into words by the platform in UTC. */
const day = fc
  .integer({ min: -140_000, max: 157_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe("the arithmetic of days", () => {
  it("counts the day of publication as the first of the seven", () => {
    expect(lastOfDaysBeginningWith("2024-01-31", 7)).toBe("2024-02-06");
    expect(lastOfDaysBeginningWith("2024-02-23", 7)).toBe("2024-02-29");
    expect(lastOfDaysBeginningWith("2023-02-23", 7)).toBe("2023-03-01");
    expect(lastOfDaysBeginningWith("2024-12-29", 7)).toBe("2025-01-04");
    expect(lastOfDaysBeginningWith("2024-03-28", 1)).toBe("2024-03-28");
  });

  it("is not moved by the clocks going forward or back, nor by the day that Samoa left out", () => {
    expect(daysAfter("2024-03-30", 1)).toBe("2024-03-31");
    expect(daysAfter("2024-03-31", 1)).toBe("2024-04-01");
    expect(daysAfter("2024-10-26", 1)).toBe("2024-10-27");
    expect(daysAfter("2024-10-27", 1)).toBe("2024-10-28");
    expect(daysAfter("2011-12-29", 1)).toBe("2011-12-30");
    expect(daysAfter("2011-12-30", 1)).toBe("2011-12-31");
  });

  it("gives the last day of the month where a month has no such day", () => {
    expect(monthsAfter("2024-02-29", 12)).toBe("2025-02-28");
    expect(monthsAfter("2024-02-29", 48)).toBe("2028-02-29");
    expect(monthsAfter("2024-08-31", 3)).toBe("2024-11-30");
    expect(monthsAfter("2024-01-31", 1)).toBe("2024-02-29");
  });

  it("changes the partnership year at midnight before 1 April", () => {
    expect(partnershipYearOf("2024-03-31")).toEqual({
      name: "2023-24",
      from: "2023-04-01",
      to: "2024-03-31",
    });
    expect(partnershipYearOf("2024-04-01")).toEqual({
      name: "2024-25",
      from: "2024-04-01",
      to: "2025-03-31",
    });
    expect(partnershipYearOf("2100-02-28").name).toBe("2099-00");
  });

  it("gives the end of the quarter after the one that data are about", () => {
    expect(endOfNextQuarter("2024-01-01")).toBe("2024-06-30");
    expect(endOfNextQuarter("2024-06-30")).toBe("2024-09-30");
    expect(endOfNextQuarter("2024-09-30")).toBe("2024-12-31");
    expect(endOfNextQuarter("2024-10-01")).toBe("2025-03-31");
  });

  it("refuses what is no calendar date", () => {
    expect(() => partnershipYearOf("2023-02-29")).toThrow(RangeError);
    expect(() => lastOfDaysBeginningWith("31/01/2024", 7)).toThrow(RangeError);
  });

  it("adds days as numbers add, forwards and back", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => {
        const to = daysAfter(from, count);
        expect(daysBetween(from, to)).toBe(count);
        expect(daysAfter(to, -count)).toBe(from);
        expect(count > 0 ? from < to : to <= from).toBe(true);
      }),
    );
  });

  it("puts every day in the one partnership year that holds it", () => {
    fc.assert(
      fc.property(day, (date) => {
        const { from, to } = partnershipYearOf(date);
        expect(from <= date && date <= to).toBe(true);
        expect([from.slice(5), to.slice(5)]).toEqual(["04-01", "03-31"]);
        expect(partnershipYearOf(daysAfter(to, 1)).from).toBe(daysAfter(to, 1));
      }),
    );
  });

  it("never adds months into another month than the one meant", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 120 }), (date, count) => {
        const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        const later = monthsAfter(date, count);
        expect(month(later) - month(date)).toBe(count);
        expect(later.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });
});
