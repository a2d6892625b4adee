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
  const exactly = exact.includes("/") && decimal.length > 12 ? ` (exactly ${exact})` : "";
  if (unit === "post" && measure !== "number") return `${decimal} posts${exactly}`;
  if (measure === "amount" && !exact.includes("/"))
    return `${inWords(BigInt(exact), unit)} (${decimal} pence)`;
  if (measure === "number") return `${decimal}${exactly}`;
  const name = unit === "pound" ? "pounds" : unit === "hundred" ? "hundreds of pounds" : "pence";
  return `${decimal} ${name}${exactly}`;
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
      return "units placed one after another reached it before the total was placed";
    case "running_total":
      return "the rounded running total rose at it";
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

function short({ decimal }: ExactNumber): string {
  return decimal.length > 8 ? decimal.slice(0, 8) : decimal;
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
  const reasons = trace.steps.flatMap((step) => step.reasons);
  const reason = reasons.find(({ row, kind }) => row === winner && kind !== "bound");
  const bounds = reasons.filter(({ row, kind }) => kind === "bound" && (row === winner || row === loser));
  const shares = trace.steps.findLast(({ rule }) => shareRules.has(rule))?.values;
  const shareOf = (row: number) => readNumber(shares?.[row]?.exact ?? "0", "A share") ?? zero;
  const held = bounds.map((each) => `${each.row} is held at its ${each.kind === "bound" ? each.bound : ""}`);
  if (shares === undefined)
    return reason === undefined
      ? `${got} because of what was given for each.`
      : `${got} because ${because(reason)}.`;
  if (floor(shareOf(more)) === floor(shareOf(less)) && reason !== undefined) {
    if (reason.kind === "tie_break" && reason.tied.includes(loser))
      return `${got} because their claims to the last unit were equal, and the tie rule (${reason.rule}) put ${winner} first.`;
    if (reason.kind === "largest_remainder") {
      const remainder = trace.steps.findLast(({ rule }) => rule === "remainder")?.values[less];
      return `${got} because its remainder, ${short(reason.remainder)}, was among the largest that the units left went to, and that of ${loser}, ${remainder === undefined ? "smaller" : short(remainder)}, was not.`;
    }
    return `${got} because ${because(reason)}.`;
  }
  const exact = `its exact share is ${inUnits(shares[more], unit)} and that of ${loser} ${inUnits(shares[less], unit)}`;
  return `${got} because ${[exact, ...held].join(", and ")}.`;
}

function inUnits(share: ExactNumber | undefined, unit: Unit): string {
  const exact = readNumber(share?.exact ?? "0", "A share") ?? zero;
  const decimal = toDecimal(exact, 4);
  if (unit === "post") return `${decimal} posts`;
  if (unit === "penny" && exact.d === 1n) return inWords(exact.n, unit);
  return `${decimal} ${unit === "penny" ? "pence" : unit === "pound" ? "pounds" : "hundreds of pounds"}`;
}
