import type { HeaderCheck, HeaderNameCheck } from "../../rules/check.js";
import type { SayChecks } from "./check-sql.js";

/** A table has the columns that it was made with: what the header of a file says is lost. */
export const headerChecks: SayChecks<HeaderCheck | HeaderNameCheck> = () => ({
  queries: [],
  reasons: ["It is about the header of the file, which a table does not have."],
});
