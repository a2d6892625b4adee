import { dayNumber, type PeriodCheck, type ReturnDefinition } from "@svd/schemas/returns";
import { counted } from "../report/place.js";
import type { CheckKind } from "./check-kind.js";
import type { Claim, Found } from "./claim.js";
import { columnOf } from "./column-of.js";
import { type CurrentRow, RIGHT } from "./current-row.js";
import type { FileContext, WholeFileCheck } from "./whole-file.js";

/** The periods of each group of rows in one file. */
class Periods implements WholeFileCheck {
  /** By group, then by first and last day: the first row with that period. */
  readonly byGroup = new Map<string, Map<string, { start: string; end: string; first: number }>>();
  readonly #start: number;
  readonly #end: number;
  readonly #by: number;
  #kept = 0;

  constructor({ start, end, by }: PeriodCheck, definition: Pick<ReturnDefinition, "columns">) {
    this.#start = columnOf(definition, start);
    this.#end = columnOf(definition, end);
    this.#by = columnOf(definition, by);
  }

  see(row: CurrentRow, index: number): void {
    const [start, end, by] = [this.#start, this.#end, this.#by];
    if (row.states[start] !== RIGHT || row.states[end] !== RIGHT || row.states[by] !== RIGHT) return;
    const group = row.text(by);
    const from = row.text(start);
    const to = row.text(end);
    let periods = this.byGroup.get(group);
    if (periods?.has(`${from}/${to}`) || this.#kept >= MOST_PERIODS) return;
    if (!periods) {
      periods = new Map();
      this.byGroup.set(group, periods);
    }
    periods.set(`${from}/${to}`, { start: from, end: to, first: index });
    this.#kept++;
  }

  found(): Found[] {
    return [];
  }
}

/** Different periods that are kept of one file. Sound files have one for each site. */
const MOST_PERIODS = 10_000;

/** Compares the periods of a file with those of the previous one. A rule finds a period once. */
class PeriodRun implements WholeFileCheck {
  readonly #claims: readonly { readonly claim: Claim<PeriodCheck>; readonly days: number }[];
  readonly #previous: Periods | undefined;
  readonly #current: Periods;
  readonly #column: number;
  readonly #context: FileContext;

  constructor(
    claims: readonly { readonly claim: Claim<PeriodCheck>; readonly days: number }[],
    definition: ReturnDefinition,
    previous: Periods | undefined,
    context: FileContext,
  ) {
    this.#claims = claims;
    const { check } = (claims[0] as (typeof claims)[number]).claim;
    this.#column = columnOf(definition, check.start);
    this.#previous = previous;
    this.#current = new Periods(check, definition);
    this.#context = context;
  }

  see(row: CurrentRow, index: number): void {
    this.#current.see(row, index);
  }

  found(): Found[] {
    const found: Found[] = [];
    for (const [group, periods] of this.#current.byGroup) {
      const before = [...(this.#previous?.byGroup.get(group)?.values() ?? [])];
      if (before.length === 0) continue;
      for (const { start, end, first } of periods.values()) {
        const overlaps = before.some((period) => period.start <= end && period.end >= start);
        const latest = before
          .map((period) => period.end)
          .filter((day) => day < start)
          .sort()
          .at(-1);
        const gap = overlaps || latest === undefined ? 0 : dayNumber(start) - dayNumber(latest) - 1;
        const broken = this.#claims.find(({ claim, days }) =>
          claim.check.fault === "overlap" ? overlaps : gap >= days,
        );
        if (!broken) continue;
        found.push({
          claim: broken.claim,
          row: this.#context.rowNumber(first),
          place: this.#context.placeOf(this.#column),
          words: () => ({ days: counted(gap, "day") }),
        });
      }
    }
    return found.sort((a, b) => (a.row as number) - (b.row as number));
  }
}

/** The checks of one rule on periods run together, because it finds a period once. */
export const periodCheck: CheckKind<PeriodCheck, Periods> = {
  previous: { keep: (check, scope) => new Periods(check, scope) },
  runs(claims, { definition, scope, context }, kept) {
    const [first] = claims;
    if (!first) return {};
    const withDays = claims.map((claim) => {
      const { days } = claim.check;
      return { claim, days: days === undefined ? 1 : (scope.parameters.get(days)?.value as number) };
    });
    return { wholeFile: [new PeriodRun(withDays, definition, kept(first.check), context)] };
  },
};
