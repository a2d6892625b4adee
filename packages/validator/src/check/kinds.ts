import type { Check } from "@svd/schemas/returns";
import { absentCheck } from "./absent.js";
import { cellCheck } from "./cell.js";
import type { CheckKind } from "./check-kind.js";
import { constantCheck } from "./constant.js";
import { fileNameCheck } from "./file-name.js";
import { groupCheck } from "./group.js";
import { outlierCheck } from "./outlier.js";
import { partsCheck } from "./parts.js";
import { periodCheck } from "./period.js";
import { previousCheck } from "./previous.js";
import { registerCheck } from "./register-check.js";
import { rowCheck } from "./row.js";
import { shareCheck } from "./share.js";
import { uniqueCheck } from "./unique.js";

/** Nothing runs over the rows: the reader finds these faults, and asks `Claims` whose they are. */
const foundByTheReader = { runs: () => ({}) };

/** The closed set of kinds of checks. */
const KINDS: { readonly [K in Check["kind"]]: CheckKind<Extract<Check, { kind: K }>> } = {
  absent: absentCheck,
  cell: cellCheck,
  constant: constantCheck,
  file: foundByTheReader,
  "file-name": fileNameCheck,
  group: groupCheck,
  header: foundByTheReader,
  "header-name": foundByTheReader,
  outlier: outlierCheck,
  parts: partsCheck,
  period: periodCheck,
  previous: previousCheck,
  register: registerCheck,
  row: rowCheck,
  share: shareCheck,
  unique: uniqueCheck,
};

/** Whether a check compares with the previous return. */
export function comparesWithPrevious(check: Check): boolean {
  const { previous } = checkKindOf(check);
  return previous !== undefined && (previous.when?.(check) ?? true);
}

/** A check's kind; the definition is sound, so there is one. */
export function checkKindOf({ kind }: Check): CheckKind<Check> {
  return KINDS[kind] as CheckKind<Check>;
}
