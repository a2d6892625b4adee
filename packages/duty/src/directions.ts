// Section 18: whether the Secretary of State can direct an authority over a failure.
import type { RelevantAuthority, SpecifiedAuthority } from "@svd/schemas/types";
import { findObligation } from "./catalogue/catalogue.js";
import type { Confidence } from "./confidence.js";

/**
 * An authority that fails in an obligation.
 *
 * @category models
 */
export interface FailingAuthority {
  /** What it is. */
  readonly kind: SpecifiedAuthority["kind"] | RelevantAuthority["kind"] | "local-policing-body";
  /**
   * Who holds the office or provides the service, where section 18(5) asks: the Secretary of State as provider of
   * probation services, the governor of a prison, a young offender institution or a secure training centre, the
   * principal of a directly managed secure college, or anyone else.
   */
  readonly heldBy?:
    | "secretary-of-state"
    | "governor"
    | "principal-of-directly-managed-secure-college"
    | "director-of-contracted-out-establishment"
    | "other";
  /** Whether it is a devolved Welsh authority, in the sense of the Government of Wales Act 2006 s.157A. */
  readonly isDevolvedWelsh?: boolean;
}

/**
 * Whether a direction can be given.
 *
 * @category reports
 */
export interface DirectionDecision {
  /** Whether it can. */
  readonly outcome: "possible" | "with-consent-of-the-welsh-ministers" | "not-possible";
  /** The provision that decides. */
  readonly provision: string;
  /** Why. */
  readonly because: string;
  /** How surely it is known. */
  readonly confidence: Confidence;
  /** What is left where no direction can be given. */
  readonly otherwise?: string;
}

const specified: readonly FailingAuthority["kind"][] = [
  "local-authority",
  "chief-officer-of-police",
  "fire-and-rescue-authority",
  "integrated-care-board",
  "local-health-board",
  "probation-provider",
  "youth-offending-team",
];

/**
 * Decides whether the Secretary of State can direct an authority that fails in an obligation.
 *
 * Source: PCSC Act 2022 s.18. The Chapter knows no criminal and no financial penalty.
 *
 * @param obligation - The id of a row of the catalogue, such as `SVD-08-04`.
 * @param authority - The authority.
 * @returns The decision.
 * @throws RangeError when no row has the id.
 * @example
 * ```ts
 * decideDirection("SVD-08-04", { kind: "local-authority" }).outcome; // => "possible"
 * decideDirection("SVD-08-04", { kind: "probation-provider", heldBy: "secretary-of-state" }).provision; // => "s.18(5)(a)"
 * decideDirection("SVD-09-04", { kind: "local-authority" }).outcome; // => "not-possible"
 * ```
 * @category rules
 */
export function decideDirection(obligation: string, authority: FailingAuthority): DirectionDecision {
  const row = findObligation(obligation);
  if (!row) throw new RangeError("No row of the catalogue has this id. Give one such as SVD-08-04.");
  const party = specified.includes(authority.kind)
    ? "specified-authorities"
    : authority.kind === "local-policing-body"
      ? "local-policing-body"
      : "relevant-authorities";
  if (row.remedy === "no-breach") {
    return refused("s.18(1)", `${row.id} is a ${row.type}: there is no failure to direct.`, "read", false);
  }
  if (!row.bearers.includes(party)) {
    return refused("s.18(1)", `${row.id} is not owed by such an authority.`, row.confidence, false);
  }
  if (row.remedy === "none") {
    return refused(
      "s.18(1)",
      `Section 18(1) does not list ${row.provision}.`,
      row.lessSure?.remedy ?? "read",
      true,
    );
  }
  const excluded = excludedBy(authority);
  if (excluded) return refused(excluded, "Section 18(5) leaves this authority out altogether.", "read", true);
  const confidence = row.lessSure?.remedy ?? "read";
  const because =
    row.remedy === "direction"
      ? `Section 18(1) lists ${row.provision}.`
      : "Section 18(1) lists section 8, of whose publication this is a part (inferred).";
  return authority.isDevolvedWelsh
    ? { outcome: "with-consent-of-the-welsh-ministers", provision: "s.18(4)", because, confidence }
    : { outcome: "possible", provision: "s.18(2)", because, confidence };
}

function excludedBy({ kind, heldBy }: FailingAuthority): string | undefined {
  if (kind === "probation-provider" && heldBy === "secretary-of-state") return "s.18(5)(a)";
  if ((kind === "prison-authority" || kind === "youth-custody-authority") && heldBy === "governor")
    return "s.18(5)(b)";
  if (kind === "youth-custody-authority" && heldBy === "principal-of-directly-managed-secure-college")
    return "s.18(5)(c)";
  return undefined;
}

function refused(
  provision: string,
  because: string,
  confidence: Confidence,
  isFailure: boolean,
): DirectionDecision {
  return {
    outcome: "not-possible",
    provision,
    because,
    confidence,
    ...(isFailure && { otherwise: "Judicial review (inferred)." }),
  };
}
