import { type ReturnDefinition, returns } from "@svd/schemas/returns";
import { csvLines, syntheticReturn } from "@svd/schemas/synthetic";
import { describe, expect, test } from "vitest";
import { type ValidateOptions, validate } from "./index.js";

/** What is said not to have been checked in a right file of a return. */
async function notCheckedIn(definition: ReturnDefinition, options: ValidateOptions) {
  const made = syntheticReturn(definition, { rows: 60, seed: 1 });
  const bytes = new TextEncoder().encode([...csvLines(definition, made.rows())].join(""));
  const { notChecked, counts, verdict } = await validate([bytes], definition, options);
  expect(counts.notChecked).toBe(notChecked.length);
  expect(verdict).toBe("accepted");
  return [...new Set(notChecked.map(({ ruleId }) => ruleId))].join(" ");
}

const previousOf = (definition: ReturnDefinition) => {
  const made = syntheticReturn(definition, { rows: 60, seed: 1 });
  return [new TextEncoder().encode([...csvLines(definition, made.previousRows())].join(""))];
};

// No previous return, no day, no file name, no tables, no lists, no thresholds without a default.
describe.each<[string, string]>([
  ["ed-assault-istv", "GEN-M01 GEN-V04 ISTV-M01 ISTV-M02 ISTV-X05"],
  ["ed-assault-ecds", "ECDSA-V02 GEN-M01 GEN-V04 ISTV-M01 ISTV-M02"],
  ["police-street", "GEN-M01 PST-M01 PST-R02 PST-R03"],
  ["police-outcomes", "GEN-M01 PST-M01 PST-R02 PST-R03"],
  ["police-stop-search", "GEN-M01 PST-M01"],
  ["police-prc-csp", "GEN-M01 PRC-M01 PRC-R04 PRC-X03"],
  ["police-weapon-enabled", "GEN-M01 GEN-M02 WEN-M01 WEN-M02"],
  ["health-admissions-assault", "GEN-M01 GEN-M02 HAA-M01"],
  ["svd-grant-claim", "GCL-M01 GCL-M02 GCL-M04 GCL-R02 GCL-R03 GCL-R04 GEN-M01 GEN-M02"],
  ["svd-grant-outturn", "GEN-M01 GOT-M01"],
  ["svd-interventions", "GEN-M01 GEN-M02 IVM-M01 IVM-X05 IVM-X06"],
  ["svd-partnership-progress", "GEN-M01 GEN-M02 SPR-M01 SPR-X04"],
])("%s", (id, missing) => {
  const definition = returns.find((each) => each.id === id) as ReturnDefinition;

  test("counts the rules that need what was not given as not checked", async () => {
    expect(await notCheckedIn(definition, {})).toBe(missing);
  });

  test("checks every rule where all is given, but for that of a workbook's sheets", async () => {
    const lists = definition.columns.flatMap((column) => ("listId" in column ? [column.listId] : []));
    const { asOf } = syntheticReturn(definition, { rows: 60, seed: 1 }).needs;
    const cells = (name: string) => {
      const at = definition.columns.findIndex((column) => column.name === name);
      const rows = [...syntheticReturn(definition, { rows: 60, seed: 1 }).rows()];
      return rows.map((row) => row.cells[at] ?? "").flatMap((cell) => cell.split(";"));
    };
    const options: ValidateOptions = {
      asOf,
      previous: previousOf(definition),
      ...(definition.fileName
        ? { fileName: definition.fileName.words.replace("YYYY-MM", "2026-03").replace("<force>", "example") }
        : {}),
      // The codes that stand in the file.
      codeLists: Object.fromEntries(
        lists.map((list) => [
          list,
          definition.columns.flatMap((column) =>
            "listId" in column && column.listId === list ? cells(column.name) : [],
          ),
        ]),
      ),
      parameters: Object.fromEntries(
        definition.parameters.flatMap((parameter) =>
          parameter.default === undefined ? [[parameter.id, 1_000]] : [],
        ),
      ),
      lookups: Object.fromEntries(
        (definition.tables ?? []).flatMap((table) => (table.rows ? [] : [[table.id, []]])),
      ),
    };
    const left = await notCheckedIn(definition, options).catch((error: unknown) => error);
    expect(left).toBe(id === "police-prc-csp" ? "PRC-X03" : "");
  });
});

test("every table and list that a caller may give is asked for by name", async () => {
  for (const definition of returns) {
    const made = syntheticReturn(definition, { rows: 60, seed: 1 });
    const bytes = new TextEncoder().encode([...csvLines(definition, made.rows())].join(""));
    const { notChecked } = await validate([bytes], definition, {});
    const reasons = notChecked.map(({ reason }) => reason).join(" ");
    for (const { id, rows } of definition.tables ?? [])
      if (!rows) expect(reasons).toContain(`No table "${id}" was given.`);
    for (const column of definition.columns)
      if ("listId" in column) expect(reasons).toContain(`No list "${column.listId}" was given`);
    for (const parameter of definition.parameters)
      if (parameter.default === undefined)
        expect(reasons).toContain(`No parameter "${parameter.id}" was given.`);
  }
});
