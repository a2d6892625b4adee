/** How a spreadsheet checks the cells of a column as they are typed, and how it shows them. */
import type { Column } from "@svd/schemas/returns";
import type { DataValidation } from "hucre/xlsx";

/** What the cell must be, as far as a spreadsheet can say it. */
type CellCheck = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2">;

const MOST = 999_999_999;

/** Cells of this format hold what was typed, letter by letter: `4.10`, `01`, `2026-03`, `5E`. */
export const TEXT = "@";

/**
 * The number format of a column.
 *
 * Everything that is not a number to reckon with is text. Days and times without a difference from universal time
 * are numbers that are shown as the return has them written: a spreadsheet that is told a day in any form that it
 * knows shows which day it understood.
 *
 * @param column - The column.
 */
export function numberFormatOf(column: Column): string {
  switch (column.kind) {
    case "date":
      return "yyyy-mm-dd";
    case "date-time":
      return column.offset ? TEXT : 'yyyy-mm-dd"T"hh:mm:ss';
    case "count":
    case "whole-number":
      return "0";
    case "money":
      return "0.00";
    case "decimal":
      return column.decimals === 0 ? "0" : `0.${"0".repeat(column.decimals)}`;
    // A coordinate has a fixed number of decimals, and a number would lose its last zeros.
    case "code":
    case "coordinate":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "month":
    case "ods-code":
    case "offence-code":
    case "quarter":
    case "snomed":
    case "text":
    case "yes-no":
      return TEXT;
  }
}

/**
 * The check of the cells of a column that has no list to choose from. It refuses what is surely wrong; not all that
 * it lets through is right, because a spreadsheet cannot say everything. No check refuses a right cell.
 *
 * @param column - The column.
 * @param cell - The name of the first cell that is checked, such as `B2`, for formulas.
 * @returns `undefined` where nothing can be checked.
 */
export function cellCheckOf(column: Column, cell: string): CellCheck | undefined {
  switch (column.kind) {
    case "date":
    case "date-time":
      // Day 1 is the first that spreadsheets know.
      return numberFormatOf(column) === TEXT
        ? length(16, 25)
        : { type: "date", operator: "greaterThanOrEqual", formula1: "1" };
    case "month":
      return custom(
        `AND(LEN(${cell})=7,MID(${cell},5,1)="-",VALUE(LEFT(${cell},4))>1582,VALUE(RIGHT(${cell},2))>=1,VALUE(RIGHT(${cell},2))<=12)`,
      );
    case "financial-year":
      return custom(
        `AND(LEN(${cell})=7,MID(${cell},5,1)="${column.separator}",VALUE(RIGHT(${cell},2))=MOD(VALUE(LEFT(${cell},4))+1,100))`,
      );
    case "whole-number":
      return {
        type: "whole",
        operator: "between",
        formula1: String(column.min ?? -MOST),
        formula2: String(column.max ?? MOST),
      };
    case "count": {
      const number = `AND(${cell}>=0,${cell}<=${MOST},${cell}=INT(${cell}))`;
      const shorthand = column.shorthand.map(
        (letters) => `EXACT(LEFT(${cell},${letters.length + 2}),"[${letters}]")`,
      );
      return custom(`IF(ISNUMBER(${cell}),${number},${anyOf(shorthand)})`);
    }
    case "money":
      return custom(numberFormula(cell, 2, column.negative ? undefined : 0, undefined));
    case "decimal":
      return custom(numberFormula(cell, column.decimals, column.min, column.max));
    case "coordinate":
      return custom(
        `AND(VALUE(${cell})>=${column.min},VALUE(${cell})<=${column.max},LEN(${cell})-FIND(".",${cell})=${column.decimals})`,
      );
    case "gss-code":
      return custom(areaFormula(cell, column.entities));
    case "lsoa":
      return custom(areaFormula(cell, ["E01", "W01"]));
    case "ods-code":
      return custom(
        `AND(LEN(${cell})>=${column.minLength},LEN(${cell})<=${column.maxLength},EXACT(${cell},UPPER(${cell})))`,
      );
    case "hex-id":
      return { type: "textLength", operator: "equal", formula1: String(column.digits) };
    case "snomed":
      return column.several
        ? { type: "textLength", operator: "greaterThanOrEqual", formula1: "6" }
        : length(6, 18);
    case "offence-code":
      // Three digits, a point and two more, and a letter.
      return length(1, 7);
    case "text":
      // A spreadsheet may count a character outside the common ones as two.
      return { type: "textLength", operator: "lessThanOrEqual", formula1: String(column.maxLength) };
    case "code":
    case "quarter":
    case "yes-no":
      return undefined;
  }
}

function custom(formula1: string): CellCheck {
  return { type: "custom", formula1 };
}

function length(least: number, most: number): CellCheck {
  return { type: "textLength", operator: "between", formula1: String(least), formula2: String(most) };
}

/** A number within bounds with at most so many decimals. */
function numberFormula(
  cell: string,
  decimals: number,
  min: number | undefined,
  max: number | undefined,
): string {
  const bounds = [
    `${cell}>=${min ?? -MOST - 1}`,
    `${cell}<=${max ?? MOST + 1}`,
    `ROUND(${cell},${decimals})=${cell}`,
  ];
  return `IF(ISNUMBER(${cell}),AND(${bounds.join(",")}),FALSE)`;
}

/** One of some kinds of area and six digits. Kinds are looked up in one text, because formulas must be short. */
function areaFormula(cell: string, entities: readonly string[]): string {
  return `AND(LEN(${cell})=9,ISNUMBER(FIND(LEFT(${cell},3),"${entities.join(" ")}")),ISNUMBER(VALUE(RIGHT(${cell},6))))`;
}

function anyOf(formulas: readonly string[]): string {
  return formulas.length === 0 ? "FALSE" : `OR(${formulas.join(",")})`;
}
