import type { Step, StepKey } from "@svd/funding";

/** The step of a key; the first, where there are several. */
export function stepOf(steps: readonly Step[], key: StepKey): Step | undefined {
  return steps.find((step) => step.key === key);
}
