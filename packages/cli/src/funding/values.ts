/** The values of a calculation, as every form of a statement writes them. */
import type { ExactNumber, Step, Working } from "@svd/funding";

/** The steps that have a value for each row. */
export function columnsOf({ result }: Working): readonly Step[] {
  return result.trace.steps.filter(({ scope }) => scope === "each");
}

/** A value as it is printed: a decimal, and the fraction where that does not end. */
export function exactly({ exact, decimal }: ExactNumber): {
  readonly decimal: string;
  readonly fraction: string | null;
} {
  return { decimal, fraction: exact.includes("/") ? exact : null };
}
