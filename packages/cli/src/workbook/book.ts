/** A workbook as it is put together, cell by cell, and written. */
import { guardFormula } from "@svd/schemas/safe-text";
import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";

/** How a cell looks, and so what it is for. */
export type Look = "title" | "heading" | "words" | "input" | "worked" | "fixed" | "money" | "share" | "check";

const FILL = (rgb: string) => ({ type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } });
const WRAPPED = { vertical: "top" as const, wrapText: true };
const LOOKS: Readonly<Record<Look, CellStyle>> = {
  title: { font: { bold: true, size: 14 } },
  heading: {
    font: { bold: true, color: { rgb: "FFFFFF" } },
    fill: FILL("1D4D6B"),
    alignment: WRAPPED,
  },
  words: { alignment: WRAPPED },
  input: { font: { color: { rgb: "0B3D91" } }, fill: FILL("FFF4CE") },
  worked: {},
  fixed: { font: { color: { rgb: "595959" } } },
  money: { numFmt: '"£"#,##0.00;[Red]-"£"#,##0.00' },
  share: { numFmt: "0.00%" },
  check: { font: { bold: true } },
};

/** A sheet in the making. Rows and columns are counted from 1, as people count them. */
export class Sheet {
  readonly name: string;
  readonly #cells = new Map<string, Partial<Cell>>();
  readonly #widths = new Map<number, number>();
  #rows = 1;
  #columns = 1;
  freeze: { readonly rows: number; readonly columns: number } | undefined;

  constructor(name: string) {
    this.name = name;
  }

  /** Puts words or a number into a cell. */
  put(row: number, column: number, value: string | number, look: Look): void {
    const text = typeof value === "string";
    this.#set(row, column, {
      value: text ? guardFormula(value) : value,
      type: text ? "string" : "number",
      style: styleOf(look, value),
    });
  }

  /** Puts a formula into a cell, with what it comes to. */
  work(row: number, column: number, formula: string, value: string | number, look: Look = "worked"): void {
    this.#set(row, column, {
      value: null,
      type: "formula",
      formula,
      formulaResult: value,
      style: styleOf(look, value),
    });
  }

  /** Sets the width of a column, in characters. */
  width(column: number, characters: number): void {
    this.#widths.set(column, characters);
  }

  /** The sheet as it is written. */
  written(): WriteSheet {
    return {
      name: this.name,
      columns: Array.from({ length: this.#columns }, (_, c) => ({ width: this.#widths.get(c + 1) ?? 16 })),
      rows: Array.from({ length: this.#rows }, () => Array.from({ length: this.#columns }, () => null)),
      cells: this.#cells,
      ...(this.freeze && { freezePane: this.freeze }),
      pageSetup: {
        orientation: "landscape",
        fitToPage: true,
        fitToWidth: 1,
        fitToHeight: 0,
        paperSize: "a4",
      },
    };
  }

  #set(row: number, column: number, cell: Partial<Cell>): void {
    this.#rows = Math.max(this.#rows, row);
    this.#columns = Math.max(this.#columns, column);
    this.#cells.set(`${row - 1},${column - 1}`, cell);
  }
}

function styleOf(look: Look, value: string | number): CellStyle {
  const style = LOOKS[look];
  if (typeof value !== "number" || style.numFmt !== undefined) return style;
  return { ...style, numFmt: Number.isInteger(value) ? "#,##0" : "#,##0.##########" };
}

/** A cell of another sheet. */
export function cellOf(sheet: Sheet, address: string): string {
  return `'${sheet.name.replaceAll("'", "''")}'!${address}`;
}

/** Names of sheets: no longer than spreadsheets allow, without the signs they refuse, and no two alike. */
export function sheetNamer(): (wanted: string) => string {
  const taken = new Set<string>();
  return (wanted) => {
    const plain = wanted.replaceAll(/[[\]:*?/\\']/g, " ").trim() || "sheet";
    for (let number = 1; ; number++) {
      const ending = number === 1 ? "" : ` ${number}`;
      const name = `${plain.slice(0, 31 - ending.length).trim()}${ending}`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** Writes a workbook. The same sheets give the same bytes. */
export async function writeBook(title: string, sheets: readonly Sheet[]): Promise<Uint8Array> {
  const { writeXlsx } = await import("hucre/xlsx");
  const noTime = new Date(Date.UTC(1980, 0, 1));
  return writeXlsx({
    sheets: sheets.map((sheet) => sheet.written()),
    properties: { title, created: noTime, modified: noTime },
  });
}
