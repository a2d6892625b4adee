/** The part of the grammar of regular expressions that definitions may use, as a tree. */
import { type CharacterSet, complement, union } from "./character-set.js";

/** A part of a pattern. */
export type PatternNode =
  | { readonly kind: "character"; readonly set: CharacterSet }
  | { readonly kind: "sequence"; readonly parts: readonly PatternNode[] }
  | { readonly kind: "choice"; readonly options: readonly PatternNode[] }
  | { readonly kind: "repeat"; readonly part: PatternNode; readonly least: number; readonly most: number };

/** What stands between `^` and `$`, and the names of its groups in order; `undefined` for one without a name. */
export interface ParsedPattern {
  readonly tree: PatternNode;
  readonly groups: readonly (string | undefined)[];
}

/** A pattern that is not in the grammar, with what is wrong to complete the sentence "The pattern ...". */
export class PatternProblem extends Error {}

const LONGEST = 1000;
const DEEPEST = 20;
const MOST_REPEATS = 100_000;
const DIGITS: CharacterSet = [[0x30, 0x39]];
const WORD_CHARACTERS = union(DIGITS, [
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
]);
const LINE_ENDS: CharacterSet = [
  [0x0a, 0x0a],
  [0x0d, 0x0d],
  [0x2028, 0x2029],
];
const SYNTAX = "^$\\.*+?()[]{}|/";

/**
 * Parses a pattern.
 *
 * @throws PatternProblem when it is not in the grammar.
 */
export function parsePattern(source: string): ParsedPattern {
  if (source.length > LONGEST) throw new PatternProblem(`has more than ${LONGEST} characters`);
  const parser = new PatternParser([...source]);
  const tree = parser.whole();
  return { tree, groups: parser.groups };
}

class PatternParser {
  readonly groups: (string | undefined)[] = [];
  readonly #source: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(source: readonly string[]) {
    this.#source = source;
  }

  whole(): PatternNode {
    if (!this.#take("^")) throw new PatternProblem("does not begin with ^");
    const parts = [];
    while (this.#at < this.#source.length - 1) parts.push(this.#repeated());
    if (!this.#take("$")) throw new PatternProblem("does not end with $");
    return { kind: "sequence", parts };
  }

  #choice(): PatternNode {
    const options = [this.#sequence()];
    while (this.#take("|")) options.push(this.#sequence());
    return options.length === 1 ? (options[0] as PatternNode) : { kind: "choice", options };
  }

  #sequence(): PatternNode {
    const parts = [];
    while (this.#at < this.#source.length && !"|)".includes(this.#next)) parts.push(this.#repeated());
    return { kind: "sequence", parts };
  }

  #repeated(): PatternNode {
    const part = this.#single();
    const range = this.#range();
    if (range === undefined) return part;
    const [least, most] = range;
    if (least > most) throw new PatternProblem(`repeats a part from ${least} to ${most} times`);
    if (Math.max(least, most === Number.POSITIVE_INFINITY ? 0 : most) > MOST_REPEATS)
      throw new PatternProblem(`repeats a part more than ${MOST_REPEATS} times`);
    if (this.#take("?") || this.#take("+") || this.#take("*") || this.#range() !== undefined)
      throw new PatternProblem("has two signs of repetition in a row");
    return { kind: "repeat", part, least, most };
  }

  #range(): readonly [number, number] | undefined {
    if (this.#take("?")) return [0, 1];
    if (this.#take("*")) return [0, Number.POSITIVE_INFINITY];
    if (this.#take("+")) return [1, Number.POSITIVE_INFINITY];
    if (!this.#take("{")) return undefined;
    const least = this.#number();
    let most = least;
    if (this.#take(",")) most = this.#next === "}" ? Number.POSITIVE_INFINITY : this.#number();
    if (!this.#take("}")) throw new PatternProblem("has a { that does not begin a repetition such as {2,4}");
    return [least, most];
  }

  #number(): number {
    let digits = "";
    while (/^[0-9]$/.test(this.#next)) digits += this.#read();
    if (digits === "") throw new PatternProblem("has a { that does not begin a repetition such as {2,4}");
    return Number(digits);
  }

  #single(): PatternNode {
    const character = this.#read();
    switch (character) {
      case "(":
        return this.#group();
      case "[":
        return { kind: "character", set: this.#class() };
      case ".":
        return { kind: "character", set: complement(LINE_ENDS) };
      case "\\":
        return { kind: "character", set: this.#escaped(SYNTAX) };
      case "^":
      case "$":
        throw new PatternProblem(`has ${character} in its middle`);
      case "|":
        throw new PatternProblem("has | outside a group: write ^(?:one|other)$");
      default:
        if (SYNTAX.includes(character) && character !== "/")
          throw new PatternProblem(`has ${character} where it has no meaning`);
        return { kind: "character", set: only(character) };
    }
  }

  #group(): PatternNode {
    if (++this.#depth > DEEPEST)
      throw new PatternProblem(`has groups more than ${DEEPEST} deep inside one another`);
    if (this.#take("?")) {
      if (this.#take("<")) this.#name();
      else if (!this.#take(":"))
        throw new PatternProblem(
          "looks ahead or behind, or sets flags; only (...), (?:...) and (?<name>...) can be used",
        );
    } else this.groups.push(undefined);
    const tree = this.#choice();
    if (!this.#take(")")) throw new PatternProblem("has a group without its closing bracket");
    this.#depth--;
    return tree;
  }

  #name(): void {
    let name = "";
    while (/^[A-Za-z0-9_]$/.test(this.#next)) name += this.#read();
    if (!/^[A-Za-z]/.test(name) || !this.#take(">"))
      throw new PatternProblem(
        "looks behind, or has a group whose name is not a letter followed by letters, digits and _",
      );
    if (this.groups.includes(name)) throw new PatternProblem(`has two groups named ${name}`);
    this.groups.push(name);
  }

  #class(): CharacterSet {
    const negated = this.#take("^");
    const sets: CharacterSet[] = [];
    while (this.#next !== "]") {
      const first = this.#member();
      if (this.#next !== "-" || this.#source[this.#at + 1] === "]") {
        sets.push(first);
        continue;
      }
      this.#read();
      const [from, to] = [oneOf(first), oneOf(this.#member())];
      if (from === undefined || to === undefined || from > to)
        throw new PatternProblem(
          "has a range between [ and ] that does not go from one character up to another",
        );
      sets.push([[from, to]]);
    }
    this.#read();
    if (sets.length === 0) throw new PatternProblem("has nothing between [ and ]");
    return negated ? complement(union(...sets)) : union(...sets);
  }

  #member(): CharacterSet {
    const character = this.#read();
    return character === "\\" ? this.#escaped(`${SYNTAX}-`) : only(character);
  }

  #escaped(escapable: string): CharacterSet {
    const character = this.#read();
    if (character === "d") return DIGITS;
    if (character === "w") return WORD_CHARACTERS;
    if (escapable.includes(character)) return only(character);
    throw new PatternProblem(
      "has a \\ before something other than d, w or a sign of its own grammar: it cannot refer back, or name classes of characters",
    );
  }

  get #next(): string {
    return this.#source[this.#at] ?? "";
  }

  #read(): string {
    const character = this.#source[this.#at++];
    if (character === undefined) throw new PatternProblem("ends in the middle of a part");
    return character;
  }

  #take(character: string): boolean {
    if (this.#next !== character) return false;
    this.#at++;
    return true;
  }
}

function only(character: string): CharacterSet {
  const code = character.codePointAt(0) as number;
  return [[code, code]];
}

/** The only character of a set; `undefined` where it has others. */
function oneOf(set: CharacterSet): number | undefined {
  const [[first, last] = [0, 1]] = set;
  return set.length === 1 && first === last ? first : undefined;
}
