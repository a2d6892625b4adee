import type { Column } from "../columns/column.js";
import { kindOf } from "../columns/kinds.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";

/**
 * A JSON Schema, draft 2020-12, as far as this package writes one.
 *
 * @category metadata
 */
export interface JsonSchema {
  /** Any keyword of the draft. */
  readonly [keyword: string]: unknown;
}

/**
 * The JSON Schema (draft 2020-12) of one typed row of a return: the form of every cell, as `RowOf` types it. Of rows
 * whose cells are in the form of their columns (a blank one is `null`), it takes every one that the schema of
 * `rowSchemaOf` takes, and some more: rules across cells, the calendar, check digits and what identifies a person have
 * no place in it. Cells in another form, which are only a warning there, do not fit it.
 *
 * @param definition - The return.
 * @returns The schema, without an `$id`.
 * @throws DefinitionError when the definition is not sound.
 * @example
 * ```ts
 * rowJsonSchemaOf(policeStreet).required; // ["Crime ID", "Month", ...]
 * ```
 * @category metadata
 */
export function rowJsonSchemaOf(definition: ReturnDefinition): JsonSchema {
  requireSoundDefinition(definition);
  const { columns, title, status } = definition;
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: `${title}: one row`,
    description: status.statement,
    type: "object",
    properties: Object.fromEntries(columns.map((column) => [column.name, propertyOf(column)])),
    required: columns.map(({ name }) => name),
    additionalProperties: false,
  };
}

function propertyOf(column: Column): JsonSchema {
  const { title, description, required, requiredWhen } = column;
  const words = { title, description };
  const value = filledCell(column);
  if (required === "error" && !requiredWhen) return { ...words, ...value };
  return { ...words, anyOf: [value, { type: "null" }] };
}

/** What a filled cell may be. */
function filledCell(column: Column): JsonSchema {
  const pattern = kindOf(column).pattern?.(column);
  const text = { type: "string", ...(pattern === undefined ? {} : { pattern }) };
  switch (column.kind) {
    case "code": {
      const code = column.list.open
        ? { type: "string", minLength: 1 }
        : { enum: column.list.codes.map((each) => each.code) };
      return column.several ? { type: "array", items: code, minItems: 1, uniqueItems: true } : code;
    }
    case "snomed":
      return column.several
        ? {
            type: "array",
            items: { type: "string", pattern: "^[1-9][0-9]{5,17}$" },
            minItems: 1,
            uniqueItems: true,
          }
        : text;
    case "coordinate":
    case "decimal":
      return {
        type: "number",
        ...(column.min === undefined ? { exclusiveMinimum: -1e9 } : { minimum: column.min }),
        ...(column.max === undefined ? { exclusiveMaximum: 1e9 } : { maximum: column.max }),
      };
    case "whole-number":
      return { type: "integer", minimum: column.min ?? -999_999_999, maximum: column.max ?? 999_999_999 };
    case "money":
      return {
        type: "integer",
        $comment: "In pence.",
        minimum: column.negative ? -99_999_999_999 : 0,
        maximum: 99_999_999_999,
      };
    case "count": {
      const number = { type: "integer", minimum: 0, maximum: 999_999_999 };
      if (column.shorthand.length === 0) return number;
      const shorthand = `^\\[(${column.shorthand.join("|")})\\](\\[[eprub]\\]){0,5}$`;
      return { anyOf: [number, { type: "string", pattern: shorthand }] };
    }
    case "yes-no":
      return { type: "boolean" };
    case "text":
      return { type: "string", minLength: 1, maxLength: column.maxLength };
    case "date":
      return { ...text, format: "date" };
    case "date-time":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "month":
    case "ods-code":
    case "offence-code":
    case "quarter":
      return text;
  }
}
