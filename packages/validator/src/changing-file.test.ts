import { appendFileSync, mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demonstration } from "@svd/schemas/returns";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { SourceChangedError } from "./index.js";
import { readFile, validateFile } from "./node.js";

const folder = mkdtempSync(join(tmpdir(), "svd-changing-"));
const path = join(folder, "return.csv");
const NAMES = demonstration.columns.map(({ name }) => name).join(",");
const ROW = "00a1,2026-03-01,street,,,,,,,,\r\n";
const ROWS = 40_000;

beforeEach(() => writeFileSync(path, `${NAMES}\r\n${ROW.repeat(ROWS)}`));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a file says that is written to as soon as a part of it was read. */
async function checkWhile(change: () => void) {
  let changed = false;
  return validateFile(path, demonstration, {
    onProgress() {
      if (!changed) change();
      changed = true;
    },
  });
}

describe("a file that changes while it is read", () => {
  test.each<[string, () => void]>([
    ["grows", () => appendFileSync(path, ROW)],
    ["shrinks", () => truncateSync(path, 500_000)],
    ["is emptied", () => truncateSync(path, 0)],
    [
      "is written to",
      () => writeFileSync(path, `${NAMES}\r\n${ROW.replace("street", "other!").repeat(ROWS)}`),
    ],
    ["is touched", () => utimesSync(path, new Date(), new Date(Date.now() + 5000))],
  ])("because it %s is rejected at the row that was reached", async (_, change) => {
    const report = await checkWhile(change);
    const found = report.findings.filter(({ ruleId }) => ruleId === "GEN-F18");
    expect(report.verdict).toBe("rejected");
    expect(found.length).toBe(1);
    expect(found[0]?.row).toBeGreaterThan(1000);
    expect(found[0]?.message).toMatch(
      /noticed after 262,144 bytes, at row [0-9]+\. Close it in other programs/,
    );
    expect(report.notChecked.every(({ reason }) => reason !== "")).toBe(true);
    expect(report.counts.notChecked).toBeGreaterThan(30);
  });

  test("makes a source throw what a check knows", async () => {
    const source = readFile(path);
    await source.next();
    appendFileSync(path, ROW);
    await expect(source.next()).rejects.toBeInstanceOf(SourceChangedError);
  });

  test("is refused as a previous return", async () => {
    const previous = readFile(path);
    const first = await previous.next();
    appendFileSync(path, ROW);
    async function* both() {
      yield first.value as Uint8Array;
      yield* previous;
    }
    await expect(validateFile(path, demonstration, { previous: both() })).rejects.toThrow(
      "The previous file cannot be read",
    );
  });
});

test("a file that stays as it is is read to its end", async () => {
  const report = await validateFile(path, demonstration);
  expect(report.input.rows).toBe(ROWS);
  expect(report.findings.filter(({ ruleId }) => ruleId.startsWith("GEN-F"))).toEqual([]);
});
