// Bounded text. One pattern carries the bound, so that zod and JSON Schema both count characters (code points),
// where zod's own `max` would count UTF-16 units.
import * as z from "zod";

/** Marks that separate lines or turn the direction of text, the byte order mark, and halves of characters. */
const ACTING = "\\u061c\\u200e\\u200f\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\ud800-\\udfff";
const CONTROL = `\\u0000-\\u001f\\u007f-\\u009f${ACTING}`;
const CONTROL_BUT_NEW_LINE = `\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f${ACTING}`;

/** One line of text: at least one character, no control characters or marks of direction, not begun with a space. */
export const line = (max: number) => bounded(max, CONTROL);

/** Text that may run over several lines: at least one character, not begun with a space. */
export const prose = (max: number) => bounded(max, CONTROL_BUT_NEW_LINE);

/** A web address. */
export const webAddress = () =>
  z
    .string()
    .regex(/^https?:\/\/[!-~]{1,1000}$/)
    .meta({ maxLength: 1008, examples: ["https://www.legislation.gov.uk/ukpga/2022/32"] });

function bounded(max: number, barred: string) {
  return z
    .string()
    .regex(new RegExp(`^[^ ${CONTROL}][^${barred}]{0,${max - 1}}$`, "u"))
    .meta({ maxLength: max });
}
