import type { FileNameCheck } from "../../rules/check.js";
import { fileNamePart } from "../file-name.js";
import { findingSelect, messageSql } from "../finding.js";
import { quoteTexts } from "../quote.js";
import type { SayChecks } from "./check-sql.js";

/** Names of files that say one of some words; the name is in the table of parameters. */
export const fileNameChecks: SayChecks<FileNameCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) =>
    findingSelect(
      { severity: check.severity ?? rule.severity, message: messageSql(check.message, {}) },
      `${scope.names.parameters}\nWHERE ${fileNamePart(check.part, scope)} IN ${quoteTexts(check.in)}`,
      scope,
    ),
  ),
  reasons: [],
});
