/** What conditions may name besides rows: parameters, tables, the day. */
import type { Column } from "../columns/column.js";
import { isCalendarDate } from "../columns/date.js";
import { moneyKind, penceOf } from "../columns/money.js";
import type { ReturnDefinition, Table, TableValue } from "../returns/definition.js";
import { productOf } from "./arithmetic.js";

/**
 * What a condition may name besides the row.
 *
 * @category rules
 */
export interface ConditionContext {
  /** The columns of the definition, in its order. */
  readonly columns: readonly Column[];
  /** The definition's parameters. */
  readonly parameters: ReadonlyMap<string, ParameterValue>;
  /** The definition's tables. */
  readonly tables?: ReadonlyMap<string, LookupTable>;
  /** The day as of which the file is judged, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** The name of the sheet that the rows stand in. */
  readonly sheet?: string | undefined;
}

/**
 * A parameter as conditions read it.
 *
 * @category rules
 */
export interface ParameterValue {
  /** Its type: money where the parameter is in pounds. */
  readonly type: "number" | "money";
  /** Its value, money in pence; absent where there is no default and the caller gave none. */
  readonly value: number | undefined;
}

/**
 * The rows of a table as a caller gives them: texts by the names of its key and value columns.
 *
 * @category rules
 */
export type TableRows = Iterable<Readonly<Record<string, string>>>;

/**
 * What a caller gives for the rules of a definition.
 *
 * @category rules
 */
export interface ConditionGiven {
  /** Values by the id of the parameter, in its unit, in place of the defaults. */
  readonly parameters?: Readonly<Record<string, number>> | undefined;
  /** Rows by the id of the table, in place of those of the definition. */
  readonly lookups?: Readonly<Record<string, TableRows>> | undefined;
  /** The day as of which the file is judged, `YYYY-MM-DD`. */
  readonly asOf?: string | undefined;
  /** The name of the sheet that the rows stand in. */
  readonly sheet?: string | undefined;
}

/**
 * What the conditions of a definition may name, with what a caller gives.
 *
 * @param definition - The return.
 * @param given - What the caller gives; nothing of it is changed or kept but the rows of tables.
 * @throws TableError when a table that was given is not as the definition declares it.
 * @category rules
 */
export function conditionContext(definition: ReturnDefinition, given: ConditionGiven = {}): ConditionContext {
  const { columns, parameters, tables = [] } = definition;
  const own = <T>(record: Readonly<Record<string, T>> | undefined, id: string) =>
    record && Object.hasOwn(record, id) ? record[id] : undefined;
  return {
    columns,
    parameters: new Map(
      parameters.map(({ id, unit, default: usual }): [string, ParameterValue] => {
        const value = own(given.parameters, id) ?? usual;
        if (unit !== "pounds") return [id, { type: "number", value }];
        return [id, { type: "money", value: value === undefined ? undefined : productOf(value, 100) }];
      }),
    ),
    tables: new Map(tables.map((table) => [table.id, new LookupTable(table, own(given.lookups, table.id))])),
    asOf: given.asOf,
    sheet: given.sheet,
  };
}

/**
 * A table that was given is not as its definition declares it.
 *
 * @category errors
 */
export class TableError extends Error {
  /** The name of the class. */
  override readonly name = "TableError";
  /** A stable code for programs. */
  readonly code = "TABLE";
}

/**
 * A table, indexed by its keys.
 *
 * @category rules
 */
export class LookupTable {
  /** The declaration. */
  readonly declared: Table;
  /** Whether there are rows, of the definition or the caller. */
  readonly given: boolean;
  readonly #rows = new Map<string, readonly (string | number | undefined)[]>();

  /**
   * @param declared - The declaration.
   * @param rows - The caller's rows, in place of those of the declaration.
   * @throws TableError when a row lacks a key, or a value is not of its type.
   */
  constructor(declared: Table, rows: TableRows | undefined) {
    this.declared = declared;
    this.given = rows !== undefined || declared.rows !== undefined;
    const { keys, values } = declared;
    const names = [...keys, ...values.map(({ name }) => name)];
    if (rows) for (const row of rows) this.#add(names.map((name) => textOf(row, name)));
    else for (const row of declared.rows ?? []) this.#add(row);
  }

  /** Whether the table has these keys. */
  has(keys: readonly string[]): boolean {
    return this.#rows.has(keys.join(BETWEEN));
  }

  /** What a value column says of these keys: money in pence; `undefined` where it says nothing. */
  get(keys: readonly string[], value: number): string | number | undefined {
    return this.#rows.get(keys.join(BETWEEN))?.[value];
  }

  #add(texts: readonly (string | undefined)[]): void {
    const { id, keys, values } = this.declared;
    const missing = keys.find((_, index) => texts[index] === undefined);
    if (missing !== undefined)
      throw new TableError(`A row of the table "${id}" has nothing in its column "${missing}".`);
    const key = texts.slice(0, keys.length).join(BETWEEN);
    const read = values.map((value, index) => this.#read(texts[keys.length + index], value));
    // The first row of a key has it.
    if (!this.#rows.has(key)) this.#rows.set(key, read);
  }

  #read(text: string | undefined, value: TableValue): string | number | undefined {
    const fault = tableValueFault(text, value);
    if (fault !== undefined)
      throw new TableError(
        `The column "${value.name}" of the table "${this.declared.id}" has a cell that is not ${fault}.`,
      );
    return text === undefined || text === "" ? undefined : VALUES[value.type](text);
  }
}

/** What a cell of a table should be and is not; `undefined` where it is right or blank. */
export function tableValueFault(text: string | undefined, { type }: TableValue): string | undefined {
  return text === undefined || text === "" || VALUES[type](text) !== undefined ? undefined : WORDS[type];
}

/** An amount of money that a definition or a table writes as a money column does, in pence. */
export function amountOf(pounds: string): number | undefined {
  const column = { kind: "money", name: "", title: "", description: "", negative: true } as const;
  return moneyKind.fault(column, pounds) === undefined ? penceOf(pounds) : undefined;
}

const BETWEEN = "\u0000";

const VALUES: Readonly<Record<TableValue["type"], (text: string) => string | number | undefined>> = {
  text: (text) => text,
  number: (text) => (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(text) ? Number(text) : undefined),
  money: amountOf,
  date: (text) => (/^\d{4}-\d{2}-\d{2}$/.test(text) && isCalendarDate(text) ? text : undefined),
};

const WORDS: Readonly<Record<TableValue["type"], string>> = {
  text: "a text",
  number: "a number",
  money: "an amount of money in pounds, such as 1234.50",
  date: "a date written YYYY-MM-DD",
};

function textOf(row: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.hasOwn(row, name) ? row[name] : undefined;
}
