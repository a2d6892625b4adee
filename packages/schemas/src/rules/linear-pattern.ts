/**
 * Regular expressions from outside: those that the engine of JavaScript matches in time that grows with the length of
 * the text and no faster, whatever the text is. Others are refused.
 *
 * The engine goes back and tries another way where two ways begin with the same character. A pattern is taken
 * where the next character always tells which way to go, or where few ways have to be tried: at most
 * {@link MOST_WAYS} for a text, as the pattern alone shows. A repetition without an end must always know from the next
 * character whether it goes on.
 */
import { type CharacterSet, NO_CHARACTER, overlap, union } from "./character-set.js";
import { type PatternNode, PatternProblem, parsePattern } from "./pattern-syntax.js";

/** How often the engine may have to go back to the same character of a text. */
const MOST_WAYS = 100;

/**
 * A pattern that is matched in linear time.
 *
 * @category rules
 */
export interface LinearPattern {
  /** As it was given. */
  readonly source: string;
  /** The names of its groups, in order; `undefined` for one without a name. */
  readonly groups: readonly (string | undefined)[];
  /** Whether a text has the form. */
  test(text: string): boolean;
  /** The texts of its named groups, where a text has the form. */
  match(text: string): ReadonlyMap<string, string> | undefined;
}

/**
 * Compiles a pattern from outside. It is a regular expression of JavaScript with the flag `u` that
 *
 * - begins with `^`, ends with `$`, and has neither in its middle;
 * - is made of characters, `.`, `[...]`, `\d`, `\w`, escaped signs, groups, `|` in groups, `?`, `*`, `+` and `{2,4}`;
 * - does not look ahead or behind, does not refer back to a group, and has no lazy repetition;
 * - is certain where a repetition ends: what `*`, `+` or `{2,}` repeats must not begin like what may follow it, and
 *   there may be at most 100 ways through all its other choices that begin alike;
 * - has at most 1,000 characters.
 *
 * @param source - The pattern, without slashes and flags.
 * @returns The pattern, or what is wrong with it, to complete the sentence "The pattern ...".
 * @example
 * ```ts
 * linearPattern("^[A-Z]{2}-[0-9]{1,4}$"); // { test, match, ... }
 * linearPattern("^([a-z]+)+$"); // { problem: "repeats something without an end ..." }
 * ```
 * @category rules
 */
export function linearPattern(source: string):
  | LinearPattern
  | {
      /** What is wrong with it, to be read after "The pattern". */
      readonly problem: string;
    } {
  try {
    const { tree, groups } = parsePattern(source);
    if (ways(tree, NO_CHARACTER) > MOST_WAYS)
      throw new PatternProblem(
        `has choices that begin alike in more than ${MOST_WAYS} ways: let the next character tell which is meant`,
      );
    const expression = new RegExp(source, "u");
    return {
      source,
      groups,
      test: (text) => expression.test(text),
      match: (text) => {
        const found = expression.exec(text);
        return found
          ? new Map(Object.entries(found.groups ?? {}).filter(([, part]) => part !== undefined))
          : undefined;
      },
    };
  } catch (error) {
    if (error instanceof PatternProblem) return { problem: error.message };
    throw error;
  }
}

/** How many ways through a part may have to be tried, by what may follow it. */
function ways(node: PatternNode, follow: CharacterSet): number {
  switch (node.kind) {
    case "character":
      return 1;
    case "sequence": {
      let after = follow;
      return node.parts.reduceRight((product, part) => {
        const inPart = ways(part, after);
        after = begins(part, after);
        return product * inPart;
      }, 1);
    }
    case "choice": {
      const heads = node.options.map((option) => begins(option, follow));
      const alike = heads.filter((head, i) =>
        heads.some((other, j) => i !== j && overlap(head, other)),
      ).length;
      return Math.max(1, alike) * node.options.reduce((product, option) => product * ways(option, follow), 1);
    }
    case "repeat":
      return waysOfRepeat(node, follow);
  }
}

function waysOfRepeat(
  { part, least, most }: Extract<PatternNode, { kind: "repeat" }>,
  follow: CharacterSet,
): number {
  if (mayBeEmpty(part)) throw new PatternProblem("repeats something that may be empty");
  const head = begins(part, NO_CHARACTER);
  const inside = ways(part, most > 1 ? union(head, follow) : follow);
  const open = least !== most && overlap(head, follow);
  if (most === Number.POSITIVE_INFINITY && (open || inside > 1))
    throw new PatternProblem(
      "repeats something without an end (*, + or {2,}) that may be divided in several ways, or that begins like what may follow it: give it a most, such as {1,20}, or another beginning",
    );
  return (open ? most - least + 1 : 1) * inside ** Math.min(most, Number.MAX_SAFE_INTEGER);
}

/** The characters that a part may begin with, and what follows it where the part may be empty. */
function begins(node: PatternNode, follow: CharacterSet): CharacterSet {
  switch (node.kind) {
    case "character":
      return node.set;
    case "sequence":
      return node.parts.reduceRight((after, part) => begins(part, after), follow);
    case "choice":
      return union(...node.options.map((option) => begins(option, follow)));
    case "repeat": {
      const head = begins(node.part, follow);
      return node.least === 0 ? union(head, follow) : head;
    }
  }
}

function mayBeEmpty(node: PatternNode): boolean {
  switch (node.kind) {
    case "character":
      return false;
    case "sequence":
      return node.parts.every(mayBeEmpty);
    case "choice":
      return node.options.some(mayBeEmpty);
    case "repeat":
      return node.least === 0 || mayBeEmpty(node.part);
  }
}
