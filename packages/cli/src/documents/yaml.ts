/** Documents in YAML. */
import { isMap, isScalar, isSeq, Lexer, type Node, type ParsedNode, parseDocument } from "yaml";
import type { ReadText } from "./json.js";
import { type DocumentLimits, type FileFault, repeated, tooDeep, tooMany } from "./limits.js";
import type { Place } from "./places.js";

/** What a value may have around it: its mark, spaces, a comment, the end of its line. */
const TOKENS_PER_VALUE = 10;

/** Reads YAML. */
export function readYaml(text: string, limits: DocumentLimits): ReadText {
  const failed = (fault: FileFault): ReadText => ({
    value: undefined,
    faults: [fault],
    root: undefined,
    values: 0,
  });
  const excess = excessOf(text, limits);
  if (excess) return failed(excess);
  try {
    // The parser compares each name of an object with all that came before it; the places are found once.
    const document = parseDocument(text, { prettyErrors: false, uniqueKeys: false, logLevel: "error" });
    if (document.errors.some(({ code }) => code === "RESOURCE_EXHAUSTION")) return failed(tooDeep());
    // After the first fault of syntax the others are its echoes.
    const [first] = document.errors;
    if (first)
      return failed({
        ruleId: "DOC-F02",
        message:
          "The file is neither JSON nor YAML from here on. Look for a missing comma, bracket or quotation mark, or a wrong indent.",
        offset: first.pos[0],
      });
    const faults: FileFault[] = [];
    const root = document.contents ? placeOf(document.contents, limits.depth, faults) : undefined;
    if (faults.length > 0) return { value: undefined, faults, root, values: 0 };
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    const values = countOf(value, limits.values);
    if (values > limits.values) return failed(tooMany(limits.values));
    return { value, faults, root, values };
  } catch (error) {
    // The parser runs out of stack or refuses to expand; whatever else it throws may hold what the file says.
    if (error instanceof RangeError || error instanceof ReferenceError) return failed(tooDeep());
    throw error;
  }
}

/** The first token with which a text goes over a limit, if it does. */
function excessOf(text: string, { values, aliases }: DocumentLimits): FileFault | undefined {
  let tokens = 0;
  let aliasTokens = 0;
  let offset = 0;
  let before = "";
  for (const token of new Lexer().lex(text)) {
    if (++tokens > values * TOKENS_PER_VALUE) return tooMany(values, offset);
    // The parser looks for the anchor of an alias from the beginning of the file. After a mark there is text.
    if (token.startsWith("*") && !MARKS.has(before) && ++aliasTokens > aliases) return tooDeep(offset);
    if (!MARKS.has(token)) offset += token.length;
    before = token;
  }
  return undefined;
}

/** What the lexer puts between its tokens: a document, a flow that ends, a text. */
const MARKS = new Set(["\u0002", "\u0018", "\u001f"]);

/** The places of a value and of what is in it, with a fault for each name that an object has already. */
function placeOf(node: Node | ParsedNode, depth: number, faults: FileFault[]): Place {
  const place: Place = { offset: node.range?.[0] ?? 0, children: new Map() };
  if (!isMap(node) && !isSeq(node)) return place;
  if (depth === 0) {
    faults.push(tooDeep(place.offset));
    return place;
  }
  for (const [index, item] of node.items.entries()) {
    if (isSeq(node)) {
      place.children.set(String(index), placeOf(item as Node, depth - 1, faults));
      continue;
    }
    const { key, value } = item as { key: Node; value: Node | null };
    const name = isScalar(key) ? String(key.value ?? "") : String(key);
    if (place.children.has(name)) faults.push(repeated(key.range?.[0] ?? 0));
    else place.children.set(name, value ? placeOf(value, depth - 1, faults) : { ...placeOf(key, 1, []) });
  }
  return place;
}

/** How many names and values a value has, each as often as it is repeated; one more than `most` where there are more. */
function countOf(root: unknown, most: number): number {
  let count = 0;
  const pending = [root];
  while (pending.length > 0 && count <= most) {
    const value = pending.pop();
    count++;
    if (typeof value !== "object" || value === null) continue;
    const isList = Array.isArray(value);
    for (const child of Object.values(value)) {
      if (!isList) count++;
      if (pending.length > most) break;
      pending.push(child);
    }
  }
  return count > most ? most + 1 : count;
}
