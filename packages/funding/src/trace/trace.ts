// A trace is a small sheet: rows are recipients (or segments, or quarters), columns are lettered steps. Each step is
// given or follows from earlier ones by a formula, so that a person can do any line of it again.

import { type Rational, readNumber, toDecimal, toFraction, zero } from "../money/rational.js";
import { type Column, evaluate, type Formula, isEach } from "./formula.js";
import type { StepKey } from "./step-key.js";

/**
 * An exact number as text.
 *
 * @category models
 */
export interface ExactNumber {
  /** The number as a whole number or a fraction in lowest terms: `"3"`, `"22/7"`. */
  readonly exact: string;
  /** The same as a decimal, rounded at the 14th place where it does not end before: `"3.14285714285714"`. */
  readonly decimal: string;
}

/**
 * What the values of a step are: `amount` in pence (or posts), `units` of the unit shared out, or plain `number`.
 *
 * @category models
 */
export type Measure = "amount" | "units" | "number";

/**
 * Why a row got a unit, or was held, beyond what its share alone says.
 *
 * - `largest_remainder`: its remainder was among the largest. `next` is the largest remainder that got nothing;
 * - `divisor`: its quotient passed the point where the method rounds up;
 * - `priority`: its claim to one unit more was among the greatest. `next` is the greatest claim that got nothing;
 * - `held_back`: its claim was greater than some that were served, but could be served among the last `window` units
 *   alone, and greater claims took the `room` there;
 * - `running_total`: the running total of the exact shares, up to it, was rounded up;
 * - `tie_break`: its claim was equal to others', and the tie rule decided;
 * - `remainder_line`: it takes what is left, by design;
 * - `bound`: it is held at its floor or cap;
 * - `two_way`: the sums of the rows and columns of a table forced it.
 *
 * @category models
 */
export type Reason =
  | {
      readonly kind: "largest_remainder";
      readonly row: string;
      readonly rank: number;
      readonly remainder: ExactNumber;
      readonly next: { readonly row: string; readonly remainder: ExactNumber } | null;
    }
  | { readonly kind: "divisor"; readonly row: string; readonly quotient: ExactNumber }
  | {
      readonly kind: "priority";
      readonly row: string;
      readonly claim: ExactNumber;
      readonly next: { readonly row: string; readonly claim: ExactNumber } | null;
    }
  | {
      readonly kind: "held_back";
      readonly row: string;
      readonly claim: ExactNumber;
      readonly window: ExactNumber;
      readonly room: ExactNumber;
    }
  | { readonly kind: "running_total"; readonly row: string; readonly exact: ExactNumber }
  | {
      readonly kind: "tie_break";
      readonly row: string;
      readonly rule: string;
      readonly tied: readonly string[];
      readonly claim: ExactNumber;
    }
  | { readonly kind: "remainder_line"; readonly row: string }
  | {
      readonly kind: "bound";
      readonly row: string;
      readonly bound: "floor" | "cap";
      readonly limit: ExactNumber;
    }
  | { readonly kind: "two_way"; readonly row: string; readonly margin: string };

/**
 * One step of a trace.
 *
 * @category models
 */
export interface Step {
  /** The letter by which later steps, and people, speak of it: `a` to `z`, then `aa`. */
  readonly letter: string;
  /** What it holds, by a name that does not change when its words do. */
  readonly key: StepKey;
  /** The name of the rule applied, such as `quota`; `given` for what the caller gave. */
  readonly rule: StepKey | "given";
  /** What the step is, in words for a person. */
  readonly words: string;
  /** How it follows from earlier steps; null for what was given, found by search or decided by a tie rule. */
  readonly formula: Formula | null;
  /** Whether there is a single value, or one for each row. */
  readonly scope: "one" | "each";
  /** What the values are. */
  readonly measure: Measure;
  /** The values: a single one, or one for each row in the order of the rows. */
  readonly values: readonly ExactNumber[];
  /** Why some rows are as they are, where the formula alone does not say. */
  readonly reasons: readonly Reason[];
}

/**
 * The workings of a result. It is plain data and can be stored as JSON.
 *
 * @category models
 */
export interface Trace {
  /** What the rows are, by id, in the order of the input. */
  readonly rows: readonly string[];
  /** The steps, each after those it speaks of. */
  readonly steps: readonly Step[];
  /** The letter of the step that holds the amounts of the result. */
  readonly amounts: string;
}

/** Makes a trace step by step. Each method gives the letter of its step, for use in later formulas. */
export class Worksheet {
  readonly #rows: readonly string[];
  readonly #steps: Step[] = [];
  readonly #columns = new Map<string, Column>();

  constructor(rows: readonly string[]) {
    this.#rows = rows;
  }

  /** A step with values that do not follow from earlier steps. */
  given(
    key: StepKey,
    words: string,
    value: Column,
    measure: Measure = "number",
    more: GivenDetails = {},
  ): string {
    return this.#push(words, value, measure, null, { key, rule: "given", ...more });
  }

  /** A step that follows from earlier ones. Its key is that of its rule. */
  step(words: string, formula: Formula, measure: Measure, { rule, reasons = [] }: DerivedDetails): string {
    return this.#push(words, this.#evaluate(formula), measure, formula, { key: rule, rule, reasons });
  }

  /** The values of a step. */
  column(letter: string): Column {
    return this.#columns.get(letter) ?? zero;
  }

  /** The finished trace. The step with the amounts is named by its letter. */
  finish(amounts: string): Trace {
    return { rows: this.#rows, steps: this.#steps, amounts };
  }

  #evaluate(formula: Formula): Column {
    return evaluate(formula, (letter) => this.#columns.get(letter));
  }

  #push(words: string, column: Column, measure: Measure, formula: Formula | null, more: Details): string {
    const letter = letterOf(this.#steps.length);
    this.#columns.set(letter, column);
    this.#steps.push({
      letter,
      key: more.key,
      rule: more.rule,
      words,
      formula,
      scope: isEach(column) ? "each" : "one",
      measure,
      values: (isEach(column) ? column : [column]).map(exactNumber),
      reasons: more.reasons ?? [],
    });
    return letter;
  }
}

/** What a step that was given or found may have as well as its words and values. */
interface GivenDetails {
  readonly rule?: Step["rule"];
  readonly reasons?: readonly Reason[];
}

/** What a step that follows from others has. */
interface DerivedDetails {
  readonly rule: StepKey;
  readonly reasons?: readonly Reason[];
}

type Details = Pick<Step, "key" | "rule"> & { readonly reasons?: readonly Reason[] };

/** A number as the trace writes it. */
export function exactNumber(value: Rational): ExactNumber {
  return { exact: toFraction(value), decimal: toDecimal(value) };
}

/** `a` to `z`, then `aa`, `ab` and so on, as in a spreadsheet. */
function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/**
 * Does every step of a trace again and gives the amounts that follow.
 *
 * Only what was given is taken from the trace; every other value is worked out from the formulas. A trace whose stored
 * values were changed gives itself away by `differences`. Where the last step holds numbers and no amounts, as that of
 * {@link needAboveThreshold} does, `amounts` has their whole parts.
 *
 * @param trace - The workings of a result, also as read back from JSON.
 * @returns The amounts in the order of the rows, and the letters of steps whose stored values are not what follows.
 * @example
 * ```ts
 * const share = equalShare({ total: "1.00", recipients: ["Brent", "Barnet", "Bexley"] });
 * replay(share.trace).amounts; // => [34n, 33n, 33n]
 * replay(share.trace).differences; // => []
 * ```
 * @category calculators
 */
export function replay(trace: Trace): {
  readonly amounts: readonly bigint[];
  readonly differences: readonly string[];
} {
  const columns = new Map<string, Column>();
  const differences: string[] = [];
  for (const { letter, formula, scope, values } of trace.steps) {
    const stored = values.map(({ exact }) => readNumber(exact, "A value of a trace") ?? zero);
    const given: Column = scope === "each" ? stored : (stored[0] ?? zero);
    const column = formula === null ? given : evaluate(formula, (each) => columns.get(each));
    columns.set(letter, column);
    const found = (isEach(column) ? column : [column]).map(toFraction);
    if (found.length !== values.length || found.some((value, i) => value !== values[i]?.exact))
      differences.push(letter);
  }
  const amounts = columns.get(trace.amounts) ?? [];
  return { amounts: (isEach(amounts) ? amounts : [amounts]).map(({ n, d }) => n / d), differences };
}
