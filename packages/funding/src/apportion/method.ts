import { placeCumulatively } from "./cumulative.js";
import { type DivisorMethod, placeByDivisor } from "./divisor-methods.js";
import { type Placed, placeByLargestRemainder } from "./largest-remainder.js";
import { placeByQuotaMethod } from "./quota-method.js";

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
export type Method = "largest-remainder" | DivisorMethod | "quota" | "cumulative";

/** All methods, the default first. */
export const methods: readonly Method[] = [
  "largest-remainder",
  "sainte-lague",
  "dhondt",
  "adams",
  "dean",
  "huntington-hill",
  "quota",
  "cumulative",
];

/** Shares out whole units over weights that do not add up to zero. */
export function place(
  method: Method,
  total: bigint,
  weights: readonly bigint[],
  order: readonly number[],
): Placed {
  switch (method) {
    case "largest-remainder":
      return placeByLargestRemainder(total, weights, order);
    case "quota":
      return placeByQuotaMethod(total, weights, order);
    case "cumulative":
      return placeCumulatively(total, weights);
    default:
      return placeByDivisor(method, total, weights, order);
  }
}
