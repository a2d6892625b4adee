/** Makes the rules of a definition ready to run over one file, and says which of them cannot. */
import {
  type Check,
  type Condition,
  type ConditionContext,
  ConditionError,
  columnsOf,
  columnsOfCheck,
  compileCondition,
  conditionContext,
  conditionsOf,
  linearPattern,
  literalsOf,
  needsOf,
  type ReturnDefinition,
  type Term,
} from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";
import type { Collector } from "../report/collector.js";
import { counted } from "../report/place.js";
import { AbsentRun } from "./absent.js";
import type { Claim, Claims } from "./claim.js";
import { columnOf } from "./column-of.js";
import { ConstantRun } from "./constant.js";
import { GroupRun } from "./group.js";
import { listIdOf, type ReplacedColumns, wordingOf } from "./lists.js";
import { OutlierRun } from "./outlier.js";
import { PartsRun, partsOfRow } from "./parts.js";
import { PeriodRun } from "./period.js";
import { needsPrevious, type PreviousReturn } from "./previous-return.js";
import type { Registers } from "./register.js";
import type { RowRun } from "./row-run.js";
import { ShareRun } from "./share.js";
import { UniqueRun } from "./unique.js";
import { type FileContext, limitFound, Room, type WholeFileCheck } from "./whole-file.js";

/** What a compilation needs to know. */
export interface CompileInput {
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
  /** Whether this only finds out if the definition is sound, so that nothing counts as lacking. */
  readonly rehearsal?: true;
}

/** Makes the rules ready that look at rows, singly or all together. */
export function compileChecks(input: CompileInput): {
  rows: RowRun[];
  wholeFile: WholeFileCheck[];
  /** The claims that were made ready. */
  ran: ReadonlySet<Claim>;
} {
  const { definition, claims, options, collector, context, previous } = input;
  const scope = conditionContext(definition, { ...options, sheet: input.sheet });
  const rows: RowRun[] = [];
  const wholeFile: WholeFileCheck[] = [];
  const nameParts = fileNameParts(definition, options.fileName);
  const ran = new Set<Claim>();

  const indexOf = (name: string) => columnOf(definition, name);
  const parameter = (id: string) => scope.parameters.get(id)?.value as number;
  /** Whether a rule has its columns and all else that it speaks of; where it has not, that is noted. */
  const ready = (claim: Claim, names: readonly string[], parts: readonly (Condition | Term)[]): boolean => {
    if (input.rehearsal) return true;
    const reason = lackOf(names, parts, input, scope);
    if (reason !== undefined) collector.notChecked(claim.rule.id, reason);
    return reason === undefined;
  };
  /** The claims of a kind that can run. */
  const able = <K extends Check["kind"]>(kind: K) =>
    claims.ofKind(kind).filter((claim) => {
      const { check } = claim as Claim;
      if (needsPrevious(check) && !input.rehearsal) {
        const reason = previous ? previous.lackOf(check) : "The previous return was not given.";
        if (reason !== undefined) {
          collector.notChecked(claim.rule.id, reason);
          const limit = previous?.limitOf(check);
          if (limit) collector.add(limit);
          return false;
        }
      }
      const able = ready(claim, columnsOfCheck(check), conditionsOf(check));
      if (able) ran.add(claim);
      return able;
    });
  /** Room for what a check keeps; when it is used up, the rule is not checked and the file has a finding. */
  const roomOf = (claim: Claim): Room =>
    new Room(input.keys, () => {
      collector.notChecked(claim.rule.id, `The file has more than ${counted(input.keys, "key")}.`);
      return limitFound(claims, claim, input.keys, "file");
    });

  for (const claim of able("row")) {
    const { fails, at } = claim.check;
    rows.push({ claim, column: indexOf(at), fails: compileCondition(fails, scope), isCondition: true });
  }
  for (const claim of able("parts")) {
    if ("value" in claim.check.of) wholeFile.push(new PartsRun(claim, scope, context, roomOf(claim)));
    else for (const run of partsOfRow(claim, scope, context)) rows.push(run);
  }
  for (const claim of able("previous")) {
    const { fails, at } = claim.check;
    const rowsBefore = previous?.rowsOf(claim.check);
    const compiled = compileCondition(fails, scope, "previous");
    rows.push({
      claim,
      column: indexOf(at),
      fails(row) {
        const before = rowsBefore?.matching(row);
        return before && compiled(row, before);
      },
    });
  }
  for (const claim of able("register")) {
    const run = input.registers?.runOf(claim, scope);
    if (run) rows.push(run);
  }
  for (const [index, column] of definition.columns.entries()) {
    const claim = column.requiredWhen && column.required ? claims.cell("missing", column.name) : undefined;
    if (!claim || !column.requiredWhen || !column.required || !input.has(index)) continue;
    if (!ready(claim, columnsOf(column.requiredWhen), [column.requiredWhen])) continue;
    rows.push({
      claim,
      column: index,
      fails: compileCondition({ all: [{ blank: column.name }, column.requiredWhen] }, scope),
      isCondition: true,
      severity: column.required,
      words: () => ({ ...wordingOf(column, input.replaced) }),
    });
  }

  for (const claim of able("unique")) {
    const { columns } = claim.check;
    const indexes =
      columns === "all"
        ? [...definition.columns.keys()].filter((index) => input.has(index))
        : columns.map(indexOf);
    wholeFile.push(new UniqueRun(claim, indexes, context));
  }
  for (const claim of able("constant")) {
    const { columns, fileNamePart } = claim.check;
    const named = fileNamePart === undefined ? undefined : nameParts?.get(fileNamePart);
    if (fileNamePart !== undefined && named === undefined) {
      collector.notChecked(
        claim.rule.id,
        `The rows were compared with each other only: the name of the file was not given or is not of the form ${definition.fileName?.words}.`,
      );
    }
    wholeFile.push(new ConstantRun(claim, columns.map(indexOf), context, named));
  }
  for (const claim of able("share")) {
    const { of, over, at } = claim.check;
    const compiled = compileCondition(of, scope);
    wholeFile.push(new ShareRun(claim, compiled, parameter(over), context.placeOf(indexOf(at))));
  }
  for (const claim of able("group"))
    wholeFile.push(new GroupRun(claim, scope, context, roomOf(claim), previous?.groupsOf(claim.check)));
  for (const claim of able("outlier")) wholeFile.push(new OutlierRun(claim, scope, context, roomOf(claim)));
  for (const claim of able("absent")) {
    const keys = previous?.keysOf(claim.check);
    const run = new AbsentRun(claim, definition, keys);
    wholeFile.push(run);
  }
  // The checks of one rule on periods run together, because it speaks once of a period.
  const periods = able("period");
  for (const claim of periods) {
    const group = periods.filter(({ rule }) => rule === claim.rule);
    if (group[0] !== claim) continue;
    const withDays = group.map((each) => ({
      claim: each,
      days: each.check.days === undefined ? 1 : parameter(each.check.days),
    }));
    wholeFile.push(new PeriodRun(withDays, definition, previous?.periodsOf(claim.check), context));
  }

  for (const claim of claims.ofKind("file-name")) {
    const part = nameParts?.get(claim.check.part);
    if (part === undefined) {
      collector.notChecked(
        claim.rule.id,
        `The name of the file was not given or is not of the form ${definition.fileName?.words}.`,
      );
    } else if (claim.check.in.includes(part)) collector.add({ claim });
  }
  for (const [index, column] of definition.columns.entries()) {
    const id = listIdOf(column);
    const claim = claims.cell("not-in-list", column.name);
    if (column.kind === "code" || id === undefined || !claim || !input.has(index)) continue;
    collector.notChecked(
      claim.rule.id,
      `No list "${id}" was given, so "${column.name}" was checked for its form only.`,
    );
  }
  return { rows, wholeFile, ran };
}

/** Why a check cannot run over a file: what it speaks of and is not there; `undefined` when all is. */
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
    if (sheet && scope.sheet === undefined) return "The rows stand in no sheet of a workbook.";
    const unset = parameters.find((id) => scope.parameters.get(id)?.value === undefined);
    if (unset !== undefined && scope.parameters.has(unset)) return `No parameter "${unset}" was given.`;
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

/** A longer name is not of the form of a return: no system of files takes one. */
const LONGEST_FILE_NAME = 1000;

/**
 * The parts of the name of a file, where it is of the form of its return.
 *
 * @throws ConditionError when the pattern of the definition cannot be used.
 */
function fileNameParts(
  { fileName: form }: ReturnDefinition,
  fileName: string | undefined,
): ReadonlyMap<string, string> | undefined {
  if (!form) return undefined;
  const pattern = linearPattern(form.pattern);
  if ("problem" in pattern) throw new ConditionError(`The pattern of the file name ${pattern.problem}.`);
  return fileName === undefined || fileName.length > LONGEST_FILE_NAME ? undefined : pattern.match(fileName);
}
