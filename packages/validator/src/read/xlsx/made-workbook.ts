/** Makes small workbooks for tests and examples. */
import { zipSync } from "fflate";

/** A cell: a text, a number, yes or no, nothing, or something particular. */
export type MadeCell =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly formula: string; readonly result?: number }
  | { readonly number: string; readonly format?: string }
  | { readonly day: string };

/** A sheet. Rows are counted from 1, columns from 0. */
export interface MadeSheet {
  readonly name: string;
  readonly rows: readonly (readonly MadeCell[])[];
  readonly hidden?: true;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merged?: readonly string[];
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** The letters of a column. */
const letters = (place: number): string =>
  place < 26 ? String.fromCharCode(65 + place) : letters(Math.floor(place / 26) - 1) + letters(place % 26);

/** The parts of a workbook by name. */
export function partsOf(
  sheets: readonly MadeSheet[],
  options: { readonly from1904?: true; readonly shared?: true } = {},
): Record<string, string> {
  const formats: string[] = [];
  const texts: string[] = [];
  const cell = (value: MadeCell, place: number, row: number): string => {
    const r = `r="${letters(place)}${row}"`;
    if (value === null) return "";
    if (typeof value === "string") {
      if (options.shared) return `<c ${r} t="s"><v>${texts.push(value) - 1}</v></c>`;
      return `<c ${r} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
    }
    if (typeof value === "number") return `<c ${r}><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c ${r} t="b"><v>${Number(value)}</v></c>`;
    if ("error" in value) return `<c ${r} t="e"><v>${value.error}</v></c>`;
    if ("day" in value) return `<c ${r} t="d"><v>${value.day}</v></c>`;
    if ("formula" in value) {
      const result = value.result === undefined ? "" : `<v>${value.result}</v>`;
      return `<c ${r}><f>${escaped(value.formula)}</f>${result}</c>`;
    }
    if (value.format === undefined) return `<c ${r}><v>${value.number}</v></c>`;
    if (!formats.includes(value.format)) formats.push(value.format);
    return `<c ${r} s="${formats.indexOf(value.format) + 1}"><v>${value.number}</v></c>`;
  };
  const sheetOf = ({ rows, hiddenRows = [], hiddenColumns = [], merged = [] }: MadeSheet) => {
    const columns = hiddenColumns.map((place) => `<col min="${place + 1}" max="${place + 1}" hidden="1"/>`);
    const written = rows.map((row, i) => {
      const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : "";
      return row.length === 0
        ? ""
        : `<row r="${i + 1}"${hidden}>${row.map((value, place) => cell(value, place, i + 1)).join("")}</row>`;
    });
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
    return `${HEAD}<worksheet xmlns="${MAIN}">${columns.length > 0 ? `<cols>${columns.join("")}</cols>` : ""}<sheetData>${written.join("")}</sheetData>${merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : ""}</worksheet>`;
  };
  const parts: Record<string, string> = {};
  for (const [i, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetOf(sheet);
  const related: (readonly [string, string])[] = sheets.map((_, i) => [
    "worksheet",
    `worksheets/sheet${i + 1}.xml`,
  ]);
  if (formats.length > 0) {
    related.push(["styles", "styles.xml"]);
    const codes = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${escaped(code)}"/>`);
    parts["xl/styles.xml"] =
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${formats.map((_, i) => `<xf numFmtId="${164 + i}"/>`).join("")}</cellXfs></styleSheet>`;
  }
  if (options.shared) {
    related.push(["sharedStrings", "sharedStrings.xml"]);
    parts["xl/sharedStrings.xml"] =
      `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join("")}</sst>`;
  }
  const listed = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="r${i + 1}"/>`,
  );
  parts["xl/workbook.xml"] =
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${options.from1904 ? '<workbookPr date1904="1"/>' : ""}<sheets>${listed.join("")}</sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] =
    `${HEAD}<Relationships xmlns="${RELATIONS}">${related.map(([type, target], i) => `<Relationship Id="r${i + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join("")}</Relationships>`;
  parts["_rels/.rels"] =
    `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const overrides = related.map(
    ([type, target]) => `<Override PartName="/xl/${target}" ContentType="${TYPES}${type}+xml"/>`,
  );
  parts["[Content_Types].xml"] =
    `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}sheet.main+xml"/>${overrides.join("")}</Types>`;
  return parts;
}

/** Zips parts. */
export function zipped(parts: Record<string, string | Uint8Array>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === "string" ? encoder.encode(part) : part,
      ]),
    ),
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
}

/** A workbook. */
export function madeWorkbook(
  sheets: readonly MadeSheet[],
  options: { readonly from1904?: true; readonly shared?: true } = {},
): Uint8Array {
  return zipped(partsOf(sheets, options));
}
