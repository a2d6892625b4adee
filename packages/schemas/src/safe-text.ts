/**
 * Text as it may leave a program: CSV that no spreadsheet runs, and words in which no character acts on a terminal or a
 * service. Everything of this project that writes CSV or shows a text from outside does it by these.
 *
 * @module
 */

/**
 * Characters after which a spreadsheet takes what follows for a formula, and the forms of them that some programs take for the
 * same: full-width and small.
 */
export const FORMULA_TRIGGERS = "=+-@|%\uff1d\uff0b\uff0d\uff20\uff5c\uff05\ufe62\ufe63\ufe66\ufe6a\ufe6b";

/** White space and characters that cannot be seen, then a trigger; or a first character that some programs drop. */
const ACTS = new RegExp(`^(?:[\\t\\r\\n]|[\\s\\p{C}]*[${FORMULA_TRIGGERS.replace("-", "\\-")}])`, "u");

/**
 * Whether a spreadsheet may run a text as a formula, rather than show it.
 *
 * @param text - The text of a cell.
 * @example
 * ```ts
 * actsAsFormula(" =1+1"); // => true
 * actsAsFormula("High Street"); // => false
 * ```
 * @category output
 */
export function actsAsFormula(text: string): boolean {
  return ACTS.test(text);
}

/**
 * A text that no spreadsheet runs: with an apostrophe before it where it would act as a formula. Spreadsheets do not show the
 * apostrophe where a person types it; in a file it is seen.
 *
 * @param text - The text of a cell.
 * @example
 * ```ts
 * guardFormula("=HYPERLINK(A1)"); // => "'=HYPERLINK(A1)"
 * ```
 * @category output
 */
export function guardFormula(text: string): string {
  return actsAsFormula(text) ? `'${text}` : text;
}

/**
 * A field of a CSV record by RFC 4180: in quotation marks where it needs them, and otherwise as it stands.
 *
 * @param text - The field.
 * @example
 * ```ts
 * csvField('the "Crown", back door'); // => '"the ""Crown"", back door"'
 * ```
 * @category output
 */
export function csvField(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A field of a record: a text, or a number, which may be given in decimals as it is to be written.
 *
 * @category output
 */
export type CsvValue =
  | string
  | number
  | bigint
  | {
      /** The number as it is to be written, such as `-5.00`. */
      readonly decimal: string;
    }
  | undefined;

/**
 * A record of a CSV file by RFC 4180, with its line end. Texts that would act as formulas are guarded; numbers are written as
 * numbers, and what is absent is left blank.
 *
 * @param fields - The fields in order.
 * @example
 * ```ts
 * csvRecord(["Hull", -5, { decimal: "-5.00" }, undefined, "-5"]); // => "Hull,-5,-5.00,,'-5\r\n"
 * ```
 * @category output
 */
export function csvRecord(fields: readonly CsvValue[]): string {
  const cells = fields.map((field) => {
    if (typeof field === "string") return csvField(guardFormula(field));
    return typeof field === "object" ? field.decimal : String(field ?? "");
  });
  return `${cells.join(",")}\r\n`;
}

/**
 * Controls, line and paragraph separators, marks that turn the direction of text, those that cannot be seen, and halves of
 * characters.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Cs}/gu;

/**
 * A text from outside as it may be shown: in one line, with each character that acts or cannot be seen written as its code,
 * `\u202e`, as JSON and most languages write it; and cut, where it is long.
 *
 * @param text - A file name, an argument, a name out of a document.
 * @param longest - The most characters that are shown. Default 200.
 * @example
 * ```ts
 * visibleText("a\n::error::b"); // => "a\\u000a::error::b"
 * ```
 * @category output
 */
export function visibleText(text: string, longest = 200): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replace(UNSEEN, escaped);
}

/**
 * A text of several lines in which nothing acts: each character that does, but for line ends and tabs, written as its code. In
 * JSON it stays the same value.
 *
 * @param text - The text. Its line ends are taken to be meant.
 * @category output
 */
export function visibleLines(text: string): string {
  return text.replace(UNSEEN, (character, at: number) => {
    if (character === "\n" || character === "\t") return character;
    return character === "\r" && text[at + 1] === "\n" ? character : escaped(character);
  });
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
