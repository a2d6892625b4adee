import type { SpecifiedAuthority } from "@svd/schemas/types";
import type { Confidence } from "./confidence.js";

/**
 * A row of Schedule 1 to the Act of 2022: who is a specified authority, and for which local government areas.
 *
 * @category models
 */
export interface Schedule1Entry {
  /** The id of the row, made here: the Schedule has no numbers. */
  readonly id: string;
  /** The kind of authority in the model of `@svd/schemas`. */
  readonly kind: SpecifiedAuthority["kind"];
  /** Who is specified. */
  readonly who: string;
  /** For which areas. */
  readonly specifiedFor: string;
  /** The heading of the table it stands in. */
  readonly heading: string;
  /** How surely the row is known. */
  readonly confidence: Confidence;
  /** What of it is less sure than that, or was not established. */
  readonly lessSure?: string;
}

const wordingRecalled = "The wording of the area was not read: that it is so is recalled.";
const localGovernment = {
  kind: "local-authority",
  heading: "Local government",
  confidence: "read-in-part",
} as const;
const criminalJustice = "Criminal justice";
const health = "Health and social care";

/**
 * Schedule 1, so far as it was read.
 *
 * @example
 * ```ts
 * schedule1.map(({ id }) => id).join(" "); // => "L1 L2 L3 L4 L5 L6 L7 L8 J1 J2 H1 H2 P1 F1"
 * ```
 * @category codelists
 */
export const schedule1: readonly Schedule1Entry[] = [
  {
    id: "L1",
    ...localGovernment,
    who: "A district council.",
    specifiedFor: "Its district.",
    lessSure: "That metropolitan districts and most unitary authorities are meant too is inferred.",
  },
  {
    id: "L2",
    ...localGovernment,
    who: "A county council in England for an area without district councils.",
    specifiedFor: "The district that coincides with its area; where none does, each district in it.",
    lessSure: "Which unitary councils are county councils in law is recalled for some and not held here.",
  },
  {
    id: "L3",
    ...localGovernment,
    who: "Any other county council in England.",
    specifiedFor: "Each district within its area.",
  },
  { id: "L4", ...localGovernment, who: "A London borough council.", specifiedFor: "Its borough." },
  {
    id: "L5",
    ...localGovernment,
    who: "The Common Council of the City of London in its capacity as a local authority.",
    specifiedFor: "The City of London.",
  },
  {
    id: "L6",
    ...localGovernment,
    who: "The Council of the Isles of Scilly.",
    specifiedFor: "The Isles of Scilly.",
  },
  { id: "L7", ...localGovernment, who: "A county council in Wales.", specifiedFor: "Its county." },
  {
    id: "L8",
    ...localGovernment,
    who: "A county borough council in Wales.",
    specifiedFor: "Its county borough.",
  },
  {
    id: "J1",
    kind: "probation-provider",
    who: "A provider of probation services within the Offender Management Act 2007 s.3(6).",
    specifiedFor: "Each area in which it operates.",
    heading: criminalJustice,
    confidence: "read-in-part",
  },
  {
    id: "J2",
    kind: "youth-offending-team",
    who: "A youth offending team established under the Crime and Disorder Act 1998 s.39.",
    specifiedFor: "Each area that is, or falls within, the area of each local authority that established it.",
    heading: criminalJustice,
    confidence: "read-in-part",
    lessSure: "The end of the row was read in the Bill of July 2021. That the Act kept it is inferred.",
  },
  {
    id: "H1",
    kind: "integrated-care-board",
    who: "An integrated care board, in England.",
    specifiedFor: "Each area which, or any part of which, coincides with or falls within its own.",
    heading: health,
    confidence: "read-in-part",
    lessSure:
      "The wording was read in the Bill of July 2021, of the clinical commissioning groups that came before. That the row of the boards kept it is inferred.",
  },
  {
    id: "H2",
    kind: "local-health-board",
    who: "A local health board, in Wales.",
    specifiedFor: "Each area that is fully or partly in its own.",
    heading: health,
    confidence: "read-in-part",
    lessSure: wordingRecalled,
  },
  {
    id: "P1",
    kind: "chief-officer-of-police",
    who: "A chief officer of police for a police area.",
    specifiedFor: "Each area that coincides with or lies in the police area.",
    heading: "Police (recalled)",
    confidence: "read-in-part",
    lessSure: wordingRecalled,
  },
  {
    id: "F1",
    kind: "fire-and-rescue-authority",
    who: "A fire and rescue authority.",
    specifiedFor: "Each area that coincides with or lies in its own, or overlaps it.",
    heading: "Fire and rescue (recalled)",
    confidence: "read-in-part",
    lessSure: `${wordingRecalled} Whether a part is enough was not established.`,
  },
];
