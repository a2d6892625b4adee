import { readProblem, readWeights, type SharingOptions } from "../apportion/problem.js";
import { roundExact } from "../apportion/round-exact.js";
import { amountsStep, roundingSteps, totalStep } from "../apportion/rounding-steps.js";
import { FundingError } from "../funding-error.js";
import { inWords, type MoneyInput, readUnits, sizeOf, sumOf } from "../money/money.js";
import { add, type NumberInput, type Rational, rational, readNumber } from "../money/rational.js";
import { type Allocation, type Share, withTrace } from "../result.js";
import { Worksheet } from "../trace/trace.js";

/**
 * A recipient of flat money and of a share by weight.
 *
 * @category models
 */
export interface FlatRecipient {
  /** The id by which the recipient is matched and named. */
  readonly id: string;
  /** How many areas it covers, each with the flat amount; 1 unless said otherwise. Who covers two is one recipient. */
  readonly areas?: number | bigint;
  /** A flat amount of its own, in place of the amount for each area. */
  readonly flat?: MoneyInput;
  /** Its weight in what the flat amounts leave; zero unless said otherwise. */
  readonly weight?: NumberInput;
}

/**
 * What {@link flatPlusWeighted} is given.
 *
 * @category models
 */
export interface FlatPlusWeightedInput extends Omit<SharingOptions, "purpose"> {
  /** What is shared out. Without it the total is what the flat amounts come to. */
  readonly total?: MoneyInput;
  /** The flat amount for each area covered. */
  readonly flat: MoneyInput;
  /** Who gets a share. */
  readonly recipients: readonly FlatRecipient[];
}

/**
 * A flat amount and a share of the rest.
 *
 * @category models
 */
export interface FlatShare extends Share {
  /** The flat part, in pence or posts. */
  readonly flat: bigint;
  /** The part by weight, in pence or posts. */
  readonly weighted: bigint;
}

/**
 * Pays a flat amount for each area covered and shares out the rest by weight.
 *
 * @param input - The flat amount, who gets a share, and the total if there is more to share out than the flat amounts.
 * @returns What each gets, in its two parts. Without a total, the total is an output.
 * @throws FundingError `SLICES_EXCEED_TOTAL` where the flat amounts come to more than the total, and those of
 * {@link proRata}.
 * @example
 * ```ts
 * const recipients = [{ id: "North", areas: 2 }, { id: "South" }, { id: "City", flat: "200,000" }];
 * const share = flatPlusWeighted({ flat: "150,000", recipients });
 * share.total; // => 65000000n
 * share.amounts; // => [30000000n, 15000000n, 20000000n]
 * ```
 * @category calculators
 */
export function flatPlusWeighted(input: FlatPlusWeightedInput): Allocation<FlatShare> {
  const { recipients, unit = "penny" } = input;
  const ids = recipients.map(({ id }) => id);
  const rate = readUnits(input.flat, unit, "The flat amount");
  const areas = recipients.map(({ id, areas: covered = 1 }) => {
    const count = readNumber(covered, `The number of areas of ${id}`);
    if (count !== undefined && count.d === 1n && count.n >= 0n) return count.n;
    throw new FundingError("BAD_INPUT", {
      what: `The number of areas of ${id}`,
      hint: "Give a whole number of zero or more.",
    });
  });
  const flats = recipients.map(({ id, flat }, i) =>
    flat === undefined ? rate * (areas[i] ?? 0n) : readUnits(flat, unit, `The flat amount of ${id}`),
  );
  if (flats.some((flat) => flat < 0n))
    throw new FundingError("BAD_INPUT", { what: "A flat amount", hint: "Give amounts of zero or more." });
  const flatSum = sumOf(flats);
  const total = input.total ?? (unit === "post" ? String(flatSum) : flatSum * sizeOf(unit));
  const problem = readProblem(total, ids, input);
  const rest = problem.units - flatSum;
  if (rest < 0n) {
    const shortfall = -rest * problem.size;
    throw new FundingError("SLICES_EXCEED_TOTAL", { shortfall, inWords: inWords(shortfall, unit) });
  }
  const weighted = recipients.map(({ id, weight = 0n }) => ({ id, weight }));
  const { exact, whole } = readWeights(weighted, rest);
  const sum = sumOf(whole);
  const shareOfRest = whole.map(
    (weight): Rational => rational(sum === 0n ? 0n : rest * weight, sum === 0n ? 1n : sum),
  );
  const rounded = roundExact(
    shareOfRest.map((share, i) => add(share, rational(flats[i] ?? 0n))),
    problem,
  );
  const amounts = rounded.units.map((each) => each * problem.size);
  const figures = {
    total: problem.total,
    unit,
    amounts,
    recipients: ids.map((id, i) => {
      const flat = (flats[i] ?? 0n) * problem.size;
      const amount = amounts[i] ?? 0n;
      return { id, amount, flat, weighted: amount - flat };
    }),
    warnings: [],
  };
  return withTrace(figures, () => {
    const sheet = new Worksheet(ids);
    const all = totalStep(sheet, problem);
    const flat = sheet.given(
      "flat",
      "The flat part: the flat amount for each area covered, or an amount of its own",
      flats.map((each) => rational(each)),
      "units",
    );
    const left = sheet.step("What the flat parts leave", ["-", all, ["sum", flat]], "units", {
      rule: "rest",
    });
    const weight = sheet.given("weight", "The weight of each in that", exact());
    const shares =
      sum === 0n
        ? flat
        : sheet.step(
            "The flat part and the share of the rest",
            ["+", flat, ["/", ["*", left, weight], ["sum", weight]]],
            "units",
            {
              rule: "flat-plus-weighted",
            },
          );
    return amountsStep(sheet, roundingSteps(sheet, { shares, total: all }, problem, rounded.order), problem);
  });
}
