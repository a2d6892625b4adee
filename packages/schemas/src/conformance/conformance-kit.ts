import { examplesOf } from "../examples.js";
import type { ReturnDefinition, ReturnStatus } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import { demonstration } from "../returns/demonstration.js";
import { wholeFileOf } from "../rules/example-file.js";
import type { Example, ExampleFinding, ExampleSetting, Rule, WholeFile } from "../rules/rule.js";
import type { Severity } from "../severity.js";

/**
 * Files that keep the rules of a return and files that break them, with what has to be found, for implementations in
 * any language.
 *
 * @category conformance
 */
export interface ConformanceKit {
  /** The id of the return. */
  readonly id: string;
  /** The version of its columns and rules. */
  readonly version: string;
  /** What it is called. */
  readonly title: string;
  /** Whether its layout is a standard. */
  readonly status: ReturnStatus;
  /** The definition that the files are to be checked against: a path relative to the kit. */
  readonly definition: string;
  /** The rules that are shown here. Rules common to all returns are shown in the kit of the demonstration layout. */
  readonly rules: readonly ConformanceRule[];
}

/**
 * A rule of a {@link ConformanceKit}.
 *
 * @category conformance
 */
export interface ConformanceRule {
  /** Its id. */
  readonly id: string;
  /** What must hold or what is looked for. */
  readonly title: string;
  /** Files in which no rule finds anything. */
  readonly passing: readonly [ConformanceCase, ...ConformanceCase[]];
  /** Files in which the rule finds something. */
  readonly failing: readonly [ConformanceCase, ...ConformanceCase[]];
}

/**
 * A file, what else the check is told, and everything it has to find.
 *
 * @category conformance
 */
export interface ConformanceCase extends ExampleSetting {
  /** The file. */
  readonly file: WholeFile;
  /** The previous return. */
  readonly previous?: WholeFile;
  /** Every finding, and no other, in the order in which this project's checker reports them. */
  readonly findings: readonly ConformanceFinding[];
}

/**
 * A finding that a check has to report. A place that is left out is not there.
 *
 * @category conformance
 */
export interface ConformanceFinding {
  /** The rule. */
  readonly ruleId: string;
  /** How much it matters. */
  readonly severity: Severity;
  /** The row as a spreadsheet numbers it: the first line of the file is row 1. */
  readonly row?: number;
  /** The letters that a spreadsheet shows above the column. */
  readonly column?: string;
}

/**
 * The kit of a return, made of the examples of its rules.
 *
 * @param definition - The return, or the demonstration layout for the rules common to all returns.
 * @param path - Where its definition is, relative to the kit.
 * @returns The kit.
 * @throws DefinitionError when the definition is not sound.
 * @example
 * ```ts
 * conformanceKitOf(policeStreet, "police-street.json").rules[0].id; // "PST-H01"
 * ```
 * @category conformance
 */
export function conformanceKitOf(definition: ReturnDefinition, path: string): ConformanceKit {
  requireSoundDefinition(definition);
  const { id, version, title, status } = definition;
  // The examples of rules common to all returns are files of the demonstration layout.
  const common = new Set(definition === demonstration ? [] : demonstration.rules.map((rule) => rule.id));
  const rules = definition.rules.filter((rule) => !common.has(rule.id));
  return {
    id,
    version,
    title,
    status,
    definition: path,
    rules: rules.flatMap((rule) => {
      const examples = examplesOf(definition, rule);
      if (!examples) return [];
      const caseOf = (example: Example, findings: readonly ExampleFinding[]) =>
        conformanceCase(example, findings, rule, definition);
      return [
        {
          id: rule.id,
          title: rule.title,
          passing: everyOf(examples.passing, (example) => caseOf(example, [])),
          failing: everyOf(examples.failing, (example) => caseOf(example, example.findings)),
        },
      ];
    }),
  };
}

function conformanceCase(
  { file, previous, fileName, asOf, limits, lookups, parameters, purpose, changes }: Example,
  findings: readonly ExampleFinding[],
  rule: Rule,
  definition: ReturnDefinition,
): ConformanceCase {
  return {
    file: wholeFileOf(file, definition),
    ...(previous === undefined ? {} : { previous: wholeFileOf(previous, definition) }),
    ...(fileName === undefined ? {} : { fileName }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(limits === undefined ? {} : { limits }),
    ...(lookups === undefined ? {} : { lookups }),
    ...(parameters === undefined ? {} : { parameters }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(changes === undefined ? {} : { changes }),
    findings: findings.map((finding) => ({ ruleId: rule.id, severity: rule.severity, ...finding })),
  };
}

/** As `map`, of a list that has at least one. */
function everyOf<T, U>([first, ...rest]: readonly [T, ...T[]], of: (each: T) => U): readonly [U, ...U[]] {
  return [of(first), ...rest.map(of)];
}
