import type { ColumnBase, ColumnKind } from "./column-kind.js";
import { numberDamage } from "./number-damage.js";

/**
 * An identifier of a fixed number of hexadecimal digits.
 *
 * @category columns
 */
export interface HexIdColumn extends ColumnBase {
  /** The kind of column. */
  readonly kind: "hex-id";
  /** How many digits. */
  readonly digits: number;
}

/**
 * The meaning of a {@link HexIdColumn}.
 *
 * @category columns
 */
export const hexIdKind: ColumnKind<HexIdColumn> = {
  title: "hexadecimal identifier",
  type: "text",
  expected: ({ digits }) => `an identifier of ${digits} characters, each 0 to 9 or a to f`,
  example: ({ digits }) => "0123456789abcdef".repeat(Math.ceil(digits / 16)).slice(0, digits),
  pattern: ({ digits }) => `^[0-9a-fA-F]{${digits}}$`,
  fault({ digits }, text) {
    if (text.length === digits && /^[0-9a-fA-F]+$/.test(text)) return undefined;
    return numberDamage(text) ? "number-damage" : "format";
  },
};
