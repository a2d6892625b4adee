/**
 * What makes an acceptance. It is said here and nowhere else, and the verdict of every report is derived from it.
 *
 * A file is accepted, with queries or without, only where all of this holds:
 *
 * 1. **The header was recognised**: it names more than half of the columns of the return.
 * 2. **The columns that must be there are there**: each that the return requires in every row.
 * 3. **Every byte was checked or is part of a finding**: the file was read to its end, each of its rows was checked,
 *    was blank, or was skipped with a finding that says so, and nothing that keeps bytes from being checked was met
 *    without a finding.
 * 4. **Every rule ran, or is in *not checked***.
 *
 * Where one of them does not hold, the file is rejected, whatever its findings are. The rules of a definition say so in
 * their own words nearly always (GEN-F13, GEN-H01 and others); where none of them does, because the definition leaves
 * them out or gives them a lower severity, GEN-F01 says what is lacking.
 */
import {
  type Check,
  type FileFault,
  genericRules,
  type HeaderFault,
  type Report,
  type ReturnDefinition,
  type Severity,
} from "@svd/schemas/returns";
import type { Claim, Claims, Found } from "./check/claim.js";
import { counted } from "./report/place.js";

/** What became of the rows below the header. Each is one of them. */
export interface RowAccount {
  /** All of them. */
  readonly seen: number;
  /** Those without anything in them. */
  readonly blank: number;
  /** Those whose cells were checked. */
  readonly checked: number;
  /** Those whose cells could not be checked, each of which is a finding, or in `unsaid`. */
  readonly skipped: number;
}

/** What reading a file came to, as far as its acceptance rests on it. */
export interface AcceptanceFacts {
  /** For each place of the header, the column of the definition, or -1; empty where no header was found. */
  readonly columnAt: readonly number[];
  /** Why the file was not read to its end, if it was not. */
  readonly stopped: string | undefined;
  readonly rowAccount: RowAccount;
  /** What was met that keeps bytes from being checked, and that no rule of the definition speaks about. */
  readonly unsaid: ReadonlySet<FileFault | HeaderFault>;
  /** The claims that were made ready and saw the rows. */
  readonly ran: ReadonlySet<Claim>;
  /** The ids of rules that are in *not checked*. */
  readonly notChecked: ReadonlySet<string>;
}

/** Whether bytes of the file are not checked where such a fault is met. */
const KEEPS_BYTES_UNCHECKED: Readonly<Record<FileFault | HeaderFault, boolean>> = {
  unreadable: true,
  encoding: true,
  "unclosed-quote": true,
  "stray-quote": true,
  ragged: true,
  sheet: true,
  "error-value": true,
  "json-form": true,
  limit: true,
  "row-separator": true,
  changed: true,
  duplicate: true,
  "title-rows": true,
  "byte-order-mark": false,
  "bare-quote": false,
  "blank-rows": false,
  "trailing-blank-rows": false,
  delimiter: false,
  "hidden-sheet": false,
  "hidden-cells": false,
  "merged-cells": false,
  formulas: false,
  "epoch-1904": false,
  extension: false,
  "no-rows": false,
  "encoded-twice": false,
  "lost-characters": false,
  // Which columns there are is a condition of its own.
  missing: false,
  unexpected: false,
  near: false,
  order: false,
};

/** Who runs a check: reading itself, which meets its faults, or a run over the rows that is made ready for it. */
const RUN_BY: Readonly<Record<Check["kind"], "reading" | "rows">> = {
  cell: "reading",
  file: "reading",
  "file-name": "reading",
  header: "reading",
  "header-name": "reading",
  absent: "rows",
  constant: "rows",
  group: "rows",
  outlier: "rows",
  parts: "rows",
  period: "rows",
  previous: "rows",
  register: "rows",
  row: "rows",
  share: "rows",
  unique: "rows",
};

/** Whether a fault must be a finding for the file to be accepted. */
export function keepsBytesUnchecked(fault: FileFault | HeaderFault): boolean {
  return KEEPS_BYTES_UNCHECKED[fault];
}

/**
 * What is lacking for an acceptance.
 *
 * @returns Sentences, in the order of the conditions; none where all of them hold.
 */
export function shortfallsOf(facts: AcceptanceFacts, claims: Claims, definition: ReturnDefinition): string[] {
  const { stopped, unsaid, ran, notChecked } = facts;
  const { seen, blank, checked, skipped } = facts.rowAccount;
  const there = new Set(facts.columnAt.filter((column) => column >= 0));
  const absent = definition.columns.filter(
    ({ required, requiredWhen }, column) => required === "error" && !requiredWhen && !there.has(column),
  );
  const idle = claims.all.filter(
    (claim) => RUN_BY[claim.check.kind] !== "reading" && !ran.has(claim) && !notChecked.has(claim.rule.id),
  );
  const conditions: readonly (readonly [lacking: boolean, sentence: () => string])[] = [
    [
      there.size * 2 <= definition.columns.length,
      () =>
        `Its header names ${there.size} of the ${counted(definition.columns.length, "column")} of the return.`,
    ],
    [absent.length > 0, () => `It has no column "${absent[0]?.name}".`],
    [stopped !== undefined, () => stopped as string],
    [
      seen !== blank + checked + skipped,
      () =>
        `It has ${counted(seen, "row")}, of which ${counted(seen - blank - checked - skipped, "was", "were")} not checked.`,
    ],
    [
      unsaid.size > 0,
      () => "A part of it could not be checked, and no rule of the return speaks about that.",
    ],
    [idle.length > 0, () => `Rule ${idle[0]?.rule.id} did not run.`],
  ];
  return conditions.flatMap(([lacking, sentence]) => (lacking ? [sentence()] : []));
}

/** The finding of a file that lacks something for an acceptance. */
export function shortfallFound(claims: Claims, shortfalls: readonly string[]): Found {
  const own = claims.file("unreadable");
  const claim = own?.severity === "error" ? own : genericClaim();
  return { claim, words: () => ({ detail: shortfalls.join(" ") }) };
}

/** The verdict on a file. */
export function verdictOf(
  counts: Readonly<Record<Severity, number>>,
  shortfalls: readonly string[],
): Report["verdict"] {
  if (counts.error > 0 || shortfalls.length > 0) return "rejected";
  return counts.query > 0 ? "accepted-with-queries" : "accepted";
}

/** The claim of the generic rule on files that cannot be checked. */
function genericClaim(): Claim {
  for (const rule of genericRules({ key: [], columns: [] })) {
    const check = rule.checks.find((each) => each.kind === "file" && each.faults.includes("unreadable"));
    if (check) return { rule, check, severity: rule.severity };
  }
  throw new RangeError("No generic rule is on files that cannot be checked.");
}
