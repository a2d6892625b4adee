/** Works a funding plan out: what is kept back of each head, and who gets what of the rest. */
import {
  type Allocation,
  type ClaimSchedule,
  type Component,
  claimSchedule,
  equalShare,
  explain,
  financialYear,
  flatPlusWeighted,
  needsFormula,
  proRata,
  type Result,
  type Share,
  splitHeads,
  type TieRule,
  topSlice,
  type Warning,
  withFloorsAndCaps,
} from "@svd/funding";
import type {
  FundingPlan,
  GrantHead,
  NeedComponent,
  PlanShare,
  RecipientValue,
  SharingMethod,
} from "@svd/schemas/model";
import { calculated, type Input } from "../input.js";

/** A plan worked out. Amounts are in pence. */
export interface PlanAllocation {
  /** The plan. */
  readonly plan: FundingPlan;
  /** Each head: what there is, what is kept back and what is shared out. */
  readonly heads: readonly AllocatedHead[];
  /** What each recipient gets, in the order of the plan. */
  readonly recipients: readonly AllocatedRecipient[];
  /** The calculations, in the order in which they were done. */
  readonly workings: readonly Working[];
  /** What a reader has to know. */
  readonly warnings: readonly Warning[];
}

/** A head of a plan, worked out. */
interface AllocatedHead {
  readonly head: GrantHead;
  readonly total: bigint;
  readonly keptBack: readonly { readonly title: string; readonly amount: bigint }[];
  readonly shared: bigint;
  /** What caps leave to nobody. */
  readonly unplaced: bigint;
}

/** What a recipient gets. */
interface AllocatedRecipient {
  readonly name: string;
  /** In the order of the heads. */
  readonly heads: readonly bigint[];
  readonly amount: bigint;
  /** When it is paid; none where the plan has no profile. */
  readonly claims: ClaimSchedule["claims"];
}

/** A calculation with its workings. */
export interface Working {
  readonly title: string;
  readonly result: Result;
  /** Why some got a penny more, or are held, a sentence for each. */
  readonly reasons: readonly string[];
}

/**
 * Works a plan out.
 *
 * @param input - The plan, in the form of its schema.
 * @throws Failure for what the plan leaves open or what does not fit together, with its place.
 */
export function allocatePlan(input: Input<FundingPlan>): PlanAllocation {
  const { value: plan, failureAt } = input;
  calculated(input, "/year", () => financialYear(plan.year));
  requireUnlike(plan, failureAt);
  const workings: Working[] = [];
  const kept = plan.heads.map(({ head, amountPence }, h) => {
    const slices = (plan.keptBack ?? []).filter((each) => each.head === head);
    if (slices.length === 0) return { head, total: BigInt(amountPence), keptBack: [] };
    const sliced = calculated(input, `/heads/${h}`, () =>
      topSlice({
        total: BigInt(amountPence),
        slices: slices.map((each) =>
          each.kind === "rate"
            ? { id: each.title, rate: fraction(each.share), of: each.of }
            : { id: each.title, amount: BigInt(each.amountPence) },
        ),
      }),
    );
    workings.push({ title: `Kept back of ${head}`, result: sliced, reasons: [] });
    const keptBack = sliced.slices.map(({ id, amount }) => ({ title: id, amount }));
    return { head, total: sliced.total, keptBack };
  });
  const shared = kept.map(({ total, keptBack }) =>
    keptBack.reduce((left, { amount }) => left - amount, total),
  );
  const { cells, unplaced, warnings, shares } = share(input, shared);
  workings.push(...shares);
  const recipients = plan.recipients.map(({ name }, r) => {
    const heads = plan.heads.map((_, h) => cells[h]?.[r] ?? 0n);
    const amount = heads.reduce((sum, each) => sum + each, 0n);
    return { name, heads, amount, claims: claimsOf(input, amount) };
  });
  return {
    plan,
    heads: kept.map((head, h) => ({ ...head, shared: shared[h] ?? 0n, unplaced: unplaced[h] ?? 0n })),
    recipients,
    workings,
    warnings,
  };
}

interface SharedOut {
  /** What each recipient gets of each head: heads, then recipients. */
  readonly cells: readonly (readonly bigint[])[];
  readonly unplaced: readonly bigint[];
  readonly shares: readonly Working[];
  readonly warnings: readonly Warning[];
}

/** Shares out what is left of the heads. */
function share(input: Input<FundingPlan>, totals: readonly bigint[]): SharedOut {
  const { plan, ties } = { plan: input.value, ties: tieRuleOf(input.value) };
  const { method } = plan;
  if (method.kind === "split-heads") {
    if (ties === "error")
      throw input.failureAt("/ties", "split-heads needs a rule for ties. Choose another than error.");
    const split = calculated(input, "/heads", () =>
      splitHeads({
        heads: plan.heads.map(({ head }, h) => ({ id: head, total: totals[h] ?? 0n })),
        recipients: weighted(input),
        ties,
      }),
    );
    return {
      cells: plan.heads.map((_, h) => split.recipients.map(({ heads }) => heads[h] ?? 0n)),
      unplaced: totals.map(() => 0n),
      shares: [
        workingOf("What each gets of all heads together", split.inAll),
        workingOf("All heads shared out at once", split),
      ],
      warnings: split.warnings,
    };
  }
  const results = plan.heads.map(({ head }, h) =>
    calculated(input, `/heads/${h}`, () => shareHead(input, method, head, totals[h] ?? 0n, ties)),
  );
  return {
    cells: results.map(({ amounts }) => amounts),
    unplaced: results.map(({ amounts }, h) => amounts.reduce((left, each) => left - each, totals[h] ?? 0n)),
    shares: results.map((result, h) => workingOf(`${plan.heads[h]?.head} shared out`, result)),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}

/** Shares out one head by itself. */
function shareHead(
  input: Input<FundingPlan>,
  method: Exclude<SharingMethod, { kind: "split-heads" }>,
  head: GrantHead,
  total: bigint,
  ties: TieRule,
): Allocation<Share> {
  const { recipients } = input.value;
  const rounding = "rounding" in method && method.rounding !== undefined ? { method: method.rounding } : {};
  switch (method.kind) {
    case "equal-share":
      return equalShare({ total, recipients: recipients.map(({ name }) => name), ties });
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
      const flat = method.flat.find((line) => line.head === head);
      if (flat === undefined)
        throw input.failureAt("/method/flat", `The flat amount of ${head} is missing. Add it; it can be 0.`);
      const byWeight = recipients.some(({ weight }) => weight !== undefined) ? weighted(input) : [];
      return flatPlusWeighted({
        total,
        flat: BigInt(flat.amountPence),
        recipients: recipients.map(({ name, areas = 1 }, r) => ({
          id: name,
          areas,
          weight: byWeight[r]?.weight ?? 0,
        })),
        ties,
      });
    }
    case "needs-formula":
      return needsFormula({
        total,
        recipients: recipients.map(({ name }) => name),
        components: method.components.map(componentOf),
        ties,
        ...rounding,
      });
  }
}

/** The recipients by weight. A missing weight is never zero. */
function weighted({ value, failureAt }: Input<FundingPlan>) {
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

function byName(values: readonly RecipientValue[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map(({ recipient, value }) => [recipient, value]));
}

function tieRuleOf({ ties }: FundingPlan): TieRule {
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

function claimsOf(input: Input<FundingPlan>, award: bigint): ClaimSchedule["claims"] {
  const { year, profile } = input.value;
  if (profile === undefined) return [];
  const [first, second, third, fourth] = profile.quarters.map(fraction) as [string, string, string, string];
  return calculated(input, "/profile/quarters", () =>
    claimSchedule({
      year,
      award,
      profile: [first, second, third, fourth],
      payment: { kind: profile.paid },
    }),
  ).claims;
}

function fraction({ parts, of }: PlanShare): string {
  return `${parts}/${of}`;
}

/** A calculation with the reasons that belong to its rows. */
function workingOf(title: string, result: Result): Working {
  const { steps, amounts } = result.trace;
  // A trace of one reason alone: what explains a row goes through all reasons of its trace, and a plan has thousands.
  const reasons = steps.flatMap((step) =>
    step.reasons.flatMap((reason) => {
      const trace = { rows: [reason.row], steps: [{ ...step, values: [], reasons: [reason] }], amounts };
      return explain({ trace }, { recipient: reason.row }).slice(1);
    }),
  );
  return { title, result, reasons };
}

/** Refuses what stands twice, and money of a head that the plan does not have. */
function requireUnlike(plan: FundingPlan, failureAt: Input<FundingPlan>["failureAt"]): void {
  const heads = new Set(plan.heads.map(({ head }) => head));
  const unlike = (values: readonly string[], pointerOf: (index: number) => string, what: string) => {
    const index = values.findIndex((value, i) => values.indexOf(value) !== i);
    if (index >= 0)
      throw failureAt(pointerOf(index), `${what} stands twice. Keep one, with the whole of it.`);
  };
  const known = (lines: readonly { readonly head: GrantHead }[], pointer: string) => {
    const index = lines.findIndex(({ head }) => !heads.has(head));
    if (index >= 0)
      throw failureAt(
        `${pointer}/${index}/head`,
        "The plan has no such head. Add it to heads, or correct it.",
      );
  };
  unlike(
    plan.heads.map(({ head }) => head),
    (i) => `/heads/${i}/head`,
    "This head",
  );
  unlike(
    plan.recipients.map(({ name }) => name),
    (i) => `/recipients/${i}/name`,
    "This recipient",
  );
  known(plan.keptBack ?? [], "/keptBack");
  const { method } = plan;
  if (method.kind === "flat-plus-weighted") {
    known(method.flat, "/method/flat");
    unlike(
      method.flat.map(({ head }) => head),
      (i) => `/method/flat/${i}`,
      "The flat amount of this head",
    );
  }
  if (method.kind === "floors-and-caps") {
    known(method.bounds, "/method/bounds");
    unlike(
      method.bounds.map(({ head, recipient }) => `${head} ${recipient}`),
      (i) => `/method/bounds/${i}`,
      "The bounds of this recipient and head",
    );
  }
  if (method.kind === "needs-formula") {
    method.components.forEach((component, c) => {
      const lists =
        component.kind === "equal" ? [] : component.kind === "rate" ? ["values", "denominator"] : ["values"];
      for (const list of lists) {
        const values = (component as unknown as Record<string, readonly RecipientValue[]>)[list] ?? [];
        unlike(
          values.map(({ recipient }) => recipient),
          (i) => `/method/components/${c}/${list}/${i}`,
          "The value of this recipient",
        );
      }
    });
  }
}
