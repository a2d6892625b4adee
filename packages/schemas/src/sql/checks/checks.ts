import type { Check } from "../../rules/check.js";
import type { Rule } from "../../rules/rule.js";
import type { SqlScope } from "../scope.js";
import { absentChecks } from "./absent.js";
import { cellChecks } from "./cell.js";
import type { CheckSql, SayChecks } from "./check-sql.js";
import { constantChecks } from "./constant.js";
import { fileChecks } from "./file.js";
import { fileNameChecks } from "./file-name.js";
import { groupChecks } from "./group.js";
import { headerChecks } from "./header.js";
import { outlierChecks } from "./outlier.js";
import { partsChecks } from "./parts.js";
import { periodChecks } from "./period.js";
import { previousChecks } from "./previous.js";
import { registerChecks } from "./register.js";
import { rowChecks } from "./row.js";
import { shareChecks } from "./share.js";
import { uniqueChecks } from "./unique.js";

/** The closed set of kinds of checks in SQL. */
const KINDS: { readonly [K in Check["kind"]]: SayChecks<Extract<Check, { kind: K }>> } = {
  absent: absentChecks,
  cell: cellChecks,
  constant: constantChecks,
  file: fileChecks,
  "file-name": fileNameChecks,
  group: groupChecks,
  header: headerChecks,
  "header-name": headerChecks,
  outlier: outlierChecks,
  parts: partsChecks,
  period: periodChecks,
  previous: previousChecks,
  register: registerChecks,
  row: rowChecks,
  share: shareChecks,
  unique: uniqueChecks,
};

/** All checks of a rule in SQL. */
export function checksSql(rule: Rule, scope: SqlScope): CheckSql {
  const kinds = [...new Set(rule.checks.map(({ kind }) => kind))];
  const said = kinds.map((kind) => {
    const say = KINDS[kind] as SayChecks<Check>;
    return say(
      rule,
      rule.checks.filter((check) => check.kind === kind),
      scope,
    );
  });
  return {
    queries: said.flatMap(({ queries }) => queries),
    reasons: [...new Set(said.flatMap(({ reasons }) => reasons))],
  };
}
