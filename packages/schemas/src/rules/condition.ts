/**
 * The language in which a rule says something about one row, or about a group of rows. It is plain data, so
 * that it can be printed, read back, translated to other languages and explained; it is typed, so that a date
 * is never compared with a word, nor money with a number; and it knows three answers, because a blank, hidden
 * or faulty cell makes a comparison unknown.
 */

/**
 * Something that is true, false or unknown of a row. A comparison with a blank, hidden or faulty cell is
 * unknown, and `all`, `any` and `not` follow: a rule fires only on what is certainly true.
 *
 * @category rules
 */
export type Condition =
  | {
      /**
       * True when every part is true.
       *
       * @minItems 1
       */
      readonly all: readonly Condition[];
    }
  | {
      /**
       * True when some part is true.
       *
       * @minItems 1
       */
      readonly any: readonly Condition[];
    }
  | {
      /** True when the part is false. */
      readonly not: Condition;
    }
  | {
      /** True when the cell of this column holds something, right or wrong. Never unknown. */
      readonly present: string;
    }
  | {
      /** True when the cell of this column is blank. Never unknown. */
      readonly blank: string;
    }
  | {
      /**
       * True when the cell of this column holds a shorthand in place of a number, such as `[c]`. Never
       * unknown: a hidden cell is present, and any value taken from it is unknown.
       */
      readonly hidden: string;
    }
  | {
      /** What is compared. */
      readonly left: Term;
      /** How. Dates, times and months compare in order of time. */
      readonly op: Comparison;
      /** What it is compared with: a term of the same type. */
      readonly right: Term;
    }
  | {
      /** True when this term is one of the texts. */
      readonly term: Term;
      /**
       * The texts.
       *
       * @minItems 1
       */
      readonly in: readonly string[];
      /** Whether capitals and small letters are taken as the same. */
      readonly ignoreCase?: true;
    }
  | {
      /** True when this term is a text that begins with one of the texts. */
      readonly term: Term;
      /**
       * The beginnings.
       *
       * @minItems 1
       */
      readonly startsWith: readonly string[];
    }
  | {
      /** True when this number or amount of money is a whole multiple of the other. */
      readonly term: Term;
      /** The other: of the same type, more than zero (else the answer is unknown). */
      readonly multipleOf: Term;
    }
  | {
      /** True when a table has an entry for the terms of `of`; unknown when no such table was given. */
      readonly listed: string;
      /** A text for each of the table's keys. */
      readonly of: readonly Term[];
    }
  | {
      /** The first day of a period. */
      readonly from: Term;
      /** The last day of the period. */
      readonly to: Term;
      /**
       * True when the two days are the first and last of exactly one such whole period.
       *
       * @minItems 1
       */
      readonly spans: readonly Span[];
    };

/**
 * A whole period of the calendar: a month; a quarter that begins in January, April, July or October; a
 * financial year from 1 April to 31 March.
 *
 * @category rules
 */
export type Span = "month" | "quarter" | "financial-year";

/**
 * How two terms are compared.
 *
 * @category rules
 */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * A value that a condition names. Every term has a type that is known before any row is read.
 *
 * @category rules
 */
export type Term =
  | {
      /** What the cell of this column holds. */
      readonly column: string;
    }
  | {
      /** A text, as a code or a phrase. */
      readonly text: string;
    }
  | {
      /** A number. */
      readonly number: number;
    }
  | {
      /** An amount of money in pounds and pence: `1000.00`. */
      readonly money: string;
    }
  | {
      /** A time of day with seconds: `00:00:00`. */
      readonly time: string;
    }
  | {
      /**
       * The value of this parameter of the definition: money where its unit is `pounds`, else a number. A
       * rule that names a parameter without a default is not checked until the caller gives it.
       */
      readonly parameter: string;
    }
  | {
      /** The day as of which the file is judged; unknown when the caller gave none. */
      readonly asOf: true;
    }
  | {
      /** The name of the sheet that the rows stand in, a text; unknown where the file is not a workbook. */
      readonly sheet: true;
    }
  | {
      /** The date of a date and time. */
      readonly dateOf: Term;
    }
  | {
      /** The time of day of a date and time, with seconds: `23:15:00`. */
      readonly timeOf: Term;
    }
  | {
      /** The date from which whole days are counted. */
      readonly daysFrom: Term;
      /** The date to which they are counted; an earlier one gives a negative number. */
      readonly to: Term;
    }
  | {
      /** The first day of this financial year, or of its quarter. */
      readonly startOf: FinancialPeriod;
    }
  | {
      /** The last day of this financial year, or of its quarter. */
      readonly endOf: FinancialPeriod;
    }
  | {
      /** The sum of terms of one type: numbers, or money. */
      readonly add: readonly [Term, Term, ...Term[]];
    }
  | {
      /** The first less the second: two numbers, or two amounts of money. */
      readonly minus: readonly [Term, Term];
    }
  | {
      /** The product: of two numbers, or of money and a number (money). */
      readonly times: readonly [Term, Term];
    }
  | {
      /**
       * The first divided by the second: numbers (a number), money by a number (money), money by money (a
       * number). Unknown when the second is zero.
       */
      readonly divide: readonly [Term, Term];
    }
  | {
      /**
       * What a table says of the terms of `of`; unknown where it has no entry for them, or when no such table
       * was given.
       */
      readonly lookup: string;
      /** A text for each of the table's keys. */
      readonly of: readonly Term[];
      /** Which of the table's values. */
      readonly give: string;
    }
  | {
      /**
       * The same term of the previous return. In a `previous` check, of the row that matches; in a `group`
       * check, of the group with the same values in the grouping columns, and then the term is made of
       * aggregates. Unknown where there is no such row or group.
       */
      readonly previous: Term;
    }
  | Aggregate;

/**
 * A value of a group of rows; only inside a `group` check. Blank cells are skipped. It is unknown when a
 * faulty or hidden cell would have a part in it, or when `where` is unknown of some row of the group.
 *
 * @category rules
 */
export type Aggregate =
  | {
      /** The sum of this term over the rows: of numbers, or of money. Zero of no rows. */
      readonly sum: Term;
      /** Only rows of which this is true. */
      readonly where?: Condition;
    }
  | {
      /** The number of rows. */
      readonly count: "rows";
      /** Only rows of which this is true. */
      readonly where?: Condition;
    }
  | {
      /** How many different values the term has. */
      readonly distinct: Term;
      /** Only rows of which this is true. */
      readonly where?: Condition;
    }
  | {
      /** The least value of the term. Unknown of no rows. */
      readonly least: Term;
      /** Only rows of which this is true. */
      readonly where?: Condition;
    }
  | {
      /** The greatest value of the term. Unknown of no rows. */
      readonly greatest: Term;
      /** Only rows of which this is true. */
      readonly where?: Condition;
    };

/**
 * A financial year, from 1 April to 31 March, or a quarter of one.
 *
 * @category rules
 */
export interface FinancialPeriod {
  /** The year, a text: `2025-26`, `2025/26` or `2025_26`. */
  readonly financialYear: Term;
  /** The quarter, a text: `Q1` (April to June) to `Q4`, or `1` to `4`. Absent: the whole year. */
  readonly quarter?: Term;
}

/**
 * The key that tells each kind of condition from all others.
 *
 * @category rules
 */
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/**
 * The key that tells each kind of term from all others.
 *
 * @category rules
 */
export type TermKind = (typeof TERM_KINDS)[number];

/** The conditions of a kind. */
export type ConditionOf<K extends ConditionKind> = K extends unknown
  ? Extract<Condition, Readonly<Record<K, unknown>>>
  : never;

/** The terms of a kind. */
export type TermOf<K extends TermKind> = K extends unknown
  ? Extract<Term, Readonly<Record<K, unknown>>>
  : never;

const CONDITION_KINDS = [
  "all",
  "any",
  "not",
  "present",
  "blank",
  "hidden",
  "op",
  "in",
  "startsWith",
  "multipleOf",
  "listed",
  "spans",
] as const;

const TERM_KINDS = [
  "column",
  "text",
  "number",
  "money",
  "time",
  "parameter",
  "asOf",
  "sheet",
  "dateOf",
  "timeOf",
  "daysFrom",
  "startOf",
  "endOf",
  "add",
  "minus",
  "times",
  "divide",
  "lookup",
  "previous",
  "sum",
  "count",
  "distinct",
  "least",
  "greatest",
] as const;

type NodeKind = ConditionKind | TermKind;

/**
 * The kind of a condition. A condition that none of the kinds tells from the others does not compile here.
 *
 * @returns `undefined` for what is not a condition, as in a definition that was written by hand.
 */
export function conditionKindOf(condition: ConditionOf<ConditionKind>): ConditionKind | undefined {
  return kindIn(condition, CONDITION_KINDS);
}

/**
 * The kind of a term. A term that none of the kinds tells from the others does not compile here.
 *
 * @returns `undefined` for what is not a term, as in a definition that was written by hand.
 */
export function termKindOf(term: TermOf<TermKind>): TermKind | undefined {
  return kindIn(term, TERM_KINDS);
}

function kindIn<K extends string>(node: object, kinds: readonly K[]): K | undefined {
  return kinds.find((kind) => Object.hasOwn(node, kind));
}

/**
 * The names of the columns that a condition names, each once, in order of mention: those of the file,
 * without those that stand inside `previous`.
 *
 * @param condition - The condition, or a term.
 * @category rules
 */
export function columnsOf(condition: Condition | Term): string[] {
  const names = new Set<string>();
  visit(condition, (node, previous) => {
    if (!previous) for (const name of namedBy(node)) names.add(name);
  });
  return [...names];
}

/**
 * The names of the columns of the previous return that a condition names, each once, in order of mention.
 *
 * @param condition - The condition, or a term.
 * @category rules
 */
export function previousColumnsOf(condition: Condition | Term): string[] {
  const names = new Set<string>();
  visit(condition, (node, previous) => {
    if (previous) for (const name of namedBy(node)) names.add(name);
  });
  return [...names];
}

/** The columns that a node of a condition names itself. */
function namedBy(node: Condition | Term): string[] {
  return (["column", "present", "blank", "hidden"] as const).flatMap((key) => {
    const name = (node as Record<string, unknown>)[key];
    return typeof name === "string" ? [name] : [];
  });
}

/**
 * The texts that a condition compares a column's cells with.
 *
 * @param condition - The condition.
 * @param column - The name of the column.
 * @category rules
 */
export function literalsOf(condition: Condition | Term, column: string): string[] {
  const found: string[] = [];
  const isColumn = (term: Term) => "column" in term && term.column === column;
  visit(condition, (node) => {
    if ("in" in node && isColumn(node.term)) for (const text of node.in) found.push(text);
    if (!("left" in node)) return;
    if (isColumn(node.left) && "text" in node.right) found.push(node.right.text);
    if (isColumn(node.right) && "text" in node.left) found.push(node.left.text);
  });
  return found;
}

/**
 * What a condition names that a caller may have to give. Where it was not given, the condition is unknown.
 *
 * @category rules
 */
export interface Needs {
  /** Whether it names the day as of which the file is judged. */
  readonly asOf: boolean;
  /** Whether it names the name of a sheet. */
  readonly sheet: boolean;
  /** Whether it names the previous return. */
  readonly previous: boolean;
  /** The ids of the parameters it names, each once. */
  readonly parameters: readonly string[];
  /** The ids of the tables it names, each once. */
  readonly tables: readonly string[];
}

/**
 * What a condition needs besides the rows.
 *
 * @param condition - The condition, or a term.
 * @category rules
 */
export function needsOf(condition: Condition | Term): Needs {
  let asOf = false;
  let sheet = false;
  let previous = false;
  const parameters = new Set<string>();
  const tables = new Set<string>();
  visit(condition, (node) => {
    if ("asOf" in node) asOf = true;
    if ("sheet" in node) sheet = true;
    if ("previous" in node) previous = true;
    if ("parameter" in node) parameters.add(node.parameter);
    if ("lookup" in node) tables.add(node.lookup);
    if ("listed" in node) tables.add(node.listed);
  });
  return { asOf, sheet, previous, parameters: [...parameters], tables: [...tables] };
}

/** Calls back for a condition and everything in it, and says what stands inside `previous`. */
function visit(
  node: Condition | Term,
  callback: (node: Condition | Term, previous: boolean) => void,
  previous = false,
): void {
  callback(node, previous);
  for (const part of partsOf(node)) visit(part, callback, previous || "previous" in node);
}

type NodeOf<K extends NodeKind> = ConditionOf<K & ConditionKind> | TermOf<K & TermKind>;

const none = () => [];

/** The conditions and terms that each kind of condition and term is made of. */
const PARTS: { readonly [K in NodeKind]: (node: NodeOf<K>) => readonly (Condition | Term)[] } = {
  all: ({ all }) => all,
  any: ({ any }) => any,
  not: ({ not }) => [not],
  present: none,
  blank: none,
  hidden: none,
  op: ({ left, right }) => [left, right],
  in: ({ term }) => [term],
  startsWith: ({ term }) => [term],
  multipleOf: ({ term, multipleOf }) => [term, multipleOf],
  listed: ({ of }) => of,
  spans: ({ from, to }) => [from, to],
  column: none,
  text: none,
  number: none,
  money: none,
  time: none,
  parameter: none,
  asOf: none,
  sheet: none,
  dateOf: ({ dateOf }) => [dateOf],
  timeOf: ({ timeOf }) => [timeOf],
  daysFrom: ({ daysFrom, to }) => [daysFrom, to],
  startOf: ({ startOf }) => partsOfPeriod(startOf),
  endOf: ({ endOf }) => partsOfPeriod(endOf),
  add: ({ add }) => add,
  minus: ({ minus }) => minus,
  times: ({ times }) => times,
  divide: ({ divide }) => divide,
  lookup: ({ of }) => of,
  previous: ({ previous }) => [previous],
  sum: ({ sum, where }) => withWhere(sum, where),
  count: ({ where }) => (where ? [where] : []),
  distinct: ({ distinct, where }) => withWhere(distinct, where),
  least: ({ least, where }) => withWhere(least, where),
  greatest: ({ greatest, where }) => withWhere(greatest, where),
};

/** The conditions and terms that a condition or a term is made of. */
function partsOf(node: Condition | Term): readonly (Condition | Term)[] {
  const kind = kindIn(node, CONDITION_KINDS) ?? kindIn(node, TERM_KINDS);
  return kind === undefined
    ? []
    : (PARTS[kind] as (node: Condition | Term) => readonly (Condition | Term)[])(node);
}

function partsOfPeriod({ financialYear, quarter }: FinancialPeriod): readonly Term[] {
  return quarter ? [financialYear, quarter] : [financialYear];
}

function withWhere(term: Term, where: Condition | undefined): readonly (Condition | Term)[] {
  return where ? [term, where] : [term];
}
