import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-reconcile-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function reconcile(name: string, content: string, ...args: string[]) {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "reconcile", path, ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const table = 'id,printed\nlabour,"180,000.00"\nnon-labour,"126,969.21"\nTotal,"306,699.21"\n';

describe("svd reconcile", () => {
  test("names the single slip that would close a gap, and fails", () => {
    const { status, stdout } = reconcile("swap.csv", table, "--rounded-to", "0");
    expect(status).toBe(1);
    expect(stdout).toContain("unexplained");
    expect(stdout).toMatch(/Sum less printed total\s+270/);
    expect(stdout).toContain("126,699.21 for non-labour");
  });

  test("says when rounding can explain a gap", () => {
    const figures = {
      parts: ["A", "B", "C"].map((id) => ({ id, printed: "0.3" })),
      total: "1.0",
      roundedTo: "0.1",
    };
    const { status, stdout } = reconcile("thirds.json", JSON.stringify(figures), "--format", "json");
    expect(status).toBe(0);
    // Three parts and a total, each out by up to a twentieth.
    expect(JSON.parse(stdout)).toMatchObject({ verdict: "rounding", roundingReach: { decimal: "0.2" } });
  });

  test.each([
    ["no place of rounding", "open.csv", table, [], "--rounded-to"],
    ["no total", "parts.csv", "id,printed\na,1\n", ["--rounded-to", "0"], "one row with the id Total"],
    ["other columns", "columns.csv", "name,value\na,1\n", ["--rounded-to", "0"], "columns id and printed"],
    [
      "text for a figure",
      "text.csv",
      "id,printed\na,many\nTotal,1\n",
      ["--rounded-to", "0"],
      'The figure of /parts/0/id cannot be used as it stands. Give the number as it is printed, such as "1,978.3".',
    ],
    [
      "a number for a figure",
      "number.json",
      '{"parts":[{"id":"a","printed":1}],"total":"1"}',
      ["--rounded-to", "0"],
      "/parts/0/printed",
    ],
    [
      "a property more",
      "more.json",
      '{"parts":[{"id":"a","printed":"1"}],"total":"1","sum":"1"}',
      ["--rounded-to", "0"],
      "no others",
    ],
  ])("refuses %s", (_, name, content, args, words) => {
    const { status, stdout, stderr } = reconcile(name, content, ...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});
