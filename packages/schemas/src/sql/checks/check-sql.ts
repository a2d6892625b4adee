import type { Check } from "../../rules/check.js";
import type { Rule } from "../../rules/rule.js";
import type { SqlScope } from "../scope.js";

/** What became of the checks of one kind that a rule has. */
export interface CheckSql {
  /** Queries of findings, as `findingSelect` makes them; together they give what the checks find. */
  readonly queries: readonly string[];
  /** Why some of it cannot be said, each a sentence. */
  readonly reasons: readonly string[];
}

/** Says the checks of one kind of a rule in SQL. */
export type SayChecks<C extends Check> = (rule: Rule, checks: readonly C[], scope: SqlScope) => CheckSql;
