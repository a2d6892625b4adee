import type { PeriodCheck } from "../../rules/check.js";
import { daysBetween } from "../condition.js";
import { countedSql, findingSelect } from "../finding.js";
import type { SayChecks } from "./check-sql.js";

/**
 * Periods that overlap those of the previous return, or leave days between. A rule speaks once of a period: the
 * first of its checks that finds something.
 */
export const periodChecks: SayChecks<PeriodCheck> = (rule, checks, scope) => {
  const [first] = checks;
  if (!first) return { queries: [], reasons: [] };
  const { start, end, by } = {
    start: scope.column(first.start).cell.value,
    end: scope.column(first.end).cell.value,
    by: scope.column(first.by).cell.value,
  };
  const periods = (view: string, firstRow: string) => `
      SELECT ${by} AS site, ${start} AS start_day, ${end} AS end_day${firstRow}
      FROM ${view}
      WHERE ${[start, end, by].map((each) => `${each} IS NOT NULL`).join(" AND ")}
      GROUP BY ${[by, start, end].join(", ")}`;
  const gap = "CASE WHEN is_shared OR latest IS NULL THEN 0 ELSE gap END";
  const broken = checks.map((check) =>
    check.fault === "overlap"
      ? "is_shared"
      : `${gap} >= ${check.days === undefined ? "1" : scope.given(check.days)}`,
  );
  const compared = `(
  SELECT first_row, is_shared, latest, ${daysBetween("latest", "start_day", scope.dialect)} - 1 AS gap
  FROM (
    SELECT first_row, start_day,
      EXISTS (SELECT 1 FROM (${periods(scope.names.previousCells, "")}
      ) AS earlier WHERE earlier.site = present.site
        AND earlier.start_day <= present.end_day AND earlier.end_day >= present.start_day
      ) AS is_shared,
      (SELECT max(earlier.end_day) FROM (${periods(scope.names.previousCells, "")}
      ) AS earlier WHERE earlier.site = present.site AND earlier.end_day < present.start_day
      ) AS latest
    FROM (${periods(scope.names.cells, ", min(row_number) AS first_row")}
    ) AS present
  ) AS compared
) AS judged`;
  return {
    queries: checks.map((check, i) => {
      const earlier = broken.slice(0, i).map((each) => `NOT COALESCE(${each}, FALSE)`);
      return findingSelect(
        {
          rule,
          check,
          row: "first_row",
          at: scope.column(check.start),
          words: { days: countedSql("gap", "day") },
        },
        compared,
        [broken[i] as string, ...earlier],
        scope,
      );
    }),
    reasons: [],
  };
};
