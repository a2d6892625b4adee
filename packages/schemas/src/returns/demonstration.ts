import type { Column } from "../columns/column.js";
import { GENERIC_SOURCES, type GenericOptions, genericParameters, genericRules } from "../rules/generic.js";
import type { ReturnDefinition } from "./definition.js";

const key = ["reference"] as const;

const columns: readonly Column[] = [
  {
    name: "reference",
    kind: "hex-id",
    title: "Reference",
    description: "Tells one incident from another.",
    digits: 4,
  },
  {
    name: "happened_on",
    kind: "date",
    title: "Date of the incident",
    description: "The day it happened.",
    required: "error",
  },
  {
    name: "place_type",
    kind: "code",
    title: "Kind of place",
    description: "The kind of place where it happened.",
    required: "query",
    list: {
      id: "demonstration-place-type",
      title: "Kinds of place",
      source: "project",
      codes: [{ code: "street" }, { code: "home" }, { code: "other" }],
    },
  },
  {
    name: "note",
    kind: "text",
    title: "Note",
    description: "Anything else about the place.",
    maxLength: 40,
    advisedLength: 30,
    freeText: true,
    harmless: ["patient's home"],
  },
  {
    name: "longitude",
    kind: "coordinate",
    title: "Longitude",
    description: "Degrees east of Greenwich.",
    axis: "longitude",
    min: -8,
    max: 2,
    decimals: 3,
  },
  {
    name: "unit_code",
    kind: "code",
    title: "Unit",
    description: "The unit that wrote it down.",
    list: {
      id: "demonstration-unit",
      title: "Units",
      source: "project",
      codes: [{ code: "01" }, { code: "02" }, { code: "5E" }, { code: "10-17" }],
    },
  },
  {
    name: "area_code",
    kind: "gss-code",
    title: "District",
    description: "The district where it happened.",
    entities: ["E06", "E07", "E08", "E09", "W06"],
  },
  {
    name: "people",
    kind: "count",
    title: "People",
    description: "How many people were there.",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
  },
  {
    name: "children",
    kind: "count",
    title: "Children",
    description: "How many of the people were under 18.",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
  },
  {
    name: "adults",
    kind: "count",
    title: "Adults",
    description: "How many of the people were 18 or over.",
    shorthand: ["c", "x", "z", "low"],
    disclosive: true,
  },
  {
    name: "financial_year",
    kind: "financial-year",
    title: "Financial year",
    description: "The financial year in which it was written down.",
    separator: "-",
  },
];

const happenedOn = { column: "happened_on" };
const generic: GenericOptions = {
  key,
  columns,
  during: { from: happenedOn, to: happenedOn },
  breakdowns: [{ total: "people", parts: ["children", "adults"] }],
  totals: ["people"],
  stable: key,
};

/**
 * A made-up layout on which the generic rules are shown. It is no return, and is not listed among them.
 *
 * @category returns
 */
export const demonstration: ReturnDefinition = {
  id: "demonstration",
  version: "1.0.0",
  title: "Demonstration layout",
  description: "A made-up layout on which the rules common to all returns are shown.",
  status: {
    layout: "demonstration",
    statement: "Made up to show the rules common to all returns. Nobody collects it.",
  },
  owner: "nobody",
  cadence: "never",
  grain: "one made-up incident",
  key,
  sources: GENERIC_SOURCES,
  parameters: genericParameters(generic),
  columns,
  rules: genericRules(generic),
};
