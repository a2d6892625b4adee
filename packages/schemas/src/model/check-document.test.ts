import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FindingSchema } from "../finding.js";
import { checkDocument, documentRules } from "./check-document.js";
import { documentSchemas } from "./documents.js";

const area = {
  documentType: "local-government-area",
  id: "hull",
  area: "E06000010",
};
const annex = { documentType: "needs-assessment-annex", id: "annex" };

const found = (document: unknown) =>
  checkDocument(document).map(({ ruleId, pointer }) => `${ruleId} ${pointer}`);

describe("a document", () => {
  test.each<[string, unknown]>([
    ["nothing", undefined],
    ["a text", "dossier"],
    ["a list", []],
    ["an object without a kind", { id: "x" }],
    ["a kind that there is not", { documentType: "response-strateg" }],
    ["a kind that is a property of every object", { documentType: "constructor" }],
  ])("has to say what it is: %s", (_, document) => {
    expect(found(document)).toEqual(["DOC-T01 "]);
  });

  test("that lacks a property is told which, and what it means", () => {
    const findings = checkDocument({ documentType: "local-government-area" });
    expect(findings.every(({ ruleId }) => ruleId === "DOC-V01")).toBe(true);
    expect(findings.map(({ pointer }) => pointer)).toContain("/id");
    expect(findings.find(({ pointer }) => pointer === "/id")?.message).toBe(
      '"id" is missing. The id by which other documents of the dossier cite this one. For example "response-strategy-2024".',
    );
  });

  test("with a property it does not take is told what it takes, and the name is not repeated", () => {
    const [finding] = checkDocument({ ...area, "CANARY Jane Doe": 1 }).filter(
      ({ ruleId }) => ruleId === "DOC-V02",
    );
    expect(finding?.pointer).toBe("");
    expect(finding?.message).toContain(
      "The document has 2 properties that it does not take: numbers 3, 4 of its 4. It takes: documentType, id,",
    );
    expect(JSON.stringify(finding)).not.toContain("CANARY");
  });

  test("with a key that objects do not show is refused as any other", () => {
    const document = JSON.parse('{"documentType":"local-government-area","id":"hull","__proto__":{"x":1}}');
    expect(found(document)).toContain("DOC-V02 ");
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  test("with a value of another type or form is told the place", () => {
    expect(found({ ...area, id: 7 })).toContain("DOC-V03 /id");
    expect(found({ ...area, id: "Not An Id" })).toContain("DOC-V05 /id");
    expect(found({ ...area, id: "x".repeat(100_000) })).toContain("DOC-V05 /id");
    expect(found({ ...annex, partnership: { register: "registers", code: "x" } })).toContain(
      "DOC-V04 /partnership/register",
    );
  });
});

test("a finding never repeats a value and always has its form", () => {
  const types = Object.keys(documentSchemas);
  const value = fc.oneof(
    fc.constant("CANARY"),
    fc.record({ CANARY: fc.constant("CANARY") }),
    fc.array(fc.constant("CANARY"), { maxLength: 3 }),
    fc.integer(),
  );
  const keys = fc.constantFrom(
    "id",
    "title",
    "areas",
    "body",
    "names",
    "provenance",
    "CANARY",
    "from",
    "members",
  );
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.dictionary(keys, value), (documentType, rest) => {
      const findings = checkDocument({ ...rest, documentType });
      expect(findings.length).toBeGreaterThan(0);
      expect(JSON.stringify(findings)).not.toContain("CANARY");
      for (const finding of findings) {
        FindingSchema.parse(finding);
        expect(documentRules.map(({ id }) => id)).toContain(finding.ruleId);
        expect(finding.message).not.toMatch(/undefined|\[object/);
      }
    }),
    { numRuns: 1000 },
  );
});
