import type { OutlierCheck } from "../../rules/check.js";
import { termSql } from "../condition.js";
import { findingSelect } from "../finding.js";
import { guardsOf } from "../guards.js";
import { quoteText } from "../quote.js";
import { keyOf } from "../scope.js";
import type { SayChecks } from "./check-sql.js";

/** Fewest values of a group of which one can be called unusual. */
const FEWEST = 3;

/** Values that are over so many times the median of their group. */
export const outlierChecks: SayChecks<OutlierCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const sql = termSql(check.of, scope);
    const keys = check.by.map((name) => keyOf(scope.column(name), scope.dialect));
    const known = ["amount IS NOT NULL", ...keys.map((_, i) => `known_${i}`)].join(" AND ");
    const values = `
  SELECT row_number, ${sql} AS amount${keys.map(({ text, known: each }, i) => `, ${text} AS key_${i}, ${each} AS known_${i}`).join("")}
  FROM ${scope.names.cells}
`;
    const names = keys.map((_, i) => `key_${i}`);
    const same = names.map((name) => `found.${name} = usual.${name}`).join(" AND ") || "TRUE";
    return findingSelect(
      {
        rule,
        check,
        row: "found.row_number",
        at: scope.column(check.at),
        words: { column: quoteText(check.at), limit: scope.given(check.times) },
      },
      `(${values}) AS found
JOIN (
  SELECT ${[...names, `${scope.dialect.median("amount")} AS median`].join(", ")}
  FROM (${values}) AS known_values
  WHERE ${known}
  ${names.length > 0 ? `GROUP BY ${names.join(", ")}` : ""}
  HAVING count(*) >= ${FEWEST}
) AS usual ON ${same}`,
      [
        known.replaceAll(/(amount|known_\d)/g, "found.$1"),
        "usual.median > 0",
        `found.amount > ${scope.given(check.times)} * usual.median`,
        ...guardsOf([check.of, { parameter: check.times }], scope),
      ],
      scope,
    );
  }),
  reasons: [],
});
