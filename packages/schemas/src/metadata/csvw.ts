import type { Column } from "../columns/column.js";
import { yesNoWords } from "../columns/yes-no.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { requireSoundDefinition } from "../returns/definition-problems.js";
import { isNeverMissing } from "./never-missing.js";
import { wholePattern } from "./whole-pattern.js";

/**
 * A table description of CSV on the Web (W3C), as far as this package writes one.
 *
 * @category metadata
 */
export interface CsvwTable {
  /** The context of the vocabulary, and the language of the words. */
  readonly "@context": readonly [
    "http://www.w3.org/ns/csvw",
    {
      /** The language of titles and descriptions. */
      readonly "@language": "en";
    },
  ];
  /** The kind of description. */
  readonly "@type": "Table";
  /** The file it describes. */
  readonly url: string;
  /** The title of the return. */
  readonly "dc:title": string;
  /** What the return holds, and whether its layout is a standard. */
  readonly "dc:description": string;
  /** How the file is written. */
  readonly dialect: {
    /** The encoding of the text. */
    readonly encoding: "utf-8";
    /** The first row is the header. */
    readonly header: true;
    /** What parts the cells. */
    readonly delimiter: ",";
  };
  /** The columns. */
  readonly tableSchema: {
    /** The columns, in order. */
    readonly columns: readonly CsvwColumn[];
    /** The names of the columns that tell one row from another. */
    readonly primaryKey?: readonly string[];
  };
}

/**
 * A column of a {@link CsvwTable}.
 *
 * @category metadata
 */
export interface CsvwColumn {
  /** A name without spaces, made from the name in the header. */
  readonly name: string;
  /** The name in the header. */
  readonly titles: string;
  /** What the column holds. */
  readonly "dc:description": string;
  /** Whether the cell must hold a value. */
  readonly required?: true;
  /** Cells that hold no value: blank ones, and shorthand in place of a count. */
  readonly null?: readonly string[];
  /** What parts the values of a cell that may have several. */
  readonly separator?: string;
  /** The type of its values. */
  readonly datatype: CsvwDatatype;
}

/**
 * The type of the values of a {@link CsvwColumn}.
 *
 * @category metadata
 */
export interface CsvwDatatype {
  /** A type of XML Schema. */
  readonly base: "string" | "decimal" | "integer" | "boolean" | "date" | "gYearMonth";
  /** A regular expression for the whole text, the form of a date, or the words of a boolean. */
  readonly format?: string;
  /** The most characters. */
  readonly maxLength?: number;
  /** The least value. */
  readonly minimum?: number;
  /** The greatest value. */
  readonly maximum?: number;
}

/**
 * A return as CSV on the Web metadata, to be put beside a file as `<file>-metadata.json`. Rules across cells and rows
 * have no place in the format. It asks for the form of each column: cells that the validator reads with a warning, such
 * as old shorthand or a financial year with another separator, do not fit it, and neither does shorthand with a second
 * mark, such as `[c][p]`.
 *
 * @param definition - The return.
 * @param url - The file that is described, relative to the metadata; absent means one named after the return.
 * @returns The description.
 * @throws DefinitionError when the definition is not sound.
 * @example
 * ```ts
 * csvwOf(policeStreet).tableSchema.columns[1];
 * // { name: "Month", titles: "Month", ..., required: true, datatype: { base: "gYearMonth" } }
 * ```
 * @category metadata
 */
export function csvwOf(definition: ReturnDefinition, url?: string): CsvwTable {
  requireSoundDefinition(definition);
  const { title, description, status, columns, key } = definition;
  const filled = (name: string) => columns.some((column) => column.name === name && isNeverMissing(column));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    "@type": "Table",
    url: url ?? `${definition.id}.csv`,
    "dc:title": title,
    "dc:description": `${description} ${status.statement}`,
    dialect: { encoding: "utf-8", header: true, delimiter: "," },
    tableSchema: {
      columns: columns.map(columnOf),
      ...(key.length > 0 && key.every(filled) ? { primaryKey: key.map(nameOf) } : {}),
    },
  };
}

/** Names of CSVW are variables of URI templates: letters, digits and underscores. */
function nameOf(header: string): string {
  return header.replace(/[^A-Za-z0-9_]/g, "_");
}

function columnOf(column: Column): CsvwColumn {
  return {
    name: nameOf(column.name),
    titles: column.name,
    "dc:description": column.description,
    ...(isNeverMissing(column) ? { required: true as const } : {}),
    ...(column.kind === "count" && column.shorthand.length > 0
      ? { null: ["", ...column.shorthand.map((each) => `[${each}]`)] }
      : {}),
    ...((column.kind === "code" || column.kind === "snomed") && column.several
      ? { separator: column.several }
      : {}),
    datatype: datatypeOf(column),
  };
}

function datatypeOf(column: Column): CsvwDatatype {
  switch (column.kind) {
    case "code":
      return column.list.open
        ? { base: "string" }
        : { base: "string", format: `(${column.list.codes.map(({ code }) => literally(code)).join("|")})` };
    case "coordinate":
    case "decimal":
      return { base: "decimal", ...boundsOf(column) };
    case "count":
      return { base: "integer", minimum: 0 };
    case "date":
      return { base: "date", format: "yyyy-MM-dd" };
    case "money":
      return { base: "decimal", ...(column.negative ? {} : { minimum: 0 }) };
    case "month":
      // Patterns of dates are for whole dates; without one, a month is written as XML Schema has it.
      return { base: "gYearMonth" };
    case "snomed":
      return { base: "string", format: "[1-9][0-9]{5,17}" };
    case "text":
      return { base: "string", maxLength: column.maxLength };
    case "whole-number":
      return { base: "integer", ...boundsOf(column) };
    case "yes-no": {
      const { yes, no } = yesNoWords(column);
      return { base: "boolean", format: `${yes}|${no}` };
    }
    case "date-time":
    case "financial-year":
    case "gss-code":
    case "hex-id":
    case "lsoa":
    case "ods-code":
    case "offence-code":
    case "quarter": {
      const format = wholePattern(column);
      return { base: "string", ...(format === undefined ? {} : { format }) };
    }
  }
}

/** A code as a regular expression that matches just it. */
function literally(code: string): string {
  return code.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

function boundsOf({ min, max }: { readonly min?: number; readonly max?: number }) {
  return {
    ...(min === undefined ? {} : { minimum: min }),
    ...(max === undefined ? {} : { maximum: max }),
  };
}
