/** Finds returns and rules by the words people type. */
import { type ReturnDefinition, type Rule, returns } from "@svd/schemas/returns";
import { Failure } from "./failure.js";
import { didYouMean } from "./nearest.js";

/**
 * The return with an id.
 *
 * @throws Failure when there is none, with the nearest.
 */
export function returnOf(id: string): ReturnDefinition {
  const found = returns.find((definition) => definition.id === id.toLowerCase());
  const ids = returns.map((definition) => definition.id);
  if (!found) throw new Failure(`There is no return "${id}". ${didYouMean(id, ids)}`);
  return found;
}

/**
 * The rule with an id, and the returns that have it.
 *
 * @throws Failure when there is none, with the nearest.
 */
export function ruleOf(id: string): { rule: Rule; definitions: readonly ReturnDefinition[] } {
  const has = (definition: ReturnDefinition) => definition.rules.find((rule) => rule.id === id.toUpperCase());
  const definitions = returns.filter(has);
  const [first] = definitions;
  const rule = first && has(first);
  if (rule) return { rule, definitions };
  const ids = [...new Set(returns.flatMap(({ rules }) => rules.map((each) => each.id)))];
  const hint = /^[A-Za-z]+-[A-Za-z]\d/.test(id)
    ? didYouMean(id, ids)
    : 'Rules have ids like PST-V01: "svd describe RETURN" lists them.';
  throw new Failure(`There is no rule "${id}". ${hint}`);
}
