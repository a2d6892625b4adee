// Reorganisations of local government that the Government has decided and that no order has made yet.

import type { Confidence, Register } from "../register.js";

/**
 * A reorganisation that was announced: decided, not yet ordered. No new area has a code, so none is in the register of local
 * authorities.
 *
 * @category models
 */
export interface AnnouncedReorganisation {
  /** The area it is about, in words. */
  readonly name: string;
  /** Codes of the areas whose councils are to go or whose boundaries are to change: counties with all their districts, unitaries. */
  readonly areas: readonly string[];
  /** The day of the decision, `YYYY-MM-DD`. */
  readonly decidedOn: string;
  /** The month in which the new councils are to begin, `YYYY-MM`. */
  readonly vesting: string;
  /** What is to replace the councils, in words. */
  readonly replacedBy: string;
  /** What else a reader has to know. */
  readonly note?: string;
  /** How it is known. */
  readonly confidence: Confidence;
}

/**
 * Reorganisations that were decided and had not been ordered when this register was last looked through.
 *
 * @example
 * ```ts
 * announcedReorganisations.rows.find(({ name }) => name === "Norfolk")?.vesting; // => "2028-04"
 * ```
 * @category codelists
 */
export const announcedReorganisations: Register<AnnouncedReorganisation> = {
  id: "announced-reorganisations",
  title: "Reorganisations of local government that were decided and not yet ordered",
  vintage: "August 2026",
  sources: [
    "Norfolk County Council, Proposals for local government reorganisation in Norfolk (read)",
    "Local Government Lawyer, May to July 2026: Hampshire, and fifteen new councils in four areas (second-hand)",
    "ipswich.co.uk, 2026: the three councils of Suffolk (second-hand)",
  ],
  notes: [
    "Nothing here is law. The orders, the first days and the names may differ, or the decisions may be set aside: Suffolk County Council asked for judicial review on 24 June 2026, and Essex County Council agreed to do so.",
    "Fourteen more areas were consulted on until March 2026: Cambridgeshire, Derbyshire, Devon, Gloucestershire, Hertfordshire, Kent, Lancashire, Leicestershire, Lincolnshire, Nottinghamshire, Oxfordshire, Staffordshire, Warwickshire and Worcestershire. What was decided was not found, and neither was what is planned for Sussex.",
    "East and West Surrey, which were ordered for 1 April 2027, are in the register of local authorities.",
  ],
  rows: [
    {
      name: "Essex",
      areas: ["E10000012", "E06000033", "E06000034"],
      decidedOn: "2026-03-25",
      vesting: "2028-04",
      replacedBy: "five unitary councils",
      note: "That they are five is inferred from the number in the four areas together. Their names were not found.",
      confidence: "inferred",
    },
    {
      name: "Hampshire, Portsmouth and Southampton",
      areas: ["E10000014", "E06000044", "E06000045"],
      decidedOn: "2026-03-25",
      vesting: "2028-04",
      replacedBy: "four unitary councils",
      note: "New Forest is to be divided between two of them. The Isle of Wight stays as it is. The names were not found.",
      confidence: "second-hand",
    },
    {
      name: "Norfolk",
      areas: ["E10000020"],
      decidedOn: "2026-03-25",
      vesting: "2028-04",
      replacedBy: "three unitary councils: West Norfolk, East Norfolk, and Greater Norwich City",
      confidence: "read",
    },
    {
      name: "Suffolk",
      areas: ["E10000029"],
      decidedOn: "2026-03-25",
      vesting: "2028-04",
      replacedBy:
        "three unitary councils: Western Suffolk, Central and Eastern Suffolk, and Ipswich and South Suffolk",
      note: "Their boundaries divide districts of today.",
      confidence: "second-hand",
    },
  ],
};
