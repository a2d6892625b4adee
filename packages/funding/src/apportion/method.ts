import { placeCumulatively } from "./cumulative.js";
import { divisorMethods, placeByDivisor } from "./divisor-methods.js";
import { type Placed, placeByLargestRemainder } from "./largest-remainder.js";
import { placeByQuotaMethod } from "./quota-method.js";
import type { Quotas } from "./quotas.js";
import type { TieOrder } from "./tie-rule.js";

/**
 * All methods, the default first.
 *
 * @example
 * ```ts
 * methods[0]; // => "largest-remainder"
 * ```
 * @category models
 */
export const methods = ["largest-remainder", ...divisorMethods, "quota", "cumulative"] as const;

/**
 * How exact shares become whole units.
 *
 * - `largest-remainder`: Hamilton, Hare-Niemeyer. Right for pence: everybody is within a penny of exact;
 * - the {@link DivisorMethod}s: nobody gets less because the total rose. Sainte-Laguë is right for whole posts;
 * - `quota`: the quota method of Balinski and Young, which has both properties;
 * - `cumulative`: rounds the running total, and so depends on the order of the list.
 *
 * @category models
 */
export type Method = (typeof methods)[number];

/** Shares out whole units by their quotas. */
export function place(method: Method, quotas: Quotas, order: TieOrder): Placed {
  switch (method) {
    case "largest-remainder":
      return placeByLargestRemainder(quotas, order);
    case "quota":
      return placeByQuotaMethod(quotas, order);
    case "cumulative":
      return placeCumulatively(quotas);
    default:
      return placeByDivisor(method, quotas, order);
  }
}
