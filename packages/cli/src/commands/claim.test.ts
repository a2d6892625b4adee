import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const humber = fileURLToPath(new URL("../../../../examples/humber/", import.meta.url));
const outreach = `${humber}costing/outreach-claims.json`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-claim-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function claim(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "claim", ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** The example with changes, as a file. */
function changed(name: string, changes: object): string {
  const path = join(folder, `${name}.json`);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(outreach, "utf8")), ...changes }));
  return path;
}

describe("svd claim", () => {
  test("lists the claims of the outreach award of the Humber example, the first as the dossier has it", () => {
    const { status, stdout } = claim("--format", "json", outreach);
    expect(status).toBe(0);
    const { claims, toFinance } = JSON.parse(stdout);
    const dossier = JSON.parse(readFileSync(`${humber}dossier.json`, "utf8"));
    expect(claims[0]).toEqual({
      on: "2024-07-01",
      what: "Q1",
      amount: dossier.claims[0].lines[0].amountPence,
      subjectTo: null,
    });
    // A quarter is spent before it can be claimed.
    expect(toFinance).toBe(562500);
  });

  test("says it in words, with what is held back", () => {
    const payment = {
      kind: "advance",
      holdBack: { share: "0.2", releasedOn: "2024-10-01", subjectTo: "an evaluation" },
    };
    const { stdout } = claim(changed("hold-back", { payment }));
    // Four fifths of 5,625.00, and a fifth of the award.
    expect(stdout).toMatch(/1 April 2024\s+Q1\s+£4,500\.00/);
    expect(stdout).toMatch(/1 October 2024\s+hold-back\s+£4,500\.00\s+subject to an evaluation/);
  });

  test.each([
    ["three quarters", { profile: ["1/4", "1/4", "1/2"] }, "/profile"],
    ["a profile that is not the whole", { profile: ["1/4", "1/4", "1/4", "1/5"] }, "19/20"],
    ["an award as a number", { award: 22500 }, "/award"],
    ["no such payment", { payment: { kind: "later" } }, "/payment"],
  ])("refuses %s", (name, changes, words) => {
    const { status, stdout, stderr } = claim(changed(name, changes));
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(words);
  });
});
