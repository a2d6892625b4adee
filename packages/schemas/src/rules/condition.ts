/**
 * The language in which a rule says something about one row. It is plain data, so that it can be printed,
 * read back, translated to other languages and explained; it is typed, so that a date is never compared
 * with a word; and it knows three answers, because a blank or faulty cell makes a comparison unknown.
 */

/**
 * Something that is true, false or unknown of a row. A comparison with a blank or faulty cell is unknown,
 * and `all`, `any` and `not` follow: a rule fires only on what is surely true.
 *
 * @category rules
 */
export type Condition =
  | {
      /** True when every part is true. */
      readonly all: readonly Condition[];
    }
  | {
      /** True when some part is true. */
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
      /** The texts. */
      readonly in: readonly string[];
      /** Whether capitals and small letters are taken as the same. */
      readonly ignoreCase?: true;
    };

/**
 * How two terms are compared.
 *
 * @category rules
 */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/**
 * A value that a condition speaks of.
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
      /** A time of day with seconds: `00:00:00`. */
      readonly time: string;
    }
  | {
      /** The value of this parameter of the definition. */
      readonly parameter: string;
    }
  | {
      /** The day as of which the file is judged; unknown when the caller gave none. */
      readonly asOf: true;
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
    };

/**
 * The names of the columns that a condition speaks of, each once, in order of mention.
 *
 * @param condition - The condition.
 * @category rules
 */
export function columnsOf(condition: Condition): string[] {
  const names = new Set<string>();
  visit(condition, (node) => {
    for (const key of ["column", "present", "blank"] as const) {
      const name = (node as Record<string, unknown>)[key];
      if (typeof name === "string") names.add(name);
    }
  });
  return [...names];
}

/**
 * The texts that a condition compares a column's cells with.
 *
 * @param condition - The condition.
 * @param column - The name of the column.
 * @category rules
 */
export function literalsOf(condition: Condition, column: string): string[] {
  const found: string[] = [];
  const isColumn = (term: Term) => "column" in term && term.column === column;
  visit(condition, (node) => {
    if ("term" in node && isColumn(node.term)) found.push(...node.in);
    if (!("left" in node)) return;
    if (isColumn(node.left) && "text" in node.right) found.push(node.right.text);
    if (isColumn(node.right) && "text" in node.left) found.push(node.left.text);
  });
  return found;
}

/**
 * Whether a condition speaks of the day as of which the file is judged.
 *
 * @param condition - The condition.
 * @category rules
 */
export function needsAsOf(condition: Condition): boolean {
  let found = false;
  visit(condition, (node) => {
    if ("asOf" in node) found = true;
  });
  return found;
}

/** Calls back for a condition and everything in it. */
function visit(node: Condition | Term, callback: (node: Condition | Term) => void): void {
  callback(node);
  if ("all" in node) for (const part of node.all) visit(part, callback);
  if ("any" in node) for (const part of node.any) visit(part, callback);
  if ("not" in node) visit(node.not, callback);
  if ("left" in node) {
    visit(node.left, callback);
    visit(node.right, callback);
  }
  if ("term" in node) visit(node.term, callback);
  if ("dateOf" in node) visit(node.dateOf, callback);
  if ("timeOf" in node) visit(node.timeOf, callback);
  if ("daysFrom" in node) {
    visit(node.daysFrom, callback);
    visit(node.to, callback);
  }
}
