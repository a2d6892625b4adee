import type { FileNameCheck } from "../../rules/check.js";
import { fileNamePart } from "../file-name.js";
import { findingSelect } from "../finding.js";
import { quoteTexts } from "../quote.js";
import type { SayChecks } from "./check-sql.js";

/** Names of files that say one of some words; the name is in the table of parameters. */
export const fileNameChecks: SayChecks<FileNameCheck> = (rule, checks, scope) => ({
  queries: checks.map((check) =>
    findingSelect(
      { rule, check },
      scope.names.parameters,
      [`${fileNamePart(check.part, scope)} IN ${quoteTexts(check.in)}`],
      scope,
    ),
  ),
  reasons: [],
});
