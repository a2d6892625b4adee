import type { Severity } from "../severity.js";
import type { Check, Purpose } from "./check.js";

/**
 * A rule of a return: what it says, how much it matters, why, and how it is checked. It is data.
 *
 * @category rules
 */
export interface Rule {
  /**
   * Its id: prefix, class letter, number. Never used again for another rule.
   *
   * @minLength 1
   */
  readonly id: string;
  /** How much a finding matters, unless a check says otherwise. */
  readonly severity: Severity;
  /** What must hold or what is looked for, in one line. */
  readonly title: string;
  /** Why it is there and what to do about a finding, where the title does not say it. */
  readonly help?: string;
  /** The id of the source of the rule in its definition. */
  readonly source: string;
  /**
   * How it is checked; each of them may find something.
   *
   * @minItems 1
   */
  readonly checks: readonly Check[];
  /**
   * Small files that show it: they are its tests, its documentation and a kit for other implementations. Those of the
   * returns of this package are kept apart, in `@svd/schemas/examples`, so that a program that checks files does not load them.
   */
  readonly examples?: RuleExamples;
}

/**
 * Files that keep a rule and files that break it.
 *
 * @category rules
 */
export interface RuleExamples {
  /** Files in which no rule finds anything, or only what `findings` lists. */
  readonly passing: readonly [Example, ...Example[]];
  /** Files in which this rule, and no other, finds what is listed. */
  readonly failing: readonly [FailingExample, ...FailingExample[]];
}

/** Examples by the id of the rule that they show. */
export type ExamplesByRule = Readonly<Record<string, RuleExamples>>;

/**
 * A small file, and what else the check was told.
 *
 * @category rules
 */
export interface Example extends ExampleSetting {
  /** The file: rows of cells by column name (a column left out is blank), its text, its bytes, or its parts. */
  readonly file: ExampleFile;
  /** The previous return. */
  readonly previous?: ExampleFile;
}

/**
 * What a check is told besides the file and the previous one.
 *
 * @category rules
 */
export interface ExampleSetting {
  /** The name of the file. */
  readonly fileName?: string;
  /** The day as of which it is judged, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** Limits of the reader by name, where they are not the usual ones. */
  readonly limits?: Readonly<Record<string, number>>;
  /** Tables by id: rows of texts by the names of the table's columns. */
  readonly lookups?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Parameters by id, where they are not as the definition has them. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** What the file is for, if not `sharing`. */
  readonly purpose?: Purpose;
  /** Whether another program writes to the file while it is read. */
  readonly changes?: true;
}

/**
 * The file of an example.
 *
 * @category rules
 */
export type ExampleFile =
  | {
      /** Cells by the name of their column; one that is left out is blank. */
      readonly rows: readonly Readonly<Record<string, string>>[];
    }
  | WholeFile;

/**
 * A file as it is.
 *
 * @category rules
 */
export type WholeFile =
  | {
      /** The whole file, in UTF-8. */
      readonly text: string;
    }
  | {
      /** The bytes of the whole file, in Base64. */
      readonly base64: string;
    }
  | {
      /** The parts of a file that is zipped, as a workbook is: their texts, in UTF-8, by their names. */
      readonly parts: Readonly<Record<string, string>>;
    };

/**
 * A file that breaks a rule, and where.
 *
 * @category rules
 */
export interface FailingExample extends Example {
  /** Every finding, in order. */
  readonly findings: readonly [ExampleFinding, ...ExampleFinding[]];
}

/**
 * A finding that a failing example must give. What is left out is not there.
 *
 * @category rules
 */
export interface ExampleFinding {
  /** The rule, where it is another: some rules cannot be broken without one that goes with them. */
  readonly ruleId?: string;
  /** The row as a spreadsheet numbers it. */
  readonly row?: number;
  /** The letters of the column. */
  readonly column?: string;
  /** How much it matters, where it is not as the rule says. */
  readonly severity?: Severity;
}
