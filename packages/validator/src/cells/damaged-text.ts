/** Text that was spoilt on its way, whatever column it is in. */
import type { FileFault } from "@svd/schemas/returns";

/**
 * The characters of UTF-8 that are used here, read as Windows-1252: £ and é, as two; ŵ and ŷ, as two; dashes, curly
 * quotation marks and the euro sign, as three; the byte order mark, as three; pictures, as four. In UTF-8 the bytes 80 to BF
 * never stand alone: the long class is what Windows-1252 shows for them.
 */
const ENCODED_TWICE =
  /[ÂÃ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|[ÄÅ][\u00a0-\u00bf]|â[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}|ï»¿|ð[Ÿ\u009f][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/;

/**
 * What was done to a text before it came here.
 *
 * @param text - A cell as it stands in the file.
 * @returns `undefined` where nothing shows.
 */
export function damageOfText(
  text: string,
): Extract<FileFault, "encoded-twice" | "lost-characters"> | undefined {
  if (text.includes("\ufffd")) return "lost-characters";
  return ENCODED_TWICE.test(text) ? "encoded-twice" : undefined;
}
