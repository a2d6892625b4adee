import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Dossier, DossierSchema } from "../model/dossier.js";
import { checkDossier } from "./check-dossier.js";
import type { Change } from "./dossier-rule.js";
import { dossierRules } from "./rules.js";
import { sampleDossiers } from "./sample.js";

const asOf = "2025-06-30";

/** A copy of a sample with some changes made to it. */
function changed(sample: "humber" | "monmouthshire", changes: readonly Change[]): Dossier {
  const copy = JSON.parse(JSON.stringify(sampleDossiers[sample]));
  for (const change of changes) {
    const steps = change.path.split("/").slice(1);
    const last = steps.pop() ?? "";
    // biome-ignore lint/suspicious/noExplicitAny: a path may lead anywhere.
    const holder = steps.reduce<any>((value, step) => value[step], copy);
    if (change.op === "remove" && !(last in holder)) throw new Error(`Nothing stands at ${change.path}.`);
    if (!Array.isArray(holder)) {
      if (change.op === "remove") delete holder[last];
      else holder[last] = change.value;
    } else if (change.op === "remove") holder.splice(Number(last), 1);
    else if (change.op === "replace") holder[Number(last)] = change.value;
    else holder.splice(last === "-" ? holder.length : Number(last), 0, change.value);
  }
  return copy;
}

describe("the sample dossiers", () => {
  for (const [name, dossier] of Object.entries(sampleDossiers)) {
    it(`keep their schema and every rule: ${name}`, () => {
      expect(DossierSchema.parse(dossier)).toEqual(dossier);
      expect(checkDossier(dossier, { asOf })).toEqual([]);
    });
  }
});

describe("the rules", () => {
  it("are at least thirty, each with an id of its own", () => {
    const ids = dossierRules.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^DOS-[A-Z]\d{2}$/);
  });

  for (const { id, severity, title, failing } of dossierRules) {
    for (const [index, { sample = "humber", changes, pointers }] of failing.entries()) {
      it(`${id}, example ${index + 1}, finds that alone: ${title}`, () => {
        const dossier = changed(sample, changes);
        expect(DossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
        const findings = checkDossier(dossier, { asOf });
        expect(findings.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)).toEqual(
          pointers.map((pointer) => `${id} ${pointer}`),
        );
        for (const finding of findings) {
          expect(finding.severity).toBe(severity);
          expect(finding.message).toMatch(/\.$/);
          expect(finding.message).not.toMatch(/please|sorry|\b(in)?valid|illegal|forbidden/i);
        }
      });
    }
  }
});

describe("the registers", () => {
  it("are brought along by this folder and by made-up returns alone", () => {
    const source = new URL("../", import.meta.url);
    const importing = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .filter((path) =>
        /^import (?!type )[^;]*from "@svd\/reference-data/m.test(readFileSync(new URL(path, source), "utf8")),
      );
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.filter((path) => !/^(dossier|synthetic)[/\\]/.test(path))).toEqual([]);
  });
});

describe("checkDossier", () => {
  const twoFaults = changed("humber", [
    { op: "replace", path: "/claims/0/award", value: "award-9" },
    { op: "add", path: "/needsAssessments/0/annexes/-", value: "annex-lost" },
  ]);

  it("gives its findings in document order, whatever the order of the rules", () => {
    const findings = checkDossier(twoFaults, { asOf });
    expect(findings.map(({ pointer }) => pointer)).toEqual([
      "/needsAssessments/0/annexes/2",
      "/claims/0/award",
    ]);
  });

  it("says what is wrong and how to put it right", () => {
    expect(checkDossier(twoFaults, { asOf })[1]).toEqual({
      ruleId: "DOS-R10",
      severity: "error",
      pointer: "/claims/0/award",
      message:
        "No document bears the id award-9, where one of the type award is meant. Add that document, or correct the id.",
    });
  });

  it("leaves the dossier as it was", () => {
    const before = structuredClone(twoFaults);
    checkDossier(twoFaults, { asOf });
    expect(twoFaults).toEqual(before);
  });

  it("takes no day that is not on the calendar", () => {
    expect(() => checkDossier(sampleDossiers.humber, { asOf: "2025-02-29" })).toThrow(RangeError);
    expect(() => checkDossier(sampleDossiers.humber, { asOf: "today" })).toThrow(
      'asOf is "today". Give a calendar date as YYYY-MM-DD.',
    );
  });
});
