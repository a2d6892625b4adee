import type { Column } from "../columns/column.js";
import type { ReturnDefinition } from "../returns/definition.js";
import { demonstration } from "../returns/demonstration.js";

const column = { title: "T", description: "D." };

/** A small return with most kinds of columns, for tests with literal expectations. */
export const smallReturn: ReturnDefinition = {
  ...demonstration,
  id: "small",
  title: "Small return",
  description: "A return for tests.",
  status: { layout: "demonstration", statement: "Nobody collects it." },
  key: ["Force", "Month"],
  columns: [
    { ...column, name: "Force", kind: "text", maxLength: 40, required: "error" },
    { ...column, name: "Month", kind: "month", required: "error" },
    { ...column, name: "How, if known", kind: "code", several: ";", list: listOf("a.b", "c") },
    { ...column, name: "Kind", kind: "code", list: listOf("x", "y|z"), required: "error" },
    { ...column, name: "People", kind: "count", shorthand: ["c", "low"], required: "error" },
    { ...column, name: "Spent", kind: "money" },
    { ...column, name: "Was open", kind: "yes-no", words: { yes: "True", no: "False" } },
    { ...column, name: "Share", kind: "decimal", decimals: 1, min: 0, max: 100, required: "query" },
    { ...column, name: "Area", kind: "gss-code", entities: ["E23", "W15"], required: "error" },
  ] satisfies Column[],
  rules: demonstration.rules.filter(({ id }) => id === "GEN-F01"),
};

function listOf(...codes: string[]) {
  return { id: "l", title: "L", source: "project", codes: codes.map((code) => ({ code })) };
}
