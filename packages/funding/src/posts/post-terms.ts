// The terms of a post: every input read and ordered, so that the cost follows by arithmetic alone.

import { type Period, type PlainDate, requireDate } from "../calendar/plain-date.js";
import { FundingError } from "../funding-error.js";
import { compare, one, type Rational, rational, zero } from "../money/rational.js";
import { readNotNegative, readNotNegativeMoney, readShare } from "../money/read-exact.js";
import { type Dated, orderedPath } from "./dated-path.js";
import type { OnCost, OnCostRate } from "./on-cost.js";
import type { PayAward, PostCostInput } from "./post.js";

/** What holds when, as exact numbers and in order of date. */
export interface PostTerms {
  readonly salary: readonly (Dated & { readonly pence: Rational })[];
  readonly fte: readonly (Dated & { readonly share: Rational })[];
  readonly awards: readonly (Dated & {
    readonly name: string;
    readonly kind: "rate" | "sum";
    readonly raise: Rational;
  })[];
  readonly onCosts: readonly {
    readonly name: string;
    readonly kind: OnCost["kind"];
    readonly rates: readonly (Dated & { readonly rate: Rational; readonly threshold: Rational })[];
  }[];
  /** The days on which something changes. */
  readonly breaks: ReadonlySet<PlainDate>;
}

/** Reads the pay, the hours, the awards known on the day of the costing, and the rates. */
export function readTerms(input: PostCostInput, period: Period): PostTerms {
  const salary = orderedPath(input.salary, period, "the salary").map(({ from, salary }) => ({
    from,
    pence: rational(readNotNegativeMoney(salary, `The salary from ${from}`)),
  }));
  const fte = orderedPath(input.fte, period, "full-time equivalent").map(({ from, fte }) => ({
    from,
    share: readNotNegative(fte, `The full-time equivalent from ${from}`),
  }));
  const awards = (input.payAwards ?? [])
    .filter((award) => standingOf(award, input.costedOn) !== "unknown")
    .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    .map(({ name, from, increase }) => ({
      name,
      from,
      ...("sum" in increase
        ? { kind: "sum" as const, raise: rational(readNotNegativeMoney(increase.sum, name)) }
        : { kind: "rate" as const, raise: readShare(increase.rate, name) }),
    }));
  const onCosts = input.onCosts.map((onCost) => readOnCost(onCost, period));
  if (
    onCosts.some(({ kind }) => kind === "above-threshold") &&
    fte.some(({ share }) => compare(share, one) > 0)
  ) {
    throw new FundingError("BAD_INPUT", {
      what: "A full-time equivalent above 1",
      hint: "A threshold belongs to one person: cost each person as a post of their own.",
    });
  }
  const all: readonly Dated[] = [...salary, ...fte, ...awards, ...onCosts.flatMap(({ rates }) => rates)];
  return { salary, fte, awards, onCosts, breaks: new Set(all.map(({ from }) => from)) };
}

function readOnCost(onCost: OnCost, period: Period): PostTerms["onCosts"][number] {
  const { name, kind } = onCost;
  const rateOf = (rate: OnCostRate) => ({
    from: rate.from,
    rate: readShare(rate.rate, name),
  });
  switch (kind) {
    case "above-threshold":
      return {
        name,
        kind,
        rates: orderedPath(onCost.rates, period, name).map((rate) => ({
          ...rateOf(rate),
          threshold: rational(readNotNegativeMoney(rate.threshold, `The threshold of ${name}`)),
        })),
      };
    case "of-pay":
    case "single-percentage":
      return {
        name,
        kind,
        rates: orderedPath(onCost.rates, period, name).map((rate) => ({
          ...rateOf(rate),
          threshold: zero,
        })),
      };
    default:
      throw new FundingError("BAD_INPUT", {
        what: `The kind of ${name}`,
        hint: "Choose of-pay, above-threshold or single-percentage.",
      });
  }
}

/** Whether an award is agreed on the day of the costing, only expected, or not yet known. */
export function standingOf(
  { agreedOn, from, name }: PayAward,
  costedOn: PlainDate,
): "agreed" | "expected" | "unknown" {
  requireDate(from, `The first day of ${name}`);
  if (agreedOn === undefined) return "expected";
  return requireDate(agreedOn, `The day on which ${name} was agreed`) <= costedOn ? "agreed" : "unknown";
}
