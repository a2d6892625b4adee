import type { ReturnDefinition } from "../returns/definition.js";
import { quoteName } from "./quote.js";

/**
 * The names of what is made in the database, in quotation marks where SQL needs them.
 *
 * @category sql
 */
export interface SqlNames {
  /** The table of the cells of a file as they stand in it, all text, with the number of each row. */
  readonly raw: string;
  /** The same for the previous return. */
  readonly previous: string;
  /** The table of one row with the thresholds and with what else the rules have to be told. */
  readonly parameters: string;
  /** The table of the codes of lists that a user may change. */
  readonly codes: string;
  /** The table of the codes of areas that the registers have, with the days from and to which they are in force. */
  readonly areas: string;
  /** The view of the cells: their clean text, what is wrong with each, and their typed values. */
  readonly cells: string;
  /** The same for the previous return. */
  readonly previousCells: string;
  /** The table for files without errors, with real types and constraints. */
  readonly table: string;
  /** The view of what all rules find. */
  readonly findings: string;
}

/** The names for a definition. All begin with the id of the return. */
export function namesOf({ id }: ReturnDefinition): SqlNames {
  const name = (ending: string) => quoteName(`${id.replaceAll("-", "_")}${ending}`);
  return {
    raw: name("_raw"),
    previous: name("_previous"),
    parameters: name("_parameters"),
    codes: name("_codes"),
    areas: name("_areas"),
    cells: name("_cells"),
    previousCells: name("_previous_cells"),
    table: name(""),
    findings: name("_findings"),
  };
}

/** The name of the view of a rule. */
export function ruleViewOf({ id }: ReturnDefinition, ruleId: string): string {
  return quoteName(`${id}_${ruleId}`.replaceAll("-", "_").toLowerCase());
}

/** What stands in SQL for what is known of a cell. */
export interface CellNames {
  /** The typed value; NULL for a cell that is blank, hidden or has a fault that leaves it no meaning. */
  readonly value: string;
  /** The text as rules read it; NULL for a blank cell. */
  readonly text: string;
  /** Whether there are spaces around the cell, or characters that cannot be seen. */
  readonly space: string;
  /** The fault of the column's kind, NULL for none. */
  readonly fault: string;
  /** What identifies a person, as a fault, NULL for nothing. */
  readonly personal: string;
  /** The shorthand in place of a number; NULL where there is none. */
  readonly shorthand: string;
}

/** The names for a column among the cells. */
export function cellNamesOf(column: string): CellNames {
  return {
    value: quoteName(column),
    text: quoteName(`${column}:text`),
    space: quoteName(`${column}:space`),
    fault: quoteName(`${column}:fault`),
    personal: quoteName(`${column}:personal`),
    shorthand: quoteName(`${column}:shorthand`),
  };
}

/** The name of a table that rules look things up in. */
export function tableNameOf({ id }: ReturnDefinition, tableId: string): string {
  return quoteName(`${id}_table_${tableId}`.replaceAll("-", "_"));
}
