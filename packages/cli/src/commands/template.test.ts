import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { demonstration, returns } from "@svd/schemas/returns";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { workbookTemplate } from "../template/workbook.js";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-template-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function template(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "template", ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr: stderr.toString() };
}

describe("svd template", () => {
  test("writes the header of a return as CSV", () => {
    const { status, stdout, stderr } = template("ed-assault-istv");
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout.toString()).toBe(
      "reporting_period_start_date,reporting_period_end_date,site_code_of_treatment,arrival_date_time,assault_date_time,assault_method,assault_method_other_description,assault_location_type,assault_location_description\r\n",
    );
  });

  test("writes a workbook where the name of the file says so, and to a pipe where asked", () => {
    expect(template("ed-assault-istv", "--output", "blank.xlsx").status).toBe(0);
    const file = readFileSync(join(folder, "blank.xlsx"));
    expect(file.subarray(0, 2).toString()).toBe("PK");
    const piped = template("ed-assault-istv", "--format", "xlsx").stdout;
    expect(Buffer.compare(piped, file)).toBe(0);
  });

  test("replaces no file that somebody may have filled in, unless told to", () => {
    writeFileSync(join(folder, "mine.csv"), "mine");
    const refused = template("ed-assault-istv", "--output", "mine.csv");
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("There is a file mine.csv already. Name another, or add --force");
    expect(readFileSync(join(folder, "mine.csv"), "utf8")).toBe("mine");
    expect(template("ed-assault-istv", "--output", "mine.csv", "--force").status).toBe(0);
    expect(readFileSync(join(folder, "mine.csv"), "utf8")).toMatch(/^reporting_period_start_date,/);
  });

  test.each([
    [["ed-asault-istv"], 'There is no return "ed-asault-istv". Did you mean ed-assault-istv?'],
    [["ed-assault-istv", "--format", "ods"], "Allowed choices are csv, xlsx"],
    [["ed-assault-istv", "--format", "csv", "--output", "b.xlsx"], "that of another format than csv"],
    [["ed-assault-istv", "--output", "blank"], "Add --format csv or --format xlsx."],
    [["ed-assault-istv", "--output", "no/where.xlsx"], "no/where.xlsx cannot be written."],
    [[], "missing required argument 'return'"],
  ])("says what is wrong with %j", (args, message) => {
    const { status, stderr } = template(...args);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
    expect(existsSync(join(folder, "b.xlsx"))).toBe(false);
  });
});

describe.each([...returns, demonstration].map((definition) => [definition.id, definition] as const))(
  "the workbook of %s",
  (id, definition) => {
    test("has a sheet for the rows, the lists, and what the return is", async () => {
      const { sheets } = await readXlsx(await workbookTemplate(definition), { readStyles: true });
      const [data] = sheets;
      expect(sheets.map(({ name }) => name)).toEqual([id, "read me", "lists"]);
      expect(id.length).toBeLessThanOrEqual(31);
      expect(data?.rows).toEqual([definition.columns.map(({ name }) => name)]);
      expect(data?.freezePane?.rows).toBe(1);
      expect(data?.cells?.get("0,0")?.comment?.text).toContain(`The layout: ${definition.status.statement}`);
      expect(JSON.stringify(sheets[1]?.rows)).toContain(
        JSON.stringify(definition.status.statement).slice(1, -1),
      );
    });

    test("checks every column, in words and formulas that spreadsheets hold", async () => {
      const { sheets } = await readXlsx(await workbookTemplate(definition), { readStyles: true });
      const checks = sheets[0]?.dataValidations ?? [];
      expect(checks.length).toBe(definition.columns.length);
      for (const check of checks) {
        expect(check.range).toMatch(/^([A-Z]+)2:\1(?:1048576)$/);
        expect(check.inputTitle?.length).toBeLessThanOrEqual(32);
        expect(check.errorTitle?.length).toBeLessThanOrEqual(32);
        expect(check.inputMessage?.length).toBeLessThanOrEqual(255);
        expect(check.errorMessage?.length).toBeLessThanOrEqual(225);
        expect(check.formula1?.length).toBeLessThanOrEqual(255);
      }
    });

    test("offers the codes of every list, in order", async () => {
      const { sheets } = await readXlsx(await workbookTemplate(definition), { readStyles: true });
      const lists = sheets[2]?.rows ?? [];
      for (const [place, column] of definition.columns.entries()) {
        if (column.kind !== "code") continue;
        const check = sheets[0]?.dataValidations?.[place];
        expect(check?.type).toBe("list");
        const [, letter = "", last] = /^lists!\$([A-Z])\$2:\$[A-Z]\$(\d+)$/.exec(check?.formula1 ?? "") ?? [];
        const at = letter.charCodeAt(0) - 65;
        expect(lists.slice(1, Number(last)).map((row) => row[at])).toEqual(
          column.list.codes.map(({ code }) => code),
        );
      }
    });
  },
);
