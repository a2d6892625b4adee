import type { Dossier, Finding } from "@svd/schemas/types";
import { requireDate } from "../calendar.js";
import { instrumentOf } from "../catalogue/catalogue.js";
import type { Obligation } from "../obligation.js";
import { type AreaObligations, obligationsFor, statement } from "../obligations-for.js";
import { choiceAssessors } from "./choice.js";
import { partnershipAssessors } from "./partnership.js";
import { publicationAssessors } from "./publication.js";
import { type AreaRecord, recordOf } from "./record.js";
import { strategyAssessors } from "./strategy.js";
import { type Assessor, type EvidenceFound, type ObligationStatus, unmet, type Verdict } from "./verdict.js";

/**
 * Where one obligation stands in one area, by a dossier.
 *
 * @category reports
 */
export interface AssessedObligation {
  /** The id of the row of the catalogue. */
  readonly obligation: string;
  /** Where it stands. */
  readonly status: ObligationStatus;
  /** What the dossier holds that shows it, or a part of it. */
  readonly evidence: readonly EvidenceFound[];
  /** What is missing, or why nothing can be said. Absent where it was met in time. */
  readonly message?: string;
  /** The last day, `YYYY-MM-DD`: of what is missing, or the next of what was met and recurs. */
  readonly due?: string;
  /** It was done after its last day. */
  readonly late?: true;
}

/**
 * How the obligations of one area stand, by a dossier.
 *
 * @category reports
 */
export interface AreaAssessment {
  /** The code of the area. */
  readonly area: string;
  /** Its name in the register. */
  readonly name: string;
  /** Every row of the catalogue that holds there, in its order. */
  readonly obligations: readonly AssessedObligation[];
}

/**
 * How a dossier stands against the obligations of its areas.
 *
 * @category reports
 */
export interface Assessment {
  /** The day as of which it was assessed, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The areas of the dossier that are local government areas on the day. */
  readonly areas: readonly AreaAssessment[];
  /** The areas of the dossier that are not, and why. */
  readonly notAssessed: readonly {
    /** The code of the area. */
    readonly area: string;
    /** Why it was not assessed. */
    readonly message: string;
  }[];
  /**
   * What is overdue (an error; a warning where no law asks it), was done late (a query), is due or cannot be told (for
   * information). The rule is the id of the row.
   */
  readonly findings: readonly Finding[];
  /** That this restates the law. */
  readonly statement: string;
}

/**
 * Checks a dossier against what is owed in its areas on a day: what is met, due, overdue, not yet owed, not applicable, or
 * cannot be told.
 *
 * The dossier has to keep its schema: check it with `@svd/schemas` first. What it does not hold, it does not show; that is
 * all `overdue` says. A power is never a breach.
 *
 * @param dossier - The documents of a partnership.
 * @param options - `asOf`: the day, `YYYY-MM-DD`. Records of a later day do not count.
 * @returns Each obligation of each area, and the findings.
 * @throws RangeError when `asOf` is no calendar date.
 * @example
 * ```ts
 * const empty = assess(
 *   {
 *     documentType: "dossier",
 *     id: "hull",
 *     title: "Hull",
 *     partnership: { register: "community-safety-partnerships", code: "E22000134" },
 *     areas: [{ documentType: "local-government-area", id: "hull-area", code: "E06000010", names: [{ name: "Hull", use: "short" }], kind: "district" }],
 *     specifiedAuthorities: [],
 *   },
 *   { asOf: "2024-02-01" },
 * );
 * empty.areas[0]?.obligations.find(({ obligation }) => obligation === "SVR-03-1")?.status; // => "overdue"
 * empty.areas[0]?.obligations.find(({ obligation }) => obligation === "LPB-14-3")?.status; // => "not-applicable"
 * ```
 * @category reports
 */
export function assess(dossier: Dossier, options: { readonly asOf: string }): Assessment {
  const { asOf } = options;
  requireDate("asOf", asOf);
  const areas: AreaAssessment[] = [];
  const notAssessed: { area: string; message: string }[] = [];
  const findings: Finding[] = [];
  dossier.areas.forEach(({ code }, index) => {
    const owed = obligationsFor(code, asOf);
    if (owed.status !== "found") {
      notAssessed.push({ area: code, message: owed.message });
      return;
    }
    const record = recordOf(dossier, index, owed);
    const verdicts = verdictsOf(record, owed);
    areas.push({
      area: code,
      name: owed.area.name,
      obligations: verdicts.map(({ obligation, verdict: { pointer: _, doneUntil: __, ...verdict } }) => ({
        obligation: obligation.id,
        ...verdict,
      })),
    });
    for (const { obligation, verdict } of verdicts)
      for (const finding of findingOf(obligation, verdict, record)) findings.push(finding);
  });
  return { asOf, areas, notAssessed, findings, statement };
}

interface Judged {
  readonly obligation: Obligation;
  readonly verdict: Verdict;
}

function verdictsOf(record: AreaRecord, { obligations }: AreaObligations): readonly Judged[] {
  return obligations.map(({ obligation }) => ({
    obligation,
    verdict: verdictOf(obligation, record),
  }));
}

/** Looks at one obligation in the record of an area. */
export function verdictOf(obligation: Obligation, record: AreaRecord): Verdict {
  return (assessors.get(obligation.id) ?? withoutPlace)(record, obligation);
}

const assessors: ReadonlyMap<string, Assessor> = /* @__PURE__ */ new Map(
  Object.entries({
    ...strategyAssessors,
    ...publicationAssessors,
    ...partnershipAssessors,
    ...choiceAssessors,
  }),
);

/** What a dossier has no place for: powers and definitions ask nothing, and of the rest it cannot tell. */
const withoutPlace: Assessor = (_, { type, trigger, timing, bearers }) => {
  if (type === "power")
    return unmet("not-applicable", "A power: nothing is owed, and not using it is no breach.");
  if (type === "definition") return unmet("not-applicable", "It says what is meant, and asks nothing.");
  if (bearers.length === 1 && bearers[0] === "secretary-of-state") {
    return unmet(
      "cannot-tell",
      "It is for the Secretary of State, and the dossier of a partnership does not show it.",
    );
  }
  return unmet(
    "cannot-tell",
    timing.kind === "when-asked" || timing.kind === "days-after-report"
      ? `A dossier does not record what brings it about: ${trigger}.`
      : "A dossier has no place for what would show it.",
  );
};

function findingOf(obligation: Obligation, verdict: Verdict, record: AreaRecord): readonly Finding[] {
  const { status, message, late } = verdict;
  if (message === undefined) return [];
  const severity = severityOf(obligation, status, late === true);
  if (severity === undefined) return [];
  return [
    {
      ruleId: obligation.id,
      severity,
      pointer: verdict.pointer ?? record.pointer,
      message: `${record.area}: ${message}`,
    },
  ];
}

function severityOf(
  obligation: Obligation,
  status: ObligationStatus,
  late: boolean,
): Finding["severity"] | undefined {
  switch (status) {
    case "overdue":
      return instrumentOf(obligation).isLaw ? "error" : "warning";
    case "due":
    case "cannot-tell":
      return "info";
    case "met":
      return late ? "query" : undefined;
    default:
      return undefined;
  }
}
