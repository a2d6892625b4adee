import type { RegisterCheck } from "@svd/schemas/returns";
import type { CheckKind } from "./check-kind.js";

/** Areas looked up in the registers, which are loaded only for definitions whose rules ask for them. */
export const registerCheck: CheckKind<RegisterCheck> = {
  runs: (claims, { registers, scope }) => ({
    rows: registers ? claims.map((claim) => registers.runOf(claim, scope)) : [],
  }),
};
