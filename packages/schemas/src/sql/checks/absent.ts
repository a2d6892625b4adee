import type { AbsentCheck } from "../../rules/check.js";
import { countedSql, findingSelect } from "../finding.js";
import { keyOf } from "../scope.js";
import type { SayChecks } from "./check-sql.js";
import { isKey } from "./previous.js";

/** Keys of the previous return that no row has now: one finding for the file. */
export const absentChecks: SayChecks<AbsentCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) => {
    const { columns, within = [] } = check;
    const keys = columns.map((name) => keyOf(scope.column(name), scope.dialect));
    const texts = keys.map(({ text }, i) => `${text} AS key_${i}`).join(", ");
    const same = (places: readonly number[]) =>
      places.map((i) => `present.key_${i} = earlier.key_${i}`).join(" AND ") || "TRUE";
    const parts = within.map((name) => columns.indexOf(name));
    const { cells, previousCells } = scope.names;
    const known = parts.map((part) => keys[part]?.known).join(" AND ") || "TRUE";
    return findingSelect(
      {
        rule,
        check,
        words: { count: countedSql("key_count", "key"), detail: `'rows ' || row_numbers` },
      },
      `(
  SELECT count(*) AS key_count, ${scope.dialect.listed(`CAST(first_row AS ${scope.dialect.type("text")})`, "first_row")} AS row_numbers
  FROM (
    SELECT ${texts}, min(row_number) AS first_row
    FROM ${previousCells} WHERE ${isKey(keys)}
    GROUP BY ${keys.map(({ text }) => text).join(", ")}
  ) AS earlier
  WHERE NOT EXISTS (SELECT 1 FROM (SELECT ${texts} FROM ${cells} WHERE ${isKey(keys)}) AS present
      WHERE ${same([...columns.keys()])})
    AND EXISTS (SELECT 1 FROM (SELECT ${texts} FROM ${cells} WHERE ${known}) AS present
      WHERE ${same(parts)})
) AS counted`,
      ["key_count > 0"],
      scope,
    );
  }),
  reasons: [],
});
