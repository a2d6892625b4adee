import { SEVERITIES, type Severity } from "@svd/schemas/returns";

/**
 * The exit code of a check: 1 when something at or above a severity was found, else 0.
 *
 * @param counts - How many findings there are of each severity.
 * @param failOn - The least severity that counts.
 */
export function exitCodeOf(counts: Readonly<Record<Severity, number>>, failOn: Severity): 0 | 1 {
  const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
  return failing.some((severity) => counts[severity] > 0) ? 1 : 0;
}
