/**
 * Return definitions in SQL, for PostgreSQL and DuckDB: tables, constraints, and a query per rule that returns what
 * the rule finds. Derived from the definitions alone; it connects to nothing, and does not load zod.
 *
 * @module
 */
export type { SqlDialect } from "./sql/dialect.js";
export type { SqlNames } from "./sql/names.js";
export { SqlError } from "./sql/quote.js";
export { type NotExpressed, type ReturnSql, type RuleSql, sqlOf } from "./sql/sql-of.js";
