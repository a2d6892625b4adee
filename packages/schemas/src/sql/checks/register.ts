import type { RegisterCheck } from "../../rules/check.js";
import type { SayChecks } from "./check-sql.js";

/** The registers of areas are in `@svd/reference-data`, and not in the database. */
export const registerChecks: SayChecks<RegisterCheck> = () => ({
  queries: [],
  reasons: ["It looks areas up in registers, which the database does not have."],
});
