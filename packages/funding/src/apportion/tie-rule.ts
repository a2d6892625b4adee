// Who comes first among equals. A tie rule is always named, and a draw always has a seed, so that a result can be
// had again.

import { FundingError } from "../funding-error.js";

/**
 * Who gets a unit where claims are equal.
 *
 * - `larger-weight`: who has the larger weight, then who is listed first;
 * - `listed`: who is listed first;
 * - `by-id`: who comes first by id, in the order of its characters;
 * - `error`: nobody: a {@link FundingError} `TIE` says who is tied, for people to decide;
 * - `rotate`: who is listed first from a place on, counted from 0 and going round. With the year or the number of the
 *   head, the same body does not always gain;
 * - `draw`: a draw that comes out the same whenever the seed and the ids are the same.
 *
 * @category models
 */
export type TieRule =
  | { readonly rule: "larger-weight" }
  | { readonly rule: "listed" }
  | { readonly rule: "by-id" }
  | { readonly rule: "error" }
  | { readonly rule: "rotate"; readonly from: number }
  | { readonly rule: "draw"; readonly seed: string };

/** Which of two recipients, by index, is served first among equals: below zero where it is the first of the two. */
export type TieOrder = (a: number, b: number) => number;

/** The order in which equals are served. */
export function tieOrder(ties: TieRule, ids: readonly string[], weights: readonly bigint[]): TieOrder {
  switch (ties.rule) {
    case "listed":
    case "error":
      return (a, b) => a - b;
    case "larger-weight":
      return (a, b) => descending(weights, a, b) || a - b;
    case "by-id":
      return (a, b) => ascendingIds(ids, a, b) || a - b;
    case "draw": {
      const drawn = ids.map((id) => draw(ties.seed, id));
      return (a, b) => (drawn[a] ?? 0) - (drawn[b] ?? 0) || a - b;
    }
    case "rotate":
      return rotation(ties.from, ids.length);
    default:
      // Callers without types may hand over anything.
      throw new FundingError("BAD_INPUT", {
        what: "The tie rule",
        hint: 'Give one such as { rule: "by-id" } or { rule: "rotate", from: 2026 }.',
      });
  }
}

function rotation(from: number, count: number): TieOrder {
  if (!Number.isSafeInteger(from))
    throw new FundingError("BAD_INPUT", {
      what: "The place that ties rotate from",
      hint: "Give a whole number, such as the year.",
    });
  const start = ((from % count) + count) % count;
  const place = (i: number) => (i - start + count) % count;
  return (a, b) => place(a) - place(b);
}

/** The place of each recipient among equals, from 0, as the trace shows it. */
export function placesIn(order: TieOrder, count: number): readonly number[] {
  const places = new Array<number>(count);
  Array.from({ length: count }, (_, i) => i)
    .sort(order)
    .forEach((index, place) => {
      places[index] = place;
    });
  return places;
}

/** A tie rule in words, for the trace. */
export function describeTieRule(ties: TieRule): string {
  switch (ties.rule) {
    case "larger-weight":
      return "the larger weight comes first, then the order of the list";
    case "listed":
      return "the order of the list";
    case "by-id":
      return "the order of the ids";
    case "error":
      return "ties are for people to decide, and there was none";
    case "draw":
      return `a draw with the seed "${ties.seed}"`;
    case "rotate":
      return `the order of the list, going round from place ${ties.from}`;
  }
}

/** Says whether the rule leaves ties to people, and ends the calculation if there is one. */
export function refuseTie({ rule }: TieRule, ids: readonly string[], tied: readonly number[]): void {
  if (rule === "error" && tied.length > 0)
    throw new FundingError("TIE", { ids: tied.map((i) => ids[i] ?? "") });
}

function descending(weights: readonly bigint[], a: number, b: number): number {
  const [x = 0n, y = 0n] = [weights[a], weights[b]];
  return x > y ? -1 : x < y ? 1 : 0;
}

function ascendingIds(ids: readonly string[], a: number, b: number): number {
  const [x = "", y = ""] = [ids[a], ids[b]];
  return x < y ? -1 : x > y ? 1 : 0;
}

/** FNV-1a over seed and id, with a last stirring so that like ids lie apart. */
function draw(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${seed}\u0000${id}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
