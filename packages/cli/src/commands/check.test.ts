import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-check-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function check(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [bin, "check", "--as-of", "2026-11-22", ...args],
    {
      encoding: "utf8",
      env: { ...process.env, NO_COLOR: "1" },
    },
  );
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const found = (path: string) => {
  const { stdout, stderr } = check("--format", "json", path);
  expect(stderr).toBe("");
  return JSON.parse(stdout).findings.map(
    ({ ruleId, line, pointer }: { ruleId: string; line: number; pointer: string }) =>
      `${ruleId} ${line} ${pointer}`,
  );
};

const annex = `documentType: needs-assessment-annex
id: annex
title: Annex
needsAssessment: assessment
partnership:
  register: community-safety-partnerships
  code: E22000134
completedOn: "2026-01-31"
localData: []
conclusions: None.
`;

describe("svd check", () => {
  test.each(["hampshire", "humber"])("accepts the example dossier %s", (name) => {
    const { status, stdout } = check("--format", "json", `${examples}${name}`);
    expect(JSON.parse(stdout).counts.error).toBe(0);
    expect(status).toBe(0);
  });

  test("says of a document the line and the place of what is wrong", () => {
    expect(found(fileOf("annex.yaml", annex))).toEqual(["DOC-V06 9 /localData"]);
    expect(check(fileOf("annex.yaml", annex)).status).toBe(1);
  });

  test("reads a dossier that is kept as a folder, and points into its files", () => {
    const dossier = JSON.parse(readFileSync(`${examples}humber/dossier.json`, "utf8"));
    const home = join(folder, "humber");
    mkdirSync(home);
    const { deliveryPlans, ...rest } = dossier;
    writeFileSync(join(home, "dossier.json"), JSON.stringify(rest, null, 2));
    for (const plan of deliveryPlans)
      writeFileSync(join(home, `${plan.id}.json`), JSON.stringify(plan, null, 2));
    const { status, stdout } = check("--format", "json", home);
    const { documents, findings } = JSON.parse(stdout);
    expect({ status, documents }).toEqual({ status: 0, documents: 1 + deliveryPlans.length });
    // An action of a plan is overdue by now: it is found in the file of the plan, at its line.
    const overdue = findings.find(({ ruleId }: { ruleId: string }) => ruleId === "DOS-A02");
    expect(overdue.source).toMatch(/delivery-plan.*\.json$/);
    expect(overdue.pointer).toMatch(/^\/actions\/\d+/);
    expect(overdue.line).toBeGreaterThan(1);
  });

  test("names the other place of a finding, in whichever file it is", () => {
    const dossier = JSON.parse(readFileSync(`${examples}humber/dossier.json`, "utf8"));
    const home = join(folder, "linked");
    mkdirSync(home);
    const { claims, ...rest } = dossier;
    const [claim] = claims;
    writeFileSync(join(home, "dossier.json"), JSON.stringify(rest, null, 2));
    writeFileSync(join(home, "claim.json"), JSON.stringify({ ...claim, paidOn: "2020-01-01" }, null, 2));
    const again = {
      ...claim,
      id: "claim-again",
      lines: [{ description: "All of it", amountPence: 99_999_999 }],
    };
    writeFileSync(join(home, "again.json"), JSON.stringify(again, null, 2));
    const { stdout } = check("--format", "json", home);
    const { findings } = JSON.parse(stdout);
    const of = (id: string) => findings.find(({ ruleId }: { ruleId: string }) => ruleId === id);
    expect(of("DOS-D09")).toMatchObject({
      source: join(home, "claim.json"),
      pointer: "/paidOn",
      linked: ["/claimedOn"],
    });
    expect(of("DOS-F02").linked).toEqual([`${join(home, "again.json")}#`, `${join(home, "claim.json")}#`]);
    expect(check(home).stdout).toContain("Also: /claimedOn");
  });

  test("says that what documents say of each other was not checked while one has not its form", () => {
    const dossier = JSON.parse(readFileSync(`${examples}humber/dossier.json`, "utf8"));
    const path = fileOf("no-form.json", JSON.stringify({ ...dossier, id: 7 }));
    const { status, stdout } = check("--format", "json", path);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).notChecked).toMatch(/^What the documents say of each other\./);
    expect(check(path).stdout).toContain("Not checked: What the documents say");
    expect(JSON.parse(check("--format", "json", `${examples}humber`).stdout)).not.toHaveProperty(
      "notChecked",
    );
  });

  test.each<[string, string, string | Uint8Array, string[]]>([
    ["a property twice", "twice.yaml", `${annex}title: CANARY\n`, ["DOC-F03 11 "]],
    ["no JSON and no YAML", "broken.json", '{\n  "id": "CANARY",\n  "title": [\n}', ["DOC-F02 4 "]],
    ["YAML that is named JSON", "yaml.json", annex, ["DOC-F02 1 "]],
    ["bytes that are not UTF-8", "latin.json", Uint8Array.of(0x22, 0xe9, 0x22), ["DOC-F01 undefined "]],
    ["a nest without end", "deep.json", "[".repeat(20_000) + "]".repeat(20_000), ["DOC-F04 1 "]],
    ["a billion laughs", "laughs.yaml", laughs(), ["DOC-F04 undefined "]],
    ["a text", "text.json", '"CANARY"', ["DOC-T01 1 "]],
    [
      "a key that objects do not show",
      "proto.json",
      '{"documentType":"post","__proto__":{"id":"CANARY"}}',
      [],
    ],
  ])("meets %s without a crash and without showing it", (_, name, content, expected) => {
    const path = fileOf(name, content);
    for (const format of ["text", "json", "ndjson"]) {
      const { status, stdout, stderr } = check("--format", format, path);
      expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
      expect(stdout).not.toContain("CANARY");
    }
    if (expected.length > 0) expect(found(path)).toEqual(expected);
  });

  test("counts 20,000 findings and shows the first of each rule", () => {
    const path = fileOf("empty-keys.yaml", "? \n: 1\n".repeat(20_001));
    const { status, stdout, stderr } = check("--format", "json", path);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const { counts, rules, truncated, findings } = JSON.parse(stdout);
    expect({ counts, rules, truncated }).toEqual({
      counts: { error: 20_000, query: 0, warning: 0, info: 0 },
      rules: [{ ruleId: "DOC-F03", count: 20_000 }],
      truncated: true,
    });
    expect(findings).toHaveLength(100);
    expect(check(path).stdout).toContain("and 19,900 more of DOC-F03");
  });

  test.each([
    ["no such file", ["nowhere.json"], "There is no file nowhere.json."],
    ["a day that is none", ["--as-of", "2026-02-30", "x.json"], "--as-of must be a date written YYYY-MM-DD."],
  ])("ends with 2 for %s", (_, args, message) => {
    const { status, stdout, stderr } = check(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

/** YAML whose aliases would grow to a thousand million items. */
function laughs(): string {
  const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
  for (let i = 1; i < 9; i++)
    lines.push(
      `a${i}: &a${i} [${Array(10)
        .fill(`*a${i - 1}`)
        .join(", ")}]`,
    );
  return lines.join("\n");
}
