/** The generic rules on counts that may give somebody away. Their examples are files of the demonstration layout. */
import type { Column } from "../columns/column.js";
import type { Parameter } from "../returns/definition.js";
import type { Breakdown } from "./check.js";
import type { Rule } from "./rule.js";

/** The parameters of the rules on disclosure. */
export const DISCLOSURE_PARAMETERS: readonly [Parameter, Parameter] = [
  {
    id: "smallest-count",
    title: "Smallest count of people that may be shown, besides nought",
    unit: "number",
    default: 5,
    source: "small-counts",
  },
  {
    id: "rounded-to",
    title: "What counts are rounded to the nearest multiple of; 1 where they are not rounded",
    unit: "number",
    default: 1,
    source: "project",
  },
];

/** The columns whose small counts may give somebody away. */
export function disclosiveColumns(columns: readonly Column[]): readonly string[] {
  return columns.flatMap((column) => (column.kind === "count" && column.disclosive ? [column.name] : []));
}

/**
 * The rules on disclosure of a return.
 *
 * @param counts - The columns of counts that may give somebody away; without any there are no such rules.
 * @param breakdowns - The totals that are made of such counts.
 */
export function disclosureRules(counts: readonly string[], breakdowns: readonly Breakdown[]): Rule[] {
  if (counts.length === 0) return [];
  const small: Rule = {
    id: "GEN-D01",
    severity: "error",
    title: "Small counts of people are not shown",
    help: "In a file for publication this is an error. Between authorities that may see small counts it is a query: make sure that all who receive the file may.",
    source: "small-counts",
    checks: counts.map((column) => ({
      kind: "row",
      fails: {
        all: [
          { left: { column }, op: ">", right: { number: 0 } },
          { left: { column }, op: "<", right: { parameter: "smallest-count" } },
        ],
      },
      at: column,
      severityFor: { sharing: "query" },
      message:
        "{column} is above 0 and below {smallest-count}, which may tell of single people. Enter [c] in its place.",
    })),
  };
  const deducible: Rule = {
    id: "GEN-D02",
    severity: "warning",
    title: "No hidden count can be worked out from a total",
    help: "Where one of several parts is hidden and their total is shown, taking away tells it. Hide a second part, the next smallest, or the total.",
    source: "small-counts",
    checks: breakdowns.map((of) => ({
      kind: "parts",
      of,
      fault: "disclosed",
      message:
        "{column} is the only one hidden of a total and its parts, so that it can be worked out from the others. Hide a second one of them.",
    })),
  };
  const rounded: Rule = {
    id: "GEN-D03",
    severity: "query",
    title: "Counts that are said to be rounded are multiples of what they are rounded to",
    help: "A caller says by the parameter rounded-to that the counts of a file are rounded.",
    source: "project",
    checks: counts.map((column) => ({
      kind: "row",
      fails: { not: { term: { column }, multipleOf: { parameter: "rounded-to" } } },
      at: column,
      message: "{column} is not a multiple of {rounded-to}, which the counts are said to be rounded to.",
    })),
  };
  return breakdowns.length > 0 ? [small, deducible, rounded] : [small, rounded];
}
