import type { RelevantAuthority } from "@svd/schemas/types";
import type { Confidence } from "./confidence.js";

/**
 * A kind of relevant authority under Schedule 2 to the Act of 2022. They owe no section 8 duty; each has to be consulted.
 *
 * @category models
 */
export interface RelevantAuthorityKind {
  /** The id of the row, made here. */
  readonly id: string;
  /** The kind in the model of `@svd/schemas`. */
  readonly kind: RelevantAuthority["kind"];
  /** Who is meant. */
  readonly who: string;
  /** For which area. */
  readonly area: string;
  /** How surely it is known. */
  readonly confidence: Confidence;
  /** What of it is less sure. */
  readonly lessSure?: string;
}

/**
 * The kinds of relevant authority, so far as Schedule 2 was read or is remembered.
 *
 * @example
 * ```ts
 * relevantAuthorityKinds.filter(({ confidence }) => confidence === "recalled").map(({ id }) => id); // => ["E4", "P", "Y"]
 * ```
 * @category codelists
 */
export const relevantAuthorityKinds: readonly RelevantAuthorityKind[] = [
  {
    id: "E1",
    kind: "educational-authority",
    who: "The governing body of a school of a listed kind, but for schools used wholly for children under compulsory school age.",
    area: "Each area where the school is.",
    confidence: "read-in-part",
    lessSure: "The list was cut off. That maintained schools are on it is recalled.",
  },
  {
    id: "E2",
    kind: "educational-authority",
    who: "The proprietor of an academy of a listed kind.",
    area: "Each area where the academy is.",
    confidence: "read-in-part",
    lessSure:
      "The list was cut off. That academy schools, 16 to 19 academies and alternative provision academies are on it is recalled.",
  },
  {
    id: "E3",
    kind: "educational-authority",
    who: "The proprietor of a school approved under the Education Act 1996 s.342 (a non-maintained special school), with the same exception.",
    area: "Each area where the school is.",
    confidence: "read-in-part",
  },
  {
    id: "E4",
    kind: "educational-authority",
    who: "Independent educational institutions, management committees of pupil referral units, governing bodies of further education, special post-16 institutions.",
    area: "Where they are.",
    confidence: "recalled",
  },
  {
    id: "P",
    kind: "prison-authority",
    who: "The governor of a prison, or the director of a contracted-out prison.",
    area: "Where the prison is.",
    confidence: "recalled",
    lessSure: "Section 18(5)(b), which was read, speaks of governors of prisons.",
  },
  {
    id: "Y",
    kind: "youth-custody-authority",
    who: "Those in charge of young offender institutions for under-18s, secure training centres, secure colleges and secure children's homes, and perhaps secure 16 to 19 academies.",
    area: "Where the institution is.",
    confidence: "recalled",
    lessSure: "Section 18(5)(b) and (c), which were read, speak of the first three.",
  },
];

/**
 * Those who are taken for relevant authorities and are not, or of whom it was not established.
 *
 * @example
 * ```ts
 * notRelevantAuthorities[0]?.who; // => "The council's education department"
 * ```
 * @category codelists
 */
export const notRelevantAuthorities: readonly {
  /** Who. */
  readonly who: string;
  /** Why not. */
  readonly because: string;
  /** How surely it is known. */
  readonly confidence: Confidence;
}[] = [
  {
    who: "The council's education department",
    because: "The authority is the governing body or the proprietor.",
    confidence: "read-in-part",
  },
  {
    who: "A school used wholly for children under compulsory school age",
    because: "The entries that were read leave it out.",
    confidence: "read-in-part",
  },
  {
    who: "A university",
    because: "It is not thought to be on the list, which was not read whole.",
    confidence: "recalled",
  },
];
