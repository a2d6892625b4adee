import { sheetOf } from "../../rules/example-workbooks.js";
import type { ExampleFinding, ExamplesByRule } from "../../rules/rule.js";
import { policePrcCsp } from "./definition.js";

const HEADER = policePrcCsp.columns.map(({ name }) => name).join(",");

/** Offences of one partnership in a quarter; the numbers are made up. */
const violence = {
  "Financial Year": "2025/26",
  "Financial Quarter": "1",
  "Police Force": "Humberside",
  "CSP Name": "Kingston upon Hull, City of",
  "Offence Description": "Assault with injury",
  "Offence Group": "Violence against the person",
  "Offence Subgroup": "Violence with injury",
  "Offence Code": "8N",
  "Offence Count": "640",
};
const burglary = {
  ...violence,
  "Offence Description": "Burglary in a building other than a dwelling (outcome only)",
  "Offence Group": "Theft offences",
  "Offence Subgroup": "Non-domestic burglary",
  "Offence Code": "30A",
  "Offence Count": "12",
};
const corporate = {
  ...violence,
  "Offence Description": "Corporate manslaughter",
  "Offence Subgroup": "Homicide",
  "Offence Code": "4.10",
  "Offence Count": "0",
};
const unassigned = { ...violence, "CSP Name": "Unassigned Humberside", "Offence Count": "6" };
/** A row in each of the four quarters. */
const yearOf = (row: Record<string, string>) =>
  ["1", "2", "3", "4"].map((quarter) => ({ ...row, "Financial Quarter": quarter }));
const year = yearOf(violence);
/** A whole year, with rows of the first quarter besides. */
const yearAnd = (...rows: readonly Record<string, string>[]) => ({ file: { rows: [...year, ...rows] } });

/** The year as the rows of a sheet, its header first. */
const sheetRows = [policePrcCsp.columns.map(({ name }) => name), ...year.map((row) => Object.values(row))];

const passing = [yearAnd(burglary, corporate)] as const;

/** Files that keep, and files that break, each rule of its own of the return `police-prc-csp`. */
export const policePrcCspExamples: ExamplesByRule = {
  "PRC-H01": {
    passing,
    failing: [
      {
        file: {
          text: [
            HEADER.replace("Offence Count", "Offences"),
            ...["1", "2", "3", "4"].map(
              (quarter) =>
                `2025/26,${quarter},Humberside,"Kingston upon Hull, City of",Assault with injury,Violence against the person,Violence with injury,8N,640`,
            ),
            "",
          ].join("\r\n"),
        },
        findings: [{ row: 1 }, { row: 1, column: "I" }],
      },
    ],
  },
  "PRC-V01": {
    passing,
    failing: [
      {
        file: { rows: [...year, { ...burglary, "Financial Year": "2025/27" }] },
        findings: [{ row: 6, column: "A" }],
      },
      {
        file: { rows: [...year, { ...burglary, "Financial Year": "2025" }] },
        findings: [{ row: 6, column: "A" }],
      },
    ],
  },
  "PRC-V02": {
    passing,
    failing: [{ ...yearAnd({ ...burglary, "Financial Quarter": "5" }), findings: [{ row: 6, column: "B" }] }],
  },
  "PRC-V03": {
    passing: [
      ...passing,
      yearAnd({ ...burglary, "Police Force": "London, City of", "CSP Name": "City of London" }),
    ],
    failing: [{ ...yearAnd({ ...burglary, "Police Force": "Humber" }), findings: [{ row: 6, column: "C" }] }],
  },
  "PRC-V04": {
    passing,
    failing: [
      {
        ...yearAnd({ ...burglary, "CSP Name": "Kingston-on-Thames-on-Humber" }),
        findings: [{ row: 6, column: "D" }],
      },
      { ...yearAnd(unassigned), findings: [{ row: 6, column: "D", severity: "info" }] },
    ],
  },
  "PRC-V05": {
    passing,
    failing: [
      {
        ...yearAnd({ ...violence, "Offence Description": "Non-fatal strangulation", "Offence Code": "5F" }),
        findings: [{ row: 6, column: "H" }],
      },
    ],
  },
  "PRC-V06": {
    passing,
    failing: [
      { ...yearAnd({ ...burglary, "Offence Count": "-1" }), findings: [{ row: 6, column: "I" }] },
      {
        ...yearAnd({ ...burglary, "Offence Count": "1.5" }),
        findings: [{ row: 6, column: "I", severity: "error" }],
      },
    ],
  },
  "PRC-V07": {
    passing,
    failing: [
      { ...yearAnd({ ...burglary, "Offence Code": "5.00E+00" }), findings: [{ row: 6, column: "H" }] },
      { ...yearAnd({ ...corporate, "Offence Code": "4.1" }), findings: [{ row: 6, column: "H" }] },
    ],
  },
  "PRC-X01": {
    passing,
    failing: [
      {
        ...yearAnd({ ...violence, "CSP Name": "North Lincolnshire", "Offence Subgroup": "Homicide" }),
        findings: [{ row: 2, column: "H" }],
      },
      {
        ...yearAnd({ ...corporate, "Offence Group": "Robbery" }),
        findings: [{ row: 6, column: "F" }],
      },
    ],
  },
  "PRC-X02": {
    passing,
    failing: [{ ...yearAnd({ ...burglary, "Police Force": "Kent" }), findings: [{ row: 6, column: "D" }] }],
  },
  "PRC-X03": {
    passing: [...passing, { file: sheetOf("2025_26", sheetRows) }],
    failing: [
      {
        file: sheetOf("2024_25", sheetRows),
        findings: [2, 3, 4, 5].map((row) => ({ row, column: "A" })) as [ExampleFinding, ...ExampleFinding[]],
      },
    ],
  },
  "PRC-R01": {
    passing,
    failing: [{ ...yearAnd({ ...violence, "Offence Count": "641" }), findings: [{ row: 2, column: "A" }] }],
  },
  "PRC-R02": {
    passing,
    failing: [{ file: { rows: year.slice(0, 3) }, findings: [{ row: 2, column: "B" }] }],
  },
  "PRC-R03": {
    passing,
    failing: [
      {
        // 26 of 2,586 offences are more than a hundredth; 25 of 2,585 would not be.
        ...yearAnd({ ...unassigned, "Offence Count": "26" }),
        findings: [
          { row: 2, column: "C" },
          { row: 6, column: "D", ruleId: "PRC-V04", severity: "info" },
        ],
      },
    ],
  },
  "PRC-R04": {
    passing,
    failing: [
      {
        file: { rows: year },
        previous: { rows: [...year, { ...violence, "CSP Name": "North Lincolnshire" }] },
        findings: [{}],
      },
    ],
  },
  "PRC-M01": {
    passing: [{ ...yearAnd(burglary), lookups: { notes: [{ partnership: "Medway" }] } }],
    failing: [
      {
        ...yearAnd(burglary),
        lookups: { notes: [{ partnership: "Kingston upon Hull, City of" }] },
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
};
