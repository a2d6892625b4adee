import { describe, expect, expectTypeOf, test } from "vitest";
import type * as z from "zod";
import type { Column } from "../columns/column.js";
import type { EdAssaultEcdsRow } from "../returns/ed-assault-ecds/definition.js";
import type { EdAssaultIstvRow } from "../returns/ed-assault-istv/definition.js";
import type { PoliceStopSearchRow } from "../returns/police-stop-search/definition.js";
import type { PoliceStreetRow } from "../returns/police-street/definition.js";
import { cellText } from "./cell-text.js";
import type { RowOf } from "./row-of.js";
import { EdAssaultIstvRowSchema, PoliceStreetRowSchema } from "./rows.js";

const crime: PoliceStreetRow = {
  "Crime ID": "0123456789abcdef".repeat(4),
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Longitude: -0.10622,
  Latitude: 51.518275,
  Location: "On or near High Street",
  "LSOA code": "E01000916",
  "LSOA name": "Camden 027B",
  "Crime type": "Burglary",
  "Last outcome category": "Offender sent to prison",
  Context: null,
};
const attendance: EdAssaultIstvRow = {
  reporting_period_start_date: "2026-03-01",
  reporting_period_end_date: "2026-03-31",
  site_code_of_treatment: "ZZ901",
  arrival_date_time: null,
  assault_date_time: "2026-03-14T22:55",
  assault_method: "fist",
  assault_method_other_description: null,
  assault_location_type: "licensed_premises",
  assault_location_description: "The Example Arms",
};
const issuesOf = (schema: z.ZodType, row: object) =>
  schema
    .safeParse(row)
    .error?.issues.map((issue) => [
      issue.path.join("."),
      issue.code === "custom" ? issue.params?.["ruleId"] : issue.code,
    ]) ?? [];

describe("the schema of a row", () => {
  test("takes a right row as it is", () => {
    expect(PoliceStreetRowSchema.parse(crime)).toEqual(crime);
    expect(EdAssaultIstvRowSchema.parse(attendance)).toEqual(attendance);
  });

  test("names the rule and the column of each error", () => {
    expect(issuesOf(PoliceStreetRowSchema, { ...crime, Month: "Mar-26", "Crime type": "Burglry" })).toEqual([
      ["Month", "PST-V01"],
      ["Crime type", "PST-V03"],
    ]);
    expect(issuesOf(PoliceStreetRowSchema, { ...crime, Longitude: null })).toEqual([
      ["Longitude", "PST-V05"],
    ]);
    expect(
      issuesOf(EdAssaultIstvRowSchema, { ...attendance, reporting_period_end_date: "2026-02-28" }),
    ).toEqual([["reporting_period_end_date", "ISTV-X01"]]);
    expect(
      issuesOf(EdAssaultIstvRowSchema, { ...attendance, assault_location_description: "SW1A 1AA" }),
    ).toEqual([["assault_location_description", "GEN-P03"]]);
  });

  test("leaves queries and warnings aside", () => {
    expect(issuesOf(PoliceStreetRowSchema, { ...crime, "Crime ID": null, Location: "No Location" })).toEqual(
      [],
    );
    expect(issuesOf(EdAssaultIstvRowSchema, { ...attendance, assault_method: "other" })).toEqual([]);
  });

  test("refuses a column that the return does not have, and one that is left out", () => {
    const { Context: _, ...short } = crime;
    expect(issuesOf(PoliceStreetRowSchema, { ...crime, Ward: null })).toEqual([["", "unrecognized_keys"]]);
    expect(issuesOf(PoliceStreetRowSchema, short)).toEqual([["Context", "invalid_type"]]);
  });

  test("says nothing of the value in an issue", () => {
    const text = JSON.stringify(PoliceStreetRowSchema.safeParse({ ...crime, Month: "CANARY" }).error?.issues);
    expect(text).toContain("Month must be a month written YYYY-MM");
    expect(text).not.toContain("CANARY");
  });
});

const made = [
  {
    name: "people",
    kind: "count",
    title: "People",
    description: "How many.",
    shorthand: ["c", "low"],
    required: "error",
  },
  { name: "spent", kind: "money", title: "Spent", description: "How much." },
] as const satisfies readonly Column[];

test("a cell has the text that a file has", () => {
  const [people, spent] = made;
  expect(cellText(people, 12)).toBe("12");
  expect(cellText(people, "[c]")).toBe("[c]");
  expect(cellText(spent, 123450)).toBe("1234.50");
  expect(cellText(spent, null)).toBe("");
  expect(cellText({ ...spent, kind: "yes-no" }, false)).toBe("no");
  expect(cellText({ ...spent, kind: "snomed", listId: "l", several: ";" }, ["138875005", "1"])).toBe(
    "138875005;1",
  );
});

test("the types of a row are those of its columns", () => {
  expectTypeOf<PoliceStreetRow["Month"]>().toEqualTypeOf<string>();
  expectTypeOf<PoliceStreetRow["Longitude"]>().toEqualTypeOf<number | null>();
  expectTypeOf<PoliceStreetRow["Last outcome category"]>().toEqualTypeOf<string | null>();
  expectTypeOf<"Burglary">().toExtend<PoliceStreetRow["Crime type"]>();
  expectTypeOf<"Burglry">().not.toExtend<PoliceStreetRow["Crime type"]>();
  expectTypeOf<EdAssaultIstvRow["arrival_date_time"]>().toEqualTypeOf<string | null>();
  expectTypeOf<EdAssaultEcdsRow["EmergencyCareInjuryMechanism_SnomedCt"]>().toEqualTypeOf<
    readonly string[]
  >();
  expectTypeOf<EdAssaultEcdsRow["EmergencyCareInjuryIntent_SnomedCt"]>().toEqualTypeOf<string>();
  expectTypeOf<PoliceStopSearchRow["Part of a policing operation"]>().toEqualTypeOf<boolean | null>();
  expectTypeOf<RowOf<readonly [(typeof made)[0]]>["people"]>().toEqualTypeOf<
    number | `[c]${string}` | `[low]${string}`
  >();
  expectTypeOf<RowOf<readonly [(typeof made)[1]]>["spent"]>().toEqualTypeOf<number | null>();
  expectTypeOf<z.infer<typeof EdAssaultIstvRowSchema>>().toEqualTypeOf<EdAssaultIstvRow>();
});
