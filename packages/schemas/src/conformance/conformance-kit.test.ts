import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { demonstration } from "../returns/demonstration.js";
import { policeStreet } from "../returns/police-street/definition.js";
import { returns } from "../returns/returns.js";
import type { ConformanceKit } from "./conformance-kit.js";
import { conformanceKitOf } from "./conformance-kit.js";

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
const fits = new Ajv2020({ strict: true }).compile(JSON.parse(text("json/conformance-kit.schema.json")));
const kitOf = (id: string) => JSON.parse(text(`conformance/${id}.json`)) as ConformanceKit;

describe.each([...returns, demonstration])("the conformance kit of $id", (definition) => {
  const kit = kitOf(definition.id);

  test("fits its JSON Schema", () => {
    fits(kit);
    expect(fits.errors).toBeNull();
  });

  test("names the file of the definition", () => {
    const path = new URL(kit.definition, "file:///conformance/").pathname.slice(1);
    expect(JSON.parse(text(path))).toEqual(definition);
  });
});

describe("the conformance kits", () => {
  test("show every rule of every return, the common ones on the demonstration layout", () => {
    const common = kitOf("demonstration").rules.map(({ id }) => id);
    for (const { id, rules } of returns) {
      const shown = new Set([...kitOf(id).rules.map((rule) => rule.id), ...common]);
      expect(rules.map((rule) => rule.id).filter((rule) => !shown.has(rule))).toEqual([]);
    }
  });

  test("have the exact text of a file, and findings with their rule and severity", () => {
    const example = { rows: [{ Month: "2026-03", Location: 'Near "The Arms", Ely' }] };
    const kit = conformanceKitOf(
      {
        ...policeStreet,
        columns: policeStreet.columns.filter(({ name }) => name === "Month" || name === "Location"),
        rules: [
          {
            id: "PST-T01",
            severity: "query",
            title: "A rule",
            source: "project",
            checks: [{ kind: "header", faults: ["missing"], message: "Add it." }],
            examples: {
              passing: [{ file: { text: "Month\n" }, fileName: "a.csv", purpose: "publication" }],
              failing: [
                {
                  file: { base64: "AA==" },
                  previous: example,
                  asOf: "2026-04-10",
                  findings: [
                    { row: 2, column: "A" },
                    { severity: "error", ruleId: "PST-T02" },
                  ],
                },
              ],
            },
          },
        ],
      },
      "d.json",
    );
    expect(kit).toEqual({
      id: "police-street",
      version: "1.0.0",
      title: policeStreet.title,
      status: policeStreet.status,
      definition: "d.json",
      rules: [
        {
          id: "PST-T01",
          title: "A rule",
          passing: [{ file: { text: "Month\n" }, fileName: "a.csv", purpose: "publication", findings: [] }],
          failing: [
            {
              file: { base64: "AA==" },
              previous: { text: 'Month,Location\r\n2026-03,"Near ""The Arms"", Ely"\r\n' },
              asOf: "2026-04-10",
              findings: [
                { ruleId: "PST-T01", severity: "query", row: 2, column: "A" },
                { ruleId: "PST-T02", severity: "error" },
              ],
            },
          ],
        },
      ],
    });
  });

  test.each<[string, object]>([
    ["rows of cells in place of a file", { file: { rows: [] }, findings: [] }],
    ["no findings", { file: { text: "" } }],
    ["a finding without a severity", { file: { text: "" }, findings: [{ ruleId: "PST-H01" }] }],
    ["a word that is not known", { file: { text: "" }, findings: [], note: "" }],
  ])("may not have a case with %s", (_, damaged) => {
    const kit = kitOf("police-street");
    const [first, ...rest] = kit.rules;
    expect(fits({ ...kit, rules: [{ ...first, passing: [damaged] }, ...rest] })).toBe(false);
  });
});
