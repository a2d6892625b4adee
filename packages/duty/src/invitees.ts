// Who else may have a part: the descriptions of the order of 2004, which is for England.
import type { Confidence } from "./confidence.js";

/**
 * A description of persons in the order of 2004.
 *
 * @category models
 */
export interface PrescribedDescription {
  /** The description. */
  readonly description: string;
  /** `invitee`: art 3, whom specified authorities may invite; `co-operating-body`: art 2, who co-operate under the Act of 1998. */
  readonly as: "invitee" | "co-operating-body";
  /** Only in some areas. */
  readonly only?: "london-boroughs";
}

/**
 * Who may be invited to a strategy in a nation, and who co-operates there.
 *
 * @category models
 */
export interface Invitees {
  /** The descriptions; none where the order was not found. */
  readonly descriptions: readonly PrescribedDescription[];
  /** Where they come from, or that it was not found. */
  readonly source: string;
  /** How surely they are known. */
  readonly confidence: Confidence;
}

const art3 = [
  "registered social landlords",
  "drug action teams",
  "voluntary bodies for youth work",
  "the Crown Prosecution Service",
  "the manager of the Crown Court",
  "magistrates' courts committees",
  "neighbourhood watch",
  "victim support",
  "service police",
  "the Ministry of Defence Police",
  "bodies for transport to school and public transport",
  "passenger transport bodies",
  "bodies for women",
  "bodies for young people",
  "bodies for older people",
  "bodies for disabled people",
  "bodies for racial groups",
  "bodies for gay people",
  "bodies of residents",
  "other bodies for reducing crime",
  "religious bodies",
  "businesses and retailers and their bodies",
  "trade unions",
  "general practitioners and the bodies that represent them",
  "governing bodies of higher education",
  "the chief fire officer",
  "the British Transport Police",
];
const art2 = [
  "parish councils",
  "NHS trusts that manage a facility in the area",
  "governing bodies of maintained schools",
  "proprietors of independent schools",
  "governing bodies of further education",
];

const england: Invitees = {
  descriptions: [
    ...art3.map((description): PrescribedDescription => ({ description, as: "invitee" })),
    { description: "Transport for London", as: "invitee", only: "london-boroughs" },
    ...art2.map((description): PrescribedDescription => ({ description, as: "co-operating-body" })),
  ],
  source:
    "Crime and Disorder Strategies (Prescribed Descriptions) (England) Order 2004, SI 2004/118, arts 2 and 3, as made. Several descriptions are out of date, and amendments were not looked for.",
  confidence: "read",
};

const wales: Invitees = {
  descriptions: [],
  source: "The order of the Welsh Ministers under the Crime and Disorder Act 1998 s.5(3) was not found.",
  confidence: "read",
};

/**
 * Who may be invited to take part in a strategy, and who co-operates under the Act of 1998.
 *
 * Under section 8(6) of the Act of 2022 the specified authorities may invite; under section 5(3) of the Act of 1998 the
 * responsible authorities have to.
 *
 * @param nation - The nation of the area.
 * @returns The descriptions, with their source.
 * @example
 * ```ts
 * inviteesFor("England").descriptions.some(({ description }) => description === "the British Transport Police"); // => true
 * inviteesFor("Wales").descriptions.length; // => 0
 * ```
 * @category readers
 */
export function inviteesFor(nation: "England" | "Wales"): Invitees {
  return nation === "England" ? england : wales;
}
