// A trace in sentences, fit to be read out.

import { FundingError, listed } from "../funding-error.js";
import { inWords, type Unit } from "../money/money.js";
import { floor, readNumber, toDecimal, zero } from "../money/rational.js";
import type { Result } from "../result.js";
import type { Formula } from "../trace/formula.js";
import type { ExactNumber, Reason, Step, Trace } from "../trace/trace.js";

/**
 * What is to be explained: all of a result, one row of it, or why one row has more than another.
 *
 * @category models
 */
export interface Question {
  /** The recipient, or other row of the trace, that is asked about. */
  readonly recipient: string;
  /** The one it is compared with. */
  readonly comparedWith?: string;
}

/** Steps with the exact share that is rounded at the end. */
const shareRules = new Set([
  "quota",
  "bounded-share",
  "scaled-floor",
  "flat-plus-weighted",
  "floor-damping",
  "ceiling",
  "level",
  "exact-share",
]);

/**
 * Says in sentences how a result came about.
 *
 * Without a question, each step is one sentence with its letter and formula, so that it can be quoted and done again. With
 * a recipient, the steps hold its values and end with the reason for a unit more. With two recipients it is one sentence
 * that says why the one has more than the other.
 *
 * @param result - A result with its trace.
 * @param question - Whom it is about; all unless given.
 * @returns The sentences.
 * @throws FundingError `UNKNOWN_RECIPIENT` for who is not in the result.
 * @example
 * ```ts
 * const share = equalShare({ total: "1.00", recipients: ["Brent", "Barnet", "Bexley"] });
 * explain(share, { recipient: "Brent", comparedWith: "Barnet" }); // => ["Brent got 1p more than Barnet because their claims to the last unit were equal, and the tie rule (the larger weight comes first, then the order of the list) put Brent first."]
 * explain(share)[0]; // => "a. The total to be shared out: £1.00 (100 pence)."
 * explain(share, { recipient: "Brent" })[3]; // => "d. The exact share: the total times the weight, over the sum of the weights: a × b ÷ c = 33.33333333333333 pence (exactly 100/3)."
 * ```
 * @category writers
 */
export function explain(
  result: Pick<Result, "trace"> & { readonly unit?: Unit },
  question?: Question,
): readonly string[] {
  const { trace, unit = "penny" } = result;
  if (question === undefined) return trace.steps.map((step) => sentence(step, null, unit));
  const row = rowOf(trace, question.recipient);
  if (question.comparedWith === undefined) {
    const steps = trace.steps.map((step) => sentence(step, row, unit));
    const reasons = trace.steps
      .flatMap((step) => step.reasons)
      .filter((reason) => reason.row === question.recipient);
    return [...steps, ...reasons.map((reason) => `${question.recipient}: ${because(reason)}.`)];
  }
  return [difference(trace, unit, row, rowOf(trace, question.comparedWith))];
}

function rowOf(trace: Trace, id: string): number {
  const row = trace.rows.indexOf(id);
  if (row === -1) throw new FundingError("UNKNOWN_RECIPIENT", { what: "The question", ids: [id] });
  return row;
}

function sentence(step: Step, row: number | null, unit: Unit): string {
  const formula = step.formula === null ? "" : `: ${inSigns(step.formula)}`;
  const value = step.scope === "one" ? step.values[0] : row === null ? undefined : step.values[row];
  if (value === undefined) return `${step.letter}. ${step.words}${formula}.`;
  return `${step.letter}. ${step.words}${formula}${formula === "" ? ": " : " = "}${valueInWords(value, step, unit)}.`;
}

function valueInWords({ exact, decimal }: ExactNumber, { measure }: Step, unit: Unit): string {
  const exactly = isSame(exact, decimal) ? "" : ` (exactly ${exact})`;
  if (unit === "post" && measure !== "number") return `${decimal} ${nameOf(unit, exact)}${exactly}`;
  if (measure === "amount" && !exact.includes("/"))
    return `${inWords(BigInt(exact), unit)} (${decimal} ${nameOf("penny", exact)})`;
  if (measure === "number") return `${decimal}${exactly}`;
  return `${decimal} ${nameOf(unit, exact)}${exactly}`;
}

/** Whether a decimal is the number itself, and not that rounded. */
function isSame(exact: string, decimal: string): boolean {
  const [value, printed] = [exact, decimal].map((text) => readNumber(text, "A value of a trace") ?? zero);
  return value?.n === printed?.n && value?.d === printed?.d;
}

/** The name of a unit after a number. */
function nameOf(unit: Unit, exact: string): string {
  const isOne = exact === "1";
  switch (unit) {
    case "penny":
      return isOne ? "penny" : "pence";
    case "pound":
      return isOne ? "pound" : "pounds";
    case "hundred":
      return isOne ? "hundred pounds" : "hundreds of pounds";
    case "post":
      return isOne ? "post" : "posts";
  }
}

const signs: Readonly<Record<string, string>> = { "+": " + ", "-": " − ", "*": " × ", "/": " ÷ " };

/** A formula as people write it. */
function inSigns(formula: Formula, isInner = false): string {
  if (typeof formula === "string") return formula;
  const [operation, ...operands] = formula;
  const sign = signs[operation];
  if (sign === undefined) return `${operation}(${operands.map((operand) => inSigns(operand)).join("; ")})`;
  // Multiplication and division from left to right need no brackets of their own on the left.
  const text = operands
    .map((operand, i) => inSigns(operand, !(i === 0 && operation === "/" && operand[0] === "*")))
    .join(sign);
  return isInner ? `(${text})` : text;
}

/** Why a row is as it is, in words that go on after its name. */
function because(reason: Reason): string {
  switch (reason.kind) {
    case "largest_remainder":
      return `its remainder ${short(reason.remainder)} ranked ${reason.rank}, within the units left to place${
        reason.next === null
          ? ""
          : `; the largest that got nothing was ${short(reason.next.remainder)}, of ${reason.next.row}`
      }`;
    case "divisor":
      return `its quotient ${short(reason.quotient)} passed the point where the method rounds up`;
    case "priority":
      return `its claim to one unit more, ${short(reason.claim)}, was among the greatest${
        reason.next === null
          ? ""
          : `; the greatest that got nothing was ${short(reason.next.claim)}, of ${reason.next.row}`
      }`;
    case "held_back":
      return `its claim to one unit more, ${short(reason.claim)}, could be served ${reason.window.exact === "1" ? "with the last unit" : `among the last ${reason.window.decimal} units`} alone, and ${reason.room.exact === "0" ? "there was no room" : "greater claims took the room"} there`;
    case "running_total":
      return `the running total of the exact shares, ${short(reason.exact)} with it, was rounded up`;
    case "tie_break":
      return `its claim was equal to that of ${listed(reason.tied.filter((id) => id !== reason.row))}, and the tie rule (${reason.rule}) put it first`;
    case "remainder_line":
      return "it takes what is left, by design";
    case "bound":
      return `it is held at its ${reason.bound}`;
    case "two_way":
      return `${reason.margin}, which takes a unit more here`;
  }
}

/** A number by so many places, and by more where it would look like another that it differs from. */
function short(number: ExactNumber, besides: ExactNumber = number): string {
  const [value, other] = [number, besides].map(
    ({ exact }) => readNumber(exact, "A value of a trace") ?? zero,
  );
  if (value === undefined || other === undefined) return number.decimal;
  for (const places of [4, 6, 8, 10, 12]) {
    const text = toDecimal(value, places);
    if (number.exact === besides.exact || text !== toDecimal(other, places)) return text;
  }
  return number.exact;
}

/** One sentence on why one row has more than another. */
function difference(trace: Trace, unit: Unit, one: number, other: number): string {
  const amounts = trace.steps.find(({ letter }) => letter === trace.amounts)?.values ?? [];
  const amountAt = (row: number) => readNumber(amounts[row]?.exact ?? "0", "An amount")?.n ?? 0n;
  const gap = amountAt(one) - amountAt(other);
  const [more, less] = gap >= 0n ? [one, other] : [other, one];
  const [winner = "", loser = ""] = [trace.rows[more], trace.rows[less]];
  if (gap === 0n) return `${winner} and ${loser} got the same.`;
  const size = gap < 0n ? -gap : gap;
  const got = `${winner} got ${unit === "penny" && size < 100n ? `${size}p` : inWords(size, unit)} more than ${loser}`;
  return `${got} because ${whyMore(trace, unit, more, less)}.`;
}

/** Why one row has more than another, in words that go on after "because". */
function whyMore(trace: Trace, unit: Unit, more: number, less: number): string {
  const [winner = "", loser = ""] = [trace.rows[more], trace.rows[less]];
  const valuesOf = (rule: string) => trace.steps.findLast((step) => step.rule === rule)?.values;
  /** A value of both rows, the other's after its name. */
  const both = (values: readonly ExactNumber[]) => {
    const [mine = nothing, other = nothing] = [values[more], values[less]];
    return [short(mine, other), `that of ${loser}, ${short(other, mine)},`] as const;
  };
  const reasons = trace.steps.flatMap((step) => step.reasons);
  const reason = reasons.find(({ row, kind }) => row === winner && kind !== "bound" && kind !== "held_back");
  if (reason?.kind === "tie_break" && reason.tied.includes(loser))
    return `their claims to the last unit were equal, and the tie rule (${reason.rule}) put ${winner} first`;
  const quotients = valuesOf("quotient");
  if (quotients !== undefined) {
    const [mine, other] = both(quotients);
    return `its weight over the divisor, ${mine}, is rounded to more than ${other.slice(0, -1)}`;
  }
  const shares = trace.steps.findLast(({ rule }) => shareRules.has(rule))?.values;
  if (shares === undefined || trace.steps.some(({ rule }) => rule === "reallocation"))
    return reason === undefined ? inputsThatDiffer(trace, unit, more, less) : because(reason);
  const shareOf = (row: number) => readNumber(shares[row]?.exact ?? "0", "A share") ?? zero;
  if (reason !== undefined && floor(shareOf(more)) === floor(shareOf(less))) {
    const held = reasons.find(({ row, kind }) => row === loser && kind === "held_back");
    if (held !== undefined) return because(held).replace(/^its claim/, `the claim of ${loser}`);
    const claims = valuesOf(reason.kind === "priority" ? "claim" : "remainder");
    if (claims === undefined || !claimKinds.has(reason.kind)) return because(reason);
    const [mine, other] = both(claims);
    const what = reason.kind === "priority" ? "claim to one unit more" : "remainder";
    return `its ${what}, ${mine}, was among the largest that the units left went to, and ${other} was not`;
  }
  const bounds = reasons.flatMap((each) =>
    each.kind === "bound" && (each.row === winner || each.row === loser)
      ? [`${each.row} is held at its ${each.bound}`]
      : [],
  );
  const exact = `its exact share is ${inUnits(shares[more], unit)} and that of ${loser} ${inUnits(shares[less], unit)}`;
  return [exact, ...bounds].join(", and ");
}

/** What the amounts follow from where it is not the same for both: what the last step takes up, or what was given. */
function inputsThatDiffer({ steps, amounts, rows }: Trace, unit: Unit, more: number, less: number): string {
  const differs = ({ scope, values }: Step) =>
    scope === "each" && values[more]?.exact !== values[less]?.exact;
  const last = steps.find(({ letter }) => letter === amounts);
  const used = lettersIn(last?.formula ?? null);
  const direct = steps.filter((step) => used.has(step.letter) && differs(step));
  const inputs = direct.length > 0 ? direct : steps.filter((step) => step.formula === null && differs(step));
  const told = inputs.slice(0, 3).map((step) => {
    const [mine = nothing, other = nothing] = [step.values[more], step.values[less]];
    return `step ${step.letter} (${step.words}) is ${plainly(mine, step, unit)} for it and ${plainly(other, step, unit)} for ${rows[less]}`;
  });
  return told.length === 0 ? "of how the left-over pennies fell" : listed(told);
}

function plainly(value: ExactNumber, { measure }: Step, unit: Unit): string {
  if (measure === "units") return inUnits(value, unit);
  return measure === "amount" && !value.exact.includes("/")
    ? inWords(BigInt(value.exact), unit)
    : value.decimal;
}

function lettersIn(formula: Formula | null): ReadonlySet<string> {
  if (formula === null) return new Set();
  if (typeof formula === "string") return new Set([formula]);
  return new Set(formula.slice(1).flatMap((operand) => [...lettersIn(operand as Formula)]));
}

/** Reasons that rest on a comparison of remainders, or of claims. */
const claimKinds: ReadonlySet<Reason["kind"]> = new Set(["largest_remainder", "priority", "tie_break"]);

const nothing: ExactNumber = { exact: "0", decimal: "0" };

function inUnits(share: ExactNumber | undefined, unit: Unit): string {
  const exact = readNumber(share?.exact ?? "0", "A share") ?? zero;
  const decimal = toDecimal(exact, 4);
  if (unit === "post") return `${decimal} posts`;
  if (unit === "penny" && exact.d === 1n) return inWords(exact.n, unit);
  return `${decimal} ${unit === "penny" ? "pence" : unit === "pound" ? "pounds" : "hundreds of pounds"}`;
}
