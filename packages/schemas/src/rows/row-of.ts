import type { Column } from "../columns/column.js";
import type { Shorthand } from "../columns/count.js";

/** A column that must be filled in every row. */
type AlwaysFilled = { required: "error"; requiredWhen?: never };

/** The type of one code of a column. */
type CodeOf<C extends Column> = C extends { kind: "code"; list: { open: true } }
  ? string
  : C extends { kind: "code"; list: { codes: readonly { code: infer Code }[] } }
    ? Code
    : string;

/** The type of a count, or of the shorthand in its place. */
type CountOf<C extends Column> = C extends { shorthand: readonly (infer Letters extends Shorthand)[] }
  ? number | `[${Letters}]${string}`
  : number;

/** The type of what a column of each kind holds. */
interface ValueOfKind<C extends Column> {
  code: CodeOf<C>;
  coordinate: number;
  count: CountOf<C>;
  date: string;
  "date-time": string;
  decimal: number;
  "financial-year": string;
  "gss-code": string;
  "hex-id": string;
  lsoa: string;
  money: number;
  month: string;
  "ods-code": string;
  "offence-code": string;
  quarter: string;
  snomed: string;
  text: string;
  "whole-number": number;
  "yes-no": boolean;
}

/** The type of what a column holds. */
type Value<C extends Column> = C extends { several: ";" } ? readonly CodeOf<C>[] : ValueOfKind<C>[C["kind"]];

/**
 * The type of one row of a return: an object with the columns for keys. `null` stands for a blank cell in a
 * column that does not have to be filled.
 *
 * | kind of column | type |
 * | --- | --- |
 * | `coordinate`, `decimal`, `whole-number` | number |
 * | `count` | number, or shorthand as text: `"[c]"` |
 * | `money` | whole pence, a number; a file has pounds |
 * | `yes-no` | boolean |
 * | `code` | its codes, unless the list is open |
 * | `code` and `snomed` with several in a cell | an array of them |
 * | all others | text, as a file has it |
 *
 * @category returns
 */
export type RowOf<Columns extends readonly Column[]> = {
  [C in Columns[number] as C["name"]]: C extends AlwaysFilled ? Value<C> : Value<C> | null;
};
