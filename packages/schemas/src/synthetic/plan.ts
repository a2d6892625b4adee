/** What there is to know of a return to make files of it up. */
import type { TableRows } from "../rules/condition-context.js";
import type { Random } from "./random.js";

/** A row: texts of cells by the names of their columns; one that is left out is blank. */
export type SyntheticCells = Readonly<Record<string, string>>;

/** How right files of a return are made up, block by block, and how rows for its planted rules are set apart. */
export interface SyntheticPlan {
  /** The id of the return. */
  readonly id: string;
  /** The day as of which the file is right, `YYYY-MM-DD`. */
  readonly asOf: string;
  /**
   * The rows of a block: they belong together, and to no row of another block. Right by themselves and beside any
   * others, and never the rows of an example after {@link SyntheticPlan.apart}.
   *
   * @param number - From 0, another for each block.
   * @param random - Choices of this block alone.
   */
  block(number: number, random: Random): readonly SyntheticCells[];
  /** Whether a block cannot be cut, as a year cannot lose a quarter. */
  readonly whole?: true;
  /** Columns that all rows of a block share, so that a fault of one stands in all. */
  readonly shared?: readonly string[];
  /** A right row as the return before this one had it. */
  before(row: SyntheticCells): SyntheticCells;
  /**
   * A text of an example, as rows or tables hold it, in place of which another has to stand for its rows to be
   * strangers to all other rows of the file; the same text where nothing has to change.
   *
   * @param text - The text of a cell.
   * @param block - From 0, another for each planted rule.
   */
  apart(text: string, block: number): string;
  /** How rules are planted for which neither their examples nor the kinds of the columns say it. */
  readonly plants?: Readonly<Record<string, PlantRecipe>>;
}

/**
 * Makes what plants a rule, from the rows of the first right example of the return, set apart; or says why no file
 * of rows can break it.
 */
export type PlantRecipe = ((sample: readonly SyntheticCells[]) => Planting) | { readonly impossible: string };

/** What plants a rule. */
export type Planting = PlantedBlock | PlantedEverywhere;

/** Rows that break a rule, among right ones. */
export interface PlantedBlock {
  /** The rows, strangers to all others. */
  readonly rows: readonly SyntheticCells[];
  /** What is found: the rule where it is another, the place among `rows`, the column. */
  readonly found: readonly {
    readonly ruleId?: string;
    readonly index?: number;
    readonly column?: string;
  }[];
  /** Rows of the previous return, where the check has to be given it. */
  readonly previous?: readonly SyntheticCells[];
  /** Rows of tables that the check has to be given. */
  readonly lookups?: Readonly<Record<string, TableRows>>;
  /** Parameters that the check has to be given. */
  readonly parameters?: Readonly<Record<string, number>>;
  /** Whether what the check is told makes other rules find their planted rows too, so that they cannot be. */
  readonly alone?: true;
}

/** A change of all rows, for rules that only the file as a whole can break. Nothing else can be planted with it. */
export interface PlantedEverywhere {
  /** A row that is part of the break. */
  change(row: SyntheticCells): SyntheticCells;
  /** The columns of the findings. */
  readonly columns: readonly string[];
  /** Where there are findings: in `every` row, in the `first`, or nowhere but at the column. */
  readonly at: "every" | "first" | "column";
  /** The day as of which the file has to be judged, where it is another. */
  readonly asOf?: string;
  /** The part of the rows that the previous return has; absent where the check need not be given it. */
  readonly previousShare?: number;
}
