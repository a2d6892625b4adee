/** A workbook: its sheets by name, and what their cells refer to. */
import type { Limits } from "../limits.js";
import { builtInFormat, formatOf, type Shown } from "./number-format.js";
import { SharedTexts } from "./shared-texts.js";
import { overLimit, WorkbookFault } from "./workbook-fault.js";
import { readXml } from "./xml.js";
import { Zip } from "./zip.js";

/** A sheet of cells. */
export interface Sheet {
  readonly name: string;
  /** Its position among all sheets, from 1. */
  readonly position: number;
  /** The part that holds it. */
  readonly part: string;
}

/** A workbook that is open. */
export interface Workbook {
  readonly zip: Zip;
  /** Its sheets of cells; sheets of charts are left out. */
  readonly sheets: readonly Sheet[];
  /** How many sheets it has, those of charts included. */
  readonly sheetCount: number;
  /** Positions of sheets that are hidden. */
  readonly hidden: readonly number[];
  /** Whether days are counted from 1904. */
  readonly from1904: boolean;
  /** What numbers show, by the style of their cell. */
  readonly styles: readonly Shown[];
  readonly shared: SharedTexts;
}

/**
 * Opens a workbook.
 *
 * @param bytes - All of the file.
 * @returns Pauses, after each of which it reads on, and at last the workbook.
 * @throws WorkbookFault when it is none, is damaged, or goes over a limit.
 */
export function* openWorkbook(bytes: Uint8Array, limits: Limits): Generator<void, Workbook> {
  const zip = new Zip(bytes, limits);
  const main = mainPart(zip, limits);
  const relations = relationsOf(zip, main, limits);
  const sheets: Sheet[] = [];
  const hidden: number[] = [];
  let sheetCount = 0;
  let from1904 = false;
  readXml(zip.inflate(main), {
    open(element, attributes) {
      if (element === "workbookPr") from1904 = isTrue(attributes.get("date1904"));
      if (element !== "sheet") return;
      if (++sheetCount > limits.sheets) throw overLimit(limits.sheets, "sheet");
      if ((attributes.get("state") ?? "visible") !== "visible") hidden.push(sheetCount);
      const relation = relations.get(attributes.get("id") ?? "");
      if (relation?.type !== "worksheet") return;
      sheets.push({ name: attributes.get("name") ?? "", position: sheetCount, part: relation.target });
    },
  });
  const partOf = (type: string) => [...relations.values()].find((each) => each.type === type)?.target;
  const shared = new SharedTexts(limits);
  const texts = partOf("sharedStrings");
  if (texts !== undefined) yield* shared.read(zip.inflate(texts));
  const styles = partOf("styles");
  return {
    zip,
    sheets,
    sheetCount,
    hidden,
    from1904,
    styles: styles === undefined ? [] : stylesIn(zip.inflate(styles), limits),
    shared,
  };
}

/** Whether an attribute of the kind xsd:boolean is true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The part that lists the sheets. */
function mainPart(zip: Zip, limits: Limits): string {
  if (zip.has("mimetype") || zip.has("content.xml")) {
    throw new WorkbookFault(
      "it is a file of OpenDocument, such as a workbook of LibreOffice (.ods). Save the sheet as .xlsx or as CSV UTF-8.",
    );
  }
  const main = zip.has("_rels/.rels")
    ? [...relationsOf(zip, "", limits).values()].find(({ type }) => type === "officeDocument")?.target
    : undefined;
  if (main?.endsWith(".bin"))
    throw new WorkbookFault("it is a binary workbook (.xlsb). Save it as .xlsx or as CSV UTF-8.");
  if (main === undefined || !/(^|\/)workbook[^/]*\.xml$/i.test(main)) {
    throw new WorkbookFault(
      "it is a zipped file and no workbook. Save the sheet as .xlsx or as CSV UTF-8 and check that.",
    );
  }
  return main;
}

/** What a part refers to, by id: the last word of the kind, and the part that is meant. */
function relationsOf(
  zip: Zip,
  part: string,
  { workbookParts }: Limits,
): Map<string, { type: string; target: string }> {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const relations = new Map<string, { type: string; target: string }>();
  readXml(zip.inflate(`${folder}_rels/${part.slice(slash)}.rels`), {
    open(element, attributes) {
      if (element !== "Relationship" || attributes.get("TargetMode") === "External") return;
      const type = (attributes.get("Type") ?? "").split("/").at(-1) ?? "";
      const target = resolved(folder, attributes.get("Target") ?? "");
      relations.set(attributes.get("Id") ?? "", { type, target });
      if (relations.size > workbookParts) throw overLimit(workbookParts, "part");
    },
  });
  return relations;
}

/** The name of a part, from a name that is relative to a folder. */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of `${target.startsWith("/") ? "" : folder}${target}`.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** What numbers show, by the style of their cell. */
function stylesIn(chunks: Iterable<Uint8Array>, { cellStyles, numberFormats }: Limits): Shown[] {
  const formats = new Map<string, Shown>();
  const styles: Shown[] = [];
  let inCells = false;
  readXml(chunks, {
    open(element, attributes) {
      if (element === "numFmt") {
        formats.set(attributes.get("numFmtId") ?? "", formatOf(attributes.get("formatCode") ?? ""));
        if (formats.size > numberFormats) throw overLimit(numberFormats, "number format");
      } else if (element === "cellXfs") inCells = true;
      else if (element === "xf" && inCells) {
        const id = attributes.get("numFmtId") ?? "0";
        styles.push(formats.get(id) ?? builtInFormat(Number(id)));
        if (styles.length > cellStyles) throw overLimit(cellStyles, "style of cells", "styles of cells");
      }
    },
    close(element) {
      if (element === "cellXfs") return false;
      return undefined;
    },
  });
  return styles;
}
