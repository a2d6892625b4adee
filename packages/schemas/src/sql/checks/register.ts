import type { RegisterCheck, RegisterFault } from "../../rules/check.js";
import type { Rule } from "../../rules/rule.js";
import { conditionSql, termSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import type { SqlScope } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

const OF_CODES: readonly RegisterFault[] = ["unknown", "ended", "future"];

/** Whether a check asks only whether areas of some codes are known and were in force: that is what the table has. */
export function looksUpCodes({ by, kinds, within, faults }: RegisterCheck): boolean {
  return by === "code" && !kinds && within === undefined && OF_CODES.every((each) => faults.includes(each));
}

/**
 * Areas looked up by their codes, in a table of the codes of the registers. Names are not: the registers know each in
 * several spellings, and what a name means depends on what else bears it.
 */
export const registerChecks: SayChecks<RegisterCheck> = (rule, checks, scope) => ({
  queries: checks.filter(looksUpCodes).map((check) => codesQuery(rule, check, scope)),
  reasons: checks.every(looksUpCodes)
    ? []
    : [
        "It looks areas up by their names, of which registers know several spellings, and the database only codes.",
      ],
});

function codesQuery(rule: Rule, check: RegisterCheck, scope: SqlScope): string {
  const { names, dialect } = scope;
  const at = scope.column(check.column);
  const from = check.during?.from ?? { asOf: true };
  const to = check.during?.to ?? { asOf: true };
  const ofCode = `FROM ${names.areas} AS area WHERE area.code = found.code`;
  const day = (of: string) => `CAST(${of} AS ${dialect.type("text")})`;
  const detail = `COALESCE((SELECT CASE WHEN max(area.last_day) < found.first_day
    THEN 'it ended on ' || ${day("max(area.last_day)")} || ', before the period'
    ELSE 'it begins on ' || ${day("min(area.first_day)")} || ', after the period' END ${ofCode}), 'no register has it')`;
  return findingSelect(
    { rule, check, row: "found.row_number", at, words: { column: quoteText(check.column), detail } },
    `(
  SELECT row_number, ${at.cell.value} AS code, ${termSql(from, scope)} AS first_day, ${termSql(to, scope)} AS last_day
  FROM ${names.cells}${check.where ? `\n  WHERE ${conditionSql(check.where, scope)}` : ""}
) AS found`,
    [
      "found.first_day IS NOT NULL AND found.last_day IS NOT NULL",
      // Of some kinds of area no register has any.
      `substr(found.code, 1, 3) IN (SELECT substr(code, 1, 3) FROM ${names.areas})`,
      `NOT EXISTS (SELECT 1 ${ofCode}
    AND (area.first_day IS NULL OR area.first_day <= found.last_day)
    AND (area.last_day IS NULL OR area.last_day >= found.first_day))`,
      ...guardsOf([from, to, ...(check.where ? [check.where] : [])], scope),
    ],
    scope,
  );
}
