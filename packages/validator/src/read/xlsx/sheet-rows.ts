/** The rows of a sheet, one at a time, as its part is inflated. */
import type { Workbook } from "./workbook.js";
import { isTrue } from "./workbook.js";
import { WorkbookFault } from "./workbook-fault.js";
import { readXmlInSteps } from "./xml.js";

/** A cell that holds something. */
export interface SheetCell {
  /** Its column, from 0. */
  place: number;
  /** The kind of its value, as the attribute `t` says. */
  type: string;
  /** The value: a text, a number, the index of a shared text. */
  text: string;
  /** Its style. */
  style: number;
}

/** A row that has cells. */
export interface SheetRow {
  /** Its number, from 1. */
  readonly number: number;
  /** Its cells from left to right, those that hold something. */
  readonly cells: SheetCell[];
  /** Whether its texts are longer than the limit of a row. They are not kept then. */
  tooLong: boolean;
}

/** A kind of thing that is met in a sheet: how often, and where first. */
export interface Met {
  count: number;
  row: number;
  place: number;
}

/** What is met in a sheet besides its values. */
export interface SheetFeatures {
  /** Cells that hold something in a hidden row or column. */
  hidden: Met | undefined;
  /** Merged ranges. */
  merged: Met | undefined;
  /** Formulas. */
  formulas: Met | undefined;
  /** Formulas whose result the workbook does not hold. */
  withoutResult: number;
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Reads the rows of a sheet.
 *
 * @param part - The part that holds it.
 * @param recordBytes - Most characters of one row.
 * @param features - Filled in with what is met; complete when the last row was read.
 * @throws WorkbookFault when the sheet is damaged or goes over a limit.
 */
export function* rowsOf(
  { zip }: Workbook,
  part: string,
  recordBytes: number,
  features: SheetFeatures,
): Generator<SheetRow> {
  const rows: SheetRow[] = [];
  const hiddenColumns = new HiddenColumns();
  let number = 0;
  let row: SheetRow | undefined;
  let rowHidden = false;
  let length = 0;
  let place = -1;
  let cell: SheetCell | undefined;
  let hasFormula = false;
  let taking = false;
  let phonetic = 0;

  const endCell = () => {
    if (!row || !cell) return;
    const at = { row: row.number, place: cell.place };
    if (hasFormula) {
      features.formulas = met(features.formulas, at);
      if (cell.text === "") features.withoutResult++;
    }
    if (cell.text === "") return;
    if (rowHidden || hiddenColumns.has(at.place)) features.hidden = met(features.hidden, at);
    length += cell.text.length;
    if (length > recordBytes) {
      row.tooLong = true;
      row.cells.length = 0;
    }
    if (!row.tooLong) row.cells.push(cell);
  };

  const steps = readXmlInSteps(zip.inflate(part), {
    open(element, attributes) {
      switch (element) {
        case "col":
          if (isTrue(attributes.get("hidden")))
            hiddenColumns.add(Number(attributes.get("min")) - 1, Number(attributes.get("max")) - 1);
          return;
        case "row": {
          // The cells of the outer one would be lost.
          if (row) throw displaced();
          const said = attributes.get("r");
          const next = said === undefined ? number + 1 : Number(said);
          if (!(Number.isInteger(next) && next > number && next <= MOST_ROWS)) throw disordered();
          number = next;
          row = { number, cells: [], tooLong: false };
          rowHidden = isTrue(attributes.get("hidden"));
          length = 0;
          place = -1;
          return;
        }
        case "c": {
          if (!row || cell) throw displaced();
          const said = attributes.get("r");
          const next = said === undefined ? place + 1 : placeOf(said);
          if (!(next > place && next < MOST_COLUMNS)) throw disordered();
          place = next;
          cell = {
            place,
            type: attributes.get("t") ?? "n",
            text: "",
            style: Number(attributes.get("s") ?? 0),
          };
          hasFormula = false;
          return;
        }
        case "f":
          hasFormula = true;
          return;
        case "rPh":
          phonetic++;
          return;
        case "v":
        case "t":
          taking = cell !== undefined && phonetic === 0;
          return;
        case "mergeCell": {
          const first = /^([A-Z]{1,3})([1-9][0-9]{0,6})/.exec(attributes.get("ref") ?? "");
          const at = first ? { row: Number(first[2]), place: placeOf(first[0]) } : { row: 1, place: 0 };
          features.merged = met(features.merged, at);
          return;
        }
        default:
      }
    },
    text(text) {
      if (taking && cell && cell.text.length <= recordBytes) cell.text += text;
    },
    close(element) {
      if (element === "v" || element === "t") taking = false;
      else if (element === "rPh") phonetic--;
      else if (element === "c") {
        endCell();
        cell = undefined;
      } else if (element === "row" && row) {
        if (row.cells.length > 0 || row.tooLong) rows.push(row);
        row = undefined;
      }
    },
  });
  for (const _ of steps) {
    yield* rows;
    rows.length = 0;
  }
  yield* rows;
}

/** Which columns are hidden: looking one up takes the same time however many ranges there are. */
class HiddenColumns {
  /** By column, how many ranges begin there less those that ended before it. */
  readonly #changes = new Int32Array(MOST_COLUMNS + 1);
  #isHidden: Uint8Array | undefined;

  /** Takes a range. Ranges stand before the rows: what comes later is not looked at. */
  add(first: number, last: number): void {
    if (!(first >= 0 && first <= last && first < MOST_COLUMNS)) return;
    this.#change(first, 1);
    this.#change(Math.min(last, MOST_COLUMNS - 1) + 1, -1);
  }

  has(place: number): boolean {
    this.#isHidden ??= this.#summed();
    return this.#isHidden[place] === 1;
  }

  #change(place: number, by: number): void {
    this.#changes[place] = (this.#changes[place] as number) + by;
  }

  #summed(): Uint8Array {
    let ranges = 0;
    return Uint8Array.from(this.#changes, (change) => {
      ranges += change;
      return ranges > 0 ? 1 : 0;
    });
  }
}

/** The column of a cell by its name, from 0; -1 where it is no name of a cell. */
function placeOf(name: string): number {
  const letters = /^([A-Z]{1,3})[0-9]/.exec(name)?.[1] ?? "";
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}

function met(before: Met | undefined, at: { readonly row: number; readonly place: number }): Met {
  if (!before) return { count: 1, ...at };
  before.count++;
  return before;
}

function displaced(): WorkbookFault {
  return new WorkbookFault(
    "a sheet of the workbook is damaged: its rows and cells are inside one another. Open it in a spreadsheet and save it again.",
  );
}

function disordered(): WorkbookFault {
  return new WorkbookFault(
    "the rows and cells of a sheet are out of order. Open it in a spreadsheet and save it again.",
  );
}
