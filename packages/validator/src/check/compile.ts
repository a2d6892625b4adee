/** Compiles the rules of a definition so that they run over one file, and says which of them cannot. */
import {
  type Condition,
  type ConditionContext,
  columnsOfCheck,
  conditionContext,
  conditionsOf,
  literalsOf,
  needsOf,
  type ReturnDefinition,
  type Term,
} from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";
import type { Collector } from "../report/collector.js";
import { counted } from "../report/place.js";
import type { CheckKit } from "./check-kind.js";
import type { Claim, Claims } from "./claim.js";
import { columnOf } from "./column-of.js";
import { namePartsOf } from "./file-name.js";
import { checkKindOf, comparesWithPrevious } from "./kinds.js";
import type { ReplacedColumns } from "./lists.js";
import type { PreviousReturn } from "./previous-return.js";
import type { Registers } from "./register.js";
import type { RowRun } from "./row-run.js";
import { type FileContext, limitFound, Room, type WholeFileCheck } from "./whole-file.js";

/** What a compilation needs to know. */
export interface CompileInput {
  /** The return: a sound definition. */
  readonly definition: ReturnDefinition;
  readonly claims: Claims;
  readonly options: ValidateOptions;
  readonly collector: Collector;
  readonly context: FileContext;
  /** Columns whose code list is the caller's. */
  readonly replaced: ReplacedColumns;
  /** Whether the file has a column of the definition. */
  readonly has: (column: number) => boolean;
  /** What was kept of the previous return. */
  readonly previous: PreviousReturn | undefined;
  /** The registers of areas, where a rule asks for them. */
  readonly registers: Registers | undefined;
  /** The name of the sheet that the rows stand in, where the file is a workbook. */
  readonly sheet?: string | undefined;
  /** Most keys that a check of the whole file keeps. */
  readonly keys: number;
}

/** Compiles the rules that look at rows, one by one or all together. */
export function compileChecks(input: CompileInput): {
  rows: RowRun[];
  wholeFile: WholeFileCheck[];
  /** The claims of what runs. */
  ran: ReadonlySet<Claim>;
} {
  const kit = kitOf(input);
  const rows: RowRun[] = [];
  const wholeFile: WholeFileCheck[] = [];
  const ran = new Set<Claim>();
  for (const claims of byRuleAndKind(input.claims.all)) {
    const kind = checkKindOf((claims[0] as Claim).check);
    const able = claims.filter(
      (claim) =>
        canCompare(claim, input) && kit.canRun(claim, columnsOfCheck(claim.check), conditionsOf(claim.check)),
    );
    const runs = kind.runs(able, kit, (check) => input.previous?.kept(check));
    for (const run of runs.rows ?? []) rows.push(run);
    for (const check of runs.wholeFile ?? []) wholeFile.push(check);
    for (const claim of able) ran.add(claim);
  }
  return { rows, wholeFile, ran };
}

function kitOf(input: CompileInput): CheckKit {
  const { definition, claims, options, collector, context, registers, replaced, has, keys } = input;
  const scope = conditionContext(definition, { ...options, sheet: input.sheet });
  return {
    definition,
    claims,
    scope,
    context,
    collector,
    registers,
    replaced,
    nameParts: namePartsOf(definition, options.fileName),
    has,
    canRun(claim, names, parts) {
      const reason = lackOf(names, parts, input, scope);
      if (reason !== undefined) collector.notChecked(claim.rule.id, reason);
      return reason === undefined;
    },
    roomOf: (claim) =>
      new Room(keys, () => {
        collector.notChecked(claim.rule.id, `The file has more than ${counted(keys, "key")}.`);
        return limitFound(claims, claim, keys, "file");
      }),
  };
}

/** The checks of one kind of each rule, in order: some of them run together. */
function byRuleAndKind(claims: readonly Claim[]): Iterable<Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const key = `${claim.rule.id} ${claim.check.kind}`;
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(claim);
  }
  return groups.values();
}

/** Whether a check can compare with the previous return, if it does; where it cannot, that is noted. */
function canCompare(claim: Claim, { previous, collector }: CompileInput): boolean {
  if (!comparesWithPrevious(claim.check)) return true;
  const reason = previous ? previous.lackOf(claim.check) : "The previous return was not given.";
  if (reason === undefined) return true;
  collector.notChecked(claim.rule.id, reason);
  const limit = previous?.limitOf(claim.check);
  if (limit) collector.add(limit);
  return false;
}

/** Why a check cannot run over a file: what it names and is not there; `undefined` when all is. */
function lackOf(
  names: readonly string[],
  parts: readonly (Condition | Term)[],
  { definition, has, replaced, options }: CompileInput,
  scope: ConditionContext,
): string | undefined {
  const absent = names.find((name) => !has(columnOf(definition, name)));
  if (absent !== undefined) return `The file has no column "${absent}".`;
  for (const part of parts) {
    const { asOf, sheet, parameters, tables } = needsOf(part);
    if (asOf && options.asOf === undefined) return "The day of the check was not given.";
    if (sheet && scope.sheet === undefined) return "The rows are not in a sheet of a workbook.";
    const unset = parameters.find((id) => scope.parameters.get(id)?.value === undefined);
    if (unset !== undefined) return `No parameter "${unset}" was given.`;
    const table = tables.find((id) => scope.tables?.get(id)?.given === false);
    if (table !== undefined) return `No table "${table}" was given.`;
    for (const name of replaced.keys()) {
      const column = definition.columns[columnOf(definition, name)];
      if (column?.kind !== "code") continue;
      const unknown = literalsOf(part, name).find((text) =>
        column.list.codes.every(({ code }) => code !== text),
      );
      if (unknown !== undefined)
        return `The list of codes given for "${name}" does not have the code "${unknown}".`;
    }
  }
  return undefined;
}
