import { requirePlainDate } from "@svd/reference-data/plain-date";
import type { Finding } from "../finding.js";
import type { Dossier } from "../model/dossier.js";
import { contextOf } from "./context.js";
import type { Place } from "./place.js";
import { dossierRules } from "./rules.js";

/**
 * What a check of a dossier is told.
 *
 * @category rules
 */
export interface CheckDossierOptions {
  /** The day as of which the dossier is judged, `YYYY-MM-DD`. No clock is read. */
  readonly asOf: string;
}

/** A finding names no more places than these, as its schema has it. */
const MOST_LINKED = 100;

/**
 * Checks what the documents of a dossier say of each other, and of the areas and bodies in the registers.
 *
 * The dossier has to keep its schema: parse it with `DossierSchema` first. That something the law leaves open was not
 * done is never a finding.
 *
 * @param dossier - The dossier.
 * @param options - The day as of which it is judged.
 * @returns Every finding, in document order, then by rule.
 * @throws RangeError when `asOf` is not a calendar date.
 * @example
 * ```ts
 * checkDossier(sampleDossiers.humber, { asOf: "2025-06-30" }); // => []
 * ```
 * @category rules
 */
export function checkDossier(dossier: Dossier, options: CheckDossierOptions): Finding[] {
  const { asOf } = options;
  requirePlainDate(asOf);
  const root: Place<Dossier> = { pointer: "", value: dossier };
  const context = contextOf(root, asOf);
  const order = new Map(context.places.map(({ pointer }, index) => [pointer, index]));
  const findings = dossierRules.flatMap(({ id, severity, check }) =>
    check(root, context).map(
      ({ pointer, message, linked = [] }): Finding => ({
        ruleId: id,
        severity,
        pointer,
        message,
        ...(linked.length > 0 && { linked: linked.slice(0, MOST_LINKED) }),
      }),
    ),
  );
  return findings
    .map((finding) => ({ finding, position: positionOf(finding.pointer ?? "", order) }))
    .sort((a, b) => a.position - b.position || (a.finding.ruleId < b.finding.ruleId ? -1 : 1))
    .map(({ finding }) => finding);
}

/** The position in the document of the nearest value that holds a place. */
function positionOf(pointer: string, order: ReadonlyMap<string, number>): number {
  let holder = pointer;
  while (holder !== "" && !order.has(holder)) holder = holder.slice(0, holder.lastIndexOf("/"));
  return order.get(holder) ?? 0;
}
