/** What may be chosen from in the cells of a column. */
import { type Column, yesNoWords } from "@svd/schemas/returns";

/** A list to choose from. */
export interface Choices {
  /** What it lists. */
  readonly title: string;
  /** What may be chosen, and what it means where that does not say it. */
  readonly codes: readonly { readonly code: string; readonly label?: string }[];
  /** Whether a cell may hold something that is not on the list, or several of its codes. */
  readonly open: boolean;
}

/**
 * What may be chosen from in the cells of a column.
 *
 * @param column - The column.
 * @returns `undefined` where a cell is not one of a few.
 */
export function choicesOf(column: Column): Choices | undefined {
  switch (column.kind) {
    case "code": {
      const { title, codes, open, pluggable } = column.list;
      return { title, codes, open: open === true || pluggable === true || column.several !== undefined };
    }
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      return { title: column.title, codes: [{ code: yes }, { code: no }], open: false };
    }
    case "quarter": {
      const codes = [1, 2, 3, 4].map((number) => ({ code: `${column.prefix}${number}` }));
      return { title: column.title, codes, open: false };
    }
    case "coordinate":
    case "count":
    case "date":
    case "date-time":
    case "decimal":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "money":
    case "month":
    case "ods-code":
    case "offence-code":
    case "snomed":
    case "text":
    case "whole-number":
      return undefined;
  }
}
