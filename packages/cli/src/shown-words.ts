/** The words of the command line as they may be shown: they come from outside, and so may act on a terminal. */
import { basename } from "node:path";
import { visibleLines, visibleText } from "@svd/schemas/safe-text";

/**
 * Words of this run that hold a line break or another character that acts, and their parts, in the forms in which messages
 * repeat them; the longest first.
 */
const acting: readonly string[] = [
  ...new Set(
    process.argv
      .slice(2)
      .flatMap((word) => [word, basename(word), ...word.split(/[=,]/)])
      .flatMap((part) => [part, part.trim(), part.trim().toUpperCase()])
      .filter((part) => part.length > 1 && visibleText(part) !== part),
  ),
].sort((a, b) => b.length - a.length);

/**
 * A text that is about to be shown, with nothing in it that acts: neither in words of the command line that it repeats, whose
 * line breaks are not meant, nor elsewhere.
 */
export function shownText(text: string): string {
  const escaped = acting.reduce((rest, word) => rest.replaceAll(word, visibleText(word)), text);
  return visibleLines(escaped);
}
