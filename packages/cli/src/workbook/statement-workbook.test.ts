import { readFileSync } from "node:fs";
import { allocatePlan, type PlanAllocation } from "@svd/funding";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { samplePlan } from "../../../funding/src/plan/sample-plan.js";
import { statementWorkbook } from "./statement-workbook.js";

/** The formulas of a sheet by cell, and the values kept in them. */
async function sheetOf(changes: object, name: string) {
  const bytes = await statementWorkbook(allocatePlan(samplePlan(changes)));
  const { sheets } = await readXlsx(bytes);
  const number = sheets.findIndex((sheet) => sheet.name === name) + 1;
  const xml = strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  const formulas = new Map(
    [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v>/g)].map(
      ([, cell, formula, value]) => [
        cell,
        { formula: formula?.replaceAll("&lt;", "<").replaceAll("&gt;", ">"), value: Number(value) },
      ],
    ),
  );
  return { formulas, names: sheets.map((sheet) => sheet.name), rows: sheets[number - 1]?.rows ?? [] };
}

const heads = [{ head: "labour", amountPence: 100 }];

/** All formulas of a workbook, in order. */
async function formulasOf(allocation: PlanAllocation): Promise<readonly string[]> {
  const parts = unzipSync(await statementWorkbook(allocation));
  const sheets = Object.keys(parts).filter((path) => path.startsWith("xl/worksheets/"));
  return sheets.flatMap((path) => strFromU8(parts[path] as Uint8Array).match(/<f>[^<]*<\/f>/g) ?? []);
}

describe("the workbook of a plan", () => {
  test("works shares out from whole numbers, with the values in the cells", async () => {
    const recipients = [
      { name: "Brent", weight: "2" },
      { name: "Barnet", weight: "1" },
    ];
    const { formulas, names } = await sheetOf({ heads, recipients }, "labour shared out");
    expect(names).toEqual(["About", "Amounts", "Inputs", "labour shared out"]);
    // The total and the weights come from the sheet of inputs; ten steps, so that the rows begin at 24.
    expect(formulas.get("D5")).toEqual({ formula: "'Inputs'!$B$5", value: 100 });
    expect(formulas.get("B24")).toEqual({ formula: "'Inputs'!$E$5", value: 2 });
    // 100 × 2 ÷ 3 is 66.67: 66 and a remainder of 200 - 66 × 3 = 2 thirds.
    expect(formulas.get("D24")?.formula).toBe("INT($D$5*B24/$D$7)");
    expect(formulas.get("D24")?.value).toBe(66);
    expect(formulas.get("E24")?.formula).toBe("($D$5*B24-(D24*$D$7))/$D$7");
    expect(formulas.get("G24")?.formula).toBe(
      "1+SUMPRODUCT((E$24:E$25>E24)+(E$24:E$25=E24)*(F$24:F$25<F24))",
    );
    expect(formulas.get("H24")).toEqual({ formula: "(D24+IF(G24<=$D$11,1,0))", value: 67 });
  });

  test("reads decimals as whole numbers of their last place", async () => {
    const recipients = [
      { name: "Brent", weight: "2.5" },
      { name: "Barnet", weight: "1.25" },
    ];
    const { formulas } = await sheetOf({ heads, recipients }, "labour shared out");
    expect(formulas.get("D24")?.formula).toBe(
      "INT($D$5*ROUND(B24*100,0)/SUMPRODUCT(ROUND(B$24:B$25*100,0)))",
    );
  });

  test("leads from what is kept back to the shares, and from the shares to the amounts", async () => {
    const keptBack = [{ kind: "sum", title: "Analyst", head: "labour", amountPence: 20 }];
    const { formulas, rows } = await sheetOf({ keptBack }, "Amounts");
    expect(formulas.get("B5")?.formula).toMatch(/^'labour shared out'!H\d+$/);
    expect(rows.slice(4, 8).map(([name, pence]) => [name, pence])).toEqual([
      ["Brent", 27],
      ["Barnet", 27],
      ["Bexley", 26],
      ["Recipients together", 80],
    ]);
    expect(formulas.get("B9")?.formula).toMatch(/^'Kept back of labour'!/);
  });

  test("searches for a divisor when the one of svd no longer serves", async () => {
    const method = { kind: "pro-rata", rounding: "dhondt" };
    const recipients = [
      { name: "City", weight: "53" },
      { name: "Town", weight: "24" },
    ];
    const { formulas } = await sheetOf({ heads, recipients, method }, "labour shared out");
    expect(formulas.get("D9")?.formula).toMatch(
      /^IF\(SUMPRODUCT\(INT\(\(B\$\d+:B\$\d+\/[\d.]+\)\)\)=\$D\$5,[\d.]+,\([A-Z]+\d+\+[A-Z]+\d+\)\/2\)$/,
    );
  });

  test("says where a method is no formula, and has checks there", async () => {
    const method = { kind: "pro-rata", rounding: "quota" };
    const { rows } = await sheetOf({ method }, "labour shared out");
    expect(rows.flat()).toContain("found by svd");
    const checks = rows.filter(([, words]) =>
      /^(Rows that differ|1 where|The amounts less)/.test(String(words)),
    );
    expect(checks.map((row) => row[3])).toEqual([0, 0, 0]);
  });

  test("takes no formula from the words of a plan, and no name of a sheet that spreadsheets refuse", async () => {
    const keptBack = [
      {
        kind: "shared-post",
        title: "=1+1 [Officer]: of a name far longer than any sheet can have",
        head: "labour",
        fullCostPence: 50,
        salaryPence: 40,
        funders: [{ name: "=Duty", gives: "rest" }],
        grant: "=Duty",
      },
    ];
    const { formulas, names, rows } = await sheetOf({ keptBack }, "Posts");
    expect(names.every((name) => name.length <= 31 && !/[[\]:*?/\\]/.test(name))).toBe(true);
    expect(rows[3]?.slice(0, 2)).toEqual([`'${keptBack[0]?.title}`, "'=Duty"]);
    expect([...formulas.keys()].some((cell) => /^[AB]/.test(cell ?? ""))).toBe(false);
  });

  test("finds the steps of every method by their keys, whatever their words are", async () => {
    const recipients = [
      { name: "Brent", weight: "2", lastYear: [{ head: "labour", amountPence: 40 }] },
      { name: "Barnet", weight: "1", lastYear: [{ head: "labour", amountPence: 30 }] },
    ];
    const values = recipients.map(({ name }, i) => ({ recipient: name, value: String(5 - i) }));
    const share = { parts: 1, of: 1 };
    for (const changes of [
      { method: { kind: "pro-rata", rounding: "dhondt" }, damping: { kind: "hold-harmless" } },
      { method: { kind: "split-heads" } },
      { method: { kind: "uniform-change" } },
      { method: { kind: "floors-and-caps", bounds: [{ recipient: "Brent", head: "labour", capPence: 50 }] } },
      { method: { kind: "flat-plus-weighted", flat: [{ head: "labour", amountPence: 5 }] } },
      { method: { kind: "needs-formula", components: [{ name: "crime", kind: "count", share, values }] } },
      {
        method: {
          kind: "ranked-coverage",
          name: "crime",
          values,
          coverage: { parts: 4, of: 5 },
          tiers: [{ places: 1, amounts: [{ head: "labour", amountPence: 20 }] }],
        },
      },
    ]) {
      const allocation = allocatePlan(samplePlan({ recipients, ...changes }));
      const reworded = {
        ...allocation,
        workings: allocation.workings.map((working) => {
          const { trace } = working.result;
          const steps = trace.steps.map((step) => ({ ...step, words: `Step ${step.letter}` }));
          return { ...working, result: { ...working.result, trace: { ...trace, steps } } };
        }),
      };
      expect(await formulasOf(reworded)).toEqual(await formulasOf(allocation));
    }
  });

  test.each(["hampshire", "humber"])("keeps the amounts of %s in its cells", async (name) => {
    const path = new URL(`../../../../examples/${name}/funding-plan.json`, import.meta.url);
    const input = samplePlan(JSON.parse(readFileSync(path, "utf8")));
    const allocation = allocatePlan(input);
    const { sheets } = await readXlsx(await statementWorkbook(allocation));
    const rows = sheets.find((sheet) => sheet.name === "Amounts")?.rows ?? [];
    const pence = rows.slice(4, 4 + allocation.recipients.length).map((row) => row.slice(1, 4).map(Number));
    expect(pence).toEqual(
      allocation.recipients.map(({ heads: [a = 0n, b = 0n], amount }) => [a, b, amount].map(Number)),
    );
  });
});
