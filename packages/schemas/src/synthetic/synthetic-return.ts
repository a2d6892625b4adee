/** Made-up files of the returns, right or with planted faults. */
import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import type { TableRows } from "../rules/condition-context.js";
import type { Rule } from "../rules/rule.js";
import type { PlantedBlock, PlantedEverywhere, SyntheticCells, SyntheticPlan } from "./plan.js";
import { plantingsOf } from "./planting.js";
import { Random } from "./random.js";
import { planOf } from "./returns.js";

/**
 * What a file is made from.
 *
 * @category synthetic
 */
export interface SyntheticOptions {
  /**
   * How many rows, those of planted rules included. A few more where rows come in groups that cannot be cut, as
   * the four quarters of a year.
   */
  readonly rows: number;
  /** What decides all choices: the same seed gives the same rows. */
  readonly seed: number | string;
  /** The ids of the rules that the file breaks; absent means none. */
  readonly plant?: readonly string[];
  /** In which of its ways each of them is broken, from 0, as {@link waysToPlant} counts them; absent means the first. */
  readonly way?: number;
}

/**
 * A made-up row.
 *
 * @category synthetic
 */
export interface SyntheticRow {
  /** Its number as a spreadsheet counts: the header is row 1. */
  readonly number: number;
  /** The texts of its cells, in the order of the columns. */
  readonly cells: readonly string[];
  /** What is planted in it. */
  readonly planted: readonly PlantedFinding[];
}

/**
 * A finding that a check of the file has to give.
 *
 * @category synthetic
 */
export interface PlantedFinding {
  /** The rule. */
  readonly ruleId: string;
  /** The row as a spreadsheet counts; absent where the finding has none. */
  readonly row?: number;
  /** The name of the column; absent where the finding has none. */
  readonly column?: string;
}

/**
 * What a check has to be told for what is planted to be found.
 *
 * @category synthetic
 */
export interface SyntheticNeeds {
  /** The day as of which the file is to be judged, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Whether the previous return has to be given. */
  readonly previous: boolean;
  /** Tables by id. */
  readonly lookups: Readonly<Record<string, TableRows>>;
  /** Parameters by id. */
  readonly parameters: Readonly<Record<string, number>>;
}

/**
 * A made-up return. Nothing is kept: rows are made when they are asked for, each time the same.
 *
 * @category synthetic
 */
export interface SyntheticReturn {
  /** What the check has to be told. */
  readonly needs: SyntheticNeeds;
  /** The rows, one after the other. */
  rows(): Iterable<SyntheticRow>;
  /** The rows of the return before it, without findings of their own. */
  previousRows(): Iterable<SyntheticRow>;
  /** What is planted in no row: findings of the file as a whole. */
  readonly plantedInNoRow: readonly PlantedFinding[];
  /** Every finding that a check has to give, those without a row last; the rows are gone through for it. */
  planted(): Iterable<PlantedFinding>;
}

/**
 * A file that cannot be made as it was asked for.
 *
 * @category synthetic
 */
export class SyntheticError extends Error {
  /** The name of the class. */
  override readonly name = "SyntheticError";
}

/**
 * Rules that cannot be planted in rows of a return, each with the reason.
 *
 * @param definition - One of the returns of this package.
 * @returns The reasons by the id of the rule.
 * @throws DefinitionError when the definition is not sound; SyntheticError when the return is none of this package's.
 * @category synthetic
 */
export function notPlantable(definition: ReturnDefinition): ReadonlyMap<string, string> {
  requireSoundDefinition(definition);
  const plan = planFor(definition);
  return new Map(
    definition.rules.flatMap((rule) => {
      const plantings = plantingsOf(definition, plan, rule, 0);
      return "impossible" in plantings ? [[rule.id, plantings.impossible] as const] : [];
    }),
  );
}

/**
 * Rules that can be planted in rows of a return, each with the number of ways: its examples that break it, or, for rules
 * common to all returns, the faults of cells that they claim.
 *
 * @param definition - One of the returns of this package.
 * @returns The numbers, 1 or more, by the id of the rule.
 * @throws DefinitionError when the definition is not sound; SyntheticError when the return is none of this package's.
 * @example
 * ```ts
 * waysToPlant(policeStreet).get("PST-V05"); // 3
 * ```
 * @category synthetic
 */
export function waysToPlant(definition: ReturnDefinition): ReadonlyMap<string, number> {
  requireSoundDefinition(definition);
  const plan = planFor(definition);
  return new Map(
    definition.rules.flatMap((rule) => {
      const plantings = plantingsOf(definition, plan, rule, 0);
      return "impossible" in plantings ? [] : [[rule.id, plantings.length] as const];
    }),
  );
}

/**
 * Makes a return up: plausible, plainly made up, and right, or wrong in exactly the ways that are asked for.
 *
 * Codes of areas are real; people, sites, bodies and amounts are not.
 *
 * @param definition - One of the returns of this package.
 * @param options - How many rows, from which seed, with which rules broken.
 * @returns The rows, and what a check has to be told.
 * @throws DefinitionError when the definition is not sound; SyntheticError when a rule cannot be planted, or not with
 *   another, or there are too few rows for it.
 * @example
 * ```ts
 * import { edAssaultIstv } from "@svd/schemas/returns";
 *
 * const made = syntheticReturn(edAssaultIstv, { rows: 100, seed: 1, plant: ["ISTV-X02"] });
 * [...made.planted()]; // [{ ruleId: "ISTV-X02", row: 52, column: "assault_date_time" }]
 * ```
 * @category synthetic
 */
export function syntheticReturn(
  definition: ReturnDefinition,
  { rows, seed, plant = [], way = 0 }: SyntheticOptions,
): SyntheticReturn {
  requireSoundDefinition(definition);
  if (!(Number.isSafeInteger(rows) && rows >= 1))
    throw new SyntheticError("The number of rows must be a whole number of at least 1.");
  const plan = planFor(definition);
  const ids = [...new Set(plant)];
  const plantings = ids.map((id, block) => requirePlanting(definition, plan, id, block, way));
  const [single] = plantings;
  const everywhere = single && "change" in single.planting ? single : undefined;
  const clashing = plantings.find(({ planting }) => "change" in planting || planting.alone);
  if (clashing && plantings.length > 1)
    throw new SyntheticError(`${clashing.rule.id} cannot be planted with other rules. Plant it alone.`);
  const blocks = plantings.flatMap(({ rule, planting }) =>
    "change" in planting ? [] : [{ rule, planting }],
  );
  const planted = blocks.reduce((sum, { planting }) => sum + planting.rows.length, 0);
  if (planted >= rows)
    throw new SyntheticError(
      `What is planted takes ${planted} rows, and right rows have to stand beside it. Ask for more than ${rows}.`,
    );
  const layout: Layout = {
    definition,
    plan,
    seed: String(seed),
    usual: rows - planted,
    blocks,
    everywhere: everywhere && {
      rule: everywhere.rule,
      planting: everywhere.planting as PlantedEverywhere,
    },
  };
  requireEnough(layout);
  return {
    needs: needsOf(layout),
    rows: () => rowsOf(layout),
    previousRows: () => previousRowsOf(layout),
    plantedInNoRow: [...withoutRow(layout)],
    *planted() {
      for (const row of rowsOf(layout)) yield* row.planted;
      yield* withoutRow(layout);
    },
  };
}

/** Everything that decides the rows. */
interface Layout {
  readonly definition: ReturnDefinition;
  readonly plan: SyntheticPlan;
  readonly seed: string;
  /** How many rows are not planted. */
  readonly usual: number;
  readonly blocks: readonly { readonly rule: Rule; readonly planting: PlantedBlock }[];
  readonly everywhere: { readonly rule: Rule; readonly planting: PlantedEverywhere } | undefined;
}

function planFor(definition: ReturnDefinition): SyntheticPlan {
  const plan = planOf(definition.id);
  if (!plan) throw new SyntheticError(`Nothing says how rows of the return ${definition.id} are made up.`);
  return plan;
}

function requirePlanting(
  definition: ReturnDefinition,
  plan: SyntheticPlan,
  id: string,
  block: number,
  way: number,
) {
  const rule = definition.rules.find((each) => each.id === id);
  if (!rule) throw new SyntheticError(`The return ${definition.id} has no rule "${id}".`);
  const plantings = plantingsOf(definition, plan, rule, block);
  if ("impossible" in plantings)
    throw new SyntheticError(`${id} cannot be planted in this return. ${plantings.impossible}`);
  const planting = plantings[way];
  if (!planting)
    throw new SyntheticError(
      `${id} can be planted in ${plantings.length === 1 ? "one way" : `${plantings.length} ways`} in this return, counted from 0. There is no way ${way}.`,
    );
  return { rule, planting };
}

/** The fewest rows of the previous return of which a change of a total is looked at, by default. */
const CHANGE_BASE = 20;

/** So many right rows for each planted one keep totals near those of the previous return. */
const RIGHT_FOR_PLANTED = 10;

function requireEnough(layout: Layout): void {
  const { everywhere, usual, blocks } = layout;
  const planted = blocks.reduce((sum, { planting }) => sum + planting.rows.length, 0);
  if (needsOf(layout).previous && usual < planted * RIGHT_FOR_PLANTED)
    throw new SyntheticError(
      `What is planted takes ${planted} rows, which would change the totals of so few since the previous return. Ask for at least ${planted * (RIGHT_FOR_PLANTED + 1)} rows.`,
    );
  const share = everywhere?.planting.previousShare;
  if (share !== undefined && Math.floor(usual * share) < CHANGE_BASE)
    throw new SyntheticError(
      `${everywhere?.rule.id} is looked at from ${CHANGE_BASE} rows of the previous return on. Ask for at least ${Math.ceil(CHANGE_BASE / share)} rows.`,
    );
}

function needsOf({ plan, blocks, everywhere }: Layout): SyntheticNeeds {
  const lookups: Record<string, TableRows> = {};
  for (const { planting } of blocks)
    for (const [id, rows] of Object.entries(planting.lookups ?? {}))
      lookups[id] = [...(lookups[id] ?? []), ...rows];
  return {
    asOf: everywhere?.planting.asOf ?? plan.asOf,
    previous:
      everywhere?.planting.previousShare !== undefined ||
      blocks.some(({ planting }) => planting.previous !== undefined),
    lookups,
    parameters: Object.assign({}, ...blocks.map(({ planting }) => planting.parameters)),
  };
}

/** The right rows, block by block; the last block is cut where it may be. */
function* usualRows({ plan, seed, usual }: Layout): Generator<SyntheticCells> {
  let left = usual;
  for (let number = 0; left > 0; number++) {
    const block = plan.block(number, new Random(seed, number));
    for (const row of plan.whole ? block : block.slice(0, left)) yield row;
    left -= block.length;
  }
}

function* rowsOf(layout: Layout): Generator<SyntheticRow> {
  const { definition, blocks, everywhere, usual, plan } = layout;
  const names = definition.columns.map(({ name }) => name);
  let number = 1;
  let done = 0;
  let next = 0;
  const rowOf = (row: SyntheticCells, planted: readonly Omit<PlantedFinding, "row">[]): SyntheticRow => {
    number++;
    return {
      number,
      cells: names.map((name) => row[name] ?? ""),
      planted: planted.map((finding) => ({ ...finding, row: number })),
    };
  };
  // Planted blocks stand evenly among the others, never before the first, nor within one that cannot be cut.
  const isDue = () => next < blocks.length && done * (blocks.length + 1) >= usual * (next + 1);
  const step = plan.whole ? plan.block(0, new Random(layout.seed, 0)).length : 1;
  for (const row of usualRows(layout)) {
    yield everywhere
      ? rowOf(everywhere.planting.change(row), everywhereIn(everywhere, done))
      : rowOf(row, []);
    done++;
    while (done % step === 0 && isDue()) yield* plantedRows(blocks[next++] as Layout["blocks"][number]);
  }
  while (next < blocks.length) yield* plantedRows(blocks[next++] as Layout["blocks"][number]);

  function* plantedRows({ rule, planting }: Layout["blocks"][number]): Generator<SyntheticRow> {
    for (const [index, row] of planting.rows.entries()) {
      const found = planting.found.filter((finding) => finding.index === index);
      yield rowOf(
        row,
        found.map(({ ruleId = rule.id, column }) => findingOf(ruleId, column)),
      );
    }
  }
}

/** What is found in a row because all are changed. */
function everywhereIn(
  { rule, planting }: NonNullable<Layout["everywhere"]>,
  index: number,
): readonly Omit<PlantedFinding, "row">[] {
  const isIn = planting.at === "every" || (planting.at === "first" && index === 0);
  return isIn ? planting.columns.map((column) => findingOf(rule.id, column)) : [];
}

function* withoutRow({ blocks, everywhere }: Layout): Generator<PlantedFinding> {
  for (const { rule, planting } of blocks) {
    for (const { ruleId = rule.id, index, column } of planting.found)
      if (index === undefined) yield findingOf(ruleId, column);
  }
  if (everywhere?.planting.at !== "column") return;
  for (const column of everywhere.planting.columns) yield findingOf(everywhere.rule.id, column);
}

function findingOf(ruleId: string, column: string | undefined): PlantedFinding {
  return { ruleId, ...(column === undefined ? {} : { column }) };
}

function* previousRowsOf(layout: Layout): Generator<SyntheticRow> {
  const { definition, plan, blocks, everywhere, usual } = layout;
  const names = definition.columns.map(({ name }) => name);
  let number = 1;
  const rowOf = (row: SyntheticCells): SyntheticRow => {
    number++;
    return { number, cells: names.map((name) => row[name] ?? ""), planted: [] };
  };
  const share = everywhere?.planting.previousShare ?? 1;
  for (const row of usualRows({ ...layout, usual: Math.floor(usual * share) })) yield rowOf(plan.before(row));
  for (const { planting } of blocks) for (const row of planting.previous ?? []) yield rowOf(row);
}
