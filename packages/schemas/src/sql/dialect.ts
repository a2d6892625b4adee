import { duckdbPattern, postgresPattern } from "./pattern.js";
import { quoteName, quoteText } from "./quote.js";

/**
 * A database for which SQL is written.
 *
 * @category sql
 */
export type SqlDialect = "postgres" | "duckdb";

/** How the two databases differ, as far as the SQL of a definition is concerned. */
export interface Dialect {
  readonly id: SqlDialect;
  /** The name of the database, and from which version on it understands this SQL. */
  readonly title: string;
  /** Whether a text has a form. */
  matches(text: string, form: RegExp): string;
  /** A text with everything of a form replaced. */
  replaced(text: string, form: RegExp, by: string): string;
  /** The text of a numbered group of a form, or NULL where the text has not the form. */
  group(text: string, form: RegExp, number: number): string;
  /** The first of the texts between semicolons of which something holds; NULL where there is none. */
  firstItem(text: string, holds: (item: string) => string): string;
  /** One of the texts between semicolons that a query does not give; NULL where there is none. */
  unlistedItem(text: string, codes: string): string;
  /** A number or an amount in pence, so that sums and products of it are exact. */
  amount(number: string): string;
  /** The result of a sum or a product of amounts. */
  exact(result: string): string;
  /** An amount divided by another, as the nearest double, which is what the validator has. NULL for one by nought. */
  quotient(amount: string, by: string): string;
  /** Whether an amount is a whole multiple of another, which is more than nought. */
  isMultiple(amount: string, of: string): string;
  /** The value in the middle of those of a group. */
  median(amount: string): string;
  /** The texts of a group, parted by commas, in the order of a number. */
  listed(text: string, order: string): string;
  /**
   * A text made a value of a type. It must be known to be one; where the database may look at it before it
   * knows, an attempt.
   */
  cast(text: string, type: SqlType): string;
  /** The name of a type. */
  type(type: SqlType): string;
  /** What makes something that holds the rows of a query as they were when it was last refreshed. */
  keep(name: string, query: string): string;
  /** What refreshes it. */
  refresh(name: string): string;
  /** Put after a subquery so that its columns are worked out once, however often they are spoken of. */
  readonly fence: string;
  /** Put after a text that is compared in order, so that the order is that of the code points. */
  readonly inOrder: string;
  /** The definition of a function of one expression. */
  createFunction(
    name: string,
    parameters: readonly (readonly [string, SqlType])[],
    returns: SqlType,
    body: string,
  ): string;
  /** The declaration of the column with the number of the row, the header being row 1. */
  readonly rowNumber: string;
  /** A constraint that refuses rows of which a condition is false, and says its name when it does. */
  check(name: string, condition: string): string;
}

/** The types that columns and parameters have. */
export type SqlType = "boolean" | "date" | "integer" | "number" | "money" | "text" | "timestamp" | "time";

const POSTGRES_TYPES: Readonly<Record<SqlType, string>> = {
  boolean: "boolean",
  date: "date",
  integer: "bigint",
  number: "double precision",
  money: "numeric(20, 2)",
  text: "text",
  timestamp: "timestamp",
  time: "time",
};

const DUCKDB_TYPES: Readonly<Record<SqlType, string>> = {
  boolean: "BOOLEAN",
  date: "DATE",
  integer: "BIGINT",
  number: "DOUBLE",
  money: "DECIMAL(20, 2)",
  text: "VARCHAR",
  timestamp: "TIMESTAMP",
  time: "TIME",
};

const postgres: Dialect = {
  id: "postgres",
  title: "PostgreSQL 15 or later, in a database encoded in UTF-8",
  matches: (text, form) => `${text} ~ ${quoteText(postgresPattern(form))}`,
  replaced: (text, form, by) =>
    `regexp_replace(${text}, ${quoteText(postgresPattern(form))}, ${quoteText(by)}, 'g')`,
  group: (text, form, number) => `(regexp_match(${text}, ${quoteText(postgresPattern(form))}))[${number}]`,
  firstItem: (text, holds) =>
    `(SELECT item FROM unnest(string_to_array(${text}, ';')) WITH ORDINALITY AS items (item, place) WHERE ${holds("item")} ORDER BY place LIMIT 1)`,
  unlistedItem: (text, codes) =>
    `(SELECT min(item) FROM unnest(string_to_array(${text}, ';')) AS items (item) WHERE item NOT IN (${codes}))`,
  amount: (number) => `CAST(${number} AS numeric)`,
  exact: (result) => result,
  quotient: (amount, by) =>
    `(CAST(${amount} AS double precision) / NULLIF(CAST(${by} AS double precision), 0))`,
  isMultiple: (amount, of) => `${amount} % ${of} = 0`,
  median: (amount) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY CAST(${amount} AS double precision))`,
  listed: (text, order) => `string_agg(${text}, ', ' ORDER BY ${order})`,
  cast: (text, type) => `CAST(${text} AS ${POSTGRES_TYPES[type]})`,
  type: (type) => POSTGRES_TYPES[type],
  keep: (name, query) => `CREATE MATERIALIZED VIEW ${name} AS\n${query};`,
  refresh: (name) => `REFRESH MATERIALIZED VIEW ${name};`,
  fence: " OFFSET 0",
  inOrder: ' COLLATE "C"',
  createFunction: (name, parameters, returns, body) => {
    const declared = parameters.map(([parameter, type]) => `${parameter} ${POSTGRES_TYPES[type]}`).join(", ");
    return `CREATE OR REPLACE FUNCTION ${name}(${declared}) RETURNS ${POSTGRES_TYPES[returns]}
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $svd$
  SELECT ${body}
$svd$;`;
  },
  rowNumber: "row_number bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 2) PRIMARY KEY",
  check: (name, condition) => `CONSTRAINT ${quoteName(name)} CHECK (${condition})`,
};

/** DuckDB keeps no view: there is a view, and a table that is filled from it. */
function readingOf(name: string): string {
  return name.replace(/"$/, '_as_read"');
}

const duckdb: Dialect = {
  id: "duckdb",
  title: "DuckDB 1.3 or later",
  matches: (text, form) => `regexp_matches(${text}, ${quoteText(duckdbPattern(form))})`,
  replaced: (text, form, by) =>
    `regexp_replace(${text}, ${quoteText(duckdbPattern(form))}, ${quoteText(by)}, 'g')`,
  group: (text, form, number) =>
    `NULLIF(regexp_extract(${text}, ${quoteText(duckdbPattern(form))}, ${number}), '')`,
  firstItem: (text, holds) => `list_filter(string_split(${text}, ';'), lambda item: ${holds("item")})[1]`,
  // A lambda cannot hold a subquery.
  unlistedItem: (text, codes) =>
    `(SELECT min(item) FROM (SELECT unnest(string_split(${text}, ';')) AS item) AS items WHERE item NOT IN (${codes}))`,
  // Nine decimals, and as many of a product: 20 digits are left before the point.
  amount: (number) => `CAST(${number} AS DECIMAL(38, 9))`,
  exact: (result) => `CAST(${result} AS DECIMAL(38, 9))`,
  quotient: (amount, by) => `(CAST(${amount} AS DOUBLE) / NULLIF(CAST(${by} AS DOUBLE), 0))`,
  isMultiple: (amount, of) => `${amount} % ${of} = 0`,
  median: (amount) => `median(CAST(${amount} AS DOUBLE))`,
  listed: (text, order) => `string_agg(${text}, ', ' ORDER BY ${order})`,
  cast: (text, type) => `TRY_CAST(${text} AS ${DUCKDB_TYPES[type]})`,
  type: (type) => DUCKDB_TYPES[type],
  keep: (name, query) =>
    `CREATE VIEW ${readingOf(name)} AS\n${query};\nCREATE TABLE ${name} AS FROM ${readingOf(name)};`,
  refresh: (name) => `CREATE OR REPLACE TABLE ${name} AS FROM ${readingOf(name)};`,
  fence: "",
  inOrder: "",
  createFunction: (name, parameters, _, body) =>
    `CREATE OR REPLACE MACRO ${name}(${parameters.map(([parameter]) => parameter).join(", ")}) AS (
  ${body}
);`,
  rowNumber: "row_number BIGINT NOT NULL",
  // DuckDB does not keep the names of constraints.
  check: (name, condition) =>
    `CONSTRAINT ${quoteName(name)} CHECK (CASE WHEN (${condition}) IS NOT FALSE THEN TRUE ELSE error(${quoteText(name)}) END)`,
};

/** What is known of each database. */
export const DIALECTS: { readonly [D in SqlDialect]: Dialect } = { postgres, duckdb };
