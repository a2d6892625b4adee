import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const clean = readFileSync(
  fileURLToPath(new URL("../../../../examples/returns/ed-assault-march-clean.csv", import.meta.url)),
  "utf8",
);
const [header = "", ...rows] = clean.trimEnd().split(/\r?\n/);
const first = rows[0] ?? "";

let folder = "";
const drop = () => folder && rmSync(folder, { recursive: true });
beforeEach(() => {
  drop();
  folder = mkdtempSync(join(tmpdir(), "svd-fix-"));
});
afterAll(drop);

function svdFix(args: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "fix", ...args], {
    encoding: "utf8",
    cwd: folder,
    input,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const read = (name: string) => readFileSync(join(folder, name), "utf8");

/** The first row with its period written the other way round, and a space. */
const damaged = first.replace("2026-03-01,2026-03-31", "01/03/2026, 31/03/2026");

describe("svd fix", () => {
  test("writes a corrected copy and a list of changes, and leaves the file as it is", () => {
    const before = `\ufeff${header}\r\n${damaged}\r\n`;
    put("march.csv", before);
    const { status, stdout, stderr } = svdFix(["march.csv", "--output", "copy.csv", "--log", "log.csv"]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    // The first of the month may be the third of January: the other column of dates shows nothing of this one.
    expect(read("copy.csv")).toBe(`${header}\r\n${damaged.replace(" 31/03/2026", "2026-03-31")}\r\n`);
    expect(read("march.csv")).toBe(before);
    expect(read("log.csv").split("\r\n")).toEqual([
      "row,last_row,column,cell,rule,change,shown_by",
      ",,,,GEN-F03,byte-order-mark,",
      "2,,reporting_period_end_date,B2,GEN-V05,space,",
      "2,,reporting_period_end_date,B2,GEN-V07,date-form,",
      "",
    ]);
    expect(stderr).toBe(
      "3 changes in 1 row.\n  GEN-F03  byte-order-mark: 1\n  GEN-V05  space: 1\n  GEN-V07  date-form: 1\n",
    );
    expect(readdirSync(folder).sort()).toEqual(["copy.csv", "log.csv", "march.csv"]);
  });

  test("reads a file twice to see in which order its dates are written", () => {
    const other = first.replace("2026-03-01,", "13/03/2026,");
    put("march.csv", `${header}\r\n${damaged}\r\n${other}\r\n`);
    const { stdout } = svdFix(["march.csv", "--log", "log.json", "--show-values"]);
    expect(stdout).toBe(`${header}\r\n${first}\r\n${first.replace("2026-03-01,", "2026-03-13,")}\r\n`);
    const log = JSON.parse(read("log.json"));
    expect(log[0]).toMatchObject({
      cell: "A2",
      before: "01/03/2026",
      after: "2026-03-01",
      shownBy: "column",
    });
  });

  test("reads the standard input once, where it is said what it is", () => {
    const text = `${header}\r\n${damaged}\r\n`;
    const { status, stdout } = svdFix(["--return", "ed-assault-istv", "-"], text);
    expect(status).toBe(0);
    expect(stdout).toBe(text.replace(" 31/03/2026", "2026-03-31"));
    expect(svdFix(["-"], text)).toMatchObject({ status: 2, stdout: "" });
    expect(svdFix(["-"], text).stderr).toContain("Add --return");
  });

  test("writes over nothing, unless told to, and never over the file itself", () => {
    put("march.csv", clean);
    put("copy.csv", "mine");
    const refused = svdFix(["march.csv", "--output", "copy.csv"]);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("There is a file copy.csv already.");
    expect(read("copy.csv")).toBe("mine");
    const same = svdFix(["march.csv", "--output", "./march.csv", "--force"]);
    expect(same.status).toBe(2);
    expect(same.stderr).toContain("./march.csv would be written over.");
    expect(svdFix(["march.csv", "--output", "new", "--log", "new"]).stderr).toContain(
      "would be written over",
    );
    expect(svdFix(["march.csv", "--output", "copy.csv", "--force"]).status).toBe(0);
    expect(read("copy.csv")).toBe(clean);
    expect(read("march.csv")).toBe(clean);
  });

  test("leaves nothing half-written where a file cannot be corrected", () => {
    put("march.csv", `${header}\r\n${first}\r\n"${rows[1]}\r\n`);
    const { status, stderr } = svdFix(["march.csv", "--output", "copy.csv", "--log", "log.csv"]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^march\.csv cannot be corrected\. Row 3 has a quotation mark/);
    expect(readdirSync(folder)).toEqual(["march.csv"]);
  });

  test.each<[string[], string]>([
    [["gone.csv"], "There is no file gone.csv."],
    [["odd.csv"], "odd.csv is not one of the returns"],
    [["march.csv", "--return", "ed-assault"], 'There is no return "ed-assault".'],
    [["march.csv", "--encoding", "x"], 'There is no encoding "x".'],
    [["march.csv", "--output", "no/where.csv"], "no/where.csv cannot be written."],
    [[], "missing required argument 'file'"],
  ])("says what is wrong with %j", (args, message) => {
    put("march.csv", clean);
    put("odd.csv", "a,b\r\n1,2\r\n");
    const { status, stderr } = svdFix(args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(existsSync(join(folder, "no"))).toBe(false);
  });
});
