/** Names and texts as SQL writes them, so that nothing in a definition can be read as SQL. */

/** What PostgreSQL holds of a name, in bytes; it cuts longer ones without an error. */
const LONGEST_NAME = 63;

/**
 * A definition that cannot be said in SQL as it stands, such as one with two columns of one name.
 *
 * @category errors
 */
export class SqlError extends Error {
  /** The name of the class. */
  override readonly name = "SqlError";
  /** A stable code for programs. */
  readonly code = "SQL";
}

/**
 * A name as SQL writes it, in quotation marks, so that capitals, spaces and words of SQL stand for themselves.
 *
 * @param name - The name.
 * @throws SqlError when it is longer than PostgreSQL holds, or has a NUL.
 */
export function quoteName(name: string): string {
  if (name === "" || name.includes("\u0000") || new TextEncoder().encode(name).length > LONGEST_NAME)
    throw new SqlError(`A name of SQL has 1 to ${LONGEST_NAME} bytes and no NUL: "${name}" cannot be one.`);
  return `"${name.replaceAll('"', '""')}"`;
}

/**
 * A text as SQL writes it. Backslashes stand for themselves, as in standard SQL.
 *
 * @param text - The text.
 * @throws SqlError when it has a NUL, which PostgreSQL cannot hold.
 */
export function quoteText(text: string): string {
  if (text.includes("\u0000")) throw new SqlError("A text with a NUL cannot be written in SQL.");
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * The texts of a list between brackets, for `IN`.
 *
 * @param texts - At least one text.
 */
export function quoteTexts(texts: readonly string[]): string {
  return `(${texts.map(quoteText).join(", ")})`;
}
