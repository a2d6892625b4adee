// Shares out what is left of all heads of a plan.

import type { FundingPlan, PlanHead } from "@svd/schemas/types";
import { splitHeads } from "../apportion/split-heads.js";
import type { Warning } from "../warning.js";
import { dampHead } from "./damp-head.js";
import { calculatedAt, PlanError } from "./plan-error.js";
import { tieRuleOf, weighted } from "./plan-parts.js";
import { type HeadMethod, type SharedHead, shareHead } from "./share-head.js";
import { type Working, workingOf } from "./working.js";

/** All heads shared out. */
export interface SharedHeads {
  /** What each recipient gets of each head, in pence: heads, then recipients. */
  readonly cells: readonly (readonly bigint[])[];
  readonly workings: readonly Working[];
  readonly warnings: readonly Warning[];
  readonly notes: readonly string[];
}

/** Shares out what there is under each head, all at once or head by head as the method says. */
export function shareHeads(plan: FundingPlan, totals: readonly bigint[]): SharedHeads {
  const { method } = plan;
  return method.kind === "split-heads" ? allAtOnce(plan, totals) : headByHead(plan, method, totals);
}

function allAtOnce(plan: FundingPlan, totals: readonly bigint[]): SharedHeads {
  const ties = tieRuleOf(plan);
  if (ties?.rule === "error")
    throw new PlanError("/ties", "TIE_RULE_NOT_USABLE", {
      method: "split-heads",
      hint: "Choose one that decides ties.",
    });
  const split = calculatedAt("/heads", () =>
    splitHeads({
      heads: plan.heads.map(({ head }, h) => ({ id: head, total: totals[h] ?? 0n })),
      recipients: weighted(plan),
      ...(ties && { ties }),
    }),
  );
  return {
    cells: plan.heads.map((_, h) => split.recipients.map(({ heads }) => heads[h] ?? 0n)),
    workings: [
      {
        ...workingOf("What each gets of all heads together", split.inAll),
        head: null,
        post: null,
        part: "in-all",
      },
      { ...workingOf("All heads shared out at once", split), head: null, post: null, part: "share" },
    ],
    warnings: split.warnings,
    notes: [],
  };
}

function headByHead(plan: FundingPlan, method: HeadMethod, totals: readonly bigint[]): SharedHeads {
  const { damping } = plan;
  const results = plan.heads.map(({ head }, h) => {
    const formula = calculatedAt(`/heads/${h}`, () => shareHead(plan, method, head, totals[h] ?? 0n));
    const damped = damping && calculatedAt("/damping", () => dampHead(plan, damping, head, formula.amounts));
    return { head, formula, damped };
  });
  const all = results.flatMap(({ formula, damped }): readonly SharedHead[] =>
    damped ? [formula, damped] : [formula],
  );
  return {
    cells: results.map(({ formula, damped }) => (damped ?? formula).amounts),
    workings: results.flatMap(({ head, formula, damped }): readonly Working[] => [
      headWorking(`${head} shared out`, head, "share", formula),
      ...(damped ? [headWorking(`${head} after damping`, head, "damping", damped)] : []),
    ]),
    warnings: all.flatMap(({ result }) => result.warnings),
    notes: all.flatMap(({ notes }) => notes),
  };
}

function headWorking(
  title: string,
  head: PlanHead,
  part: "share" | "damping",
  { result }: SharedHead,
): Working {
  return { ...workingOf(title, result), head, post: null, part };
}
