import * as z from "zod";
import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { isHidden } from "../columns/count.js";
import { withSeconds } from "../columns/date-time.js";
import { faultsOf, USABLE_FAULTS } from "../columns/faults.js";
import { kindOf } from "../columns/kinds.js";
import { penceOf } from "../columns/money.js";
import { cleanText } from "../columns/text-form.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import type { Check, RowCheck } from "../rules/check.js";
import { claimOf } from "../rules/claim.js";
import { compileCondition } from "../rules/compile-condition.js";
import type { RowReader } from "../rules/compiled-condition.js";
import { conditionContext } from "../rules/condition-context.js";
import type { Rule } from "../rules/rule.js";
import { type Cell, cellText } from "./cell-text.js";

/** A row as an object. */
type Row = Readonly<Record<string, Cell>>;

/**
 * Makes a schema of one typed row from a definition, for programs that hold rows as objects.
 *
 * It takes exactly the rows in which the validator finds nothing of severity `error`, as far as one row can
 * show it: whole-file rules, and rules that need the day of the check, have no part in it. Each issue has
 * the column as its path, and the id of the rule in `params.ruleId`. No issue repeats a value.
 *
 * @param definition - The return.
 * @returns A strict schema: every column of the definition is a key.
 * @throws DefinitionError when the definition is not sound.
 * @example
 * ```ts
 * const result = rowSchemaOf(policeStreet).safeParse(row);
 * ```
 * @category schemas
 */
export function rowSchemaOf<T extends object = Row>(definition: ReturnDefinition): z.ZodType<T> {
  requireSoundDefinition(definition);
  return soundRowSchemaOf(definition);
}

/** The schema of a row of a definition that is known to be sound. */
export function soundRowSchemaOf<T extends object = Row>(definition: ReturnDefinition): z.ZodType<T> {
  const shape: Record<string, z.ZodType> = Object.create(null);
  for (const column of definition.columns) shape[column.name] = cellSchema(column, definition);
  const rowRules = compileRowRules(definition);
  const schema = z.strictObject(shape).superRefine((value, context) => {
    const row = readerOf(value as Row, definition);
    for (const { ruleId, message, at, fails } of rowRules) {
      if (fails(row) === true) context.addIssue({ code: "custom", path: [at], message, params: { ruleId } });
    }
  });
  return schema as unknown as z.ZodType<T>;
}

/** A cell: its type, then the faults that some rule calls an error. */
function cellSchema(column: Column, definition: ReturnDefinition): z.ZodType {
  return typeOf(column)
    .nullable()
    .superRefine((value, context) => {
      for (const fault of faultsOfValue(column, value as Cell)) {
        const claim = claimOf(definition, column, fault);
        if (!claim || (claim.check.severity ?? claim.rule.severity) !== "error") continue;
        context.addIssue({
          code: "custom",
          message: wordsOf(claim.check.message, column),
          params: { ruleId: claim.rule.id },
        });
      }
    });
}

/** The type of a cell, whatever is wrong with it. */
function typeOf(column: Column): z.ZodType {
  const text = z.string().max(100_000);
  if ((column.kind === "code" || column.kind === "snomed") && column.several) return z.array(text).max(1000);
  switch (column.kind) {
    case "coordinate":
    case "decimal":
    case "whole-number":
      return z.number();
    case "money":
      return z.int();
    case "count":
      return column.shorthand.length === 0 ? z.number() : z.union([z.number(), text]);
    case "yes-no":
      return z.boolean();
    case "code":
    case "date":
    case "date-time":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "month":
    case "ods-code":
    case "offence-code":
    case "quarter":
    case "snomed":
    case "text":
      return text;
  }
}

/** What is wrong with a typed cell on its own. */
function faultsOfValue(column: Column, value: Cell): CellFault[] {
  const text = textOf(column, value);
  if (text === "") return column.required === "error" && !column.requiredWhen ? ["missing"] : [];
  return faultsOf(column, text);
}

/** The text of a typed cell, cleaned as the validator cleans it. */
function textOf(column: Column, value: Cell | undefined): string {
  const text = cellText(column, value ?? null);
  return column.kind === "text" && column.asPublished?.includes(text) ? text : cleanText(text);
}

/** The message of a rule without the words that only a file has. */
function wordsOf(message: string, column: Column): string {
  const kind = kindOf(column);
  return message
    .replaceAll("{column}", column.name)
    .replaceAll("{expected}", kind.expected(column))
    .replaceAll("{example}", kind.example(column))
    .replaceAll("{detail}", "")
    .trim();
}

/** Rules of severity error that one row can break. */
function compileRowRules(definition: ReturnDefinition) {
  // What only a caller of the validator can give is unknown here, and a rule that names it finds nothing.
  const context = conditionContext(definition);
  const isError = (rule: Rule, check: Check): check is RowCheck =>
    check.kind === "row" && (check.severityFor?.sharing ?? check.severity ?? rule.severity) === "error";
  return definition.rules.flatMap((rule) =>
    rule.checks
      .filter((check) => isError(rule, check))
      .map((check) => ({
        ruleId: rule.id,
        message: check.message.replaceAll("{column}", check.at),
        at: check.at,
        fails: compileCondition(check.fails, context),
      })),
  );
}

function readerOf(row: Row, { columns }: ReturnDefinition): RowReader {
  const column = (index: number) => columns[index] as Column;
  const text = (index: number) => {
    const clean = textOf(column(index), row[column(index).name]);
    const kind = kindOf(column(index));
    if (column(index).kind === "date-time") return withSeconds(clean);
    return kind.rewritten && kind.fault(column(index), clean) === "other-form"
      ? kind.rewritten(column(index), clean)
      : clean;
  };
  return {
    state(index) {
      const clean = textOf(column(index), row[column(index).name]);
      if (clean === "") return "blank";
      const fault = kindOf(column(index)).fault(column(index), clean);
      if (fault && !USABLE_FAULTS.has(fault)) return "faulty";
      return column(index).kind === "count" && isHidden(clean) ? "hidden" : "right";
    },
    text,
    number: (index) => (column(index).kind === "money" ? penceOf : Number)(text(index)),
    is: (index, literal) => text(index) === literal.text,
    same: (left, right) => text(left) === text(right),
  };
}
