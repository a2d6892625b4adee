import { emergencyActivityTypes } from "../../codelists/ed-activity.js";
import type { Column } from "../../columns/column.js";
import type { RowOf } from "../../rows/row-of.js";
import {
  GENERIC_SOURCES,
  type GenericOptions,
  genericParameters,
  genericRules,
} from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnDefinition } from "../definition.js";
import { EVERY_ED_PARAMETERS, everyEdRules, periodColumns } from "../ed-assault-files/common.js";

/** Words for a home, which the data dictionary has no description for. */
const AT_HOME = [
  "patient's home",
  "patient’s home",
  "patients home",
  "patient home",
  "home",
  "home address",
  "private address",
];

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
      "Where the assault happened, short and findable. Only for a place that is not a home or a private address: for those, and where the area is sent instead, it is left blank.",
    maxLength: 255,
    freeText: true,
    harmless: AT_HOME,
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

const names: readonly string[] = columns.map(({ name }) => name);

const rules: readonly Rule[] = [
  {
    id: "ECDSA-H01",
    severity: "error",
    title: "No column that tells who the patient is",
    help: "The record that the extract is taken from holds them. An extract for partners must not.",
    source: "ecds-elements",
    checks: [
      {
        kind: "header-name",
        contains: [
          "nhsnumber",
          "nhs number",
          "postcode",
          "postcodeofusualaddress",
          "personbirthdate",
          "birth",
        ],
        message:
          "The name of this column suggests that it tells who the patient is. Take the whole column out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "ECDSA-H02",
    severity: "warning",
    title: "No column with the exact place of the injury",
    source: "project",
    checks: [
      {
        kind: "header-name",
        contains: ["latitude", "longitude"],
        message:
          "The name of this column suggests the exact place of the injury. Take it out, and send the lower super output area or a description instead.",
      },
    ],
  },
  {
    id: "ECDSA-V01",
    severity: "error",
    title: "SNOMED CT identifiers have 6 to 18 digits, the last of them a check digit",
    help: "Spreadsheets keep fifteen digits of a number and write noughts for the others. Set the format of the column to text.",
    source: "snomed",
    checks: [
      {
        kind: "cell",
        columns: names.filter((name) => name.endsWith("_SnomedCt")),
        faults: ["format", "number-damage", "check-digit"],
        message:
          "{column} must be {expected}, and its last digit must fit the others. Check that no digit was left out, changed or rounded by a spreadsheet.",
      },
    ],
  },
  {
    id: "ECDSA-V02",
    severity: "warning",
    title: "The lower super output area is one of those in the vintage that was agreed",
    help: "Areas were drawn anew for the censuses of 2011 and 2021. Give the list of the areas of the vintage that sender and receiver agreed on.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "assault_location_lsoa",
        fails: {
          all: [
            { present: "assault_location_lsoa" },
            { not: { listed: "lsoa-vintage", of: [{ column: "assault_location_lsoa" }] } },
          ],
        },
        message:
          "This lower super output area is not one of the vintage that was agreed. Look the place up again with the areas of that vintage.",
      },
    ],
  },
  {
    id: "ECDSA-X01",
    severity: "error",
    title: "The injury is not after the arrival",
    help: "Both are compared as the clock on the wall showed them.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "InjuryDateAndTime",
        fails: {
          left: { column: "InjuryDateAndTime" },
          op: ">",
          right: { column: "UrgentAndEmergencyCareActivityStartDateAndTime" },
        },
        message: "The injury is later than the arrival at the department. Check both times.",
      },
    ],
  },
  {
    id: "ECDSA-X02",
    severity: "warning",
    title: "The place is sent as a description or as an area, not both",
    help: "The area is enough where it is known. Text that is not sent gives nobody away.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "AssaultLocationDescription",
        fails: { all: [{ present: "AssaultLocationDescription" }, { present: "assault_location_lsoa" }] },
        message: "Both a description and an area of the place are given. Clear the description.",
      },
    ],
  },
  {
    id: "ECDSA-X03",
    severity: "error",
    title: "A home or a private address has no description",
    help: "The data dictionary allows a description only for a place that is not a home or a private address. The kind of place says that it was a home.",
    source: "ecds-description",
    checks: [
      {
        kind: "row",
        at: "AssaultLocationDescription",
        fails: { term: { column: "AssaultLocationDescription" }, in: AT_HOME, ignoreCase: true },
        message: "The description says that the place was a home. Clear it: only other places have one.",
      },
    ],
  },
  {
    id: "ECDSA-X04",
    severity: "info",
    title: "Places that are not a home have a description or an area",
    help: "The members of the reference set for the kind of place were not read, so it cannot be told from the codes alone which places are homes.",
    source: "ecds-description",
    checks: [
      {
        kind: "row",
        at: "AssaultLocationDescription",
        fails: { all: [{ blank: "AssaultLocationDescription" }, { blank: "assault_location_lsoa" }] },
        message:
          "Neither a description nor an area is given. That is right for a home or a private address. For any other place, enter one of the two.",
      },
    ],
  },
];

const generic: GenericOptions = { key: [], columns };

/**
 * Assaults treated in an emergency department, taken from the Emergency Care Data Set without anything that
 * tells who the patient is.
 *
 * @category returns
 */
export const edAssaultEcds: ReturnDefinition = {
  id: "ed-assault-ecds",
  version: "1.0.0",
  title: "Emergency department assaults (ECDS)",
  description:
    "Assaults treated in an emergency department, as elements of version 4 of the Emergency Care Data Set, without anything that tells who the patient is.",
  status: {
    layout: "established-items",
    statement:
      "The names of the elements are those of the Emergency Care Data Set. The extract without the patient, its two columns of the period and its column of the area are this project's proposal.",
  },
  owner:
    "an NHS trust with a type 01 emergency department, to the community safety partnership or Duty partnership",
  cadence: "at least monthly",
  grain: "one attendance whose injury was meant as an assault",
  key: [],
  sources: [
    {
      id: "data-dictionary",
      title:
        "NHS Data Dictionary, Information Sharing to Tackle Violence Minimum Data Set: text of the retired item, last live in August 2020 (DDCN 1779/2020)",
      confidence: "read",
    },
    {
      id: "ecds-elements",
      title:
        "Elements of version 4 of the Emergency Care Data Set, as two public notes on its XML schema list them",
      confidence: "read",
    },
    {
      id: "ecds-description",
      title:
        "NHS Data Dictionary, assault location description: “may only be completed when the assault location is not a home or private address”, as of May 2026",
      confidence: "read",
    },
    {
      id: "activity-types",
      title: "Codes 01 to 05 of the types of urgent and emergency care, from general knowledge",
      confidence: "recalled",
    },
    {
      id: "snomed",
      title: "SNOMED CT identifiers: 6 to 18 digits with a check digit by Verhoeff's scheme",
      confidence: "recalled",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [...EVERY_ED_PARAMETERS, ...genericParameters(generic)],
  tables: [
    {
      id: "lsoa-vintage",
      title: "The lower super output areas of the vintage that sender and receiver agreed on",
      keys: ["lsoa"],
      values: [],
      source: "project",
    },
  ],
  columns,
  rules: [
    ...rules,
    ...everyEdRules({ site: "OrganisationSiteIdentifier_OfTreatment", assault: "InjuryDateAndTime" }),
    ...genericRules(generic),
  ],
};

/**
 * One row of {@link edAssaultEcds}, its cells typed.
 *
 * @category returns
 */
export type EdAssaultEcdsRow = RowOf<typeof columns>;
