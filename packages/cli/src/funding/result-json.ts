import { Failure } from "../failure.js";

/**
 * A result as JSON. Amounts are whole pence.
 *
 * @throws Failure for an amount that a number of JSON cannot hold exactly.
 */
export function resultJson(result: object): string {
  const whole = (_: string, value: unknown) => {
    if (typeof value !== "bigint") return value;
    const pence = Number(value);
    if (Number.isSafeInteger(pence)) return pence;
    throw new Failure("An amount is too large for JSON. Write the result as text.");
  };
  return `${JSON.stringify(result, whole, 2)}\n`;
}
