import {
  EPOCH_1904,
  ERROR_CELL,
  HIDING_WORKBOOK,
  NAMED_SHEET,
  PLAIN_WORKBOOK,
  TWO_CANDIDATES,
} from "./example-workbooks.js";
import type { ExamplesByRule } from "./rule.js";

const HEADER = "reference,happened_on,place_type,note,longitude";

/** The other columns of the layout, which most examples leave blank. */
const REST = ",unit_code,area_code,people,children,adults,financial_year";

const BLANK_REST = ",,,,,,";

const RIGHT = { reference: "00a1", happened_on: "2026-03-01", place_type: "street" };

const ALSO_RIGHT = { reference: "00a2", happened_on: "2026-03-02", place_type: "other" };

/** A file of a header and lines, to each of which the other columns of the layout are added. */
const table = (header: string, ...rows: string[]) => {
  const all = [header + REST, ...rows.map((row) => (row === "" ? row : row + BLANK_REST))];
  return { text: `${all.join("\r\n")}\r\n` };
};

/** A file of one or more lines under the demonstration header. */
const lines = (...rows: string[]) => table(HEADER, ...rows);

const JSON_ROW =
  '{"reference":"00a1","happened_on":"2026-03-01","place_type":"street","note":null,"longitude":-1.250,"unit_code":null,"area_code":null,"people":null,"children":null,"adults":null,"financial_year":null}';

const JSON_ROWS = `[${JSON_ROW}]`;

const PASSING = [{ file: { rows: [RIGHT, ALSO_RIGHT] } }] as const;

/** Files that keep, and files that break, the rules common to all returns, in the demonstration layout. */
export const GENERIC_EXAMPLES: ExamplesByRule = {
  "GEN-F01": {
    passing: PASSING,
    failing: [
      { file: { text: "" }, findings: [{}] },
      { file: { base64: "UEsDBBQABgA=" }, findings: [{}] },
      { file: { text: '[{"reference":"00a1",' }, findings: [{ row: 1 }] },
    ],
  },
  "GEN-F02": {
    passing: [{ file: lines("00a1,2026-03-01,street,Café Royal,") }],
    failing: [
      {
        file: {
          base64:
            "cmVmZXJlbmNlLGhhcHBlbmVkX29uLHBsYWNlX3R5cGUsbm90ZSxsb25naXR1ZGUsdW5pdF9jb2RlLGFyZWFfY29kZSxwZW9wbGUsY2hpbGRyZW4sYWR1bHRzLGZpbmFuY2lhbF95ZWFyDQowMGExLDIwMjYtMDMtMDEsc3RyZWV0LENhZukgUm95YWwsLCwsLCwsDQo=",
        },
        findings: [{ row: 2, column: "D" }],
      },
      { file: { base64: "//5yAGUAZgBlAHIAZQBuAGMAZQA=" }, findings: [{ row: 1 }] },
    ],
  },
  "GEN-F03": {
    passing: PASSING,
    failing: [
      {
        file: {
          base64:
            "77u/cmVmZXJlbmNlLGhhcHBlbmVkX29uLHBsYWNlX3R5cGUsbm90ZSxsb25naXR1ZGUsdW5pdF9jb2RlLGFyZWFfY29kZSxwZW9wbGUsY2hpbGRyZW4sYWR1bHRzLGZpbmFuY2lhbF95ZWFyDQowMGExLDIwMjYtMDMtMDEsc3RyZWV0LCwsLCwsLCwNCg==",
        },
        findings: [{}],
      },
    ],
  },
  "GEN-F04": {
    passing: [{ file: lines('00a1,2026-03-01,street,"by the ""Crown""",') }],
    failing: [
      {
        file: lines('00a1,2026-03-01,street,"by the Crown,', "00a2,2026-03-02,other,,"),
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
  "GEN-F05": {
    passing: [{ file: lines('00a1,2026-03-01,street,"Crown, back door",') }],
    failing: [
      { file: lines("00a1,2026-03-01,street,"), findings: [{ row: 2 }] },
      { file: lines("00a1,2026-03-01,street,Crown, back door,"), findings: [{ row: 2 }] },
    ],
  },
  "GEN-F06": {
    passing: PASSING,
    failing: [
      {
        file: lines("00a1,2026-03-01,street,,", "", ",,,,", "00a2,2026-03-02,other,,"),
        findings: [{ row: 3 }],
      },
      { file: lines("00a1,2026-03-01,street,,", ""), findings: [{ row: 3, severity: "info" }] },
    ],
  },
  "GEN-F07": {
    passing: PASSING,
    failing: [
      {
        file: {
          text: lines("00a1,2026-03-01,street,,").text.replaceAll(",", ";"),
        },
        findings: [{}],
      },
    ],
  },
  "GEN-F08": {
    passing: [{ file: NAMED_SHEET }],
    failing: [{ file: TWO_CANDIDATES, findings: [{}] }],
  },
  "GEN-F09": {
    passing: [{ file: PLAIN_WORKBOOK }],
    failing: [
      {
        file: HIDING_WORKBOOK,
        findings: [{}, { row: 1, column: "D" }, { row: 2, column: "D" }, { row: 3, column: "A" }],
      },
    ],
  },
  "GEN-F10": {
    passing: [{ file: PLAIN_WORKBOOK }],
    failing: [{ file: ERROR_CELL, findings: [{ row: 2, column: "B" }] }],
  },
  "GEN-F11": {
    passing: [{ file: PLAIN_WORKBOOK }],
    failing: [{ file: EPOCH_1904, findings: [{}] }],
  },
  "GEN-F12": {
    passing: [
      { file: { rows: [RIGHT] }, fileName: "return.csv" },
      { file: PLAIN_WORKBOOK, fileName: "return.xlsx" },
      { file: { text: JSON_ROWS }, fileName: "return.json" },
    ],
    failing: [
      { file: PLAIN_WORKBOOK, fileName: "return.csv", findings: [{}] },
      { file: { rows: [RIGHT] }, fileName: "return.xlsx", findings: [{}] },
      { file: { text: JSON_ROWS }, fileName: "return.csv", findings: [{}] },
    ],
  },
  "GEN-F13": {
    passing: [{ file: { rows: [RIGHT] }, limits: { rows: 1 } }],
    failing: [{ file: { rows: [RIGHT, ALSO_RIGHT] }, limits: { rows: 1 }, findings: [{ row: 3 }] }],
  },
  "GEN-F14": {
    passing: [{ file: lines('00a1,2026-03-01,street,"by the ""Crown""",') }],
    failing: [
      { file: lines('00a1,2026-03-01,street,"the" Crown,'), findings: [{ row: 2, column: "D" }] },
      {
        file: lines('00a1,2026-03-01,street,by the "Crown",'),
        findings: [{ row: 2, column: "D", severity: "warning" }],
      },
    ],
  },
  "GEN-F15": {
    passing: [
      { file: { text: `{"return":"demonstration","version":"1.0.0","rows":${JSON_ROWS}}` } },
      { file: { text: `${JSON_ROW}\n` }, fileName: "return.ndjson" },
    ],
    failing: [
      { file: { text: JSON_ROWS.replace("null", '["a"]') }, findings: [{ row: 1, column: "D" }] },
      {
        file: { text: JSON_ROWS.replace("null", 'null,"note":null') },
        findings: [{ row: 1, column: "D" }],
      },
      { file: { text: `[${JSON_ROW},null]` }, findings: [{ row: 2 }] },
    ],
  },
  "GEN-F16": {
    passing: PASSING,
    failing: [
      { file: { text: `${HEADER}${REST}\r\n` }, findings: [{}] },
      {
        file: { text: `${HEADER}${REST}\r\n${",".repeat(10)}\r\n` },
        findings: [{ row: 2, ruleId: "GEN-F06", severity: "info" }, {}],
      },
    ],
  },
  "GEN-H01": {
    passing: PASSING,
    failing: [
      {
        file: table("reference,happened_on,note,longitude", "00a1,2026-03-01,,"),
        findings: [{ row: 1 }],
      },
      {
        file: table("reference,happend_on,place_type,note,longitude", "00a1,2026-03-01,street,,"),
        findings: [{ row: 1 }],
      },
    ],
  },
  "GEN-H02": {
    passing: PASSING,
    failing: [
      {
        file: table("reference,happened_on,place_type,note,longitude,note", "00a1,2026-03-01,street,,,"),
        findings: [{ row: 1, column: "F" }],
      },
    ],
  },
  "GEN-H03": {
    passing: PASSING,
    failing: [
      {
        file: table(
          "reference,happened_on,place_type,note,longitude,weather",
          "00a1,2026-03-01,street,,,rain",
        ),
        findings: [{ row: 1, column: "F" }],
      },
    ],
  },
  "GEN-H04": {
    passing: PASSING,
    failing: [
      {
        file: table("reference,Happened On,place_type,note,longitude", "00a1,2026-03-01,street,,"),
        findings: [{ row: 1, column: "B" }],
      },
    ],
  },
  "GEN-H05": {
    passing: PASSING,
    failing: [
      {
        file: { text: `Incidents in March\r\n\r\n${lines("00a1,2026-03-01,street,,").text}` },
        findings: [{ row: 1 }],
      },
    ],
  },
  "GEN-V01": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, happened_on: "" }] }, findings: [{ row: 2, column: "B" }] },
      {
        file: { rows: [{ ...RIGHT, place_type: "" }] },
        findings: [{ row: 2, column: "C", severity: "query" }],
      },
    ],
  },
  "GEN-V02": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, reference: "0xa1" }] }, findings: [{ row: 2, column: "A" }] },
      { file: { rows: [{ ...RIGHT, longitude: "west" }] }, findings: [{ row: 2, column: "E" }] },
      { file: { rows: [{ ...RIGHT, longitude: "9.125" }] }, findings: [{ row: 2, column: "E" }] },
      { file: { rows: [{ ...RIGHT, people: "about 12" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, people: "12 [p]" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, financial_year: "2025" }] }, findings: [{ row: 2, column: "K" }] },
      {
        file: { rows: [{ ...RIGHT, financial_year: "2025/26" }] },
        findings: [{ row: 2, column: "K", severity: "warning" }],
      },
    ],
  },
  "GEN-V03": {
    passing: [{ file: { rows: [{ ...RIGHT, happened_on: "2024-02-29" }] } }],
    failing: [
      { file: { rows: [{ ...RIGHT, happened_on: "2026-02-29" }] }, findings: [{ row: 2, column: "B" }] },
      { file: { rows: [{ ...RIGHT, financial_year: "2025-27" }] }, findings: [{ row: 2, column: "K" }] },
    ],
  },
  "GEN-V04": {
    passing: PASSING,
    failing: [{ file: { rows: [{ ...RIGHT, place_type: "strete" }] }, findings: [{ row: 2, column: "C" }] }],
  },
  "GEN-V05": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, happened_on: " 2026-03-01" }] }, findings: [{ row: 2, column: "B" }] },
      { file: { rows: [{ ...RIGHT, note: "rear\u00a0yard" }] }, findings: [{ row: 2, column: "D" }] },
      // A Cyrillic letter, a long dash and full-width digits.
      {
        file: { rows: [{ ...RIGHT, place_type: "str\u0435et" }] },
        findings: [{ row: 2, column: "C", severity: "error" }],
      },
      {
        file: { rows: [{ ...RIGHT, unit_code: "10\u201317" }] },
        findings: [{ row: 2, column: "F", severity: "error" }],
      },
      {
        file: { rows: [{ ...RIGHT, people: "\uff11\uff12" }] },
        findings: [{ row: 2, column: "H", severity: "error" }],
      },
    ],
  },
  "GEN-V06": {
    passing: [{ file: { rows: [{ ...RIGHT, longitude: "-0.125", people: "1200", unit_code: "01" }] } }],
    failing: [
      { file: { rows: [{ ...RIGHT, people: "1,200" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, people: "12.0" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, unit_code: "1" }] }, findings: [{ row: 2, column: "F" }] },
      { file: { rows: [{ ...RIGHT, unit_code: "5.00E+00" }] }, findings: [{ row: 2, column: "F" }] },
      { file: { rows: [{ ...RIGHT, unit_code: "Oct-17" }] }, findings: [{ row: 2, column: "F" }] },
      { file: { rows: [{ ...RIGHT, longitude: "-1.25E-01" }] }, findings: [{ row: 2, column: "E" }] },
      { file: { rows: [{ ...RIGHT, longitude: "12%" }] }, findings: [{ row: 2, column: "E" }] },
    ],
  },
  "GEN-V07": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, happened_on: "31/03/2026" }] }, findings: [{ row: 2, column: "B" }] },
      { file: { rows: [{ ...RIGHT, happened_on: "3/4/2026" }] }, findings: [{ row: 2, column: "B" }] },
      { file: { rows: [{ ...RIGHT, happened_on: "31-Mar-2026" }] }, findings: [{ row: 2, column: "B" }] },
    ],
  },
  "GEN-V08": {
    passing: [
      { file: { rows: [{ ...RIGHT, people: "[c]" }] } },
      { file: { rows: [{ ...RIGHT, people: "[x][r]" }] } },
    ],
    failing: [
      { file: { rows: [{ ...RIGHT, people: "*" }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, people: ".." }] }, findings: [{ row: 2, column: "H" }] },
      { file: { rows: [{ ...RIGHT, people: "c" }] }, findings: [{ row: 2, column: "H" }] },
    ],
  },
  "GEN-V09": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "by the fountain" }] } }],
    failing: [
      {
        file: { rows: [{ ...RIGHT, note: "between the fountain and the north gate" }] },
        findings: [{ row: 2, column: "D", severity: "warning" }],
      },
      {
        file: { rows: [{ ...RIGHT, note: "between the fountain and the north gate of the park" }] },
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
  "GEN-V12": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "'=1+1" }] } }],
    failing: [
      { file: { rows: [{ ...RIGHT, note: "=1+1" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "- see above" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "\uff1dSUM(A1)" }] }, findings: [{ row: 2, column: "D" }] },
    ],
  },
  "GEN-V10": {
    passing: [
      { file: { rows: [{ ...RIGHT, area_code: "E06000010" }] } },
      { file: { rows: [{ ...RIGHT, happened_on: "2023-03-31", area_code: "E07000026" }] } },
    ],
    failing: [
      { file: { rows: [{ ...RIGHT, area_code: "E23000013" }] }, findings: [{ row: 2, column: "G" }] },
      // No such district; Allerdale ended on 31 March 2023, and Cumberland began on the day after.
      { file: { rows: [{ ...RIGHT, area_code: "E06009999" }] }, findings: [{ row: 2, column: "G" }] },
      {
        file: { rows: [{ ...RIGHT, happened_on: "2023-04-01", area_code: "E07000026" }] },
        findings: [{ row: 2, column: "G" }],
      },
      {
        file: { rows: [{ ...RIGHT, happened_on: "2023-03-31", area_code: "E06000063" }] },
        findings: [{ row: 2, column: "G" }],
      },
    ],
  },
  "GEN-R01": {
    passing: PASSING,
    failing: [
      {
        file: { rows: [RIGHT, ALSO_RIGHT, { ...RIGHT, note: "again" }] },
        findings: [{ row: 2, column: "A" }],
      },
    ],
  },
  "GEN-R02": {
    passing: PASSING,
    // Rows with nothing in the key column can be the same without breaking the rule on keys.
    failing: [
      {
        file: { rows: [{ ...RIGHT, reference: "" }, ALSO_RIGHT, { ...RIGHT, reference: "" }] },
        findings: [{ row: 2 }],
      },
    ],
  },
  "GEN-P01": {
    passing: PASSING,
    failing: [
      {
        file: table(
          "reference,happened_on,place_type,note,longitude,Date of birth",
          "00a1,2026-03-01,street,,,",
        ),
        findings: [{ row: 1, column: "F" }],
      },
    ],
  },
  "GEN-P02": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "ref 943 476 5918" }] } }],
    failing: [{ file: { rows: [{ ...RIGHT, note: "943 476 5919" }] }, findings: [{ row: 2, column: "D" }] }],
  },
  "GEN-P03": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "SW1A 1" }] } }],
    failing: [{ file: { rows: [{ ...RIGHT, note: "by SW1A 1AA" }] }, findings: [{ row: 2, column: "D" }] }],
  },
  "GEN-P04": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, note: "a.b@example.org" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "020 7946 0000" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "AB 12 34 56 C" }] }, findings: [{ row: 2, column: "D" }] },
    ],
  },
  "GEN-P05": {
    passing: PASSING,
    failing: [
      { file: { rows: [{ ...RIGHT, note: "A123456789012" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "2001/0123456K" }] }, findings: [{ row: 2, column: "D" }] },
    ],
  },
  "GEN-P06": {
    passing: PASSING,
    failing: [{ file: { rows: [{ ...RIGHT, note: "05/12/1993" }] }, findings: [{ row: 2, column: "D" }] }],
  },
  "GEN-P07": {
    passing: [
      { file: { rows: [{ ...RIGHT, note: "Patient's home" }] } },
      { file: { rows: [{ ...RIGHT, note: "King George Square" }] } },
    ],
    failing: [
      { file: { rows: [{ ...RIGHT, note: "Mr Example" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "by her husband" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "12 Example Road" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "seen by John Example" }] }, findings: [{ row: 2, column: "D" }] },
      {
        file: { rows: [{ ...RIGHT, note: "aged 14, Example School" }] },
        findings: [{ row: 2, column: "D" }],
      },
    ],
  },
  "GEN-P08": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "E01000936" }] } }],
    failing: [
      { file: { rows: [{ ...RIGHT, note: "E00004573" }] }, findings: [{ row: 2, column: "D" }] },
      {
        file: table("reference,happened_on,place_type,note,longitude,Easting", "00a1,2026-03-01,street,,,"),
        findings: [{ row: 1, column: "F" }],
      },
    ],
  },
  "GEN-F17": {
    passing: [{ file: { text: lines("00a1,2026-03-01,street,,").text.replaceAll("\r\n", "\r") } }],
    failing: [
      {
        file: {
          text: lines("00a1,2026-03-01,street,,", "00a2,2026-03-02,other,,", "").text.replaceAll(
            "\r\n",
            "\u2028",
          ),
        },
        findings: [{ row: 1, column: "K" }],
      },
      {
        file: lines(`00a1,2026-03-01,street,,${BLANK_REST}\v00a2,2026-03-02,other,,`),
        findings: [
          { row: 2, ruleId: "GEN-F05" },
          { row: 2, column: "K" },
        ],
      },
    ],
  },
  "GEN-F18": {
    passing: PASSING,
    failing: [{ file: { rows: [RIGHT] }, changes: true, findings: [{ row: 2 }] }],
  },
  "GEN-F19": {
    passing: [{ file: { rows: [{ ...RIGHT, note: "Café, £5 – “Crown”" }] } }],
    failing: [
      { file: { rows: [{ ...RIGHT, note: "entry Â£5" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "by Joeâ€™s CafÃ©" }] }, findings: [{ row: 2, column: "D" }] },
      { file: { rows: [{ ...RIGHT, note: "entry \ufffd5" }] }, findings: [{ row: 2, column: "D" }] },
    ],
  },
};
