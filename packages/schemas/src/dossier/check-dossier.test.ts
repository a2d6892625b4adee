import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { FindingSchema } from "../finding.js";
import { type Dossier, DossierSchema } from "../model/dossier.js";
import { checkDossier } from "./check-dossier.js";
import { contextOf } from "./context.js";
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

/** Every rule by severity, theme by theme. */
const severities = {
  error: [
    "P02 P04 P05 P06 P07 P08 P12",
    "D01 D02 D03 D04 D05 D06 D08 D09 D10 D11",
    "S01 S03 S04 S05 S06 S07 S08 S09 S10 S11 S12 S13 S14 S15 S16",
    "C01 C02 C04 C06 C07",
    "I01 I02 I04 I06 I07",
    "F01 F05 F09",
    "A03 A06 A09",
    "Y05",
    "R01 R02 R03 R04 R05 R06 R07 R08 R09 R10 R11 R12 R13 R14 R15 R16",
  ],
  query: [
    "P01 P03 P10 P13",
    "D07",
    "S02 S19 S20 S21 S22 S23 S24 S25",
    "C05",
    "I03 I05 I08 I09 I11 I12",
    "F02 F03 F04 F06 F07 F08 F10",
    "A01 A04 A05 A07 A08 A10",
    "Y01 Y02 Y03 Y04 Y06",
    "R17 R18",
  ],
  warning: ["P09", "S17 S18", "C03", "I10", "A02", "M01 M04", "R19 R20"],
  info: ["P11", "M02 M03"],
};

describe("the rules", () => {
  it.each(Object.entries(severities))("of severity %s are these", (severity, themes) => {
    const ids = dossierRules.filter((rule) => rule.severity === severity).map(({ id }) => id);
    expect(ids).toEqual(themes.flatMap((theme) => theme.split(" ")).map((id) => `DOS-${id}`));
  });

  it("that rest on practice alone ask or warn", () => {
    const strict = dossierRules.filter(
      ({ severity, source }) => severity === "error" && source.startsWith("practice"),
    );
    expect(strict).toEqual([]);
  });

  it("that rest on something recalled ask or warn", () => {
    const strict = dossierRules.filter(
      ({ severity, source }) => severity === "error" && source.includes("recalled"),
    );
    expect(strict).toEqual([]);
  });

  for (const { id, severity, title, failing } of dossierRules) {
    for (const [index, { sample = "humber", changes, pointers }] of failing.entries()) {
      it(`${id}, example ${index + 1}, finds that alone: ${title}`, () => {
        const dossier = changed(sample, changes);
        expect(DossierSchema.safeParse(dossier).error?.issues).toBeUndefined();
        const findings = checkDossier(dossier, { asOf });
        const own = ownTexts(dossier);
        expect(findings.map(({ ruleId, pointer }) => `${ruleId} ${pointer}`)).toEqual(
          pointers.map((pointer) => `${id} ${pointer}`),
        );
        for (const finding of findings) {
          expect(finding.severity).toBe(severity);
          expect(finding.message).toMatch(/\.$/);
          expect(FindingSchema.parse(finding)).toEqual(finding);
          for (const linked of finding.linked ?? []) {
            expect(linked).not.toBe(finding.pointer);
            expect(
              contextOf({ pointer: "", value: dossier }, asOf).places.map(({ pointer }) => pointer),
            ).toContain(linked);
          }
          expect(own.filter((text) => finding.message.includes(text))).toEqual([]);
          expect(finding.message).not.toMatch(/please|sorry|\b(in)?valid|illegal|forbidden/i);
        }
      });
    }
  }
});

/**
 * What a dossier holds in its own words: ids, days and prose. Codes of published registers, financial years and the
 * words that the model gives to choose from are known to everybody.
 */
function ownTexts(dossier: Dossier): string[] {
  const { places, documents } = contextOf({ pointer: "", value: dossier }, asOf);
  const texts = places.flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  const published = /^(?:[EW]\d{8}|\d{4}-\d{2})$/;
  const own = texts.filter((text) => /[ \d]/.test(text) && !published.test(text) && text !== asOf);
  expect(own.length).toBeGreaterThan(20);
  // Two ids of the samples are also words of the model.
  const ids = documents
    .map(({ value }) => value.id)
    .filter((id) => !["probation", "care-board"].includes(id));
  return [...own, ...ids].filter((text) => text.length > 4);
}

describe("the registers", () => {
  it("are brought along by this folder, by SQL and by made-up returns alone", () => {
    const source = new URL("../", import.meta.url);
    const importing = readdirSync(source, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .filter((path) =>
        /^import (?!type )[^;]*from "@svd\/reference-data"/m.test(
          readFileSync(new URL(path, source), "utf8"),
        ),
      );
    expect(importing.length).toBeGreaterThan(0);
    expect(importing.filter((path) => !/^(dossier|sql|synthetic)[/\\]/.test(path))).toEqual([]);
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
        "No document has this id, where one of the type award is meant. Add that document, or correct the id.",
    });
  });

  it("names the other place where it speaks of two", () => {
    const [early] = checkDossier(
      changed("humber", [
        { op: "replace", path: "/agreementRecords/0/agreements/2/on", value: "2024-01-16" },
      ]),
      { asOf },
    );
    expect(early?.linked).toEqual(["/publicationRecords/0/publishedOn"]);
    const [over] = checkDossier(
      changed("humber", [
        { op: "replace", path: "/awards/0/amountPence", value: 2_399_999 },
        { op: "remove", path: "/outturns" },
      ]),
      { asOf },
    );
    expect(over).toMatchObject({ ruleId: "DOS-F02", linked: ["/claims/0"] });
  });

  it("takes three thirds of the cost of a post for the whole of it", () => {
    const third = {
      funder: { register: "local-authorities", code: "E06000010" },
      share: { parts: 1, of: 3 },
    };
    const thirds = (count: number) =>
      changed("humber", [{ op: "replace", path: "/posts/0/funding", value: Array(count).fill(third) }]);
    expect(checkDossier(thirds(3), { asOf })).toEqual([]);
    expect(checkDossier(thirds(4), { asOf }).map(({ ruleId }) => ruleId)).toEqual(["DOS-F01"]);
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
