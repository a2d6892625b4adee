/** Errors of a calculation, in which things of a file go by their places and not by what the file calls them. */
import { FundingError, type FundingErrorData } from "@svd/funding";

/** Properties whose texts are words that the schema of the file gives to choose from, so that they may be said. */
const CHOSEN = new Set(["head", "kind"]);

/**
 * What a calculation that cannot go on has to say, with the place of a thing wherever it would say what the file calls
 * it: `The floor of /recipients/2/name is above its cap.`
 *
 * @param error - The error of the calculation.
 * @param value - What the file holds.
 */
export function messageWithPlaces({ code, data }: FundingError, value: unknown): string {
  const texts = placesOf(value);
  const placed = (told: unknown): unknown => {
    if (typeof told === "string") return withPlaces(told, texts);
    if (Array.isArray(told)) return told.map(placed);
    return told;
  };
  // What a hint has in quotation marks is an example of its own.
  const hinted = (hint: string) =>
    hint
      .split('"')
      .map((words, part) => (part % 2 === 0 ? withPlaces(words, texts) : words))
      .join('"');
  const said = Object.fromEntries(
    Object.entries(data).map(([key, told]) => [
      key,
      key === "hint" && typeof told === "string" ? hinted(told) : placed(told),
    ]),
  );
  return new FundingError(code, said as unknown as FundingErrorData[typeof code]).message;
}

/** The first and last day of a financial year, which are nobody's own. */
const END_OF_YEAR = /^\d{4}-(?:04-01|03-31)$/;

/** The texts of a file, each with the first place where it is. */
function placesOf(value: unknown): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const pending: (readonly [pointer: string, value: unknown])[] = [["", value]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [pointer, held] = next;
    if (typeof held === "string" && held.trim() !== "" && !END_OF_YEAR.test(held) && !places.has(held))
      places.set(held, pointer);
    if (typeof held !== "object" || held === null) continue;
    for (const [key, child] of Object.entries(held).reverse())
      if (!CHOSEN.has(key)) pending.push([`${pointer}/${key}`, child]);
  }
  return places;
}

function withPlaces(words: string, places: ReadonlyMap<string, string>): string {
  // The longest first: a name may begin with another. Each is looked for once, so a place is never taken for a name.
  const texts = [...places.keys()].filter((text) => words.includes(text)).sort((a, b) => b.length - a.length);
  if (texts.length === 0) return words;
  let placed = "";
  for (let at = 0; at < words.length; ) {
    const text = isWordCharacter(lastCharacter(words.slice(0, at)))
      ? undefined
      : texts.find((each) => words.startsWith(each, at) && !isWordCharacter(words.slice(at + each.length)));
    placed += text === undefined ? words.charAt(at) : places.get(text);
    at += text?.length ?? 1;
  }
  return placed;
}

/** Whether a text begins with a letter or a digit. */
function isWordCharacter(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

function lastCharacter(text: string): string {
  return [...text.slice(-2)].at(-1) ?? "";
}
