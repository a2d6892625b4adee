import type { Column } from "../columns/column.js";

/** A column that must be filled in every row. */
type AlwaysFilled = { required: "error"; requiredWhen?: never };

/** The type of what a column holds. */
type Value<C extends Column> = C extends { kind: "coordinate" }
  ? number
  : C extends { kind: "code"; list: { open: true } }
    ? string
    : C extends { kind: "code"; list: { codes: readonly { code: infer Code }[] } }
      ? Code
      : string;

/**
 * The type of one row of a return: an object with the columns for keys. Coordinates are numbers, everything
 * else is text; `null` stands for a blank cell in a column that does not have to be filled.
 *
 * @category returns
 */
export type RowOf<Columns extends readonly Column[]> = {
  [C in Columns[number] as C["name"]]: C extends AlwaysFilled ? Value<C> : Value<C> | null;
};
