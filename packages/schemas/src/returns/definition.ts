import type { Column } from "../columns/column.js";
import type { Rule } from "../rules/rule.js";

/**
 * Everything that is known of a data return, as data: it survives `JSON.parse(JSON.stringify(...))`.
 *
 * @category returns
 */
export interface ReturnDefinition {
  /**
   * Its id, as the command line takes it.
   *
   * @minLength 1
   */
  readonly id: string;
  /** The version of its columns and rules, by semantic versioning. */
  readonly version: string;
  /** What it is called. */
  readonly title: string;
  /** What it holds and what it is for. */
  readonly description: string;
  /** Whether its layout is a standard, and in what way. To be shown wherever the return is shown. */
  readonly status: ReturnStatus;
  /** Who makes it, for whom. */
  readonly owner: string;
  /** How often. */
  readonly cadence: string;
  /** What one row is. */
  readonly grain: string;
  /** The columns that tell one row from another; empty where nothing does. */
  readonly key: readonly string[];
  /** How files are named, where the publisher has a way. */
  readonly fileName?: FileNamePattern;
  /** Where the layout, the lists and the rules come from. */
  readonly sources: readonly Source[];
  /** Thresholds that a caller may change, or has to give. */
  readonly parameters: readonly Parameter[];
  /** Tables that its rules look things up in: its own, and those that a caller may give. */
  readonly tables?: readonly Table[];
  /**
   * The columns, in order.
   *
   * @minItems 1
   */
  readonly columns: readonly Column[];
  /**
   * The rules: the return's own, then the generic ones that apply.
   *
   * @minItems 1
   */
  readonly rules: readonly Rule[];
}

/**
 * Whether a layout is a standard.
 *
 * @category returns
 */
export interface ReturnStatus {
  /**
   * `established`: matched to the letter. `established-items`: the items are a standard, the file is this
   * project's. `proposal`: this project's. `demonstration`: not a return at all.
   */
  readonly layout: "established" | "established-items" | "proposal" | "demonstration";
  /** The same in a sentence. */
  readonly statement: string;
}

/**
 * How the files of a return are named.
 *
 * @category returns
 */
export interface FileNamePattern {
  /** In words. */
  readonly words: string;
  /** As a regular expression with a named group for each part, of the kind that {@link linearPattern} takes. */
  readonly pattern: string;
}

/**
 * Where a fact comes from, and how sure it is.
 *
 * @category returns
 */
export interface Source {
  /**
   * Its id within the definition.
   *
   * @minLength 1
   */
  readonly id: string;
  /** What it is. */
  readonly title: string;
  /** Its address, where it is known to have one. */
  readonly url?: string;
  /**
   * `read`: seen in the source. `measured`: counted in real files. `recalled`: from general knowledge, not
   * confirmed. `project`: this project's own choice.
   */
  readonly confidence: "read" | "measured" | "recalled" | "project";
}

/**
 * A threshold of a rule.
 *
 * @category returns
 */
export interface Parameter {
  /**
   * Its id within the definition.
   *
   * @minLength 1
   */
  readonly id: string;
  /** What it bounds. */
  readonly title: string;
  /** Its unit: `share` is from 0 to 1, `times` a multiple, `number` a count of people or things. */
  readonly unit: "share" | "days" | "number" | "pounds" | "times";
  /**
   * Its value unless the caller gives another. Absent where nobody has published one: then rules that name
   * it are not checked until the caller gives it.
   */
  readonly default?: number;
  /** The id of the source of the default, or of the threshold where there is no default. */
  readonly source: string;
}

/**
 * A value of a parameter in words: `10%`, `£1,000.00`, `3 times`.
 *
 * @param parameter - The parameter.
 * @param value - The value, in its unit.
 * @category returns
 */
export function parameterInWords({ unit }: Pick<Parameter, "unit">, value: number): string {
  switch (unit) {
    case "share":
      return `${Number((value * 100).toFixed(6))}%`;
    case "pounds":
      return `£${value.toLocaleString("en-GB", { minimumFractionDigits: 2 })}`;
    case "number":
      return value.toLocaleString("en-GB");
    case "days":
    case "times":
      return `${value.toLocaleString("en-GB")} ${unit}`;
  }
}

/**
 * A table that rules look things up in.
 *
 * @category returns
 */
export interface Table {
  /**
   * Its id within the definition, under which a caller gives it.
   *
   * @minLength 1
   */
  readonly id: string;
  /** What it says of what. */
  readonly title: string;
  /** The names of its key columns: a row of the table is found by its texts in them, together. */
  readonly keys: readonly [string, ...string[]];
  /** What it says of a key; empty for a table that only lists keys. */
  readonly values: readonly TableValue[];
  /**
   * Its rows, where the definition has them: the texts of the keys, then of the values. A caller may give
   * others. Absent for a table that only a caller has: rules that name it are not checked without it.
   */
  readonly rows?: readonly (readonly string[])[];
  /** The id of the source of the rows, or of the need for the table. */
  readonly source: string;
}

/**
 * A value column of a table.
 *
 * @category returns
 */
export interface TableValue {
  /** Its name. */
  readonly name: string;
  /** Its type: money is in pounds and pence, a date `YYYY-MM-DD`. A blank one is unknown. */
  readonly type: "text" | "number" | "money" | "date";
}
