import type { FileCheck } from "../../rules/check.js";
import { findingSelect } from "../finding.js";
import type { SayChecks } from "./check-sql.js";

/** Files without rows. All else about a file is lost when it is loaded into a table. */
export const fileChecks: SayChecks<FileCheck> = (rule, checks, scope) => ({
  queries: checks
    .filter(({ faults }) => faults.includes("no-rows"))
    .map((check) =>
      findingSelect(
        { rule, check },
        `(SELECT count(*) AS row_count FROM ${scope.names.cells}) AS counted`,
        ["row_count = 0"],
        scope,
      ),
    ),
  reasons: checks.some(({ faults }) => faults.some((fault) => fault !== "no-rows"))
    ? ["It is about the bytes of the file, which a table does not have."]
    : [],
});
