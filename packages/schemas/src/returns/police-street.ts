import { crimeTypes, outcomeCategories } from "../codelists/police-street.js";
import type { Column } from "../columns/column.js";
import type { RowOf } from "../rows/row-of.js";
import { GENERIC_SOURCES, type GenericOptions, genericParameters, genericRules } from "../rules/generic.js";
import type { Rule } from "../rules/rule.js";
import type { ReturnDefinition } from "./definition.js";

const columns = [
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
  {
    name: "Longitude",
    kind: "coordinate",
    title: "Longitude",
    description: "Degrees east of Greenwich, of an anonymised point. Blank where there is no location.",
    axis: "longitude",
    min: -11,
    max: 2,
    decimals: 6,
    source: "british-isles-box",
  },
  {
    name: "Latitude",
    kind: "coordinate",
    title: "Latitude",
    description: "Degrees north, of an anonymised point. Blank where there is no location.",
    axis: "latitude",
    min: 49,
    max: 61,
    decimals: 6,
    source: "british-isles-box",
  },
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
  {
    name: "Crime type",
    kind: "code",
    title: "Crime type",
    description: "One of the 14 categories of the publisher.",
    required: "error",
    list: crimeTypes,
  },
  {
    name: "Last outcome category",
    kind: "code",
    title: "Last outcome category",
    description: "The latest known outcome. Blank for anti-social behaviour.",
    list: outcomeCategories,
  },
  {
    name: "Context",
    kind: "text",
    title: "Context",
    description: "Blank in every file that was read.",
    maxLength: 1000,
  },
] as const satisfies readonly Column[];

/** A burglary with a place, as the publisher writes one; the identifier and the force are made up. */
const crime = {
  "Crime ID": "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Longitude: "-0.106220",
  Latitude: "51.518275",
  Location: "On or near High Street",
  "LSOA code": "E01000916",
  "LSOA name": "Camden 027B",
  "Crime type": "Burglary",
  "Last outcome category": "Under investigation",
};
const otherCrime = {
  ...crime,
  "Crime ID": "fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210",
};
/** Anti-social behaviour without a place. */
const incident = {
  Month: "2026-03",
  "Reported by": "Example Police",
  "Falls within": "Example Police",
  Location: "No Location",
  "Crime type": "Anti-social behaviour",
};
const passing = [{ file: { rows: [crime, incident] } }] as const;
const HEADER = columns.map(({ name }) => name).join(",");

const rules: readonly Rule[] = [
  {
    id: "PST-H01",
    severity: "error",
    title: "The header is the twelve names of the layout, in their order",
    source: "layout",
    checks: [
      {
        kind: "header",
        faults: ["missing"],
        message: 'The column "{column}" is missing. {detail} The layout has twelve columns in a fixed order.',
      },
      {
        kind: "header",
        faults: ["unexpected"],
        message: "The layout has no such column. It has twelve columns in a fixed order.",
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
    examples: {
      passing,
      failing: [
        {
          file: {
            text:
              `${HEADER.replace("Falls within,", "")}\r\n` +
              `,2026-03,Example Police,,,No Location,,,Anti-social behaviour,,\r\n`,
          },
          findings: [{ row: 1 }],
        },
        {
          file: {
            text: `${HEADER.replace("Longitude,Latitude", "Latitude,Longitude")}\r\n,2026-03,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,\r\n`,
          },
          findings: [{ row: 1, column: "E" }],
        },
        {
          file: {
            text: `${HEADER},Ward\r\n,2026-03,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,,\r\n`,
          },
          findings: [{ row: 1, column: "M" }],
        },
        {
          file: {
            text: `${HEADER.replace("Crime ID", "crime_id")}\r\n,2026-03,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,\r\n`,
          },
          findings: [{ row: 1, column: "A" }],
        },
      ],
    },
  },
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
    examples: {
      passing,
      failing: [
        { file: { rows: [crime, { ...otherCrime, Month: "Mar-26" }] }, findings: [{ row: 3, column: "B" }] },
        { file: { rows: [crime, { ...otherCrime, Month: "2026-13" }] }, findings: [{ row: 3, column: "B" }] },
      ],
    },
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
    examples: {
      passing,
      failing: [{ file: { rows: [{ ...crime, "Crime ID": "0123" }] }, findings: [{ row: 2, column: "A" }] }],
    },
  },
  {
    id: "PST-V03",
    severity: "error",
    title: "Crime type is one of the 14",
    source: "street-files",
    checks: [
      {
        kind: "cell",
        columns: ["Crime type"],
        faults: ["not-in-list"],
        message: "{column} must be {expected}.",
      },
    ],
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, "Crime type": "Burglry" }] }, findings: [{ row: 2, column: "J" }] },
      ],
    },
  },
  {
    id: "PST-V04",
    severity: "warning",
    title: "Last outcome category is one of the known ones",
    help: "Other outcomes, such as court disposals, are said to exist; so an unknown one is not an error.",
    source: "street-files",
    checks: [
      {
        kind: "cell",
        columns: ["Last outcome category"],
        faults: ["not-in-list"],
        message: "{column} is none of the outcomes known so far. Check its spelling.",
      },
    ],
    examples: {
      passing,
      failing: [
        {
          file: { rows: [{ ...crime, "Last outcome category": "Offender sent to prison" }] },
          findings: [{ row: 2, column: "K" }],
        },
      ],
    },
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
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, Longitude: "" }] }, findings: [{ row: 2, column: "E" }] },
        { file: { rows: [{ ...crime, Latitude: "" }] }, findings: [{ row: 2, column: "F" }] },
        { file: { rows: [{ ...crime, Latitude: "-0.106220" }] }, findings: [{ row: 2, column: "F" }] },
      ],
    },
  },
  {
    id: "PST-V06",
    severity: "warning",
    title: "Coordinates have six decimals",
    source: "street-files",
    checks: [
      {
        kind: "cell",
        columns: ["Longitude", "Latitude"],
        faults: ["precision"],
        message:
          "{column} has more or fewer than six decimals, which the publisher always writes. A spreadsheet may have dropped a nought at the end.",
      },
    ],
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, Longitude: "-0.10622" }] }, findings: [{ row: 2, column: "E" }] },
      ],
    },
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
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, "LSOA code": "E0100916" }] }, findings: [{ row: 2, column: "H" }] },
        { file: { rows: [{ ...crime, "LSOA code": "" }] }, findings: [{ row: 2, column: "H" }] },
      ],
    },
  },
  {
    id: "PST-V08",
    severity: "info",
    title: "Context is blank",
    source: "publisher",
    checks: [
      {
        kind: "row",
        at: "Context",
        fails: { present: "Context" },
        message: "Context holds something. It has been blank in every file that was read.",
      },
    ],
    examples: {
      passing,
      failing: [{ file: { rows: [{ ...crime, Context: "Night" }] }, findings: [{ row: 2, column: "L" }] }],
    },
  },
  {
    id: "PST-X01",
    severity: "warning",
    title: "Crime ID is blank for anti-social behaviour and for nothing else",
    source: "street-files",
    checks: [
      {
        kind: "row",
        at: "Crime ID",
        fails: {
          all: [
            { blank: "Crime ID" },
            { left: { column: "Crime type" }, op: "!=", right: { text: "Anti-social behaviour" } },
          ],
        },
        message: "Crime ID is blank although this is a crime. Enter it.",
      },
      {
        kind: "row",
        at: "Crime ID",
        fails: {
          all: [
            { present: "Crime ID" },
            { left: { column: "Crime type" }, op: "=", right: { text: "Anti-social behaviour" } },
          ],
        },
        message: "Anti-social behaviour has no Crime ID. Check the crime type, or leave the Crime ID blank.",
      },
    ],
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, "Crime ID": "" }] }, findings: [{ row: 2, column: "A" }] },
        {
          file: { rows: [{ ...incident, "Crime ID": crime["Crime ID"] }] },
          findings: [{ row: 2, column: "A" }],
        },
      ],
    },
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
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, Location: "No Location" }] }, findings: [{ row: 2, column: "G" }] },
        {
          file: { rows: [{ ...crime, Longitude: "", Latitude: "" }] },
          findings: [{ row: 2, column: "G" }],
        },
      ],
    },
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
    examples: {
      passing,
      failing: [
        { file: { rows: [{ ...crime, Location: "On or near " }] }, findings: [{ row: 2, column: "G" }] },
        { file: { rows: [{ ...crime, Location: "On or near" }] }, findings: [{ row: 2, column: "G" }] },
      ],
    },
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
        message: "Falls within names another force than Reported by. The publisher writes the same in both.",
      },
    ],
    examples: {
      passing,
      failing: [
        {
          file: { rows: [{ ...crime, "Falls within": "Sample Police" }] },
          findings: [{ row: 2, column: "D" }],
        },
      ],
    },
  },
  {
    id: "PST-R01",
    severity: "warning",
    title: "A Crime ID stands in one row",
    help: "Published files do repeat identifiers, with another place or outcome. It is not an error; count crimes by identifier, not by row.",
    source: "street-files",
    checks: [
      {
        kind: "unique",
        columns: ["Crime ID"],
        message: "{count} rows have the same Crime ID. Count them as one crime, not as {count}.",
      },
    ],
    examples: {
      passing,
      failing: [
        {
          file: { rows: [crime, otherCrime, { ...crime, Location: "On or near Church Lane" }] },
          findings: [{ row: 2, column: "A" }],
        },
      ],
    },
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
    examples: {
      passing: [{ file: { rows: [crime, incident] }, fileName: "2026-03-example-street.csv" }],
      failing: [
        {
          file: { rows: [crime, { ...otherCrime, Month: "2026-02" }, incident] },
          findings: [{ row: 3, column: "B" }],
        },
        {
          file: { rows: [crime, incident] },
          fileName: "2026-04-example-street.csv",
          findings: [{ row: 2, column: "B" }],
        },
      ],
    },
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
    examples: {
      passing: [
        {
          file: { rows: [crime] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Example Police" }] },
        },
      ],
      failing: [
        {
          file: { rows: [crime] },
          lookups: { "lsoa-police-force": [{ lsoa: "E01000916", force: "Sample Police" }] },
          findings: [{ row: 2, column: "H" }],
        },
      ],
    },
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
        message: "The file has a header and no rows. Read it as “no records”, never as nought crimes.",
      },
      {
        kind: "file-name",
        part: "force",
        in: ["greater-manchester"],
        message:
          "The publisher is known to hold no records for this force. Read what is missing as “no records”, never as nought crimes.",
      },
    ],
    examples: {
      passing,
      failing: [
        { file: { text: `${HEADER}\r\n` }, findings: [{}] },
        {
          file: { rows: [crime] },
          fileName: "2026-03-greater-manchester-street.csv",
          findings: [{}],
        },
      ],
    },
  },
];

const generic: GenericOptions = {
  key: [],
  columns,
  // PST-H01 says of this layout what GEN-H01, GEN-H03 and GEN-H04 say of others.
  without: ["GEN-H01", "GEN-H03", "GEN-H04"],
};

/**
 * Street-level crime and anti-social behaviour as data.police.uk publishes it: one row a crime or incident.
 *
 * @category returns
 */
export const policeStreet: ReturnDefinition = {
  id: "police-street",
  version: "1.0.0",
  title: "Street-level crime",
  description:
    "Crimes and anti-social behaviour at anonymised points, one force and one month a file, as data.police.uk publishes them.",
  status: {
    layout: "established",
    statement: "An established layout, matched to the letter: names, order and forms of the columns.",
  },
  owner: "a police force, through data.police.uk",
  cadence: "monthly",
  grain: "one crime or incident",
  key: [],
  fileName: {
    words: "YYYY-MM-<force>-street.csv",
    pattern: "^(?<month>[0-9]{4}-[0-9]{2})-(?<force>[a-z][a-z-]{0,60})-street\\.csv$",
  },
  sources: [
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
    ...GENERIC_SOURCES,
  ],
  parameters: genericParameters(generic),
  tables: [
    {
      id: "lsoa-police-force",
      title: "The police force in whose area each lower super output area lies, by the name the files use",
      keys: ["lsoa"],
      values: [{ name: "force", type: "text" }],
      source: "project",
    },
  ],
  columns,
  rules: [...rules, ...genericRules(generic)],
};

/**
 * One row of {@link policeStreet}, its cells typed.
 *
 * @category returns
 */
export type PoliceStreetRow = RowOf<typeof columns>;
