import { describe, expect, it } from "vitest";
import { financialYear, financialYearOf, quartersOf } from "./financial-year.js";
import { daysIn, daysLater, monthOf } from "./plain-date.js";

describe("a financial year", () => {
  it("has 366 days where 29 February falls in it", () => {
    expect(
      ["2022-23", "2023-24", "2024-25", "1999-00", "2099-00"].map((name) => financialYear(name).days),
    ).toEqual([365, 366, 365, 366, 365]);
  });

  it("begins on 1 April and ends on 31 March", () => {
    expect(financialYearOf("2024-03-31")).toEqual(financialYear("2023-24"));
    expect(financialYearOf("2024-04-01").name).toBe("2024-25");
    expect(financialYearOf("2000-01-01").name).toBe("1999-00");
  });

  it("has four quarters without a gap", () => {
    expect(quartersOf("2023-24")).toEqual([
      { name: "Q1", from: "2023-04-01", to: "2023-06-30" },
      { name: "Q2", from: "2023-07-01", to: "2023-09-30" },
      { name: "Q3", from: "2023-10-01", to: "2023-12-31" },
      { name: "Q4", from: "2024-01-01", to: "2024-03-31" },
    ]);
  });

  it("is refused under a name that is none", () => {
    for (const name of ["2023/24", "2023-25", "2023", ""]) {
      expect(() => financialYear(name)).toThrow("such as 2024-25");
    }
  });
});

describe("a day", () => {
  it("is counted without regard to summer time", () => {
    expect(daysLater("2024-03-30", 2)).toBe("2024-04-01");
    expect(daysLater("2024-10-28", -1)).toBe("2024-10-27");
    expect(daysIn({ from: "2024-03-30", to: "2024-04-01" })).toBe(3);
    expect(monthOf("2024-02-10")).toEqual({ from: "2024-02-01", to: "2024-02-29" });
  });

  it("has to exist", () => {
    for (const date of ["2023-02-29", "2023-2-1", "01/04/2024", "2024-04-31"]) {
      expect(() => financialYearOf(date)).toThrow("Write a date of the calendar as YYYY-MM-DD.");
    }
  });
});
