import type { Column } from "../columns/column.js";
import type { CellFault } from "../columns/column-kind.js";
import { USABLE_FAULTS } from "../columns/faults.js";
import type { ColumnSql } from "./columns/column-sql.js";
import { columnSqlOf } from "./columns/kinds.js";
import type { CellNames } from "./names.js";
import { quoteName, quoteTexts } from "./quote.js";
import type { SqlScope } from "./scope.js";

/**
 * The cells of a table of raw rows: the clean text of each, its fault, and its typed value. A row with nothing in
 * any cell is no row. They are kept, because every rule asks for them.
 *
 * @param from - The table.
 * @param name - The name of what keeps them.
 */
export function cellsOf(scope: SqlScope, from: string, name: string): string {
  const { definition, dialect } = scope;
  const columns = definition.columns.map((column) => new CellColumn(column, scope));
  const filled = columns.map(({ names }) => `COALESCE(${names.value}, '') <> ''`);
  const lines = (of: (column: CellColumn) => string[]) => columns.flatMap(of).join(",\n");
  const query = `SELECT row_number,
${lines((column) => column.values())}
FROM (
  SELECT *,
${lines((column) => column.faults())}
  FROM (
    SELECT *,
${lines((column) => column.kindFaults())}
    FROM (
      SELECT row_number,
${lines((column) => column.texts())}
      FROM ${from}
      WHERE ${filled.join("\n        OR ")}${dialect.fence}
    ) AS texts${dialect.fence}
  ) AS kind_faults${dialect.fence}
) AS faults`;
  return dialect.keep(name, query);
}

/** Where people can write what they like: there they are looked for. */
const WRITTEN_FREELY: readonly CellFault[] = ["format", "not-in-list", "check-digit"];

/** What is worked out of the cells of one column, step by step. */
class CellColumn {
  readonly names: CellNames;
  /** The fault by the language of the kind, before look-alikes are seen through. */
  readonly #ofKind: string;
  readonly #column: Column;
  readonly #kind: ColumnSql<Column>;
  readonly #scope: SqlScope;

  constructor(column: Column, scope: SqlScope) {
    this.names = scope.column(column.name).cell;
    this.#ofKind = quoteName(`${column.name}:of_kind`);
    this.#column = column;
    this.#kind = columnSqlOf(column);
    this.#scope = scope;
  }

  /** The clean text; one that the publisher is known to write so is taken as it stands. */
  texts(): string[] {
    const { value, text, space } = this.names;
    const column = this.#column;
    const clean =
      column.kind === "text" && column.asPublished?.length
        ? `CASE WHEN ${value} IN ${quoteTexts(column.asPublished)} THEN ${value} ELSE svd_clean(${value}) END`
        : `svd_clean(${value})`;
    return [`        ${value} AS ${space}`, `        ${clean} AS ${text}`];
  }

  /** The fault by the language of the kind. */
  kindFaults(): string[] {
    return [`      ${this.#kind.fault(this.#column, this.names.text, this.#scope)} AS ${this.#ofKind}`];
  }

  /** The fault, characters that only look like others being one of their own. */
  faults(): string[] {
    const { text, fault } = this.names;
    const ofKind = this.#ofKind;
    const { dialect } = this.#scope;
    const seenThrough = seenThroughOf(this.#column);
    const plain = `svd_plain(${text})`;
    return seenThrough.length === 0
      ? [`    ${ofKind} AS ${fault}`]
      : [
          `    CASE WHEN ${ofKind} IN ${quoteTexts(seenThrough)} AND ${dialect.matches(text, /[^ -~]/)} THEN
      CASE WHEN ${plain} <> ${text} AND ${this.#kind.fault(this.#column, plain, this.#scope)} IS NULL
      THEN 'look-alike' ELSE ${ofKind} END ELSE ${ofKind} END AS ${fault}`,
        ];
  }

  /** All that is known of a cell. */
  values(): string[] {
    const { text, space, fault, personal, shorthand, value } = this.names;
    const column = this.#column;
    const kind = this.#kind;
    const usable = kind.faults.filter((each) => USABLE_FAULTS.has(each));
    const right =
      usable.length === 0 ? `${fault} IS NULL` : `(${fault} IS NULL OR ${fault} IN ${quoteTexts(usable)})`;
    const judged =
      kind.faults.includes("other-form") && kind.rewritten
        ? `CASE WHEN ${fault} = 'other-form' THEN ${kind.rewritten(column, text, this.#scope)} ELSE ${text} END`
        : text;
    const typed = kind.value(column, text, this.#scope);
    const lines = [
      `COALESCE(${space}, '') <> COALESCE(${text}, '') AS ${space}`,
      `${judged} AS ${text}`,
      fault,
    ];
    if (hasPersonal(column)) {
      const free = kind.faults.filter((each) => WRITTEN_FREELY.includes(each));
      const asPublished =
        column.kind === "text" && column.asPublished?.length
          ? `${text} NOT IN ${quoteTexts(column.asPublished)}`
          : "TRUE";
      const asked = column.kind === "text" ? asPublished : `${fault} IN ${quoteTexts(free)}`;
      lines.push(
        `CASE WHEN ${asked} THEN svd_personal_data(${text}, ${column.kind === "text"}) END AS ${personal}`,
      );
    }
    if (column.kind === "count")
      lines.push(`CASE WHEN ${right} AND ${typed} IS NULL THEN ${text} END AS ${shorthand}`);
    return [...lines, `CASE WHEN ${right} THEN ${typed} END AS ${value}`].map((line) => `  ${line}`);
  }
}

/** The faults behind which characters that only look like others may stand. */
export function seenThroughOf(column: Column): CellFault[] {
  return columnSqlOf(column).faults.filter((each) => each === "format" || each === "not-in-list");
}

/** Whether cells of a column can hold what identifies a person. */
export function hasPersonal(column: Column): boolean {
  return column.kind === "text" || columnSqlOf(column).faults.some((each) => WRITTEN_FREELY.includes(each));
}
