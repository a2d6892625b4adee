/** What the files of data.police.uk have in common: columns, rules and sources. */
import type { Column } from "../../columns/column.js";
import type { GenericOptions } from "../../rules/generic.js";
import type { Rule } from "../../rules/rule.js";
import type { ReturnStatus, Source, Table } from "../definition.js";

export const longitudeColumn = {
  name: "Longitude",
  kind: "coordinate",
  title: "Longitude",
  description: "Degrees east of Greenwich, of an anonymised point. Blank where there is no location.",
  axis: "longitude",
  min: -11,
  max: 2,
  decimals: 6,
  source: "british-isles-box",
} as const satisfies Column;

export const latitudeColumn = {
  name: "Latitude",
  kind: "coordinate",
  title: "Latitude",
  description: "Degrees north, of an anonymised point. Blank where there is no location.",
  axis: "latitude",
  min: 49,
  max: 61,
  decimals: 6,
  source: "british-isles-box",
} as const satisfies Column;

/** The nine columns with which the files of crimes and of outcomes begin. */
export const crimeAndPlaceColumns = [
  {
    name: "Crime ID",
    kind: "hex-id",
    title: "Crime ID",
    description:
      "Identifies a crime. Blank for anti-social behaviour, and not unique: a crime may stand in several rows.",
    digits: 64,
  },
  {
    name: "Month",
    kind: "month",
    title: "Month",
    description: "The month of the crime or incident, the same in every row of a file.",
    required: "error",
  },
  {
    name: "Reported by",
    kind: "text",
    title: "Reported by",
    description: "The police force that gave the data.",
    required: "error",
    maxLength: 100,
  },
  {
    name: "Falls within",
    kind: "text",
    title: "Falls within",
    description: "The police force in whose area it happened; at present the same as Reported by.",
    required: "error",
    maxLength: 100,
  },
  longitudeColumn,
  latitudeColumn,
  {
    name: "Location",
    kind: "text",
    title: "Location",
    description: 'The anonymised place in words: "On or near" a street or point, or "No Location".',
    required: "error",
    maxLength: 255,
    asPublished: ["On or near "],
  },
  {
    name: "LSOA code",
    kind: "lsoa",
    title: "LSOA code",
    description: "The lower super output area of the anonymised point. Blank where there is no location.",
  },
  {
    name: "LSOA name",
    kind: "text",
    title: "LSOA name",
    description: "The name of that area.",
    maxLength: 100,
  },
] as const satisfies readonly Column[];

/** What the messages of the common rules say of a layout. */
interface LayoutWords {
  /** How many columns it has, in words. */
  readonly count: string;
  /** What one row is, for people. */
  readonly things: string;
}

/**
 * The rules on header, points and absent records, which hold of all files of the publisher.
 *
 * @param sources - `points`: the source of the rule on decimals.
 */
export function policeFileRules(
  { count, things }: LayoutWords,
  sources: { readonly points: string },
): Rule[] {
  return [
    {
      id: "PST-H01",
      severity: "error",
      title: `The header is the ${count} names of the layout, in their order`,
      source: "layout",
      checks: [
        {
          kind: "header",
          faults: ["missing"],
          message: `The column "{column}" is missing. {detail} The layout has ${count} columns in a fixed order.`,
        },
        {
          kind: "header",
          faults: ["unexpected"],
          message: `The layout has no such column. It has ${count} columns in a fixed order.`,
        },
        {
          kind: "header",
          faults: ["near"],
          message: 'Write the name of this column exactly as "{column}". It was read as that column.',
        },
        {
          kind: "header",
          faults: ["order"],
          message: 'The columns are in another order than the layout has: "{column}" should stand here.',
        },
      ],
    },
    {
      id: "PST-V05",
      severity: "error",
      title: "Longitude and latitude come together and lie in or near the British Isles",
      source: "british-isles-box",
      checks: [
        {
          kind: "cell",
          columns: ["Longitude", "Latitude"],
          faults: ["range"],
          message: "{column} must be {expected}. Check that longitude and latitude have not changed places.",
        },
        {
          kind: "row",
          at: "Longitude",
          fails: { all: [{ blank: "Longitude" }, { present: "Latitude" }] },
          message: "Longitude is blank although there is a latitude. Give both or neither.",
        },
        {
          kind: "row",
          at: "Latitude",
          fails: { all: [{ present: "Longitude" }, { blank: "Latitude" }] },
          message: "Latitude is blank although there is a longitude. Give both or neither.",
        },
      ],
    },
    {
      id: "PST-V06",
      severity: "warning",
      title: "Coordinates have six decimals",
      source: sources.points,
      checks: [
        {
          kind: "cell",
          columns: ["Longitude", "Latitude"],
          faults: ["precision"],
          message:
            "{column} has more or fewer than six decimals, which the publisher always writes. A spreadsheet may have dropped a nought at the end.",
        },
      ],
    },
    {
      id: "PST-M01",
      severity: "warning",
      title: "A month or force without records is not read as nought",
      help: "The publisher holds nothing for Greater Manchester Police, and single months may be missing. Say “no records”, never 0.",
      source: "no-records",
      checks: [
        {
          kind: "file",
          faults: ["no-rows"],
          message: `The file has a header and no rows. Read it as “no records”, never as nought ${things}.`,
        },
        {
          kind: "file-name",
          part: "force",
          in: ["greater-manchester"],
          message: `The publisher is known to hold no records for this force. Read what is missing as “no records”, never as nought ${things}.`,
        },
      ],
    },
  ];
}

/** The rules on the nine columns of crimes and places. */
export function crimeAndPlaceRules(): Rule[] {
  return [
    {
      id: "PST-V01",
      severity: "error",
      title: "Month is a month written YYYY-MM",
      source: "layout",
      checks: [
        {
          kind: "cell",
          columns: ["Month"],
          faults: ["format", "impossible", "date-form", "number-damage"],
          message: "{column} must be {expected}, for example {example}.",
        },
      ],
    },
    {
      id: "PST-V02",
      severity: "error",
      title: "Crime ID, where there is one, is 64 hexadecimal digits",
      source: "street-files",
      checks: [
        {
          kind: "cell",
          columns: ["Crime ID"],
          faults: ["format", "number-damage"],
          message: "{column} must be {expected}, or blank for anti-social behaviour.",
        },
      ],
    },
    {
      id: "PST-V07",
      severity: "error",
      title: "LSOA code is E01 or W01 and six digits, and is there when there is a name",
      help: "Codes of areas have nine characters in all.",
      source: "layout",
      checks: [
        {
          kind: "cell",
          columns: ["LSOA code"],
          faults: ["format", "number-damage", "date-form"],
          message: "{column} must be {expected}, for example {example}.",
        },
        {
          kind: "row",
          at: "LSOA code",
          fails: { all: [{ blank: "LSOA code" }, { present: "LSOA name" }] },
          message: "LSOA code is blank although there is an LSOA name. Enter the code.",
        },
      ],
    },
    {
      id: "PST-X02",
      severity: "warning",
      title: "There are coordinates exactly where there is a location",
      source: "street-files",
      checks: [
        {
          kind: "row",
          at: "Location",
          fails: {
            all: [
              { left: { column: "Location" }, op: "=", right: { text: "No Location" } },
              { any: [{ present: "Longitude" }, { present: "Latitude" }] },
            ],
          },
          message: 'Location says "No Location" although there are coordinates. Correct one or the other.',
        },
        {
          kind: "row",
          at: "Location",
          fails: {
            all: [
              { left: { column: "Location" }, op: "!=", right: { text: "No Location" } },
              { blank: "Longitude" },
              { blank: "Latitude" },
            ],
          },
          message:
            'Location names a place although there are no coordinates. Give both, or write "No Location".',
        },
      ],
    },
    {
      id: "PST-X03",
      severity: "info",
      title: "Location names a street after “On or near”",
      help: "The publisher writes such locations where its list of streets has no name for the point.",
      source: "street-files",
      checks: [
        {
          kind: "row",
          at: "Location",
          fails: { term: { column: "Location" }, in: ["On or near", "On or near "] },
          message: "Location says “On or near” and names no street. The publisher is known to write it so.",
        },
      ],
    },
    {
      id: "PST-X04",
      severity: "warning",
      title: "Falls within is the same as Reported by",
      source: "publisher",
      checks: [
        {
          kind: "row",
          at: "Falls within",
          fails: { left: { column: "Falls within" }, op: "!=", right: { column: "Reported by" } },
          message:
            "Falls within names another force than Reported by. The publisher writes the same in both.",
        },
      ],
    },
    {
      id: "PST-R02",
      severity: "error",
      title: "Month is the same in every row and in the name of the file",
      source: "layout",
      checks: [
        {
          kind: "constant",
          columns: ["Month"],
          fileNamePart: "month",
          message: "Month differs from {reference} in {count}. A file holds one month.",
        },
      ],
    },
    {
      id: "PST-R03",
      severity: "info",
      title: "LSOA lies in the area of the force",
      help: "Points are moved to anonymous ones and may lie beyond the boundary, so geography does not say which force a crime belongs to.",
      source: "street-files",
      checks: [
        {
          kind: "row",
          fails: {
            left: { lookup: "lsoa-police-force", of: [{ column: "LSOA code" }], give: "force" },
            op: "!=",
            right: { column: "Falls within" },
          },
          at: "LSOA code",
          message:
            "This LSOA lies in the area of another force. Count the row by Falls within, not by its LSOA.",
        },
      ],
    },
  ];
}

/** Established, to the letter. */
export const POLICE_STATUS: ReturnStatus = {
  layout: "established",
  statement: "An established layout, matched to the letter: names, order and forms of the columns.",
};

/** Where the layouts and the rules of the publisher's files come from. */
export const POLICE_SOURCES: readonly Source[] = [
  {
    id: "layout",
    title:
      "Header rows of data.police.uk downloads, as tested by several public programs and seen in real files",
    url: "https://data.police.uk/data/",
    confidence: "read",
  },
  {
    id: "street-files",
    title: "Counted in 28,969 rows of 37 real files of one force, 35 months",
    confidence: "measured",
  },
  {
    id: "publisher",
    title: "What data.police.uk says of its data",
    url: "https://data.police.uk/about/",
    confidence: "read",
  },
  {
    id: "no-records",
    title: "Changes to data.police.uk as quoted in a public program",
    confidence: "read",
  },
  {
    id: "british-isles-box",
    title: "This project's bounds: longitude -11 to 2, latitude 49 to 61",
    confidence: "project",
  },
];

/** The tables that the rules on crimes and places look things up in. */
export const POLICE_TABLES: readonly Table[] = [
  {
    id: "lsoa-police-force",
    title: "The police force in whose area each lower super output area lies, by the name the files use",
    keys: ["lsoa"],
    values: [{ name: "force", type: "text" }],
    source: "project",
  },
];

/** What the generic rules have to know of such a file. */
export function policeGeneric(columns: readonly Column[]): GenericOptions {
  // PST-H01 says of these layouts what GEN-H01, GEN-H03 and GEN-H04 say of others, and PST-M01 what GEN-F16 says.
  return { key: [], columns, without: ["GEN-F16", "GEN-H01", "GEN-H03", "GEN-H04"] };
}
