import type { Column } from "../columns/column.js";
import { yesNoWords } from "../columns/yes-no.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import { isNeverMissing } from "./never-missing.js";
import { shorthandsOf } from "./shorthands.js";
import { wholePattern } from "./whole-pattern.js";

/**
 * A Frictionless Table Schema (version 1), as far as this package writes one.
 *
 * @category metadata
 */
export interface TableSchema {
  /** The fields, in order. */
  readonly fields: readonly TableSchemaField[];
  /** Cells that hold no value: blank ones, and shorthand in place of counts. */
  readonly missingValues: readonly string[];
  /** The fields that tell one row from another. */
  readonly primaryKey?: readonly string[];
}

/**
 * A field of a {@link TableSchema}.
 *
 * @category metadata
 */
export interface TableSchemaField {
  /** The name in the header. */
  readonly name: string;
  /** The name in plain words. */
  readonly title: string;
  /** What the field holds. */
  readonly description: string;
  /** Its type. */
  readonly type: "string" | "number" | "integer" | "boolean" | "date" | "yearmonth";
  /** What stands for true, in a field of type `boolean`. */
  readonly trueValues?: readonly string[];
  /** What stands for false, in a field of type `boolean`. */
  readonly falseValues?: readonly string[];
  /** What must hold of its values. */
  readonly constraints?: TableSchemaConstraints;
}

/**
 * Constraints of a {@link TableSchemaField}.
 *
 * @category metadata
 */
export interface TableSchemaConstraints {
  /** Whether the cell must hold a value. */
  readonly required?: true;
  /** The values that may stand there. */
  readonly enum?: readonly string[];
  /** A regular expression for the whole value. */
  readonly pattern?: string;
  /** The most characters. */
  readonly maxLength?: number;
  /** The least value. */
  readonly minimum?: number;
  /** The greatest value. */
  readonly maximum?: number;
}

/**
 * A return as a Frictionless Table Schema, for `frictionless validate --schema` and the software that reads the
 * format. Rules across cells and rows have no place in the format. It asks for the form of each column: cells that
 * the validator reads with a warning, such as old shorthand or a financial year with another separator, do not fit
 * it, and neither does shorthand with a second mark, such as `[c][p]`.
 *
 * @param definition - The return.
 * @returns The schema. Its primary key is the key of the return where every column of it must be filled.
 * @throws DefinitionError when the definition is not sound.
 * @example
 * ```ts
 * const { fields } = tableSchemaOf(policeStreet);
 * fields[1]; // { name: "Month", ..., type: "yearmonth", constraints: { required: true } }
 * ```
 * @category metadata
 */
export function tableSchemaOf(definition: ReturnDefinition): TableSchema {
  requireSoundDefinition(definition);
  const { columns, key } = definition;
  const filled = (name: string) => columns.some((column) => column.name === name && isNeverMissing(column));
  return {
    fields: columns.map(fieldOf),
    missingValues: ["", ...shorthandsOf(columns)],
    ...(key.length > 0 && key.every(filled) ? { primaryKey: [...key] } : {}),
  };
}

function fieldOf(column: Column): TableSchemaField {
  const { name, title, description } = column;
  const { type, ...rest } = typeOf(column);
  const constraints = { ...(isNeverMissing(column) ? { required: true as const } : {}), ...rest.constraints };
  return {
    name,
    title,
    description,
    type,
    ...(rest.trueValues ? { trueValues: rest.trueValues } : {}),
    ...(rest.falseValues ? { falseValues: rest.falseValues } : {}),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

function typeOf(
  column: Column,
): Pick<TableSchemaField, "type" | "trueValues" | "falseValues" | "constraints"> {
  switch (column.kind) {
    case "code":
      return column.several || column.list.open
        ? { type: "string" }
        : { type: "string", constraints: { enum: column.list.codes.map(({ code }) => code) } };
    case "coordinate":
    case "decimal":
      return { type: "number", constraints: boundsOf(column) };
    case "count":
      return { type: "integer", constraints: { minimum: 0 } };
    case "date":
      return { type: "date" };
    case "money":
      return { type: "number", constraints: column.negative ? {} : { minimum: 0 } };
    case "month":
      return { type: "yearmonth" };
    case "text":
      return { type: "string", constraints: { maxLength: column.maxLength } };
    case "whole-number":
      return { type: "integer", constraints: boundsOf(column) };
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      return { type: "boolean", trueValues: [yes], falseValues: [no] };
    }
    case "date-time":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "ods-code":
    case "offence-code":
    case "quarter":
    case "snomed": {
      const pattern = wholePattern(column);
      return { type: "string", constraints: pattern === undefined ? {} : { pattern } };
    }
  }
}

function boundsOf({ min, max }: { readonly min?: number; readonly max?: number }): TableSchemaConstraints {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
