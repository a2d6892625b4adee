/** What the kinds of columns have in common in SQL. */
import type { CellFault, ColumnBase } from "../../columns/column-kind.js";
import type { Dialect, SqlType } from "../dialect.js";

/** What a column needs to know besides itself. */
export interface ColumnScope {
  readonly dialect: Dialect;
  /** A query of the codes of a list that a user may change. */
  readonly codesOf: (listId: string) => string;
}

/**
 * A kind of column in SQL. It says the same as the kind's own language (`columns/<kind>.ts`); the conformance
 * script holds the two together in both databases.
 */
export interface ColumnSql<C extends ColumnBase> {
  /** The type of a right cell. */
  type(column: C): SqlType;
  /** The faults that {@link ColumnSql.fault} may give. */
  readonly faults: readonly CellFault[];
  /**
   * The fault of a cell, as text; NULL for a right cell.
   *
   * @param text - SQL for the clean text of the cell, not NULL.
   */
  fault(column: C, text: string, scope: ColumnScope): string;
  /**
   * The value of a cell without a fault, or with one that leaves it a meaning.
   *
   * @param text - SQL for the clean text of the cell.
   */
  value(column: C, text: string, scope: ColumnScope): string;
  /**
   * How a cell with the fault `other-form` is meant: rules read it so.
   *
   * @param text - SQL for the clean text of the cell.
   */
  rewritten?(column: C, text: string, scope: ColumnScope): string;
  /**
   * The value of a cell as conditions read it, where that is a text and the value is not.
   *
   * @param value - SQL for the value.
   */
  text?(column: C, value: string): string;
  /** The fault that the constraint keeps out. */
  readonly constrains?: CellFault;
  /**
   * What holds of the value of every right cell, for a constraint; absent where the type says it all.
   *
   * @param value - The name of the column, of the type of the kind.
   * @param isError - Whether a fault is an error; what is less is no constraint.
   */
  constraint?(
    column: C,
    value: string,
    isError: (fault: CellFault) => boolean,
    scope: ColumnScope,
  ): string | undefined;
}
