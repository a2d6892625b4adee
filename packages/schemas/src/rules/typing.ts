/** The types of terms, and what makes a condition sound: the one place that decides it for every use of a condition. */
import type { Column } from "../columns/column.js";
import type { TermType } from "../columns/column-kind.js";
import { kindOf } from "../columns/kinds.js";
import { withNearest } from "../nearest.js";
import type { Table } from "../returns/definition.js";
import {
  type Aggregate,
  type Condition,
  type ConditionKind,
  type ConditionOf,
  conditionKindOf,
  type FinancialPeriod,
  type Term,
  type TermKind,
  type TermOf,
  termKindOf,
} from "./condition.js";
import { amountOf, type ConditionContext } from "./condition-context.js";

/**
 * A condition that cannot be understood: an unknown column or parameter, or terms of different types.
 *
 * @category errors
 */
export class ConditionError extends Error {
  /** The name of the class. */
  override readonly name = "ConditionError";
  /** A stable code for programs. */
  readonly code = "CONDITION";
  /** Where the fault is, as a JSON Pointer from the condition or the term. */
  readonly pointer: string;

  /**
   * @param message - What is wrong and how to put it right.
   * @param pointer - Where, as a JSON Pointer from the condition or the term. Default: the whole of it.
   */
  constructor(message: string, pointer = "") {
    super(message);
    this.pointer = pointer;
  }
}

/** What a condition is asked of, which decides what it may name. */
export interface ConditionUse {
  /** Whether it is asked of one row or of a group of rows. Only a group has aggregates. */
  readonly of: "row" | "group";
  /** The columns that rows of a group share: the only ones that may be named outside aggregates. */
  readonly by?: readonly string[];
  /** Whether it may name the previous return, or is itself within `previous`. */
  readonly previous: "refused" | "allowed" | "inside";
}

/** The columns, parameters and tables that a condition may name, and what it is asked of. */
interface Scope extends ConditionUse {
  readonly context: ConditionContext;
}

/** Anywhere: for the type of a term that is known to be sound. */
const ANYWHERE: ConditionUse = { of: "group", previous: "allowed" };

/**
 * Refuses a condition that is not sound.
 *
 * @throws ConditionError when it names what is not there, or joins terms of different types.
 */
export function checkCondition(condition: Condition, context: ConditionContext, use: ConditionUse): void {
  check(condition, { ...use, context }, "");
}

/**
 * The type of a term that is asked of one row, or of nothing.
 *
 * @throws ConditionError when the term is not sound.
 */
export function checkTerm(term: Term, context: ConditionContext): TermType {
  return typeOf(term, { of: "row", previous: "refused", context }, "");
}

/** The type of a term that is known to be sound. */
export function typeOfTerm(term: Term, context: ConditionContext): TermType {
  return typeOf(term, { ...ANYWHERE, context }, "");
}

/** The type of what the cells of a column hold. */
export function typeOfColumn(column: Column): TermType {
  return kindOf(column).type;
}

/** Whether a type is of amounts, which are added up and compared by size. */
export function isAmount(type: TermType): boolean {
  return type === "number" || type === "money";
}

/** The types in words, with their article. */
const WORDS: Readonly<Record<TermType, string>> = {
  text: "a text",
  number: "a number",
  money: "an amount of money",
  date: "a date",
  "date-time": "a date and time",
  time: "a time",
  month: "a month",
};

/** A type in words, with its article. */
export function inWords(type: TermType): string {
  return WORDS[type];
}

/** A sentence about terms, which begins with the type of the first: "A date" and the like. */
export function sentence(type: TermType, rest: string): string {
  const words = WORDS[type];
  return `${(words[0] as string).toUpperCase()}${words.slice(1)} ${rest}`;
}

const CONDITIONS: {
  readonly [K in ConditionKind]: (condition: ConditionOf<K>, scope: Scope, at: string) => void;
} = {
  all: ({ all }, scope, at) => all.forEach((part, i) => void check(part, scope, `${at}/all/${i}`)),
  any: ({ any }, scope, at) => any.forEach((part, i) => void check(part, scope, `${at}/any/${i}`)),
  not: ({ not }, scope, at) => check(not, scope, `${at}/not`),
  present: ({ present }, scope, at) => void columnOf(present, scope, `${at}/present`),
  blank: ({ blank }, scope, at) => void columnOf(blank, scope, `${at}/blank`),
  hidden: ({ hidden }, scope, at) => void columnOf(hidden, scope, `${at}/hidden`),
  op({ left, op, right }, scope, at) {
    if (!COMPARISONS.has(op)) throw new ConditionError(`"${op}" is not a comparison.`, `${at}/op`);
    const a = typeOf(left, scope, `${at}/left`);
    const b = typeOf(right, scope, `${at}/right`);
    if (a !== b) throw new ConditionError(sentence(a, `cannot be compared with ${WORDS[b]}.`), at);
  },
  in: ({ term }, scope, at) =>
    requireType(term, "text", scope, `${at}/term`, "cannot be looked up in a list of texts."),
  startsWith: ({ term }, scope, at) =>
    requireType(term, "text", scope, `${at}/term`, "does not begin with a text."),
  multipleOf({ term, multipleOf }, scope, at) {
    const value = typeOf(term, scope, `${at}/term`);
    const unit = typeOf(multipleOf, scope, `${at}/multipleOf`);
    if (value !== unit || !isAmount(value))
      throw new ConditionError(sentence(value, `cannot be a multiple of ${WORDS[unit]}.`), at);
  },
  listed: ({ listed, of }, scope, at) => void tableOf(listed, of, scope, at, "listed"),
  spans({ from, to }, scope, at) {
    const first = typeOf(from, scope, `${at}/from`);
    const last = typeOf(to, scope, `${at}/to`);
    if (first !== "date" || last !== "date")
      throw new ConditionError(
        `A period goes from a date to a date, not from ${WORDS[first]} to ${WORDS[last]}.`,
        at,
      );
  },
};

const COMPARISONS: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);

const TERMS: { readonly [K in TermKind]: (term: TermOf<K>, scope: Scope, at: string) => TermType } = {
  column: ({ column }, scope, at) => typeOfColumn(columnOf(column, scope, `${at}/column`)),
  text: () => "text",
  number: () => "number",
  money({ money }, _, at) {
    if (amountOf(money) === undefined)
      throw new ConditionError(`"${money}" is not an amount of money.`, `${at}/money`);
    return "money";
  },
  time: () => "time",
  parameter({ parameter: id }, { context }, at) {
    const parameter = context.parameters.get(id);
    if (!parameter)
      throw new ConditionError(
        withNearest(`There is no parameter "${id}"`, id, context.parameters.keys()),
        `${at}/parameter`,
      );
    return parameter.type;
  },
  asOf: () => "date",
  sheet: () => "text",
  dateOf: ({ dateOf }, scope, at) => partOf(dateOf, "date", scope, `${at}/dateOf`),
  timeOf: ({ timeOf }, scope, at) => partOf(timeOf, "time", scope, `${at}/timeOf`),
  daysFrom({ daysFrom, to }, scope, at) {
    const first = typeOf(daysFrom, scope, `${at}/daysFrom`);
    const last = typeOf(to, scope, `${at}/to`);
    if (first !== "date" || last !== "date")
      throw new ConditionError(
        `Days are counted between dates, not from ${WORDS[first]} to ${WORDS[last]}.`,
        at,
      );
    return "number";
  },
  startOf: ({ startOf }, scope, at) => dayOf(startOf, scope, `${at}/startOf`),
  endOf: ({ endOf }, scope, at) => dayOf(endOf, scope, `${at}/endOf`),
  add: ({ add }, scope, at) => joined(add, addedType, scope, `${at}/add`),
  minus: ({ minus }, scope, at) => joined(minus, addedType, scope, `${at}/minus`),
  times: ({ times }, scope, at) => joined(times, productType, scope, `${at}/times`),
  divide: ({ divide }, scope, at) => joined(divide, quotientType, scope, `${at}/divide`),
  lookup({ lookup, of, give }, scope, at) {
    const table = tableOf(lookup, of, scope, at, "lookup");
    const type = table.values.find(({ name }) => name === give)?.type;
    if (type === undefined)
      throw new ConditionError(
        withNearest(
          `The table "${lookup}" has no value "${give}"`,
          give,
          table.values.map(({ name }) => name),
        ),
        `${at}/give`,
      );
    return type;
  },
  previous({ previous }, scope, at) {
    if (scope.previous !== "allowed")
      throw new ConditionError(
        scope.previous === "inside"
          ? '"previous" cannot be used inside "previous".'
          : 'Only a check of kind "previous" or "group" can compare with the previous return.',
        `${at}/previous`,
      );
    return typeOf(previous, { ...scope, previous: "inside" }, `${at}/previous`);
  },
  sum(term, scope, at) {
    const type = gathered(term, "sum", term.sum, scope, at);
    if (!isAmount(type)) throw new ConditionError(sentence(type, "cannot be summed."), `${at}/sum`);
    return type;
  },
  count(term, scope, at) {
    checkWhere(term, "count", scope, at);
    return "number";
  },
  distinct(term, scope, at) {
    gathered(term, "distinct", term.distinct, scope, at);
    return "number";
  },
  least: (term, scope, at) => gathered(term, "least", term.least, scope, at),
  greatest: (term, scope, at) => gathered(term, "greatest", term.greatest, scope, at),
};

function check(condition: Condition, scope: Scope, at: string): void {
  const kind = conditionKindOf(condition);
  if (kind === undefined) throw new ConditionError("There is a condition of no known kind.", at);
  (CONDITIONS[kind] as (condition: Condition, scope: Scope, at: string) => void)(condition, scope, at);
}

function typeOf(term: Term, scope: Scope, at: string): TermType {
  const kind = termKindOf(term);
  if (kind === undefined) throw new ConditionError("There is a term of no known kind.", at);
  return (TERMS[kind] as (term: Term, scope: Scope, at: string) => TermType)(term, scope, at);
}

function requireType(term: Term, wanted: TermType, scope: Scope, at: string, otherwise: string): void {
  const type = typeOf(term, scope, at);
  if (type !== wanted) throw new ConditionError(sentence(type, otherwise), at);
}

function columnOf(name: string, { context, by }: Scope, at: string): Column {
  const column = context.columns.find((each) => each.name === name);
  if (!column)
    throw new ConditionError(
      withNearest(
        `There is no column "${name}"`,
        name,
        context.columns.map((each) => each.name),
      ),
      at,
    );
  if (by && !by.includes(name))
    throw new ConditionError(`The rows of a group need not agree in "${name}": name it in an aggregate.`, at);
  return column;
}

function partOf(term: Term, part: "date" | "time", scope: Scope, at: string): TermType {
  requireType(term, "date-time", scope, at, `has no ${part} part.`);
  return part;
}

function dayOf({ financialYear, quarter }: FinancialPeriod, scope: Scope, at: string): "date" {
  requireType(financialYear, "text", scope, `${at}/financialYear`, "is not a financial year.");
  if (quarter) requireType(quarter, "text", scope, `${at}/quarter`, "is not a quarter.");
  return "date";
}

/** The type of the result of an operation, or why there is none. */
type Typing = (a: TermType, b: TermType) => TermType | { readonly refusal: string };

const addedType: Typing = (a, b) =>
  a === b && isAmount(a) ? a : { refusal: sentence(a, `and ${WORDS[b]} cannot be added or subtracted.`) };

const productType: Typing = (a, b) => {
  if (!isAmount(a) || !isAmount(b) || (a === "money" && b === "money"))
    return { refusal: sentence(a, `cannot be multiplied by ${WORDS[b]}.`) };
  return a === "money" || b === "money" ? "money" : "number";
};

const quotientType: Typing = (a, b) => {
  if (!isAmount(a) || !isAmount(b) || (a === "number" && b === "money"))
    return { refusal: sentence(a, `cannot be divided by ${WORDS[b]}.`) };
  return a === b ? "number" : a;
};

function joined(terms: readonly Term[], typing: Typing, scope: Scope, at: string): TermType {
  return terms
    .map((term, i) => typeOf(term, scope, `${at}/${i}`))
    .reduce((a, b) => {
      const type = typing(a, b);
      if (typeof type === "object") throw new ConditionError(type.refusal, at);
      return type;
    });
}

/** The table of some keys, each of which is a text, a date or the like. */
function tableOf(id: string, of: readonly Term[], scope: Scope, at: string, key: "listed" | "lookup"): Table {
  const table = scope.context.tables?.get(id)?.declared;
  if (!table)
    throw new ConditionError(
      withNearest(`There is no table "${id}"`, id, scope.context.tables?.keys() ?? []),
      `${at}/${key}`,
    );
  if (of.length !== table.keys.length)
    throw new ConditionError(
      `The table "${id}" is asked for ${of.length} of its ${table.keys.length} keys.`,
      `${at}/of`,
    );
  for (const [i, term] of of.entries()) {
    const type = typeOf(term, scope, `${at}/of/${i}`);
    if (isAmount(type))
      throw new ConditionError(sentence(type, `cannot be a key of the table "${id}".`), `${at}/of/${i}`);
  }
  return table;
}

/** The scope within an aggregate, which is asked of each row of a group. */
function rowScope({ context, of }: Scope, at: string): Scope {
  if (of !== "group")
    throw new ConditionError('Only the condition of a check of kind "group" can gather many rows.', at);
  return { context, of: "row", previous: "refused" };
}

function checkWhere({ where }: Aggregate, key: TermKind, scope: Scope, at: string): void {
  const rows = rowScope(scope, `${at}/${key}`);
  if (where) check(where, rows, `${at}/where`);
}

function gathered(aggregate: Aggregate, key: TermKind, term: Term, scope: Scope, at: string): TermType {
  checkWhere(aggregate, key, scope, at);
  return typeOf(term, rowScope(scope, `${at}/${key}`), `${at}/${key}`);
}
