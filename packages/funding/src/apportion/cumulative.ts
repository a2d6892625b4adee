import type { Placed } from "./largest-remainder.js";
import type { Quotas } from "./quotas.js";

/**
 * Cumulative rounding: the running total is rounded at each recipient, a half up, and each gets the difference. It keeps
 * every running total within half a unit, and depends on the order of the list.
 */
export function placeCumulatively({ total, weights, sum }: Quotas): Placed {
  let running = 0n;
  let before = 0n;
  const units = weights.map((weight) => {
    running += weight;
    const rounded = (2n * total * running + sum) / (2n * sum);
    const unit = rounded - before;
    before = rounded;
    return unit;
  });
  return { units, tied: [] };
}
