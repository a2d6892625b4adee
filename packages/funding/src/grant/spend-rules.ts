// Rules of a grant on what its money goes to: at least a tenth on evaluation, at most so much on staff. A
// rule without its base is no rule: a tenth of the grant and a tenth of what the interventions cost are far
// apart.

import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, type Pence, readMoney } from "../money/money.js";
import { type NumberInput, type Rational, rational } from "../money/rational.js";
import { readNotNegativeMoney, readShare } from "../money/read-exact.js";
import type { Result } from "../result.js";
import { amountsOf } from "../trace/sheet-values.js";
import { Worksheet } from "../trace/trace.js";
import { sumOfLines } from "./line-columns.js";

/**
 * A line of a budget.
 *
 * @category models
 */
export interface BudgetLine {
  /** What it is for. */
  readonly id: string;
  /** How much. */
  readonly amount: MoneyInput;
  /** What it counts as, such as `evaluation`. */
  readonly tags: readonly string[];
}

/**
 * What a rule is a percentage of: the whole budget, the lines with a tag, or a stated sum such as the grant.
 *
 * @category models
 */
export type RuleBase = "budget" | { readonly tag: string } | { readonly sum: MoneyInput };

/**
 * A rule on spending.
 *
 * @category models
 */
export interface SpendRule {
  /** What it is called. */
  readonly id: string;
  /** Whether it asks for at least so much, or allows at most so much. */
  readonly kind: "at-least" | "at-most";
  /** How much of the base: `"10%"`. */
  readonly rate: NumberInput;
  /** Which lines count towards it. */
  readonly tag: string;
  /** What it is a percentage of. */
  readonly of: RuleBase;
}

/**
 * How a budget stands against one rule. Amounts are in pence.
 *
 * @category models
 */
export interface RuleStanding {
  /** The rule. */
  readonly id: string;
  /** Whether it is met. */
  readonly kept: boolean;
  /** What the lines that count come to. */
  readonly counted: Pence;
  /** What it is a percentage of. */
  readonly base: Pence;
  /** The least or the most: a least is rounded up to the penny, a most is rounded down. */
  readonly limit: Pence;
  /** How far the budget is on the right side of the limit; below zero where the rule is broken. */
  readonly margin: Pence;
  /** The same in a sentence. */
  readonly words: string;
}

/**
 * How a budget stands against the rules of a grant.
 *
 * @category models
 */
export interface RulesPosition extends Result {
  /** Each rule, in the order of the input. */
  readonly rules: readonly RuleStanding[];
  /** Whether all are kept. */
  readonly kept: boolean;
}

/**
 * Checks a budget against the rules of a grant on what its money goes to.
 *
 * @param lines - The budget.
 * @param rules - The rules, each with its base.
 * @returns For each rule whether it is met, and by how much.
 * @throws FundingError `BASE_REQUIRED` for a rule without a base; `BAD_INPUT` for one whose base is a tag
 * that no line has, because a misspelling would keep it, and where there is no rule, or two of one name.
 * @example
 * ```ts
 * const position = spendRules(
 *   [
 *     { id: "mentoring", amount: "90,000.00", tags: ["intervention"] },
 *     { id: "university", amount: "8,000.00", tags: ["evaluation"] },
 *   ],
 *   [{ id: "evaluation", kind: "at-least", rate: "10%", tag: "evaluation", of: "budget" }],
 * );
 * position.rules[0].words; // => "evaluation is missed by £1,800.00: £8,000.00 counts, and at least £9,800.00 is asked for."
 * ```
 * @category calculators
 */
export function spendRules(lines: readonly BudgetLine[], rules: readonly SpendRule[]): RulesPosition {
  const ids = rules.map(({ id }) => id);
  requireRules(rules);
  const budget = lines.map(({ id, amount, tags }) => ({
    id,
    tags,
    amount: readMoney(amount, `The line ${id}`),
  }));
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const bases = new Map(rules.map((rule) => [rule.id, readBase(rule, budget)]));

  const sheet = new Worksheet(ids);
  const counted = sumOfLines(
    sheet,
    "What counts",
    ids,
    budget.map(({ id, amount, tags }) => ({
      what: `${id}, where it counts`,
      amount,
      countsIn: (rule) => tags.includes(byId.get(rule)?.tag ?? ""),
    })),
  );
  const fixed = sheet.given(
    "base-sum",
    "Sum that is a base",
    rules.map(({ id }) => bases.get(id)?.sum ?? rational(0n)),
    "amount",
  );
  const inBase = sumOfLines(
    sheet,
    "Lines in the base",
    ids,
    budget.map(({ id, amount, tags }) => ({
      what: `${id}, where it is in the base`,
      amount,
      countsIn: (rule) => bases.get(rule)?.has(tags) ?? false,
    })),
  );
  const base = sheet.step("Base", ["+", fixed, inBase], "amount", { rule: "base" });
  const rate = sheet.given(
    "limit-rate",
    "Rate of the base",
    rules.map(({ id, rate }) => readShare(rate, `The rate of ${id}`)),
  );
  const isLeast = sheet.given(
    "is-least",
    "1 for a least, 0 for a most",
    rules.map(({ kind }) => rational(kind === "at-least" ? 1n : 0n)),
  );
  const exact = sheet.step("Limit", ["*", base, rate], "amount", { rule: "limit" });
  const limit = sheet.step(
    "Limit to the penny, a least up, a most down",
    ["+", ["*", isLeast, ["ceiling", exact]], ["*", ["-", "1", isLeast], ["floor", exact]]],
    "amount",
    { rule: "round" },
  );
  const margin = sheet.step(
    "How far on the right side",
    ["*", ["-", ["*", isLeast, "2"], "1"], ["-", counted, limit]],
    "amount",
    { rule: "margin" },
  );

  const standings = rules.map(({ id, kind }, row): RuleStanding => {
    const amount = (letter: string) => amountsOf(sheet, letter)[row] ?? 0n;
    const standing = {
      counted: amount(counted),
      base: amount(base),
      limit: amount(limit),
      margin: amount(margin),
    };
    return { id, kept: standing.margin >= 0n, ...standing, words: wordsOf(id, kind, standing) };
  });
  return {
    rules: standings,
    kept: standings.every(({ kept }) => kept),
    warnings: [],
    trace: sheet.finish(margin),
  };
}

function requireRules(rules: readonly SpendRule[]): void {
  const ids = rules.map(({ id }) => id);
  if (ids.length === 0 || new Set(ids).size < ids.length) {
    throw new FundingError("BAD_INPUT", {
      what: "The list of rules",
      hint: "Give at least one, each with a name of its own.",
    });
  }
  const odd = rules.find(({ kind }) => kind !== "at-least" && kind !== "at-most");
  if (odd !== undefined) {
    throw new FundingError("BAD_INPUT", {
      what: `The kind of ${odd.id}`,
      hint: "Choose at-least or at-most.",
    });
  }
}

interface ReadBase {
  readonly sum: Rational;
  readonly has: (tags: readonly string[]) => boolean;
}

function readBase({ id, of }: SpendRule, lines: readonly { readonly tags: readonly string[] }[]): ReadBase {
  const none = rational(0n);
  if (of === "budget") return { sum: none, has: () => true };
  if (typeof of === "object" && of !== null && "tag" in of) {
    if (lines.some(({ tags }) => tags.includes(of.tag)))
      return { sum: none, has: (tags) => tags.includes(of.tag) };
    throw new FundingError("BAD_INPUT", {
      what: `The base of ${id}`,
      hint: `No line has the tag ${of.tag}: correct the tag, or add the lines.`,
    });
  }
  if (typeof of === "object" && of !== null && "sum" in of) {
    return { sum: rational(readNotNegativeMoney(of.sum, `The base of ${id}`)), has: () => false };
  }
  throw new FundingError("BASE_REQUIRED", { what: `The rule ${id}`, bases: ["budget", "a tag", "a sum"] });
}

function wordsOf(
  id: string,
  kind: SpendRule["kind"],
  { counted, limit, margin }: Pick<RuleStanding, "counted" | "limit" | "margin">,
): string {
  const [counts, bound] = [inWords(counted, "penny"), inWords(limit, "penny")];
  const verdict = margin >= 0n ? "is met" : `is missed by ${inWords(-margin, "penny")}`;
  return kind === "at-least"
    ? `${id} ${verdict}: ${counts} counts, and at least ${bound} is asked for.`
    : `${id} ${verdict}: ${counts} counts, and at most ${bound} is allowed.`;
}
