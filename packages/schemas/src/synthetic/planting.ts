/** How a rule is planted: from its examples, or from the kinds of the columns. */
import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { examplesOf } from "../examples.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { demonstration } from "../returns/demonstration.js";
import type { CellCheck } from "../rules/check.js";
import { columnsOfCheck, conditionsOf } from "../rules/check-parts.js";
import { columnsOf } from "../rules/condition.js";
import type { ExampleFile, FailingExample, Rule } from "../rules/rule.js";
import { faultyCell } from "./faulty-cell.js";
import type { PlantedBlock, PlantedEverywhere, Planting, SyntheticCells, SyntheticPlan } from "./plan.js";

const generic: ReadonlySet<string> = new Set(demonstration.rules.map(({ id }) => id));

/** The ways in which a rule is planted: at least one, or why there is none. */
export type Plantings = readonly [Planting, ...Planting[]] | { readonly impossible: string };

/**
 * What plants a rule, or why nothing does. Each example that breaks it is a way, or each fault of a cell that it claims.
 *
 * @param definition - The return.
 * @param plan - How its files are made up.
 * @param rule - The rule, one of the definition.
 * @param block - From 0, another for each rule that is planted in one file.
 */
export function plantingsOf(
  definition: ReturnDefinition,
  plan: SyntheticPlan,
  rule: Rule,
  block: number,
): Plantings {
  const sample = sampleOf(definition).map((row) => setApart(row, plan, block));
  const recipe = plan.plants?.[rule.id];
  if (recipe) return "impossible" in recipe ? recipe : [recipe(sample)];
  const kinds = new Set(rule.checks.map(({ kind }) => kind));
  if ([...kinds].every((kind) => WHOLE_FILE.has(kind)))
    return { impossible: "It speaks of the header, the encoding or the name of a file, not of its rows." };
  if (!generic.has(rule.id)) return fromExamples(definition, plan, rule, block);
  if (kinds.has("cell")) return withFaults(definition, plan, rule, sample);
  switch (rule.id) {
    case "GEN-R02":
      return definition.key.length > 0
        ? { impossible: "A row that stands twice also repeats its key, which another rule finds." }
        : [repeated(sample)];
    case "GEN-M01":
      return [shrunk(rule, definition)];
    case "GEN-M02":
      return [{ rows: [], found: [{}], previous: sample.map((row) => plan.before(row)) }];
    default:
      return { impossible: "Nothing says how rows of this return break it." };
  }
}

const WHOLE_FILE: ReadonlySet<string> = new Set(["file", "file-name", "header", "header-name"]);

/** The rows of the first right example of a rule of the return's own that has rows. */
function sampleOf(definition: ReturnDefinition): readonly SyntheticCells[] {
  for (const rule of definition.rules) {
    if (generic.has(rule.id)) continue;
    for (const { file } of examplesOf(definition, rule)?.passing ?? []) if ("rows" in file) return file.rows;
  }
  return [];
}

/** The rows of each example that breaks a rule of the return's own, set apart from all others. */
function fromExamples(
  definition: ReturnDefinition,
  plan: SyntheticPlan,
  rule: Rule,
  block: number,
): Plantings {
  const apart = (rows: readonly SyntheticCells[]) => rows.map((row) => setApart(row, plan, block));
  const { columns } = definition;
  const failing: readonly FailingExample[] = examplesOf(definition, rule)?.failing ?? [];
  const [first, ...others] = failing.filter(isOfRows).map(
    ({ file, previous, lookups, parameters, findings }): PlantedBlock => ({
      rows: apart(file.rows),
      found: findings.map(({ ruleId, row, column }) => ({
        ...(ruleId === undefined ? {} : { ruleId }),
        ...(row === undefined ? {} : { index: row - 2 }),
        ...(column === undefined ? {} : { column: (columns[indexOf(column)] as Column).name }),
      })),
      ...(previous && "rows" in previous ? { previous: apart(previous.rows) } : {}),
      ...(lookups
        ? {
            lookups: Object.fromEntries(Object.entries(lookups).map(([id, rows]) => [id, apart(rows)])),
          }
        : {}),
      ...(parameters ? { parameters } : {}),
    }),
  );
  return first ? [first, ...others] : { impossible: "No example of rows breaks it." };
}

function isOfRows(
  example: FailingExample,
): example is FailingExample & { readonly file: Extract<ExampleFile, { rows: unknown }> } {
  return "rows" in example.file && example.fileName === undefined;
}

function setApart(row: SyntheticCells, plan: SyntheticPlan, block: number): SyntheticCells {
  return Object.fromEntries(Object.entries(row).map(([name, text]) => [name, plan.apart(text, block)]));
}

/** The place of a column by its letters, from 0. */
function indexOf(letters: string): number {
  let index = 0;
  for (const letter of letters) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** For each fault that the rule claims, right rows with one cell that has it. */
function withFaults(
  definition: ReturnDefinition,
  plan: SyntheticPlan,
  rule: Rule,
  sample: readonly SyntheticCells[],
): Plantings {
  const { columns, checks } = knowledgeOf(definition);
  const ways = new Map<CellFault, PlantedBlock>();
  // Cells that hold something: filling a blank one may break a rule on blank cells, and is the last resort.
  for (const isBlank of [false, true]) {
    if (ways.size > 0) break;
    for (const check of rule.checks) {
      for (const fault of check.kind === "cell" ? check.faults : []) {
        for (const column of columns) {
          if (ways.has(fault) || claimOf(checks, column, fault) !== check) continue;
          // The last row, because in samples it is the first to which others belong.
          const index = sample.findLastIndex((row) => ((row[column.name] ?? "") === "") === isBlank);
          const right = sample[index]?.[column.name] ?? "";
          const cell = index < 0 ? undefined : faultyCell(column, fault, right);
          if (cell !== undefined) ways.set(fault, withCell(sample, plan, column.name, index, cell));
        }
      }
    }
  }
  const [first, ...others] = ways.values();
  return first
    ? [first, ...others]
    : {
        impossible: "No column of this return can have such a fault and no other, unclaimed by another rule.",
      };
}

/** Rows with another cell in one of them, or in all of them where they share the column. */
function withCell(
  sample: readonly SyntheticCells[],
  plan: SyntheticPlan,
  column: string,
  index: number,
  cell: string,
): PlantedBlock {
  const isShared = plan.shared?.includes(column) ?? false;
  const isChanged = (at: number) => isShared || at === index;
  return {
    rows: sample.map((row, at) => (isChanged(at) ? { ...row, [column]: cell } : row)),
    found: sample.flatMap((_, at) => (isChanged(at) ? [{ index: at, column }] : [])),
  };
}

/** What planting faults in cells has to know of a return. */
interface CellKnowledge {
  /**
   * The columns, first those that no rule reads, then those of which the fewest checks speak: a fault in them upsets
   * nothing else.
   */
  readonly columns: readonly Column[];
  /** The checks that claim faults of cells. */
  readonly checks: readonly CellCheck[];
}

const known = new WeakMap<ReturnDefinition, CellKnowledge>();

function knowledgeOf(definition: ReturnDefinition): CellKnowledge {
  const before = known.get(definition);
  if (before) return before;
  const { columns, rules } = definition;
  const checks = rules.flatMap((rule) => rule.checks);
  const times = new Map<string, number>();
  const speak = (names: readonly string[], weight: number) => {
    for (const name of names) times.set(name, (times.get(name) ?? 0) + weight);
  };
  for (const check of checks) {
    speak(columnsOfCheck(check), 1);
    // Checks that add cells up, or look them up, read all that they speak of.
    if (check.kind === "parts" || check.kind === "register") speak(columnsOfCheck(check), columns.length);
    for (const condition of conditionsOf(check)) speak(columnsRead(condition), columns.length);
  }
  for (const { requiredWhen } of columns) if (requiredWhen) speak(columnsOf(requiredWhen), 1);
  const knowledge = {
    columns: columns.toSorted((a, b) => (times.get(a.name) ?? 0) - (times.get(b.name) ?? 0)),
    checks: checks.filter((check) => check.kind === "cell"),
  };
  known.set(definition, knowledge);
  return knowledge;
}

/** The check that has a fault of a column: the first that names it, else the first that names no column. */
function claimOf(checks: readonly CellCheck[], { name }: Column, fault: CellFault): CellCheck | undefined {
  const having = checks.filter(({ faults }) => faults.includes(fault));
  return having.find(({ columns }) => columns?.includes(name)) ?? having.find(({ columns }) => !columns);
}

/** The columns whose values a condition reads; not those of which it asks only whether they are blank. */
function columnsRead(node: unknown): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, part]) =>
    key === "column" && typeof part === "string" ? [part] : columnsRead(part),
  );
}

/** A row that stands twice. */
function repeated(sample: readonly SyntheticCells[]): PlantedBlock {
  const last = sample.length - 1;
  return { rows: [...sample, sample[last] as SyntheticCells], found: [{ index: last }] };
}

/** A previous return with a third of the rows. */
function shrunk({ checks }: Rule, { columns }: ReturnDefinition): PlantedEverywhere {
  const spoken = checks.flatMap((check) => (check.kind === "group" ? [check.at] : []));
  return {
    change: (row) => row,
    columns: columns.flatMap(({ name }) => (spoken.includes(name) ? [name] : [])),
    at: "first",
    previousShare: 1 / 3,
  };
}
