/** What the files of data.police.uk have in common: columns, rules and sources. */
import type { Column } from "../../columns/column.js";
import type { GenericOptions } from "../../rules/generic.js";
import type { ExamplesByRule } from "../../rules/rule.js";
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

/** A row of an example: cells by the names of their columns. */
type Cells = Readonly<Record<string, string>>;

/** A layout of the publisher, with rows for its examples. */
interface PoliceLayout {
  /** The names of its columns, in order. */
  readonly names: readonly string[];
  /** How many there are, in words. */
  readonly count: string;
  /** What one row is, for people. */
  readonly things: string;
  /** The name of the file for a month and a force. */
  fileName(month: string, force: string): string;
  /** A right row with a place. */
  readonly row: Cells;
  /** A right row without a place. */
  readonly placeless: Cells;
}

/**
 * The rules on header, points and absent records, which hold of all files of the publisher.
 *
 * @param sources - `points`: the source of the rule on decimals.
 */
export function policeFileExamples({ names, fileName, row, placeless }: PoliceLayout): ExamplesByRule {
  const letterOf = (name: string) => String.fromCharCode(65 + names.indexOf(name));
  const header = names.join(",");
  const line = (columns: readonly string[]) => columns.map((name) => placeless[name] ?? "").join(",");
  const [first = "", ...others] = names;
  const swapped = names.with(4, names[5] as string).with(5, names[4] as string);
  return {
    "PST-H01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { text: `${others.join(",")}\r\n${line(others)}\r\n` }, findings: [{ row: 1 }] },
        {
          file: { text: `${swapped.join(",")}\r\n${line(swapped)}\r\n` },
          findings: [{ row: 1, column: "E" }],
        },
        {
          file: { text: `${header},Ward\r\n${line(names)},\r\n` },
          findings: [{ row: 1, column: String.fromCharCode(65 + names.length) }],
        },
        {
          file: {
            text: `${[first.toLowerCase().replace(" ", "_"), ...others].join(",")}\r\n${line(names)}\r\n`,
          },
          findings: [{ row: 1, column: "A" }],
        },
      ],
    },
    "PST-V05": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, Longitude: "" }] },
          findings: [{ row: 2, column: letterOf("Longitude") }],
        },
        {
          file: { rows: [{ ...row, Latitude: "" }] },
          findings: [{ row: 2, column: letterOf("Latitude") }],
        },
        {
          file: { rows: [{ ...row, Latitude: "-0.106220" }] },
          findings: [{ row: 2, column: letterOf("Latitude") }],
        },
      ],
    },
    "PST-V06": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, Longitude: "-0.10622" }] },
          findings: [{ row: 2, column: letterOf("Longitude") }],
        },
      ],
    },
    "PST-M01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { text: `${header}\r\n` }, findings: [{}] },
        {
          file: { rows: [row] },
          fileName: fileName("2026-03", "greater-manchester"),
          findings: [{}],
        },
      ],
    },
  };
}

/** The rules on the nine columns of crimes and places; `other` is a second right row, of another crime. */
export function crimeAndPlaceExamples(
  { row, placeless, fileName }: PoliceLayout,
  other: Cells,
): ExamplesByRule {
  return {
    "PST-V01": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [row, { ...other, Month: "Mar-26" }] }, findings: [{ row: 3, column: "B" }] },
        { file: { rows: [row, { ...other, Month: "2026-13" }] }, findings: [{ row: 3, column: "B" }] },
      ],
    },
    "PST-V02": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [{ file: { rows: [{ ...row, "Crime ID": "0123" }] }, findings: [{ row: 2, column: "A" }] }],
    },
    "PST-V07": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, "LSOA code": "E0100916" }] }, findings: [{ row: 2, column: "H" }] },
        { file: { rows: [{ ...row, "LSOA code": "" }] }, findings: [{ row: 2, column: "H" }] },
      ],
    },
    "PST-X02": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, Location: "No Location" }] }, findings: [{ row: 2, column: "G" }] },
        {
          file: { rows: [{ ...row, Longitude: "", Latitude: "" }] },
          findings: [{ row: 2, column: "G" }],
        },
      ],
    },
    "PST-X03": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        { file: { rows: [{ ...row, Location: "On or near " }] }, findings: [{ row: 2, column: "G" }] },
        { file: { rows: [{ ...row, Location: "On or near" }] }, findings: [{ row: 2, column: "G" }] },
      ],
    },
    "PST-X04": {
      passing: [{ file: { rows: [row, placeless] } }],
      failing: [
        {
          file: { rows: [{ ...row, "Falls within": "Sample Police" }] },
          findings: [{ row: 2, column: "D" }],
        },
      ],
    },
    "PST-R02": {
      passing: [{ file: { rows: [row, placeless] }, fileName: fileName("2026-03", "example") }],
      failing: [
        {
          file: { rows: [row, { ...other, Month: "2026-02" }, placeless] },
          findings: [{ row: 3, column: "B" }],
        },
        {
          file: { rows: [row, placeless] },
          fileName: fileName("2026-04", "example"),
          findings: [{ row: 2, column: "B" }],
        },
      ],
    },
    "PST-R03": {
      passing: [
        {
          file: { rows: [row] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Example Police" }] },
        },
      ],
      failing: [
        {
          file: { rows: [row] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Sample Police" }] },
          findings: [{ row: 2, column: "H" }],
        },
      ],
    },
  };
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
