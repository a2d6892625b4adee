// What people take for law and the law does not contain, so that whoever looks for it is told.
import type { Confidence } from "../confidence.js";

/**
 * An obligation that people assume and the law does not contain.
 *
 * @category models
 */
export interface Assumption {
  /** Its id. */
  readonly id: string;
  /** What is assumed. */
  readonly assumed: string;
  /** What the law says, or that it says nothing. */
  readonly position: string;
  /** Words by which someone would look for it. */
  readonly lookedForAs: readonly string[];
  /** How surely the position is known. */
  readonly confidence: Confidence;
  /** What of it is less sure. */
  readonly lessSure?: string;
  /** Rows of the catalogue that come nearest. */
  readonly see: readonly string[];
}

/**
 * The assumptions.
 *
 * @example
 * ```ts
 * assumptions.map(({ id }) => id); // => ["ASM-1", "ASM-2", "ASM-3", "ASM-4", "ASM-5", "ASM-6", "ASM-7", "ASM-8"]
 * ```
 * @category codelists
 */
export const assumptions: readonly Assumption[] = [
  {
    id: "ASM-1",
    assumed: "A strategy has to be made every year.",
    position:
      "The strategy has to be kept under review and revised from time to time. A review every year is guidance, and a new strategy every year is neither.",
    lookedForAs: ["annual strategy", "yearly strategy", "strategy every year"],
    confidence: "read",
    lessSure: "That the guidance asks for a review every year is known second hand.",
    see: ["SVD-08-07b", "SVD-08-07c", "GDN-REVIEW"],
  },
  {
    id: "ASM-2",
    assumed: "The plan of a community safety partnership runs for three years.",
    position:
      "The period of three years was repealed in 2011. The plan is revised before each 1 April; a plan of three years is local choice.",
    lookedForAs: ["three-year plan", "three year plan", "3-year plan"],
    confidence: "read",
    see: ["CSPE-10", "CSPE-11", "CSPW-8"],
  },
  {
    id: "ASM-3",
    assumed: "The strategic needs assessment has to be submitted to the Home Office.",
    position: "Neither the Act nor SI 2022/1304 asks for it.",
    lookedForAs: ["submit needs assessment", "submit sna", "sna to home office"],
    confidence: "read",
    lessSure: "That it may be a condition of a grant is recalled.",
    see: ["SVD-08-03a", "SVR-04-2"],
  },
  {
    id: "ASM-4",
    assumed: "One authority has to be named as the lead.",
    position: "There is none in law. The specified authorities choose.",
    lookedForAs: ["lead authority", "named lead", "lead body"],
    confidence: "second-hand",
    see: ["SVD-08-01"],
  },
  {
    id: "ASM-5",
    assumed: "The police and crime commissioner has to monitor and report.",
    position: "The local policing body may assist, monitor and report. These are powers.",
    lookedForAs: ["pcc report", "commissioner monitoring", "pcc must monitor"],
    confidence: "read",
    see: ["LPB-14-1", "LPB-14-2", "LPB-14-3"],
  },
  {
    id: "ASM-6",
    assumed: "The strategic needs assessment has to be published.",
    position: "No law asks for it.",
    lookedForAs: ["publish needs assessment", "publish sna"],
    confidence: "read",
    lessSure:
      "The law is silent; that nothing asks for it is also said by a council's report, read second hand.",
    see: ["SVD-08-03a", "SVD-08-07a"],
  },
  {
    id: "ASM-7",
    assumed: "The public or the voluntary sector has to be consulted on the section 8 strategy.",
    position:
      "Section 8 asks for consultation of educational, prison and youth custody authorities. Reaching the community is a duty for the plan of the community safety partnership.",
    lookedForAs: ["public consultation", "consult public", "consult voluntary sector"],
    confidence: "read",
    lessSure: "That guidance encourages it is known second hand.",
    see: ["SVD-08-04", "CSPE-12", "CSPW-10-meeting"],
  },
  {
    id: "ASM-8",
    assumed: "The Duty asks for an equality impact assessment.",
    position: "The Chapter does not. Section 149 of the Equality Act 2010 applies to public bodies anyway.",
    lookedForAs: ["equality impact assessment", "eia", "eqia"],
    confidence: "recalled",
    see: [],
  },
];

/**
 * Looks for an assumption by what someone would call it.
 *
 * @param query - Words, such as `annual strategy`.
 * @returns The assumptions whose words hold all of those asked for; none for no words.
 * @example
 * ```ts
 * findAssumptions("annual strategy").map(({ id }) => id); // => ["ASM-1"]
 * findAssumptions("Three-year plan")[0]?.see; // => ["CSPE-10", "CSPE-11", "CSPW-8"]
 * ```
 * @category readers
 */
export function findAssumptions(query: string): readonly Assumption[] {
  const wanted = wordsOf(query);
  if (wanted.length === 0) return [];
  return assumptions.filter(({ assumed, lookedForAs }) =>
    [assumed, ...lookedForAs].map(wordsOf).some((words) => wanted.every((word) => words.includes(word))),
  );
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
}
