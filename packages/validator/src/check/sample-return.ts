/** A made-up return for the tests of the kinds of checks. */
import type { Check, Column, Parameter, Report, ReturnDefinition, Table } from "@svd/schemas/returns";
import type { ValidateOptions } from "../options.js";
import { validate } from "../validate.js";

const words = { title: "A column", description: "A column of the sample." };
const text = (name: string): Column => ({ name, kind: "text", maxLength: 40, ...words });
const count = (name: string): Column => ({ name, kind: "count", shorthand: ["c", "x"], ...words });

const columns: readonly Column[] = [
  text("line"),
  text("head"),
  text("area"),
  text("band"),
  count("people"),
  count("boys"),
  count("girls"),
  { name: "spent", kind: "money", negative: true, ...words },
  { name: "starts", kind: "date", ...words },
  { name: "ends", kind: "date", ...words },
];

const parameters: readonly Parameter[] = [
  { id: "most", title: "Most", unit: "times", default: 3, source: "sample" },
  { id: "deadline", title: "Deadline", unit: "days", source: "sample" },
];

const tables: readonly Table[] = [
  {
    id: "grants",
    title: "Grants",
    keys: ["head"],
    values: [{ name: "amount", type: "money" }],
    source: "sample",
  },
];

/** The sample return with one rule of these checks. */
function sampleReturn(...checks: readonly Check[]): ReturnDefinition {
  return {
    id: "sample",
    version: "1.0.0",
    title: "Sample",
    description: "Sample.",
    status: { layout: "demonstration", statement: "Made up." },
    owner: "nobody",
    cadence: "never",
    grain: "a row",
    key: [],
    sources: [{ id: "sample", title: "Sample", confidence: "project" }],
    parameters,
    tables,
    columns,
    rules: [
      rule("SAM-R01", ...checks),
      rule("GEN-F13", { kind: "file", faults: ["limit"], message: "{detail}" }),
    ],
  };
}

function rule(id: string, ...checks: readonly Check[]): ReturnDefinition["rules"][number] {
  const none = { file: { rows: [] } };
  const examples = { passing: [none], failing: [{ ...none, findings: [{}] }] } as const;
  return { id, severity: "error", title: id, source: "sample", checks, examples };
}

/** A row of the sample: cells by the name of their column. */
export type SampleRow = Readonly<Record<string, string>>;

/** The bytes of a file of the sample. */
function sampleFile(rows: readonly SampleRow[]): Uint8Array {
  const names = columns.map(({ name }) => name);
  const cells = (row: SampleRow) => names.map((name) => row[name] ?? "").join(",");
  return new TextEncoder().encode([names.join(","), ...rows.map(cells)].map((row) => `${row}\r\n`).join(""));
}

/** Checks rows with one rule. */
export async function checkRows(
  rows: readonly SampleRow[],
  checks: Check | readonly Check[],
  options: Omit<ValidateOptions, "previous"> & { readonly previous?: readonly SampleRow[] } = {},
): Promise<Report> {
  const { previous, ...others } = options;
  return validate([sampleFile(rows)], sampleReturn(...("kind" in checks ? [checks] : checks)), {
    ...others,
    ...(previous ? { previous: [sampleFile(previous)] } : {}),
  });
}

/** What is found by one rule: the cell, and the others that belong to it. */
export async function foundBy(...given: Parameters<typeof checkRows>): Promise<string[]> {
  const { findings } = await checkRows(...given);
  return findings.map(
    ({ ruleId, cell, linked }) =>
      `${ruleId} ${cell ?? "file"}${linked?.length ? ` with ${linked.join(" ")}` : ""}`,
  );
}
