// What came before an area and what followed it.

import { type Area, areaOf, standingOf } from "./areas.js";
import { dateInWords, requirePlainDate } from "./plain-date.js";
import { integratedCareBoardSuccessions } from "./registers/integrated-care-boards.js";
import { localAuthoritySuccessions } from "./registers/local-authorities.js";
import { localPolicingBodySuccessions } from "./registers/local-policing-bodies.js";
import type { Succession, SuccessionKind } from "./succession.js";

/**
 * Every succession of every register: local authorities, integrated care boards, local policing bodies.
 *
 * @example
 * ```ts
 * successions.filter((change) => change.on === "2027-04-01").length; // => 13
 * ```
 * @category codelists
 */
export const successions: readonly Succession[] = [
  ...localAuthoritySuccessions,
  ...integratedCareBoardSuccessions,
  ...localPolicingBodySuccessions,
];

const byPredecessor = /* @__PURE__ */ groupBy("from");
const bySuccessor = /* @__PURE__ */ groupBy("to");
const none: readonly Succession[] = [];

/**
 * What an area came from: the changes that ended in it, with their date.
 *
 * @param code - The code of an area. For one that came from nothing listed, the result is empty.
 * @returns One succession for each predecessor.
 * @example
 * ```ts
 * predecessorsOf("E06000063").map((change) => change.from); // => ["E07000026", "E07000028", "E07000029", "E10000006"]
 * ```
 * @category readers
 */
export function predecessorsOf(code: string): readonly Succession[] {
  return bySuccessor.get(code) ?? none;
}

/**
 * What followed an area: the changes that it ended in, with their date, announced ones included.
 *
 * @param code - The code of an area. For one without an end, the result is empty.
 * @returns One succession for each successor.
 * @example
 * ```ts
 * successorsOf("E07000026").map(({ to, on }) => `${to} on ${on}`); // => ["E06000063 on 2023-04-01"]
 * ```
 * @category readers
 */
export function successorsOf(code: string): readonly Succession[] {
  return byPredecessor.get(code) ?? none;
}

/**
 * The areas that stand on a date in the place of the one a code names: itself, its successors, or theirs in turn.
 * For an area still to come, its predecessors.
 *
 * @param code - The code of an area.
 * @param asOf - The date, `YYYY-MM-DD`.
 * @returns The areas in force on that date, in order of code. Empty for a code that is in no register.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * successorsInForce("E07000191", "2020-06-01").map((area) => area.name); // => ["Somerset West and Taunton"]
 * successorsInForce("E07000191", "2026-06-01").map((area) => area.name); // => ["Somerset"]
 * ```
 * @category readers
 */
export function successorsInForce(code: string, asOf: string): readonly Area[] {
  requirePlainDate(asOf);
  const found = new Map<string, Area>();
  const follow = (from: string): void => {
    const known = byPredecessor.has(from) || bySuccessor.has(from) ? areaOf(from) : undefined;
    if (!known) return;
    const standing = standingOf(known, asOf);
    if (standing === "current") found.set(from, known);
    if (standing === "ended") for (const { to } of successorsOf(from)) follow(to);
    if (standing === "future") for (const { from: before } of predecessorsOf(from)) follow(before);
  };
  follow(code);
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** How an area ended, or will end, and what follows it, in a sentence or two. */
export function endInWords(area: Area, asOf: string): string {
  if (area.to === undefined) return "";
  const hasEnded = area.to < asOf;
  const after = successorsOf(area.code);
  const [first] = after;
  const followers = inWords(after.map(({ to }) => nameAndCode(areaOf(to))));
  const then = first
    ? ` From ${dateInWords(first.on)} ${endings[first.kind][hasEnded ? "past" : "future"]} ${followers}.`
    : "";
  return `${nameAndCode(area)} ${hasEnded ? "ended" : "ends"} on ${dateInWords(area.to)}.${then}`;
}

const endings: Readonly<Record<SuccessionKind, { readonly past: string; readonly future: string }>> = {
  merger: { past: "it has been part of", future: "it is part of" },
  split: { past: "it has been divided between", future: "it is divided between" },
  "code-change": { past: "the same body has had another code:", future: "the same body has another code:" },
  "county-abolished": {
    past: "its council has been replaced by that of",
    future: "its council is replaced by that of",
  },
  "change-of-form": { past: "the body has been the", future: "the body is the" },
};

/** How an area that is still to come will begin, in a sentence or two. */
export function beginningInWords(area: Area): string {
  const before = predecessorsOf(area.code).map(({ from }) => nameAndCode(areaOf(from)));
  const then = before.length > 0 ? ` Up to then the area is ${inWords(before)}.` : "";
  return `${nameAndCode(area)} begins on ${dateInWords(area.from ?? "")}.${then}`;
}

/** An area as a reader tells it from others: "Cumberland (E06000063)". */
export function nameAndCode(area: Area): string {
  return `${area.name} (${area.code})`;
}

function inWords(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  return items.length > 1 ? `${items.slice(0, -1).join(", ")} and ${last}` : last;
}

function groupBy(side: "from" | "to"): ReadonlyMap<string, readonly Succession[]> {
  const groups = new Map<string, Succession[]>();
  for (const change of successions) {
    const group = groups.get(change[side]);
    if (group) group.push(change);
    else groups.set(change[side], [change]);
  }
  return groups;
}
