/** Small workbooks for the examples of rules: of the demonstration layout, but for {@link sheetOf}. */
import type { ExampleFile } from "./rule.js";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/** A sheet: its name, and what is in the element `worksheet`. */
interface Sheet {
  readonly name: string;
  readonly hidden?: true;
  readonly xml: string;
}

/** A cell of text. */
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
/** A cell of a day, by its number. */
const day = (cell: string, value: number) => `<c r="${cell}" s="1"><v>${value}</v></c>`;
const row = (...cells: string[]) => `<row>${cells.join("")}</row>`;
const table = (...rows: string[]) => `<sheetData>${HEADER}${rows.join("")}</sheetData>`;
const HEADER = row(
  ...[
    "reference",
    "happened_on",
    "place_type",
    "note",
    "longitude",
    "unit_code",
    "area_code",
    "people",
    "children",
    "adults",
    "financial_year",
  ].map((name, i) => text(`${"ABCDEFGHIJK"[i]}1`, name)),
);
// Day 46,082 is 1 March 2026.
const RIGHT = row(text("A2", "00a1"), day("B2", 46_082), text("C2", "street"));
const ALSO_RIGHT = row(text("A2", "00a2"), day("B2", 46_083), text("C2", "other"));

/** A workbook; its cells of style 1 show days. */
function workbook(sheets: readonly Sheet[], properties = ""): Extract<ExampleFile, { parts: unknown }> {
  const parts = sheets.map((_, i) => ["worksheet", `worksheets/sheet${i + 1}.xml`]);
  const related = [...parts, ["styles", "styles.xml"]];
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="r${i + 1}"/>`,
  );
  return {
    parts: {
      "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}sheet.main+xml"/>${related.map(([type, part]) => `<Override PartName="/xl/${part}" ContentType="${TYPES}${type}+xml"/>`).join("")}</Types>`,
      "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      "xl/workbook.xml": `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}">${properties}<sheets>${listed.join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${related.map(([type, part], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${part}"/>`).join("")}</Relationships>`,
      "xl/styles.xml": `<styleSheet xmlns="${SPREADSHEET}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ...Object.fromEntries(
        sheets.map(({ xml }, i) => [
          `xl/worksheets/sheet${i + 1}.xml`,
          `<worksheet xmlns="${SPREADSHEET}">${xml}</worksheet>`,
        ]),
      ),
    },
  };
}

/** One sheet with a right row. */
export const PLAIN_WORKBOOK = workbook([{ name: "demonstration", xml: table(RIGHT) }]);

/** A sheet of remarks and one that is named as the return. */
export const NAMED_SHEET = workbook([
  { name: "Remarks", xml: `<sheetData>${row(text("A1", "Made by hand"))}</sheetData>` },
  { name: "demonstration", xml: table(RIGHT) },
]);

/** Two sheets of other names with the header of the return. */
export const TWO_CANDIDATES = workbook([
  { name: "March", xml: table(RIGHT) },
  { name: "April", xml: table(ALSO_RIGHT) },
]);

/** A hidden sheet, a hidden column with a formula in it, and merged cells. */
export const HIDING_WORKBOOK = workbook([
  {
    name: "demonstration",
    xml: `<cols><col min="4" max="4" width="9" hidden="1"/></cols>${table(
      row(text("A2", "00a1"), day("B2", 46_082), text("C2", "street"), '<c r="D2"><f>1+1</f><v>2</v></c>'),
    )}<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>`,
  },
  { name: "Before", hidden: true, xml: "<sheetData/>" },
]);

/** An error in place of a date. */
export const ERROR_CELL = workbook([
  {
    name: "demonstration",
    xml: table(row(text("A2", "00a1"), '<c r="B2" t="e"><v>#REF!</v></c>', text("C2", "street"))),
  },
]);

/** Days counted from 1904: 44,620 is 1 March 2026. */
export const EPOCH_1904 = workbook(
  [
    {
      name: "demonstration",
      xml: table(row(text("A2", "00a1"), day("B2", 44_620), text("C2", "street"))),
    },
  ],
  '<workbookPr date1904="1"/>',
);

/** A workbook of one sheet, all of whose cells are text. */
export function sheetOf(name: string, rows: readonly (readonly string[])[]): ExampleFile {
  const cells = rows.map((each, i) =>
    row(...each.map((value, column) => text(`${String.fromCharCode(65 + column)}${i + 1}`, value))),
  );
  return workbook([{ name, xml: `<sheetData>${cells.join("")}</sheetData>` }]);
}
