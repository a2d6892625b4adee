/** Documents in JSON. */
import { type DocumentLimits, type FileFault, repeated, tooDeep, tooMany } from "./limits.js";
import type { Place } from "./places.js";

/** A document that was read. */
export interface ReadText {
  readonly value: unknown;
  readonly faults: readonly FileFault[];
  /** Its outermost value; `undefined` where it has faults that leave nothing to find. */
  readonly root: Place | undefined;
  /** How many names and values it has. */
  readonly values: number;
}

/** An object or a list that is open. */
interface Open {
  readonly place: Place;
  readonly isList: boolean;
  /** What the next value in it is found by. */
  step: string;
}

const TOKEN = /["{}[\],]|[^\s"{}[\],:]+/g;
/** What begins neither a text nor an object nor a list. */
const SCALAR = /^(?:[-0-9][-+.0-9eE]*|true|false|null)$/;

/**
 * Reads JSON.
 *
 * @returns `undefined` for a text that is not JSON.
 */
export function readJson(text: string, limits: DocumentLimits): ReadText | undefined {
  const scan = scanJson(text, limits);
  if (scan === undefined) return undefined;
  const stopped = scan.faults.some(({ ruleId }) => ruleId !== "DOC-F03");
  try {
    return { ...scan, value: stopped || scan.faults.length > 0 ? undefined : JSON.parse(text) };
  } catch {
    return undefined;
  }
}

/**
 * Finds the values of a text that is JSON, and what is wrong with them. What a text that is not JSON gives is of no
 * use, but it ends.
 */
function scanJson(text: string, limits: DocumentLimits): Omit<ReadText, "value"> | undefined {
  const faults: FileFault[] = [];
  const open: Open[] = [];
  let root: Place | undefined;
  let values = 0;
  let isName = false;
  const begin = (offset: number): Place => {
    const place: Place = { offset, children: new Map() };
    const holder = open.at(-1);
    if (!holder) root ??= place;
    else holder.place.children.set(holder.isList ? String(holder.place.children.size) : holder.step, place);
    return place;
  };
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const { index } = token;
    const [sign] = token;
    if (sign === "," || sign === "}" || sign === "]") {
      if (sign !== ",") open.pop();
      isName = sign === "," && open.at(-1)?.isList === false;
      continue;
    }
    if (++values > limits.values) return { faults: [tooMany(limits.values, index)], root: undefined, values };
    if (sign === "{" || sign === "[") {
      if (open.length === limits.depth) return { faults: [tooDeep(index)], root: undefined, values };
      open.push({ place: begin(index), isList: sign === "[", step: "" });
      isName = sign === "{";
      continue;
    }
    if (sign === '"') {
      const end = endOfText(text, index);
      if (end < 0) return undefined;
      TOKEN.lastIndex = end;
      if (isName) {
        const holder = open.at(-1) as Open;
        const name = textOf(text.slice(index, end));
        if (name === undefined) return undefined;
        if (holder.place.children.has(name)) faults.push(repeated(index));
        holder.step = name;
        isName = false;
        continue;
      }
    } else if (isName || !SCALAR.test(sign)) return undefined;
    begin(index);
  }
  return { faults, root, values };
}

/** Where a text between quotation marks ends; -1 where it does not. */
function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at + 1;
  }
  return -1;
}

function textOf(source: string): string | undefined {
  try {
    return JSON.parse(source) as string;
  } catch {
    return undefined;
  }
}
