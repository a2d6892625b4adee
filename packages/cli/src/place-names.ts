/** Words of a calculation that name things of a file, put as the places of those things. */

/** Properties whose texts are words that the schema of the file gives to choose from, so that they may be said. */
const CHOSEN = new Set(["head", "kind"]);

/**
 * Puts the place in a message where the message has a text of the file: `The floor of Brent is above its cap.` becomes
 * `The floor of /recipients/2/name is above its cap.`
 *
 * @param message - What a calculation says. It names recipients and the like by what the file calls them.
 * @param value - What the file holds.
 */
export function withPlaces(message: string, value: unknown): string {
  const places = new Map<string, string>();
  const pending: (readonly [pointer: string, value: unknown])[] = [["", value]];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [pointer, held] = next;
    if (typeof held === "string" && held.trim() !== "" && message.includes(held)) places.set(held, pointer);
    if (typeof held !== "object" || held === null) continue;
    for (const [key, child] of Object.entries(held).reverse())
      if (!CHOSEN.has(key)) pending.push([`${pointer}/${key}`, child]);
  }
  if (places.size === 0) return message;
  // The longest first: a name may begin with another. Each is looked for once, so a place is never taken for a name.
  const texts = [...places.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${texts.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return message.replace(pattern, (text) => places.get(text) ?? "");
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
