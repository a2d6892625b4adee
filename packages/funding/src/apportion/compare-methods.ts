import { FundingError, listed } from "../funding-error.js";
import { type MoneyInput, readAmount, sizeOf } from "../money/money.js";
import type { Warning } from "../warning.js";
import { methods as allMethods, type Method } from "./method.js";
import { type ProRataInput, proRata } from "./pro-rata.js";
import { readProblem, readWeights } from "./problem.js";
import { quotasOf } from "./quotas.js";

/**
 * What one recipient gets under each method.
 *
 * @category models
 */
export interface ComparedRecipient {
  /** The recipient. */
  readonly id: string;
  /** What it gets, in pence or posts, in the order of the methods. */
  readonly amounts: readonly bigint[];
  /** The difference between the most and the least of those. */
  readonly spread: bigint;
  /** What it gains on the year before under each method, below zero for a loss; null where that was not given. */
  readonly changes: readonly bigint[] | null;
}

/**
 * One problem under several methods.
 *
 * @category models
 */
export interface MethodComparison {
  /** The methods compared. */
  readonly methods: readonly Method[];
  /** The recipients in the order of the input. */
  readonly recipients: readonly ComparedRecipient[];
  /** For each method, who is a unit or more away from its exact share, by id. */
  readonly quotaBreaks: readonly (readonly string[])[];
  /** The largest spread of a recipient, in pence or posts. */
  readonly biggestDifference: bigint;
  /** `METHOD_SENSITIVE`, where the choice of the method tells. */
  readonly warnings: readonly Warning[];
}

/**
 * Shares out one total under several methods, side by side.
 *
 * @param input - What {@link proRata} is given, the methods to compare (all but `cumulative` unless given), and what each
 * recipient had the year before.
 * @returns The amounts under each method, who is away from quota, and how much the choice of the method tells.
 * @throws FundingError as {@link proRata} does; `UNKNOWN_RECIPIENT` and `MISSING_INDICATOR` for the year before.
 * @example
 * ```ts
 * const recipients = [
 *   { id: "City", weight: 53 },
 *   { id: "Town", weight: 24 },
 *   { id: "Vale", weight: 23 },
 * ];
 * const table = compareMethods({ total: "10", recipients, unit: "post", methods: ["largest-remainder", "dhondt", "adams"] });
 * table.recipients[0]?.amounts; // => [5n, 6n, 5n]
 * table.biggestDifference; // => 1n
 * ```
 * @category calculators
 */
export function compareMethods({
  methods = allMethods.filter((method) => method !== "cumulative"),
  before,
  ...input
}: Omit<ProRataInput, "method"> & {
  readonly methods?: readonly Method[];
  readonly before?: Readonly<Record<string, MoneyInput>>;
}): MethodComparison {
  const unit = input.unit ?? "penny";
  const results = methods.map((method) => proRata({ ...input, method }));
  const ids = input.recipients.map(({ id }) => id);
  const baselines = before === undefined ? null : readBefore(before, ids, unit);
  const recipients = ids.map((id, i): ComparedRecipient => {
    const amounts = results.map((result) => result.amounts[i] ?? 0n);
    const sorted = [...amounts].sort((a, b) => (a < b ? -1 : 1));
    const spread = (sorted.at(-1) ?? 0n) - (sorted[0] ?? 0n);
    const changes = baselines === null ? null : amounts.map((amount) => amount - (baselines[i] ?? 0n));
    return { id, amounts, spread, changes };
  });
  // Away from quota is who has less than the share rounded down, or a unit beyond the share rounded up.
  const size = sizeOf(unit);
  const units = readProblem(input.total, ids, input).units;
  const { whole } = readWeights(input.recipients, units, input.onZeroWeights);
  const remainders = whole.some((weight) => weight > 0n) ? quotasOf(units, whole).remainders : [];
  const roundedUp = (i: number) => (BigInt(remainders[i] ?? 0) === 0n ? 0n : 1n);
  const quotaBreaks = results.map((result) =>
    result.recipients
      .filter(({ spare }, i) => {
        const beyond = (result.total < 0n ? -spare : spare) / size;
        return beyond < 0n || beyond > roundedUp(i);
      })
      .map(({ id }) => id),
  );
  const sensitive = recipients.filter(({ spread }) => spread > 0n);
  const warnings: readonly Warning[] =
    sensitive.length === 0
      ? []
      : [
          {
            code: "METHOD_SENSITIVE",
            message: `The method tells for ${listed(sensitive.map(({ id }) => id))}. Name it in the decision.`,
            ids: sensitive.map(({ id }) => id),
            amount: null,
          },
        ];
  const spreads = recipients.map(({ spread }) => spread).sort((a, b) => (a < b ? -1 : 1));
  const biggestDifference = spreads.at(-1) ?? 0n;
  return { methods, recipients, quotaBreaks, biggestDifference, warnings };
}

function readBefore(
  before: Readonly<Record<string, MoneyInput>>,
  ids: readonly string[],
  unit: NonNullable<ProRataInput["unit"]>,
): readonly bigint[] {
  const what = "The year before";
  const strangers = Object.keys(before).filter((id) => !ids.includes(id));
  if (strangers.length > 0) throw new FundingError("UNKNOWN_RECIPIENT", { what, ids: strangers });
  const missing = ids.filter((id) => !Object.hasOwn(before, id));
  if (missing.length > 0) throw new FundingError("MISSING_INDICATOR", { component: what, ids: missing });
  return ids.map((id) => readAmount(before[id] ?? 0n, unit, `The year before of ${id}`));
}
