import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { replay } from "@svd/funding";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const bin = fileURLToPath(new URL("../../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../../examples/", import.meta.url));

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-allocate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function allocate(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, "allocate", ...args], {
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, stdout, stderr };
}

/** A plan of one head, £1.00, for three by weight, with changes. */
function planOf(name: string, changes: object): string {
  const path = join(folder, `${name}.json`);
  const plan = {
    documentType: "funding-plan",
    id: "plan",
    title: "A small plan",
    year: "2025-26",
    heads: [{ head: "labour", amountPence: 100 }],
    recipients: ["Brent", "Barnet", "Bexley"].map((each) => ({ name: each, weight: "1" })),
    method: { kind: "pro-rata" },
    ...changes,
  };
  writeFileSync(path, JSON.stringify(plan, null, 2));
  return path;
}

const amounts = (path: string) => {
  const { stdout, stderr } = allocate("--format", "json", path);
  expect(stderr).toBe("");
  return JSON.parse(stdout).recipients.map(({ amountPence }: { amountPence: number }) => amountPence);
};

describe("svd allocate", () => {
  test("places the spare penny and says why in one sentence", () => {
    const { status, stdout } = allocate(planOf("spare", {}));
    expect(status).toBe(0);
    expect(stdout).toMatch(/Brent\s+£0\.34\s+£0\.34/);
    expect(stdout).toMatch(/Barnet\s+£0\.33\s+£0\.33/);
    expect(stdout).toContain("the tie rule");
    expect(stdout).toContain("It is not the Home Office's allocation.");
  });

  test.each([
    ["equal-share", { method: { kind: "equal-share" }, ties: { rule: "by-id" } }, [33, 34, 33]],
    ["rotate", { method: { kind: "equal-share" }, ties: { rule: "rotate", from: 2 } }, [33, 33, 34]],
    [
      "two heads at once",
      {
        method: { kind: "split-heads" },
        heads: [
          { head: "labour", amountPence: 2 },
          { head: "non-labour", amountPence: 1 },
        ],
      },
      [1, 1, 1],
    ],
    [
      "a floor, kept exactly",
      {
        method: { kind: "floors-and-caps", bounds: [{ recipient: "Brent", head: "labour", floorPence: 50 }] },
      },
      [50, 25, 25],
    ],
    [
      "a flat amount for each area",
      {
        method: { kind: "flat-plus-weighted", flat: [{ head: "labour", amountPence: 10 }] },
        recipients: [
          { name: "Brent", areas: 2, weight: "1" },
          { name: "Barnet", weight: "1" },
        ],
      },
      // 30 flat, and half of the 70 left for each.
      [55, 45],
    ],
    [
      "need",
      {
        method: {
          kind: "needs-formula",
          components: [
            { name: "equal", kind: "equal", share: { parts: 1, of: 4 } },
            {
              name: "crime",
              kind: "rate",
              share: { parts: 3, of: 4 },
              values: [
                { recipient: "Brent", value: "2" },
                { recipient: "Barnet", value: "1" },
              ],
              denominator: [
                { recipient: "Brent", value: "10" },
                { recipient: "Barnet", value: "10" },
              ],
            },
          ],
        },
        recipients: [{ name: "Brent" }, { name: "Barnet" }],
      },
      // 12.5 each, and 50 and 25: the half goes to the larger weight.
      [63, 37],
    ],
    [
      "what is kept back first",
      {
        keptBack: [
          { kind: "sum", title: "Analyst", head: "labour", amountPence: 20 },
          { kind: "rate", title: "Evaluation", head: "labour", share: { parts: 1, of: 2 }, of: "rest" },
        ],
      },
      [14, 13, 13],
    ],
  ])("shares out by %s", (name, changes, expected) => {
    expect(amounts(planOf(name, changes))).toEqual(expected);
  });

  test("says at which line and place a plan leaves something open, and never reads a missing weight as zero", () => {
    const recipients = [{ name: "Brent", weight: "1" }, { name: "Barnet" }];
    const path = planOf("missing", { recipients });
    const { status, stdout, stderr } = allocate(path);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(`${path} line 17 /recipients/1`);
    expect(stderr).toContain("never read as zero");
  });

  test.each([
    ["no plan", { documentType: "grant" }, 'documentType must be "funding-plan"'],
    ["a wrong form", { heads: [] }, "/heads"],
    ["a year that is none", { year: "2025-27" }, "/year"],
    [
      "a head that is not in it",
      { keptBack: [{ kind: "sum", title: "A", head: "non-labour", amountPence: 1 }] },
      "/keptBack/0/head",
    ],
    [
      "a recipient twice",
      {
        recipients: [
          { name: "A", weight: "1" },
          { name: "A", weight: "1" },
        ],
      },
      "/recipients/1/name",
    ],
    [
      "more kept back than there is",
      { keptBack: [{ kind: "sum", title: "A", head: "labour", amountPence: 101 }] },
      "£0.01 more than the total",
    ],
    [
      "an undecided tie over two heads",
      { method: { kind: "split-heads" }, ties: { rule: "error" } },
      "/ties",
    ],
  ])("refuses %s", (name, changes, words) => {
    const { status, stderr } = allocate(planOf(name, changes));
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });

  test("keeps every cell of CSV from being a formula", () => {
    const recipients = [
      { name: "=1+1", weight: "1" },
      { name: 'Quote "and", comma', weight: "1" },
    ];
    const { stdout } = allocate("--format", "csv", planOf("csv", { recipients }));
    expect(stdout).toBe(
      'line,name,head,amount\r\nshare,\'=1+1,labour,0.50\r\nshare,"Quote ""and"", comma",labour,0.50\r\n',
    );
  });

  test("writes a page that runs nothing, takes no markup from the plan, and holds every value of the workings", () => {
    const recipients = [
      { name: "<script>alert(1)</script>", weight: "1" },
      { name: "B&B", weight: "2" },
    ];
    const path = join(folder, "statement.html");
    const plan = planOf("html", { recipients });
    expect(allocate("--format", "html", "--output", path, plan)).toEqual({
      status: 0,
      stdout: "",
      stderr: "",
    });
    const page = readFileSync(path, "utf8");
    expect(page).not.toMatch(/<script|javascript:|\son\w+=/i);
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(page).toContain("It is not the Home Office&#39;s allocation.");
    expect(page).toContain('role="img"');
    // 100 × 2 ÷ 3.
    expect(page).toContain("66.66666666666667<small>200/3</small>");
    const { workings } = JSON.parse(allocate("--format", "json", plan).stdout);
    for (const { trace } of workings)
      for (const { values } of trace.steps) for (const { decimal } of values) expect(page).toContain(decimal);
  });

  test("writes a workbook to a file", () => {
    const path = join(folder, "statement.xlsx");
    const written = allocate("--format", "xlsx", "--output", path, planOf("workbook", {}));
    expect(written).toEqual({ status: 0, stdout: "", stderr: "" });
    expect(readFileSync(path).subarray(0, 2).toString()).toBe("PK");
  });

  test("shows the plan beside itself under another method and with another total", () => {
    const plan = planOf("compared", {
      recipients: [
        { name: "A", weight: "1" },
        { name: "B", weight: "2" },
      ],
    });
    const { stdout } = allocate(plan, "--compare", "equal-share", "--total", "0.50");
    // A third and two thirds of 100, then half of 50.
    expect(stdout).toMatch(/A\s+£0\.33\s+£0\.17\s+£0\.25/);
    expect(stdout).toContain("total 0.50: 0 gain and 2 lose");
  });

  test("refuses a comparison as a workbook", () => {
    const { status, stderr } = allocate(planOf("refused", {}), "--compare", "--format", "xlsx");
    expect(status).toBe(2);
    expect(stderr).toContain("text, json, csv or html");
  });

  test.each([
    // 647,435.38 and 623,888.22 over 32 leave 18p and 22p; the first in the list have both.
    ["london-2023-24", 32, [3_972_887, 3_972_885]],
    // 150,000 for each, and 200,000 for Manchester, as printed.
    ["greater-manchester-2022-23", 10, [15_000_000, 15_000_000]],
  ])("works the published case %s", (name, count, [first, last]) => {
    const pence = amounts(`${examples}published/${name}.json`);
    expect(pence).toHaveLength(count);
    expect([pence[0], pence.at(-1)]).toEqual([first, last]);
  });

  test("works the example of Hampshire in full: heads and areas add up, and the workings can be done again", () => {
    const { stdout } = allocate("--format", "json", `${examples}hampshire/funding-plan.json`);
    const { heads, recipients, workings } = JSON.parse(stdout);
    // 204,318.77 less 48,000.00; 331,206.45 less its tenth, rounded half up.
    expect(heads.map(({ sharedPence }: { sharedPence: number }) => sharedPence)).toEqual([
      15631877, 29808580,
    ]);
    for (const [h, { sharedPence }] of heads.entries()) {
      const cells = recipients.map(
        (each: { heads: { amountPence: number }[] }) => each.heads[h]?.amountPence,
      );
      expect(cells.reduce((sum: number, each: number) => sum + each, 0)).toBe(sharedPence);
    }
    for (const { amountPence, claims } of recipients)
      expect(claims.reduce((sum: number, each: { amountPence: number }) => sum + each.amountPence, 0)).toBe(
        amountPence,
      );
    for (const { trace } of workings) expect(replay(trace).differences).toEqual([]);
  });

  test("works the example of the Humber in full: the grant pays half of each officer, and the outreach award is that of the dossier", () => {
    const { stdout } = allocate("--format", "json", `${examples}humber/funding-plan.json`);
    const { heads, recipients } = JSON.parse(stdout);
    const { keptBack } = heads[0];
    // 35,745.00, 18.5% of it, and 13.8% of 26,645.00: 46,034.835, so 46,034.84, and half of that.
    expect(keptBack.map(({ amountPence }: { amountPence: number }) => amountPence)).toEqual([
      2301742, 2301742, 2301742, 2301742,
    ]);
    const { awards } = JSON.parse(readFileSync(`${examples}humber/dossier.json`, "utf8"));
    const hull = recipients.find(({ name }: { name: string }) => name === "Hull City Council");
    expect(hull.heads[1].amountPence).toBe(awards[0].amountPence);
    // A quarter of what four officers leave of 120,000.00.
    expect(hull.heads[0].amountPence).toBe(698258);
  });
});
