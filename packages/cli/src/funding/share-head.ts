/** Shares out one head of a plan by its method, and holds the change on last year back. */
import {
  type Component,
  equalShare,
  flatPlusWeighted,
  floorDamping,
  holdHarmless,
  needsFormula,
  paceOfChange,
  proRata,
  type Result,
  rankedCoverage,
  type SuppressionOptions,
  type TieRule,
  uniformChange,
  withFloorsAndCaps,
} from "@svd/funding";
import type {
  FundingPlan,
  HiddenCounts,
  NeedComponent,
  PlanHead,
  PlanShare,
  RecipientCount,
  SharingMethod,
} from "@svd/schemas/model";
import type { Input } from "../input.js";
import { pounds } from "./statement.js";

/** A head shared out. */
export interface SharedHead extends Result {
  /** What each recipient gets, in pence, in the order of the plan. */
  readonly amounts: readonly bigint[];
  /** What a reader has to know besides the warnings, a sentence each. */
  readonly notes?: readonly string[];
}

/** A method that shares out each head by itself. */
export type HeadMethod = Exclude<SharingMethod, { kind: "split-heads" }>;

/** Shares out one head by itself. */
export function shareHead(
  input: Input<FundingPlan>,
  method: HeadMethod,
  head: PlanHead,
  total: bigint,
): SharedHead {
  const { recipients } = input.value;
  const ties = tieRuleOf(input.value);
  const ids = recipients.map(({ name }) => name);
  const rounding = "rounding" in method && method.rounding !== undefined ? { method: method.rounding } : {};
  switch (method.kind) {
    case "equal-share":
      return equalShare({ total, recipients: ids, ties });
    case "pro-rata":
      return proRata({ total, recipients: weighted(input), ties, ...rounding });
    case "floors-and-caps": {
      const bounds = method.bounds.filter((bound) => bound.head === head);
      const bound = (which: "floorPence" | "capPence") =>
        Object.fromEntries(
          bounds.flatMap((each) => {
            const pence = each[which];
            return pence === undefined ? [] : [[each.recipient, BigInt(pence)]];
          }),
        );
      return withFloorsAndCaps({
        total,
        recipients: weighted(input),
        floors: bound("floorPence"),
        caps: bound("capPence"),
        onCapsBelowTotal: "leave",
        ties,
      });
    }
    case "flat-plus-weighted": {
      const flat = amountUnder(method.flat, head);
      if (flat === undefined)
        throw input.failureAt("/method/flat", `The flat amount of ${head} is missing. Add it; it can be 0.`);
      const byWeight = recipients.some(({ weight }) => weight !== undefined) ? weighted(input) : [];
      const own = new Map(
        (method.exceptions ?? []).flatMap((each) =>
          each.head === head ? [[each.recipient, BigInt(each.amountPence)]] : [],
        ),
      );
      return flatPlusWeighted({
        total,
        flat,
        recipients: recipients.map(({ name, areas = 1 }, r) => {
          const exception = own.get(name);
          const weight = byWeight[r]?.weight ?? 0;
          return { id: name, areas, weight, ...(exception !== undefined && { flat: exception }) };
        }),
        ties,
      });
    }
    case "needs-formula": {
      const share = needsFormula({
        total,
        recipients: ids,
        components: method.components.map(componentOf),
        ties,
        ...rounding,
        ...hiddenOf(method.hidden),
      });
      const notes = share.recipients.flatMap(({ id, range }) =>
        range === null
          ? []
          : [
              `Whatever the hidden counts are, ${id} gets between ${pounds(range.low)} and ${pounds(range.high)} of ${head}.`,
            ],
      );
      return Object.defineProperty(share, "notes", { value: notes });
    }
    case "uniform-change":
      return uniformChange({ total, recipients: lastYearOf(input, head), ties });
    case "ranked-coverage":
      return coverage(input, method, head, total, ties);
  }
}

function coverage(
  input: Input<FundingPlan>,
  method: Extract<HeadMethod, { kind: "ranked-coverage" }>,
  head: PlanHead,
  total: bigint,
  ties: TieRule,
): SharedHead {
  if (ties === "larger-weight" && input.value.ties !== undefined)
    throw input.failureAt(
      "/ties",
      "Equal counts have no larger weight. Choose listed, by-id, rotate, draw or error.",
    );
  const tiers = method.tiers.map(({ places, amounts }, t) => {
    const amount = amountUnder(amounts, head);
    if (amount !== undefined) return { places, amount };
    throw input.failureAt(
      `/method/tiers/${t}/amounts`,
      `The amount of ${head} is missing. Add it; it can be 0.`,
    );
  });
  const values = new Map(method.values.map(({ recipient, value }) => [recipient, value]));
  for (const [v, { recipient }] of method.values.entries())
    if (!input.value.recipients.some(({ name }) => name === recipient))
      throw input.failureAt(
        `/method/values/${v}/recipient`,
        "The plan has no such recipient. Add it, or correct the name.",
      );
  const ranked = rankedCoverage({
    areas: input.value.recipients.map(({ name }) => ({ id: name, value: values.get(name) })),
    coverage: fraction(method.coverage),
    tiers,
    ties: ties === "larger-weight" ? "by-id" : ties,
    ...hiddenOf(method.hidden),
  });
  if (ranked.total > total)
    throw input.failureAt(
      "/method/tiers",
      `The tiers come to ${pounds(ranked.total - total)} more than there is of ${head}. Lower an amount, or raise the head.`,
    );
  return Object.defineProperty(ranked, "amounts", {
    value: ranked.areas.map(({ amount }) => amount),
  }) as typeof ranked & { readonly amounts: readonly bigint[] };
}

/** Holds the change of a head on last year back. `formula` is what the method gives. */
export function dampHead(
  input: Input<FundingPlan>,
  damping: NonNullable<FundingPlan["damping"]>,
  head: PlanHead,
  formula: readonly bigint[],
): SharedHead {
  const { year } = input.value;
  const ties = tieRuleOf(input.value);
  const before = lastYearOf(input, head);
  const recipients = before.map((each, r) => ({ ...each, formula: formula[r] ?? 0n }));
  switch (damping.kind) {
    case "floor": {
      const { floorPercent, ceilingPercent } = damping;
      const ceiling = ceilingPercent === undefined ? {} : { ceiling: `${ceilingPercent}%` };
      return floorDamping({ recipients, floor: `${floorPercent}%`, ...ceiling, ties });
    }
    case "hold-harmless":
      return holdHarmless({ recipients });
    case "pace": {
      const { years, path } = damping;
      const paced = paceOfChange({
        recipients: before.map((each, r) => ({ ...each, target: formula[r] ?? 0n })),
        years,
        ...(path && { path: path.map(fraction) }),
      });
      const own = paced.years[years.indexOf(year)];
      if (own === undefined)
        throw input.failureAt("/damping/years", "The year of the plan is none of these.");
      return { amounts: own.amounts, trace: own.trace, warnings: [] };
    }
  }
}

/** What each had of a head last year. What is not stated is never read as zero. */
function lastYearOf({ value, failureAt }: Input<FundingPlan>, head: PlanHead) {
  return value.recipients.map(({ name, lastYear = [] }, r) => {
    const baseline = amountUnder(lastYear, head);
    if (baseline !== undefined) return { id: name, baseline };
    throw failureAt(
      `/recipients/${r}`,
      `"lastYear" has no amount of ${head}, and the plan goes by the change on last year. Find it; a missing amount is never read as zero.`,
    );
  });
}

/** The amount of a list under a head. */
export function amountUnder(
  lines: readonly { readonly head: PlanHead; readonly amountPence: number }[],
  head: PlanHead,
): bigint | undefined {
  const line = lines.find((each) => each.head === head);
  return line && BigInt(line.amountPence);
}

/** The recipients by weight. A missing weight is never zero. */
export function weighted({ value, failureAt }: Input<FundingPlan>) {
  return value.recipients.map(({ name, weight }, r) => {
    if (weight !== undefined) return { id: name, weight };
    throw failureAt(
      `/recipients/${r}`,
      '"weight" is missing, and this method shares by weight. Find it; a missing weight is never read as zero.',
    );
  });
}

function componentOf(component: NeedComponent): Component {
  const { name: id, share: part } = component;
  const base = { id, share: fraction(part) };
  if (component.kind === "equal") return { ...base, kind: "equal" };
  const period = component.period === undefined ? {} : { period: component.period };
  const counted = { ...base, ...period, values: byName(component.values) };
  return component.kind === "count"
    ? { ...counted, kind: "count" }
    : { ...counted, kind: "rate", denominator: byName(component.denominator) };
}

function hiddenOf(hidden: HiddenCounts | undefined): SuppressionOptions {
  if (hidden === undefined) return {};
  const { take: suppressed, marks } = hidden;
  return { suppressed, ...(marks && { suppressedRange: [marks.low, marks.high] }) };
}

function byName(values: readonly RecipientCount[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ recipient, value }) => [recipient, value]));
}

/** The tie rule of a plan, by the name the calculators know it by. */
export function tieRuleOf({ ties }: FundingPlan): TieRule {
  if (ties === undefined) return "larger-weight";
  switch (ties.rule) {
    case "rotate":
      return { rotateFrom: ties.from };
    case "draw":
      return { seed: ties.seed };
    default:
      return ties.rule;
  }
}

/** A share in whole parts as text. */
export function fraction({ parts, of }: PlanShare): string {
  return `${parts}/${of}`;
}
