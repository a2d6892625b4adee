// Where Wales differs, point by point.
import type { Confidence } from "../confidence.js";

/**
 * A point on which the law in Wales differs from that in England, or is said to.
 *
 * @category models
 */
export interface WelshDifference {
  /** The point. */
  readonly point: string;
  /** How it stands in Wales. */
  readonly wales: string;
  /** The provision, where there is one. */
  readonly provision?: string;
  /** How surely it is known. */
  readonly confidence: Confidence;
  /** What of it is less sure. */
  readonly lessSure?: string;
  /** Rows of the catalogue it shows in. */
  readonly see: readonly string[];
}

/**
 * The points on which Wales differs.
 *
 * @example
 * ```ts
 * welshDifferences.find(({ point }) => point === "Health body")?.wales; // => "Local health board."
 * ```
 * @category codelists
 */
export const welshDifferences: readonly WelshDifference[] = [
  {
    point: "Strategy group and protocol",
    wales: "As in England. Regulation 3 was replaced on 5 December 2011.",
    provision: "SI 2007/3076 regs 3, 4",
    confidence: "read",
    see: ["CSPW-3", "CSPW-4"],
  },
  {
    point: "Strategic assessment",
    wales:
      "Each year, on re-offending, crime and disorder and serious violence. Substance misuse is dealt with separately.",
    provision: "SI 2007/3076 reg 5",
    confidence: "read",
    lessSure: "Why substance misuse is dealt with separately is recalled.",
    see: ["CSPW-5"],
  },
  {
    point: "Partnership plan",
    wales:
      "Revised before each year, with a strategy of its own on serious violence. The period of three years was taken away on 5 December 2011.",
    provision: "SI 2007/3076 regs 8, 9",
    confidence: "read",
    see: ["CSPW-8", "CSPW-9ab"],
  },
  { point: "County tier", wales: "None.", confidence: "read", see: ["CSPE-8", "CSPE-9", "CSPE-9A"] },
  {
    point: "Copy to the local policing body, and its power to require attendance",
    wales: "England only.",
    provision: "SI 2007/1830 regs 9A, 13A, 14A",
    confidence: "read",
    see: ["CSPE-9A", "CSPE-13A", "CSPE-14A"],
  },
  {
    point: "Reaching the community",
    wales: "As in England: a public meeting each year, a summary published.",
    provision: "SI 2007/3076 regs 10-12",
    confidence: "read",
    see: ["CSPW-10-meeting", "CSPW-10-summary"],
  },
  {
    point: "Guidance on partnerships",
    wales:
      "Of the Secretary of State and the Welsh Ministers together on crime and disorder and re-offending; of the Secretary of State alone on serious violence.",
    provision: "SI 2007/3076 reg 13",
    confidence: "read",
    see: ["CSPW-13"],
  },
  {
    point: "Making regulations",
    wales:
      "The Secretary of State alone on strategies against serious violence, after consulting the Welsh Ministers on devolved authorities.",
    provision: "CDA 1998 s.6(9)(a), (10)",
    confidence: "read",
    see: [],
  },
  {
    point: "Combination agreements",
    wales: "England only.",
    provision: "CDA 1998 s.5(1A)",
    confidence: "read",
    see: ["CDA-5-1A"],
  },
  {
    point: "Section 8 and section 9 strategies",
    wales: "In English and in Welsh, and submitted to the Welsh Ministers within the same seven days.",
    provision: "SI 2022/1304 reg 6",
    confidence: "read",
    see: ["SVR-06-1a", "SVR-06-1b", "SVR-06-2"],
  },
  {
    point: "Directions",
    wales: "With the consent of the Welsh Ministers where the authority is devolved.",
    provision: "PCSC Act 2022 s.18(4)",
    confidence: "read",
    lessSure: "That the Welsh Government won it by an amendment is known second hand.",
    see: ["SOS-18-4"],
  },
  { point: "Health body", wales: "Local health board.", confidence: "read", see: ["CDA-5-1"] },
  {
    point: "Order on invitees",
    wales: "Made by the Welsh Ministers. The order was not found.",
    provision: "PCSC Act 2022 s.8(6)(b)",
    confidence: "read",
    see: ["SVD-08-06"],
  },
  {
    point: "Policing",
    wales: "Not devolved: four police areas, four commissioners.",
    confidence: "recalled",
    lessSure:
      "That health, education, social care, housing and substance misuse are devolved is known second hand.",
    see: [],
  },
  {
    point: "Devolved Welsh authority",
    wales:
      "As in the Government of Wales Act 2006 s.157A. Councils, local health boards, fire and rescue authorities and governing bodies of schools are among them.",
    provision: "Government of Wales Act 2006 s.157A",
    confidence: "read",
    lessSure: "Who is among them is recalled.",
    see: ["SOS-18-4"],
  },
  {
    point: "Guidance on needs assessments",
    wales: "That of May 2021 is marked as applying to England.",
    confidence: "read",
    see: ["SVD-08-03a"],
  },
];
