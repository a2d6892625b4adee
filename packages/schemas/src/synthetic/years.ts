/** Financial years of made-up rows. */

/** The first calendar year of the latest financial year that is over. */
const LATEST = 2025;
/** Years before it are left to planted rows. */
const EARLIEST = 2000;

/**
 * The first calendar year of a financial year, another for each number: from 2025 back to 2000, then, for files larger
 * than any real one, from 2026 on.
 */
export function yearOf(number: number): number {
  const past = LATEST - EARLIEST + 1;
  return number < past ? LATEST - number : LATEST + 1 + number - past;
}

/** A financial year in words, by its first calendar year. */
export function yearInWords(first: number, separator: "-" | "/"): string {
  return `${first}${separator}${String((first + 1) % 100).padStart(2, "0")}`;
}
