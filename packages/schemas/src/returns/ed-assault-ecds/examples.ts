import { emergencyActivityTypes } from "../../codelists/ed-activity.js";
import type { Column } from "../../columns/column.js";
import type { ExamplesByRule } from "../../rules/rule.js";
import { everyEdExamples, periodColumns } from "../ed-assault-files/examples.js";

const columns = [
  ...periodColumns,
  {
    name: "OrganisationSiteIdentifier_OfTreatment",
    kind: "ods-code",
    title: "Organisation site identifier (of treatment)",
    description: "The code of the site where the patient was treated.",
    required: "error",
    minLength: 3,
    maxLength: 12,
    listId: "ods-site",
  },
  {
    name: "UrgentAndEmergencyCareActivityType",
    kind: "code",
    title: "Urgent and emergency care activity type",
    description: "The kind of department.",
    required: "error",
    list: emergencyActivityTypes,
    source: "activity-types",
  },
  {
    name: "UrgentAndEmergencyCareActivityStartDateAndTime",
    kind: "date-time",
    title: "Urgent and emergency care activity start date and time",
    description: "When the patient arrived.",
    required: "error",
    offset: true,
  },
  {
    name: "InjuryDateAndTime",
    kind: "date-time",
    title: "Injury date and time",
    description: "When the assault happened, local time.",
    required: "error",
  },
  {
    name: "EmergencyCareInjuryIntent_SnomedCt",
    kind: "snomed",
    title: "Emergency care injury intent (SNOMED CT)",
    description: "That the injury was an assault: a member of reference set 991431000000101.",
    required: "error",
    listId: "ecds-injury-intent",
  },
  {
    name: "EmergencyCareInjuryMechanism_SnomedCt",
    kind: "snomed",
    title: "Emergency care injury mechanism (SNOMED CT)",
    description: "How the injury was done: members of reference set 991281000000103.",
    required: "error",
    listId: "ecds-injury-mechanism",
    several: ";",
  },
  {
    name: "EmergencyCarePlaceOfInjury_SnomedCt",
    kind: "snomed",
    title: "Emergency care place of injury (SNOMED CT)",
    description: "The kind of place where it happened: a member of reference set 991291000000101.",
    required: "error",
    listId: "ecds-place-of-injury",
  },
  {
    name: "EmergencyCareInjuryAlcoholOrDrugInvolvement_SnomedCt",
    kind: "snomed",
    title: "Emergency care injury alcohol or drug involvement (SNOMED CT)",
    description: "Whether alcohol or drugs had a part in it: a member of reference set 991421000000103.",
    listId: "ecds-alcohol-or-drugs",
  },
  {
    name: "AssaultLocationDescription",
    kind: "text",
    title: "Assault location description",
    description:
      "Where the assault happened, short and findable; for an assault at home just “Patient's home”. Left blank where the area is sent instead.",
    required: "query",
    requiredWhen: { blank: "assault_location_lsoa" },
    maxLength: 255,
    freeText: true,
    harmless: ["patient's home", "patient’s home", "patients home", "patient home", "home"],
  },
  {
    name: "assault_location_lsoa",
    kind: "lsoa",
    title: "Lower super output area of the assault",
    description:
      "The area of the place, looked up where the description was written, so that no text leaves.",
    source: "project",
  },
] as const satisfies readonly Column[];

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

const names: readonly string[] = columns.map(({ name }) => name);
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

/** Files that keep and files that break each rule of its own of the return `ed-assault-ecds`. */
export const edAssaultEcdsExamples: ExamplesByRule = {
  ...examples,
  ...everyEdExamples({
    names,
    site: "OrganisationSiteIdentifier_OfTreatment",
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
