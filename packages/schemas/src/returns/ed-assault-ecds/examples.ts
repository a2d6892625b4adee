import type { ExamplesByRule } from "../../rules/rule.js";
import { everyEdExamples } from "../ed-assault-files/examples.js";
import { edAssaultEcds } from "./definition.js";

/**
 * An attendance. The site and the place are made up, and so is the choice of identifiers: the members of the
 * reference sets were not read, and each of these is the identifier of a reference set itself.
 */
const attendance = {
  reporting_period_start_date: "2026-03-01",
  reporting_period_end_date: "2026-03-31",
  OrganisationSiteIdentifier_OfTreatment: "ZZ901",
  UrgentAndEmergencyCareActivityType: "01",
  UrgentAndEmergencyCareActivityStartDateAndTime: "2026-03-14T23:40:00+00:00",
  InjuryDateAndTime: "2026-03-14T22:55:00",
  EmergencyCareInjuryIntent_SnomedCt: "991431000000101",
  EmergencyCareInjuryMechanism_SnomedCt: "991281000000103",
  EmergencyCarePlaceOfInjury_SnomedCt: "991291000000101",
  AssaultLocationDescription: "The Example Arms, High Street",
};
const otherAttendance = {
  ...attendance,
  UrgentAndEmergencyCareActivityStartDateAndTime: "2026-03-21T02:05:00+00:00",
  InjuryDateAndTime: "2026-03-21T01:30:00",
  EmergencyCareInjuryMechanism_SnomedCt: "991281000000103;138875005",
  EmergencyCareInjuryAlcoholOrDrugInvolvement_SnomedCt: "991421000000103",
};
/** An attendance with the area of the place in place of words. */
const areaOnly: Readonly<Record<string, string>> = {
  ...attendance,
  AssaultLocationDescription: "",
  assault_location_lsoa: "E01000916",
};
const passing = [{ file: { rows: [attendance, otherAttendance] } }] as const;

const names: readonly string[] = edAssaultEcds.columns.map(({ name }) => name);
/** A file with one column more, which is blank. */
const withColumn = (name: string) => ({
  text: `${[...names, name].join(",")}\r\n${names.map((column) => areaOnly[column] ?? "").join(",")},\r\n`,
});

const examples: ExamplesByRule = {
  "ECDSA-H01": {
    passing,
    failing: [
      { file: withColumn("NHSNumber"), findings: [{ row: 1, column: "M" }] },
      { file: withColumn("PostcodeOfUsualAddress"), findings: [{ row: 1, column: "M" }] },
      { file: withColumn("PersonBirthDate"), findings: [{ row: 1, column: "M" }] },
    ],
  },
  "ECDSA-H02": {
    passing,
    failing: [
      {
        file: withColumn("EmergencyCarePlaceOfInjury_Latitude"),
        findings: [{ row: 1, column: "M" }],
      },
      {
        file: withColumn("EmergencyCarePlaceOfInjury_Longitude"),
        findings: [{ row: 1, column: "M" }],
      },
    ],
  },
  "ECDSA-V01": {
    passing,
    failing: [
      {
        file: { rows: [{ ...attendance, EmergencyCareInjuryIntent_SnomedCt: "991431000000102" }] },
        findings: [{ row: 2, column: "G" }],
      },
      {
        file: { rows: [{ ...attendance, EmergencyCareInjuryMechanism_SnomedCt: "9.91281E+14" }] },
        findings: [{ row: 2, column: "H" }],
      },
      {
        file: { rows: [{ ...attendance, EmergencyCarePlaceOfInjury_SnomedCt: "public house" }] },
        findings: [{ row: 2, column: "I" }],
      },
    ],
  },
  "ECDSA-V02": {
    passing: [{ file: { rows: [areaOnly] }, lookups: { "lsoa-vintage": [{ lsoa: "E01000916" }] } }],
    failing: [
      {
        file: { rows: [areaOnly] },
        lookups: { "lsoa-vintage": [{ lsoa: "E01000917" }] },
        findings: [{ row: 2, column: "L" }],
      },
    ],
  },
  "ECDSA-X01": {
    passing,
    failing: [
      {
        file: { rows: [{ ...attendance, InjuryDateAndTime: "2026-03-14T23:41:00" }] },
        findings: [{ row: 2, column: "F" }],
      },
    ],
  },
  "ECDSA-X03": {
    passing,
    failing: [
      {
        file: { rows: [{ ...attendance, AssaultLocationDescription: "Patient's home" }] },
        findings: [{ row: 2, column: "K" }],
      },
      {
        file: { rows: [{ ...attendance, AssaultLocationDescription: "HOME" }] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "ECDSA-X04": {
    passing: [{ file: { rows: [attendance, areaOnly] } }],
    failing: [
      {
        file: { rows: [{ ...attendance, AssaultLocationDescription: "" }] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
  "ECDSA-X02": {
    passing: [{ file: { rows: [attendance, areaOnly] } }],
    failing: [
      {
        file: { rows: [{ ...attendance, assault_location_lsoa: "E01000916" }] },
        findings: [{ row: 2, column: "K" }],
      },
    ],
  },
};

/** Files that keep, and files that break, each rule of its own of the return `ed-assault-ecds`. */
export const edAssaultEcdsExamples: ExamplesByRule = {
  ...examples,
  ...everyEdExamples({
    names,
    assault: "InjuryDateAndTime",
    row: attendance,
    other: otherAttendance,
    at: (time) => ({
      ...attendance,
      UrgentAndEmergencyCareActivityStartDateAndTime: `${time.slice(0, 10)}T23:40:00+00:00`,
      InjuryDateAndTime: time,
    }),
  }),
};
