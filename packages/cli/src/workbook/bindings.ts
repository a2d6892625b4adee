/** Where the values that are given to the calculations of a plan come from on the other sheets of its workbook. */
import type { PlanAllocation, Step, StepKey, Working } from "@svd/funding";
import type { PlanHead } from "@svd/schemas/types";
import { cellOf, type Sheet } from "./book.js";
import type { InputSheet } from "./input-sheet.js";
import { stepOf } from "./step-of.js";
import type { SheetPlaces } from "./trace-formulas.js";
import type { Binding } from "./working-sheet.js";

/** A sheet of workings, and where things are on it. */
export interface WorkedSheet {
  readonly working: Working;
  readonly sheet: Sheet;
  readonly at: SheetPlaces;
}

/** A calculation, and what its sheet can lead to. */
interface Context {
  readonly allocation: PlanAllocation;
  readonly working: Working;
  /** The sheets of the calculations before it. */
  readonly worked: readonly WorkedSheet[];
  readonly inputs: InputSheet;
}

type Bind = (step: Step) => Binding | undefined;

/** Where the values of each step that is given come from. */
export function bindingsOf(context: Context): Bind {
  switch (context.working.part) {
    case "post":
      return () => undefined;
    case "kept-back":
      return keptBackBindings(context);
    case "in-all":
      return inAllBindings(context);
    case "share":
      return context.working.head === null ? allHeadsBindings(context) : headBindings(context);
    case "damping":
      return dampingBindings(context);
  }
}

function keptBackBindings({ allocation: { plan }, working: { head }, worked, inputs }: Context): Bind {
  const kept = (plan.keptBack ?? []).filter((each) => each.head === head);
  /** What a jointly funded post takes is worked out on its own sheet. */
  const slice: Binding = (row) => {
    const each = kept[row];
    if (each?.kind !== "shared-post") return null;
    const post = worked.find(({ working }) => working.post === each.title);
    const funder = each.funders.findIndex(({ name }) => name === each.grant);
    return post === undefined ? null : amountCell(post, funder);
  };
  return ({ key }) => {
    if (key === "total") return () => inputs.total(head);
    return key === "slice" ? slice : undefined;
  };
}

function inAllBindings(context: Context): Bind {
  const { plan } = context.allocation;
  return (step) => {
    switch (step.key) {
      case "total":
        return () => plan.heads.map(({ head }) => totalOf(context, head)).join("+");
      case "weight":
        return weightColumn(context, step).cell;
      case "place":
        return placeAmongEquals(context, step);
      default:
        return undefined;
    }
  };
}

/** The cells of all heads at once: a row for each recipient under each head. */
function allHeadsBindings(context: Context): Bind {
  const { plan, recipients } = context.allocation;
  const { steps } = context.working.result.trace;
  const weight = stepOf(steps, "weight");
  if (weight === undefined) return () => undefined;
  const weights = weightColumn(context, { ...weight, values: weight.values.slice(0, recipients.length) });
  return ({ key }) => {
    switch (key) {
      case "total":
        return (row) => totalOf(context, plan.heads[Math.floor(row / recipients.length)]?.head);
      case "weight":
        return (row) => weights.cell(row % recipients.length);
      case "weight-sum":
        return () => `SUM(${weights.range})`;
      default:
        return undefined;
    }
  };
}

function dampingBindings({ working: { head }, worked, inputs }: Context): Bind {
  const formula = worked.find(({ working }) => working.part === "share" && working.head === head);
  return (step) => {
    switch (step.key) {
      case "baseline":
        return inputs.column(`${head} ${step.key}`, `${head}: ${step.words}`, step.values).cell;
      case "formula":
      case "target":
        return formula && ((row) => amountCell(formula, row));
      default:
        return undefined;
    }
  };
}

/** A head that is shared out on its own. */
function headBindings(context: Context): Bind {
  const { allocation, working, inputs } = context;
  const { plan } = allocation;
  const { steps } = working.result.trace;
  return (step) => {
    const { key, words, values, scope } = step;
    switch (key) {
      case "total":
        return () => totalOf(context, working.head);
      case "place":
        return placeAmongEquals(context, step);
      case "unplaced":
        return leftOver(steps);
      case "values-before":
        return valuesBefore(steps);
      case "tier":
        return tierOf(context);
      case "cap":
        return capOf(context, step);
      case "weight":
        return plan.method.kind === "equal-share" ? undefined : weightColumn(context, step).cell;
    }
    if (step.rule !== "given") return undefined;
    if (scope === "one") return () => inputs.single(words, values[0]);
    // Counts are the same for every head; floors, flat amounts and last year's are not.
    return step.measure === "number"
      ? inputs.column(`${key} ${words}`, words, values).cell
      : inputs.column(`${working.head} ${key}`, `${working.head}: ${words}`, values).cell;
  };
}

/** The weights, which all calculations by weight have in common. */
function weightColumn({ inputs }: Context, { key, words, values }: Step) {
  return inputs.column(key, words, values);
}

/** What there is to share out of a head: what is left once something is kept back, or all of it. */
function totalOf({ worked, inputs }: Context, head: PlanHead | null | undefined): string {
  const kept = worked.find(({ working }) => working.part === "kept-back" && working.head === head);
  if (kept === undefined) return inputs.total(head);
  return amountCell(kept, kept.working.result.trace.rows.length - 1);
}

/** The cell of an amount on the sheet of its calculation. */
function amountCell({ sheet, at, working }: WorkedSheet, row: number): string {
  return cellOf(sheet, at.cell(working.result.trace.amounts, row));
}

/** By which step the larger weight comes first, for each method. A ranking has no weights. */
const WEIGHED_BY: {
  readonly [Kind in PlanAllocation["plan"]["method"]["kind"]]: StepKey | null;
} = {
  "equal-share": "weight",
  "pro-rata": "weight",
  "split-heads": "weight",
  "floors-and-caps": "weight",
  "uniform-change": "baseline",
  "flat-plus-weighted": "flat-plus-weighted",
  "needs-formula": "mix",
  "ranked-coverage": null,
};

/** The place of each among equals, where a formula can express the tie rule. */
function placeAmongEquals({ allocation: { plan }, working }: Context, step: Step): Binding | undefined {
  const rule = plan.ties?.rule ?? "larger-weight";
  if (rule === "listed" || rule === "error") return (row) => String(row);
  const weighedBy = WEIGHED_BY[plan.method.kind];
  if (rule !== "larger-weight" || weighedBy === null) return undefined;
  const { steps } = working.result.trace;
  const weight = stepOf(steps.slice(0, steps.indexOf(step)), weighedBy);
  if (weight === undefined) return undefined;
  const { letter } = weight;
  return (row, at) => {
    const own = at.cell(letter, row);
    const all = at.column(letter);
    const [first = ""] = all.split(":");
    const larger = `SUMPRODUCT((${all}>${own})*1)`;
    return row === 0 ? larger : `${larger}+SUMPRODUCT((${first}:${at.cell(letter, row - 1)}=${own})*1)`;
  };
}

/** What nobody may take, because all are at their caps. */
function leftOver(steps: readonly Step[]): Binding | undefined {
  const total = stepOf(steps, "total");
  const bounds = (["weight", "floor", "cap"] as const).map((key) => stepOf(steps, key));
  if (total === undefined || bounds.includes(undefined)) return undefined;
  return (_, at) => {
    const [w, f, c] = bounds.map((step) => at.column(step?.letter ?? ""));
    return `MAX(0,${at.cell(total.letter, 0)}-SUMPRODUCT((${w}>0)*${c}+(${w}=0)*${f}))`;
  };
}

/** The cap of each: one that the plan gives, or else all that there is. */
function capOf({ allocation: { plan, recipients }, working, inputs }: Context, step: Step): Binding {
  const { steps } = working.result.trace;
  const [total, floor] = [stepOf(steps, "total"), stepOf(steps, "floor")];
  const bounds = plan.method.kind === "floors-and-caps" ? plan.method.bounds : [];
  const capped = new Set(
    bounds.flatMap(({ head, recipient, capPence }) =>
      head === working.head && capPence !== undefined ? [recipient] : [],
    ),
  );
  const caps = inputs.column(`${working.head} ${step.key}`, `${working.head}: ${step.words}`, step.values);
  return (row, at) =>
    capped.has(recipients[row]?.name ?? "") || total === undefined || floor === undefined
      ? caps.cell(row)
      : `MAX(${at.cell(total.letter, 0)},${at.cell(floor.letter, row)})`;
}

/** The sum of the values that a ranking has before each. */
function valuesBefore(steps: readonly Step[]): Binding | undefined {
  const [value, rank] = [stepOf(steps, "value"), stepOf(steps, "rank")];
  if (value === undefined || rank === undefined) return undefined;
  return (row, at) =>
    `SUMPRODUCT((${at.column(rank.letter)}<${at.cell(rank.letter, row)})*${at.column(value.letter)})`;
}

/** The amount of the tier of each rank. */
function tierOf({ allocation: { plan }, working }: Context): Binding | undefined {
  const rank = stepOf(working.result.trace.steps, "rank");
  if (rank === undefined || plan.method.kind !== "ranked-coverage") return undefined;
  const { tiers } = plan.method;
  const amountOf = (t: number) =>
    tiers[t]?.amounts.find(({ head }) => head === working.head)?.amountPence ?? 0;
  const upTo = tiers.map((_, t) => tiers.slice(0, t + 1).reduce((all, { places }) => all + places, 0));
  return (row, at) =>
    tiers
      .slice(0, -1)
      .reduceRight(
        (otherwise, _, t) => `IF(${at.cell(rank.letter, row)}<=${upTo[t]},${amountOf(t)},${otherwise})`,
        String(amountOf(tiers.length - 1)),
      );
}
