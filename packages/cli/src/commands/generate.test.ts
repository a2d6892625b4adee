import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-generate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function svd(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

describe("svd generate", () => {
  test("writes a file that the validator accepts, the same for the same seed", () => {
    const first = svd("generate", "police-street", "--rows", "2000", "--seed", "7");
    expect(first).toMatchObject({ status: 0, stderr: "" });
    expect(first.stdout.split("\r\n").length).toBe(2002);
    expect(svd("generate", "police-street", "--rows", "2000", "--seed", "7").stdout).toBe(first.stdout);
    expect(svd("generate", "police-street", "--rows", "2000", "--seed", "8").stdout).not.toBe(first.stdout);
    writeFileSync(join(folder, "2026-03-example-street.csv"), first.stdout);
    const report = JSON.parse(svd("validate", "--format", "json", "2026-03-example-street.csv").stdout);
    expect(report).toMatchObject({ verdict: "accepted", findings: [], input: { rows: 2000 } });
  });

  test("plants rules, says where, and writes what the check needs to find them there and nowhere else", () => {
    const files = [
      "--output",
      "now.csv",
      "--previous-output",
      "before.csv",
      "--plant-report",
      "planted.json",
    ];
    const made = svd("generate", "svd-grant-claim", "--plant", "gcl-m01, GCL-R02", ...files);
    expect(made).toMatchObject({ status: 0, stdout: "" });
    const { planted, needs, rows, seed } = JSON.parse(readFileSync(join(folder, "planted.json"), "utf8"));
    expect({ rows, seed, previous: needs.previous }).toEqual({ rows: 100, seed: "1", previous: true });
    expect(planted.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["GCL-M01", "GCL-R02"]);
    for (const { ruleId, row, column } of planted)
      expect(made.stderr).toContain(`  ${ruleId} at row ${row}, ${column}\n`);
    writeFileSync(join(folder, "grants.json"), JSON.stringify(needs.lookups["grant-by-head"]));
    const told = ["--as-of", needs.asOf, "--previous", "before.csv", "--lookup", "grant-by-head=grants.json"];
    const { findings } = JSON.parse(svd("validate", "--format", "json", ...told, "now.csv").stdout);
    expect(
      findings.map((each: { ruleId: string; row: number; column: { name: string } }) => ({
        ruleId: each.ruleId,
        row: each.row,
        column: each.column.name,
      })),
    ).toEqual(
      planted.map(({ ruleId, row, column }: { ruleId: string; row: number; column: string }) => ({
        ruleId,
        row,
        column,
      })),
    );
  });

  test("lists what is planted in every row as far as a person reads it", () => {
    const { stderr } = svd("generate", "ed-assault-istv", "--plant", "ISTV-X05", "--output", "early.csv");
    expect(stderr).toContain("Planted 100 findings:");
    expect(stderr).toContain("  and 50 more\n");
    expect(stderr).toContain("--as-of 2026-03-30");
  });

  test("says which file it did not write", () => {
    const { stderr } = svd("generate", "ed-assault-istv", "--plant", "ISTV-M01", "--output", "march.csv");
    expect(stderr).toContain("ask for it with --previous-output FILE");
  });

  test.each([
    [["police-streets"], "Did you mean police-street?"],
    [["police-street", "--plant", "PST-X99"], 'There is no rule "PST-X99".'],
    [["police-street", "--plant", "ISTV-X02"], "It is one of ed-assault-istv."],
    [
      ["police-prc-csp", "--plant", "PRC-X03"],
      "It compares the year with the name of a sheet, and a CSV file has none.",
    ],
    [["police-street", "--rows", "0"], "It must be a whole number of at least 1."],
  ])("refuses %j in words, and leaves no file", (args, words) => {
    const { status, stdout, stderr } = svd("generate", ...args, "--output", "none.csv");
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
    expect(existsSync(join(folder, "none.csv"))).toBe(false);
  });
});
