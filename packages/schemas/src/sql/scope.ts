import type { Column } from "../columns/column.js";
import type { ReturnDefinition } from "../returns/definition.js";
import type { ColumnScope } from "./columns/column-sql.js";
import type { Dialect } from "./dialect.js";
import { type CellNames, cellNamesOf, namesOf, type SqlNames } from "./names.js";
import { quoteName, quoteText, SqlError } from "./quote.js";

/** What all the SQL of a definition shares: the definition, the database, and the names. */
export interface SqlScope extends ColumnScope {
  readonly definition: ReturnDefinition;
  readonly dialect: Dialect;
  readonly names: SqlNames;
  /** A column of the definition. */
  readonly column: (name: string) => DeclaredColumn;
  /** The value that the table of parameters has under a name. */
  readonly parameter: (name: string) => string;
}

/** A column, where it stands, and its names in the view of the cells. */
export interface DeclaredColumn {
  readonly column: Column;
  /** Its number in the definition, from 1. */
  readonly number: number;
  readonly cell: CellNames;
}

/**
 * The scope of a definition.
 *
 * @throws SqlError when two of its columns would have one name in SQL.
 */
export function scopeOf(definition: ReturnDefinition, dialect: Dialect): SqlScope {
  const names = namesOf(definition);
  const columns = new Map<string, DeclaredColumn>();
  const taken = new Set(["row_number"]);
  for (const [index, column] of definition.columns.entries()) {
    const cell = cellNamesOf(column.name);
    // DuckDB takes names that differ by capitals as one.
    for (const name of Object.values(cell).map((each) => each.toLowerCase())) {
      if (taken.has(name)) throw new SqlError(`Two columns would have the name ${name} in SQL.`);
      taken.add(name);
    }
    columns.set(column.name, { column, number: index + 1, cell });
  }
  return {
    definition,
    dialect,
    names,
    column(name) {
      const found = columns.get(name);
      if (!found) throw new SqlError(`There is no column "${name}".`);
      return found;
    },
    codesOf: (listId) => `SELECT code FROM ${names.codes} WHERE list = ${quoteText(listId)}`,
    parameter: (name) => `(SELECT ${quoteName(name)} FROM ${names.parameters})`,
  };
}
