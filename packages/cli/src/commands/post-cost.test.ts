import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const officer = fileURLToPath(new URL("../../../../examples/humber/costing/officer.json", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-post-cost-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function postCost(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "post-cost", ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** The example with changes, as a file. */
function changed(name: string, changes: object): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(officer, "utf8")), ...changes }));
  return path;
}

describe("svd post-cost", () => {
  test("costs the jointly funded officer of the Humber example and shares the cost", () => {
    const { status, stdout } = postCost("--format", "json", officer);
    expect(status).toBe(0);
    const { cost, funding } = JSON.parse(stdout);
    // 18.5% of 35,745.00 is 6,612.825; 13.8% of 26,645.00 is 3,677.01.
    expect(cost.total).toBe(4603484);
    expect(funding.funders.map(({ amount }: { amount: number }) => amount)).toEqual([2301742, 2301742]);
  });

  test("says it in words, against both bases", () => {
    const { stdout } = postCost(officer);
    expect(stdout).toMatch(/Full cost\s+£46,034\.84/);
    // 23,017.42 of 35,745.00.
    expect(stdout).toContain("Duty grant pays £23,017.42: 50.00% of the full cost, 64.39% of the salary.");
    expect(stdout).toContain("How it was worked out");
  });

  test.each([
    ["a salary as a number", { salary: [{ from: "2024-04-01", salary: 35745 }] }, "/salary/0/salary"],
    ["a property more", { pension: "18.5%" }, "no others"],
    ["no rule for days", { dayCount: undefined }, "/dayCount"],
    [
      "a share of nothing said",
      { funding: { funders: [{ id: "A", gives: "share", share: "1/3" }] } },
      "/funding/funders/0/of",
    ],
    [
      "funders that give too much",
      { funding: { funders: [{ id: "A", gives: "sum", amount: "50,000" }] } },
      "more than the cost",
    ],
    ["a day outside the year", { from: "2023-04-01" }, "2024-04-01 to 2025-03-31"],
  ])("refuses %s", (name, changes, words) => {
    const { status, stdout, stderr } = postCost(changed(name, changes));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});
