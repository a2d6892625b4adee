/** Makes the rules of a definition ready to run over one file, and says which of them cannot. */
import {
  type CompiledCondition,
  type Condition,
  columnsOf,
  compileCondition,
  conditionContext,
  kindOf,
  literalsOf,
  needsOf,
  type ReturnDefinition,
} from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";
import type { Collector } from "../report/collector.js";
import type { Claim, Claims } from "./claim.js";
import { ConstantRun } from "./constant.js";
import type { CurrentRow } from "./current-row.js";
import { listIdOf } from "./lists.js";
import { type PeriodColumns, PeriodRun, type Periods } from "./period.js";
import { ShareRun } from "./share.js";
import { UniqueRun } from "./unique.js";
import type { FileContext, WholeFileCheck } from "./whole-file.js";

/** A rule on single rows, ready to run. */
export interface RowRun {
  readonly claim: Claim;
  /** The column of the definition that a finding points to. */
  readonly column: number;
  readonly fails: (row: CurrentRow) => boolean | undefined;
  readonly severity?: "error" | "query";
  readonly words?: () => Readonly<Record<string, string>>;
}

/** What a compilation needs to know. */
export interface CompileInput {
  readonly definition: ReturnDefinition;
  readonly claims: Claims;
  readonly options: ValidateOptions;
  readonly collector: Collector;
  readonly context: FileContext;
  /** Columns whose code list is the caller's. */
  readonly replaced: ReadonlySet<string>;
  /** Whether the file has a column of the definition. */
  readonly has: (column: number) => boolean;
  /** The periods of the previous return, for columns of the definition. */
  readonly previous: ((columns: PeriodColumns) => Periods) | undefined;
}

/** Makes the rules ready that look at rows, singly or all together. */
export function compileChecks(input: CompileInput): { rows: RowRun[]; wholeFile: WholeFileCheck[] } {
  const { definition, claims, options, collector, context } = input;
  const scope = conditionContext(definition, options);
  const rows: RowRun[] = [];
  const wholeFile: WholeFileCheck[] = [];

  const indexOf = (name: string) => definition.columns.findIndex((column) => column.name === name);
  /** Whether a rule has its columns; where it has not, that is noted. */
  const ready = (claim: Claim, names: readonly string[]): boolean => {
    const absent = names.find((name) => !input.has(indexOf(name)));
    if (absent !== undefined) collector.notChecked(claim.rule.id, `The file has no column "${absent}".`);
    return absent === undefined;
  };
  const condition = (claim: Claim, what: Condition): CompiledCondition | undefined => {
    const needs = needsOf(what);
    const lack =
      needs.asOf && options.asOf === undefined
        ? "The day of the check was not given."
        : (absentOf(needs.parameters, (id) => scope.parameters.get(id)?.value === undefined, "parameter") ??
          absentOf(needs.tables, (id) => scope.tables?.get(id)?.given === false, "table"));
    if (lack !== undefined) {
      collector.notChecked(claim.rule.id, lack);
      return undefined;
    }
    for (const name of input.replaced) {
      const column = definition.columns[indexOf(name)];
      if (column?.kind !== "code") continue;
      const unknown = literalsOf(what, name).find((text) =>
        column.list.codes.every(({ code }) => code !== text),
      );
      if (unknown !== undefined) {
        collector.notChecked(
          claim.rule.id,
          `The list of codes given for "${name}" does not have the code "${unknown}".`,
        );
        return undefined;
      }
    }
    return compileCondition(what, scope);
  };

  for (const { check } of claims.all) {
    if (["group", "parts", "previous", "absent", "outlier", "register"].includes(check.kind))
      throw new TypeError(`Checks of kind "${check.kind}" cannot be run yet.`);
  }
  for (const claim of claims.ofKind("row")) {
    const { fails, at } = claim.check;
    if (!ready(claim, [at, ...columnsOf(fails)])) continue;
    const compiled = condition(claim, fails);
    if (compiled) rows.push({ claim, column: indexOf(at), fails: compiled });
  }
  for (const [index, column] of definition.columns.entries()) {
    const claim = column.requiredWhen && column.required ? claims.cell("missing", column.name) : undefined;
    if (!claim || !column.requiredWhen || !column.required || !input.has(index)) continue;
    if (!ready(claim, columnsOf(column.requiredWhen))) continue;
    const compiled = condition(claim, { all: [{ blank: column.name }, column.requiredWhen] });
    const kind = kindOf(column);
    if (!compiled) continue;
    rows.push({
      claim,
      column: index,
      fails: compiled,
      severity: column.required,
      words: () => ({ expected: kind.expected(column), example: kind.example(column) }),
    });
  }
  for (const claim of claims.ofKind("unique")) {
    const { columns } = claim.check;
    const names = columns === "all" ? [] : columns;
    if (!ready(claim, names)) continue;
    const indexes =
      columns === "all"
        ? [...definition.columns.keys()].filter((index) => input.has(index))
        : names.map(indexOf);
    wholeFile.push(new UniqueRun(claim, indexes, context));
  }
  for (const claim of claims.ofKind("constant")) {
    const { columns, fileNamePart } = claim.check;
    if (!ready(claim, columns)) continue;
    const named =
      fileNamePart === undefined ? undefined : fileNameParts(definition, options.fileName)?.[fileNamePart];
    if (fileNamePart !== undefined && named === undefined) {
      collector.notChecked(
        claim.rule.id,
        `The rows were compared with each other only: the name of the file was not given or is not of the form ${definition.fileName?.words}.`,
      );
    }
    wholeFile.push(new ConstantRun(claim, columns.map(indexOf), context, named));
  }
  for (const claim of claims.ofKind("share")) {
    const { of, over, at } = claim.check;
    if (!ready(claim, [at, ...columnsOf(of)])) continue;
    const compiled = condition(claim, of);
    const limit = scope.parameters.get(over)?.value as number;
    if (compiled) wholeFile.push(new ShareRun(claim, compiled, limit, context.placeOf(indexOf(at))));
  }
  // The checks of one rule on periods run together, because it speaks once of a period.
  const periods = claims.ofKind("period");
  for (const claim of periods) {
    const group = periods.filter(({ rule }) => rule === claim.rule);
    if (group[0] !== claim) continue;
    const { start, end, by } = claim.check;
    if (!input.previous) {
      collector.notChecked(claim.rule.id, "The previous return was not given.");
      continue;
    }
    if (!ready(claim, [start, end, by])) continue;
    const columns = { start: indexOf(start), end: indexOf(end), by: indexOf(by) };
    const withDays = group.map((each) => ({
      claim: each,
      days: each.check.days === undefined ? 1 : (scope.parameters.get(each.check.days)?.value as number),
    }));
    wholeFile.push(new PeriodRun(withDays, columns, input.previous(columns), context));
  }

  for (const claim of claims.ofKind("file-name")) {
    const part = fileNameParts(definition, options.fileName)?.[claim.check.part];
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
    if (column.kind !== "ods-code" || id === undefined || !claim || !input.has(index)) continue;
    collector.notChecked(
      claim.rule.id,
      `No list "${id}" was given, so "${column.name}" was checked for its form only.`,
    );
  }
  return { rows, wholeFile };
}

/** What to say of the first thing of a kind that was not given. */
function absentOf(
  ids: readonly string[],
  isAbsent: (id: string) => boolean,
  kind: string,
): string | undefined {
  const absent = ids.find(isAbsent);
  return absent === undefined ? undefined : `No ${kind} "${absent}" was given.`;
}

/** The parts of the name of a file, where it is of the form of its return. */
function fileNameParts(
  { fileName: form }: ReturnDefinition,
  fileName: string | undefined,
): Readonly<Record<string, string>> | undefined {
  return form && fileName !== undefined ? new RegExp(form.pattern).exec(fileName)?.groups : undefined;
}
