/** What a plan has to be beyond its form: nothing twice, and nothing that it speaks of and does not have. */
import type { FundingPlan, PlanHead, RecipientValue } from "@svd/schemas/model";
import type { Input } from "../input.js";

/** Refuses what stands twice, and money of a head that the plan does not have. */
export function requireFit({ value: plan, failureAt }: Input<FundingPlan>): void {
  const heads = new Set(plan.heads.map(({ head }) => head));
  const unlike = (values: readonly string[], pointerOf: (index: number) => string, what: string) => {
    const index = values.findIndex((value, i) => values.indexOf(value) !== i);
    if (index >= 0)
      throw failureAt(pointerOf(index), `${what} stands twice. Keep one, with the whole of it.`);
  };
  const known = (lines: readonly { readonly head: PlanHead }[], pointer: string) => {
    const index = lines.findIndex(({ head }) => !heads.has(head));
    if (index >= 0)
      throw failureAt(
        `${pointer}/${index}/head`,
        "The plan has no such head. Add it to heads, or correct it.",
      );
  };
  unlike(
    plan.heads.map(({ head }) => head),
    (i) => `/heads/${i}/head`,
    "This head",
  );
  unlike(
    plan.recipients.map(({ name }) => name),
    (i) => `/recipients/${i}/name`,
    "This recipient",
  );
  known(plan.keptBack ?? [], "/keptBack");
  const { method } = plan;
  if (method.kind === "flat-plus-weighted") {
    known(method.flat, "/method/flat");
    unlike(
      method.flat.map(({ head }) => head),
      (i) => `/method/flat/${i}`,
      "The flat amount of this head",
    );
    known(method.exceptions ?? [], "/method/exceptions");
    unlike(
      (method.exceptions ?? []).map(({ head, recipient }) => `${head} ${recipient}`),
      (i) => `/method/exceptions/${i}`,
      "The exception of this recipient and head",
    );
    const names = new Set(plan.recipients.map(({ name }) => name));
    const stranger = (method.exceptions ?? []).findIndex(({ recipient }) => !names.has(recipient));
    if (stranger >= 0)
      throw failureAt(
        `/method/exceptions/${stranger}/recipient`,
        "The plan has no such recipient. Add it, or correct the name.",
      );
  }
  if (method.kind === "ranked-coverage") {
    method.tiers.forEach(({ amounts }, t) => {
      known(amounts, `/method/tiers/${t}/amounts`);
      unlike(
        amounts.map(({ head }) => head),
        (i) => `/method/tiers/${t}/amounts/${i}`,
        "The amount of this head",
      );
    });
    unlike(
      method.values.map(({ recipient }) => recipient),
      (i) => `/method/values/${i}`,
      "The value of this recipient",
    );
  }
  plan.recipients.forEach(({ lastYear = [] }, r) => {
    known(lastYear, `/recipients/${r}/lastYear`);
    unlike(
      lastYear.map(({ head }) => head),
      (i) => `/recipients/${r}/lastYear/${i}`,
      "What it had of this head",
    );
  });
  const { damping, year } = plan;
  if (damping !== undefined && method.kind === "split-heads")
    throw failureAt(
      "/damping",
      "Damping works head by head, and split-heads shares all heads out at once. Choose pro-rata for the method.",
    );
  if (damping?.kind === "pace" && !damping.years.includes(year))
    throw failureAt("/damping/years", "The year of the plan is none of these. Add it, or correct it.");
  if (method.kind === "floors-and-caps") {
    known(method.bounds, "/method/bounds");
    unlike(
      method.bounds.map(({ head, recipient }) => `${head} ${recipient}`),
      (i) => `/method/bounds/${i}`,
      "The bounds of this recipient and head",
    );
  }
  if (method.kind === "needs-formula") {
    method.components.forEach((component, c) => {
      const lists =
        component.kind === "equal" ? [] : component.kind === "rate" ? ["values", "denominator"] : ["values"];
      for (const list of lists) {
        const values = (component as unknown as Record<string, readonly RecipientValue[]>)[list] ?? [];
        unlike(
          values.map(({ recipient }) => recipient),
          (i) => `/method/components/${c}/${list}/${i}`,
          "The value of this recipient",
        );
      }
    });
  }
}
