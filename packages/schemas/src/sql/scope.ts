import type { Column } from "../columns/column.js";
import type { Parameter, ReturnDefinition, Table } from "../returns/definition.js";
import { type ConditionContext, conditionContext } from "../rules/condition-context.js";
import type { ColumnScope } from "./columns/column-sql.js";
import type { Dialect } from "./dialect.js";
import { type CellNames, cellNamesOf, namesOf, type SqlNames, tableNameOf } from "./names.js";
import { quoteName, quoteText, SqlError } from "./quote.js";

/** What all the SQL of a definition shares: the definition, the database, and the names. */
export interface SqlScope extends ColumnScope {
  readonly definition: ReturnDefinition;
  /** What its conditions may name. */
  readonly context: ConditionContext;
  readonly dialect: Dialect;
  readonly names: SqlNames;
  /** A column of the definition. */
  readonly column: (name: string) => DeclaredColumn;
  /** The value that the table of parameters has under a name. */
  readonly given: (name: string) => string;
}

/** A column, where it stands, and its names among the cells. */
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
    context: conditionContext(definition),
    dialect,
    names,
    column: (name) => columns.get(name) as DeclaredColumn,
    codesOf: (listId) => `SELECT code FROM ${names.codes} WHERE list = ${quoteText(listId)}`,
    given: (name) => `(SELECT ${quoteName(name)} FROM ${names.parameters})`,
  };
}

/** The same scope, with the cells under the name that a query gives to where they come from. */
export function cellsFrom(scope: SqlScope, source: string): SqlScope {
  return withCells(scope, (name) => `${source}.${name}`);
}

/** The same scope, in which the cells are the columns of the table with types: there the value is all there is. */
export function cellsOfTable(scope: SqlScope): SqlScope {
  return {
    ...scope,
    column(name) {
      const declared = scope.column(name);
      const { value, shorthand } = declared.cell;
      const text =
        declared.column.kind === "count" ? `COALESCE(CAST(${value} AS text), ${shorthand})` : value;
      return { ...declared, cell: { ...declared.cell, text } };
    },
  };
}

function withCells(scope: SqlScope, say: (name: string) => string): SqlScope {
  return {
    ...scope,
    column(name) {
      const declared = scope.column(name);
      const cell = Object.fromEntries(Object.entries(declared.cell).map(([key, each]) => [key, say(each)]));
      return { ...declared, cell: cell as unknown as CellNames };
    },
  };
}

/** A parameter of the definition. */
export function parameterOf({ definition }: SqlScope, id: string): Parameter {
  return definition.parameters.find((parameter) => parameter.id === id) as Parameter;
}

/** A table of the definition, and its name. */
export function lookupOf({ definition }: SqlScope, id: string): { table: Table; name: string } {
  const table = definition.tables?.find((each) => each.id === id) as Table;
  return { table, name: tableNameOf(definition, id) };
}

/**
 * SQL for the text by which rows are grouped and matched: the empty text for a blank cell.
 *
 * @returns `text`, and `known`: whether it is known, because the cell is neither faulty nor hidden.
 */
export function keyOf({ column, cell }: DeclaredColumn, dialect: Dialect): { text: string; known: string } {
  // Times with and without seconds are the same.
  const text = column.kind === "date-time" ? `CAST(${cell.value} AS ${dialect.type("text")})` : cell.text;
  return { text: `COALESCE(${text}, '')`, known: `(${cell.text} IS NULL OR ${cell.value} IS NOT NULL)` };
}
