import { assaultLocationTypes, assaultMethods } from "../../codelists/ed-assault.js";
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

/** Descriptions of an assault at home that say no more than that. */
const AT_HOME = ["patient's home", "patient’s home", "patients home", "patient home", "home"];

const columns = [
  ...periodColumns,
  {
    name: "site_code_of_treatment",
    kind: "ods-code",
    title: "Site code (of treatment)",
    description: "The code of the site where the patient was treated.",
    required: "error",
    minLength: 3,
    maxLength: 12,
    listId: "ods-site",
  },
  {
    name: "arrival_date_time",
    kind: "date-time",
    title: "Arrival date and time at accident and emergency department",
    description: "When the patient arrived, local time.",
    required: "query",
  },
  {
    name: "assault_date_time",
    kind: "date-time",
    title: "Assault date and time",
    description: "When the assault happened, local time.",
    required: "error",
  },
  {
    name: "assault_method",
    kind: "code",
    title: "Assault method",
    description: "How the assault was done.",
    required: "error",
    list: assaultMethods,
    source: "project",
  },
  {
    name: "assault_method_other_description",
    kind: "text",
    title: "Assault method other description",
    description: "How the assault was done, where no code says it.",
    required: "query",
    requiredWhen: { left: { column: "assault_method" }, op: "=", right: { text: "other" } },
    maxLength: 255,
    advisedLength: 25,
    freeText: true,
    source: "hospital-export",
  },
  {
    name: "assault_location_type",
    kind: "code",
    title: "Assault location type",
    description: "The kind of place where the assault happened.",
    required: "error",
    list: assaultLocationTypes,
    source: "project",
  },
  {
    name: "assault_location_description",
    kind: "text",
    title: "Assault location description",
    description:
      "Where the assault happened, short and findable, such as a named pub on a named road; for an assault at home just “Patient's home”.",
    required: "query",
    maxLength: 255,
    freeText: true,
    harmless: AT_HOME,
    source: "hospital-export",
  },
] as const satisfies readonly Column[];

const rules: readonly Rule[] = [
  {
    id: "ISTV-H01",
    severity: "error",
    title: "No column about the patient",
    help: "The minimum data set has nine items and none of them is about the patient. A file with such a column goes beyond it.",
    source: "data-dictionary",
    checks: [
      {
        kind: "header-name",
        contains: [
          "patient",
          "age",
          "sex",
          "gender",
          "ethnicity",
          "ethnic",
          "postcode",
          "post code",
          "nhs number",
          "nhs no",
          "nhsnumber",
          "hospital number",
          "forename",
          "surname",
          "first name",
          "last name",
          "full name",
          "date of birth",
          "birth",
          "dob",
          "address",
        ],
        whole: ["name"],
        message:
          "The name of this column suggests that it is about the patient. The data set has no such item: take the whole column out before you send the file to anyone.",
      },
    ],
  },
  {
    id: "ISTV-X02",
    severity: "error",
    title: "The assault is not after the arrival",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "assault_date_time",
        fails: { left: { column: "assault_date_time" }, op: ">", right: { column: "arrival_date_time" } },
        message: "The assault is later than the arrival at the department. Check both times.",
      },
    ],
  },
  {
    id: "ISTV-X03",
    severity: "warning",
    title: "The arrival lies in the reporting period",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "arrival_date_time",
        // A period that ends before it starts (ISTV-X01) has no inside.
        fails: {
          all: [
            {
              left: { column: "reporting_period_start_date" },
              op: "<=",
              right: { column: "reporting_period_end_date" },
            },
            {
              any: [
                {
                  left: { dateOf: { column: "arrival_date_time" } },
                  op: "<",
                  right: { column: "reporting_period_start_date" },
                },
                {
                  left: { dateOf: { column: "arrival_date_time" } },
                  op: ">",
                  right: { column: "reporting_period_end_date" },
                },
              ],
            },
          ],
        },
        message:
          "The arrival lies outside the reporting period. Check the arrival, or move the row to the right file.",
      },
    ],
  },
  {
    id: "ISTV-X04",
    severity: "query",
    title: "The assault is not many days before the arrival",
    help: "Many is more than seven, this project's threshold, which can be set.",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "assault_date_time",
        fails: {
          left: {
            daysFrom: { dateOf: { column: "assault_date_time" } },
            to: { dateOf: { column: "arrival_date_time" } },
          },
          op: ">",
          right: { parameter: "days-before-arrival" },
        },
        message:
          "The assault is more than {days-before-arrival} before the arrival. Check both dates; if they are right, say so when you send the file.",
      },
    ],
  },
  {
    id: "ISTV-X05",
    severity: "error",
    title: "No date is in the future",
    source: "project",
    checks: [
      ...(["reporting_period_start_date", "reporting_period_end_date"] as const).map((name) => ({
        kind: "row" as const,
        at: name,
        fails: { left: { column: name }, op: ">" as const, right: { asOf: true as const } },
        message: "This date is later than the day of the check. A return is sent when its period is over.",
      })),
      ...(["arrival_date_time", "assault_date_time"] as const).map((name) => ({
        kind: "row" as const,
        at: name,
        fails: { left: { dateOf: { column: name } }, op: ">" as const, right: { asOf: true as const } },
        message: "This date is later than the day of the check. Check the year.",
      })),
    ],
  },
  {
    id: "ISTV-X06",
    severity: "query",
    title: "The other description is given only when the method is other",
    source: "project",
    checks: [
      {
        kind: "row",
        at: "assault_method_other_description",
        fails: {
          all: [
            { present: "assault_method_other_description" },
            { left: { column: "assault_method" }, op: "!=", right: { text: "other" } },
          ],
        },
        message:
          "There is another description although the method is not “other”. Clear it, or change the method.",
      },
    ],
  },
  {
    id: "ISTV-X07",
    severity: "query",
    title: "An assault at home is described as “Patient's home” and no more",
    help: "Anything more may show who lives there.",
    source: "istv-package",
    checks: [
      {
        kind: "row",
        at: "assault_location_description",
        fails: {
          all: [
            { left: { column: "assault_location_type" }, op: "=", right: { text: "private_home" } },
            { not: { term: { column: "assault_location_description" }, in: AT_HOME, ignoreCase: true } },
          ],
        },
        message:
          "The assault was at a home and the description says more than “Patient's home”. Write only that.",
      },
    ],
  },
  {
    id: "ISTV-R02",
    severity: "warning",
    title: "No two rows have the same times, method and place",
    help: "They may be two patients. Nothing in the data set tells patients apart.",
    source: "project",
    checks: [
      {
        kind: "unique",
        columns: [
          "arrival_date_time",
          "assault_date_time",
          "assault_method",
          "assault_method_other_description",
          "assault_location_type",
          "assault_location_description",
        ],
        message:
          "{count} rows have the same times, method and place. Take out the repeats, unless they are different patients.",
      },
    ],
  },
  {
    id: "ISTV-R03",
    severity: "warning",
    title: "Few rows have no known method and few have no description of the place",
    source: "project",
    checks: [
      {
        kind: "share",
        at: "assault_method",
        of: { left: { column: "assault_method" }, op: "=", right: { text: "not_known" } },
        over: "not-known-methods",
        message: "{column} is “not_known” in {share} of the rows, over {limit}. Ask reception to record it.",
      },
      {
        kind: "share",
        at: "assault_location_description",
        of: { blank: "assault_location_description" },
        over: "blank-descriptions",
        message: "{column} is blank in {share} of the rows, over {limit}. Ask reception to record it.",
      },
    ],
  },
];

const generic: GenericOptions = {
  key: [],
  columns,
  // ISTV-R02 says of this data set what GEN-R02 says of others.
  without: ["GEN-R02"],
};

/**
 * Assaults treated in an emergency department: the nine items of the Information Sharing to Tackle Violence
 * (ISTV) minimum data set, which was retired as a national standard in 2020 and is still exchanged.
 *
 * @category returns
 */
export const edAssaultIstv: ReturnDefinition = {
  id: "ed-assault-istv",
  version: "1.0.0",
  title: "Emergency department assaults (ISTV)",
  description:
    "Assaults treated in an emergency department, without anything about the patient: the nine items of the Information Sharing to Tackle Violence minimum data set, a national standard until 2020.",
  status: {
    layout: "established-items",
    statement:
      "The nine items, which of them are required, and the cadence were an NHS standard until 2020, when the national data set was retired (DDCN 1779/2020); areas still exchange it. A new sender should use ed-assault-ecds. The names in the header, the forms of dates and times, and the lists of methods and locations are this project's.",
  },
  owner:
    "an NHS trust with a type 01 emergency department, to the community safety partnership or Duty partnership",
  cadence: "at least monthly",
  grain: "one attendance after an assault",
  key: [],
  sources: [
    {
      id: "data-dictionary",
      title:
        "NHS Data Dictionary, Information Sharing to Tackle Violence Minimum Data Set: text of the retired item, last live in August 2020 (DDCN 1779/2020)",
      confidence: "read",
    },
    {
      id: "hospital-export",
      title: "Lengths of the text items in one hospital system's export: 25 and 255 characters",
      confidence: "read",
    },
    {
      id: "istv-package",
      title: "NHS England London violence reduction programme, the istv package: how locations are written",
      confidence: "read",
    },
    ...GENERIC_SOURCES,
  ],
  parameters: [
    ...EVERY_ED_PARAMETERS,
    ...genericParameters(generic),
    {
      id: "days-before-arrival",
      title: "Most days from the assault to the arrival",
      unit: "days",
      default: 7,
      source: "project",
    },
    {
      id: "not-known-methods",
      title: "Largest share of rows whose method is not known",
      unit: "share",
      default: 0.3,
      source: "project",
    },
    {
      id: "blank-descriptions",
      title: "Largest share of rows without a description of the place",
      unit: "share",
      default: 0.4,
      source: "project",
    },
  ],
  columns,
  rules: [
    ...rules,
    ...everyEdRules({ site: "site_code_of_treatment", assault: "assault_date_time" }),
    ...genericRules(generic),
  ],
};

/**
 * One row of {@link edAssaultIstv}, its cells typed.
 *
 * @category returns
 */
export type EdAssaultIstvRow = RowOf<typeof columns>;
