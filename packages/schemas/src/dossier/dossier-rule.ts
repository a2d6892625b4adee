import type { Dossier } from "../model/dossier.js";
import type { Severity } from "../severity.js";
import type { DossierContext } from "./context.js";
import type { Place } from "./place.js";

/**
 * A rule of a dossier: what must hold between its documents, why, how it is checked, and an example that breaks it.
 *
 * @category rules
 */
export interface DossierRule {
  /** Its id: `DOS-`, the letter of its theme, a number. Never used again for another rule. */
  readonly id: string;
  /** How much a finding matters. */
  readonly severity: Severity;
  /** What must hold or what is looked for, in one line. */
  readonly title: string;
  /** Why it is there and what to do about a finding, where the title does not say it. */
  readonly help?: string;
  /**
   * The provision it rests on; `practice`, what partnerships were seen to do; `this model`, a choice made here.
   * What was inferred from a provision says so.
   */
  readonly source: string;
  /** Finds every place where it is broken. */
  readonly check: (dossier: Place<Dossier>, context: DossierContext) => readonly Breach[];
  /** Sample dossiers changed in one way each. They are its tests and its documentation. */
  readonly failing: readonly [BrokenSample, ...BrokenSample[]];
}

/**
 * One place where a rule is broken.
 *
 * @category rules
 */
export interface Breach {
  /** JSON Pointer into the dossier. */
  readonly pointer: string;
  /** What is wrong and how to put it right. Of the dossier it holds codes, ids and dates, never free text. */
  readonly message: string;
  /** JSON Pointers of the other places that the message speaks of. */
  readonly linked?: readonly string[];
}

/**
 * A sample dossier changed in one way, so that one rule finds something in it and no other rule does.
 *
 * @category rules
 */
export interface BrokenSample {
  /** Which of the {@link sampleDossiers} is changed; `humber` where it is left out. */
  readonly sample?: "humber" | "monmouthshire";
  /** The change, in order. */
  readonly changes: readonly [Change, ...Change[]];
  /** The pointers of the findings, in document order. */
  readonly pointers: readonly [string, ...string[]];
}

/**
 * One operation of JSON Patch (RFC 6902) on a dossier: `add`, `replace` or `remove`.
 *
 * @category rules
 */
export type Change =
  | {
      /** What is done. */
      readonly op: "add" | "replace";
      /** JSON Pointer of the place; a last step `-` adds at the end of a list. */
      readonly path: string;
      /** What stands there afterwards. */
      readonly value: unknown;
    }
  | {
      /** What is done. */
      readonly op: "remove";
      /** JSON Pointer of the place. */
      readonly path: string;
    };
