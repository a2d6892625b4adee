import type { ObligationId } from "../catalogue/catalogue.js";
import type { Obligation } from "../obligation.js";
import type { AreaRecord, Held } from "./record.js";

/**
 * Where an obligation stands by the record.
 *
 * - `met`: the dossier shows it;
 * - `due`: it is owed, the dossier does not show it, and no last day has passed;
 * - `overdue`: its last day, or the step it has to come before or with, has passed, and the dossier does not show it;
 * - `not-yet`: what brings it about has not happened;
 * - `not-applicable`: it is a power or a definition, or what it is about is not there;
 * - `cannot-tell`: a dossier has no place for it, or holds too little to tell.
 *
 * @category models
 */
export type ObligationStatus = "met" | "due" | "overdue" | "not-yet" | "not-applicable" | "cannot-tell";

/**
 * Something in the dossier that shows an obligation met, or a part of it.
 *
 * @category models
 */
export interface EvidenceFound {
  /** JSON Pointer into the dossier. */
  readonly pointer: string;
  /** What it shows, with ids, codes and days of the dossier and never its free text. */
  readonly shows: string;
}

/** What comes of looking at one obligation. */
export interface Verdict {
  readonly status: ObligationStatus;
  readonly evidence: readonly EvidenceFound[];
  /** What is missing, or why nothing can be said. */
  readonly message?: string;
  /** The last day, past or to come. */
  readonly due?: string;
  /** It was done after its last day. */
  readonly late?: true;
  /** The last day of the year for which it was done, where it is overdue for an earlier one. */
  readonly doneUntil?: string;
  /** Where what is missing belongs. */
  readonly pointer?: string;
}

/** Looks at one obligation in the record of an area. */
export type Assessor = (record: AreaRecord, obligation: Obligation) => Verdict;

/** What is looked at for rows of the catalogue, by their ids. */
export type Assessors = Readonly<Partial<Record<ObligationId, Assessor>>>;

type Details = Partial<Omit<Verdict, "status" | "message">>;

/** The dossier shows it. */
export function met(
  evidence: readonly EvidenceFound[],
  details: Omit<Details, "evidence"> & { message?: string } = {},
): Verdict {
  return { status: "met", evidence, ...details };
}

/** The dossier does not show it, or what it is about is not there. */
export function unmet(
  status: Exclude<ObligationStatus, "met">,
  message: string,
  details: Details = {},
): Verdict {
  return { status, evidence: [], message, ...details };
}

/** Evidence of a document. */
export function shows(place: Held<unknown>, words: string): EvidenceFound {
  return { pointer: place.pointer, shows: words };
}

const fromWorst: readonly ObligationStatus[] = [
  "overdue",
  "due",
  "cannot-tell",
  "met",
  "not-yet",
  "not-applicable",
];

/** The worst of what was found of several versions: one that falls short is not made good by another. */
export function worstOf(verdicts: readonly [Verdict, ...Verdict[]]): Verdict {
  const worst =
    [...verdicts].sort((a, b) => fromWorst.indexOf(a.status) - fromWorst.indexOf(b.status))[0] ?? verdicts[0];
  const late = worst.status === "met" ? verdicts.find((verdict) => verdict.late) : undefined;
  return { ...(late ?? worst), evidence: verdicts.flatMap(({ evidence }) => evidence) };
}
