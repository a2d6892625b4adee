import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDossier, sampleDossiers } from "@svd/schemas/dossier";
import { checkDocument } from "@svd/schemas/model";
import { type ReturnDefinition, returns } from "@svd/schemas/returns";
import { dateOrders, fix, type ValidateOptions, validate } from "@svd/validator";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { afterAll, describe, expect, test } from "vitest";
import { canaries, spellingsOf, tracesIn } from "./testing/canaries.js";
import { csvOf, plantedRows } from "./testing/planted-files.js";

const bin = fileURLToPath(new URL("../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../examples/", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "svd-canaries-"));
afterAll(() => rmSync(folder, { recursive: true }));
const asOf = "2026-04-10";
const byId = returns.map((definition) => [definition.id, definition] as const);
const spellings = canaries.flatMap(spellingsOf);

/** All texts of a value, each once, far enough from each other that no two look like one. */
function textsOf(...values: unknown[]): string {
  const texts = new Set<string>();
  const pending: unknown[] = values;
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (typeof next === "string") texts.add(next);
    else if (typeof next === "object" && next !== null)
      for (const [key, value] of Object.entries(next)) pending.push(key, value ?? "");
  }
  return [...texts].join("\n\n\n");
}

async function said(text: string, definition: ReturnDefinition, options: ValidateOptions = {}) {
  const findings: unknown[] = [];
  const report = await validate([new TextEncoder().encode(text)], definition, {
    asOf,
    maxFindings: 3,
    onFinding: (finding) => void findings.push(finding),
    ...options,
  });
  expect(findings.length).toBeGreaterThan(0);
  return textsOf(report, findings);
}

function svd(args: readonly string[], input = "", node: readonly string[] = []) {
  return spawnSync(process.execPath, [...node, bin, ...args], {
    cwd: folder,
    input,
    maxBuffer: 1024 ** 3,
    env: { ...process.env, NO_COLOR: "1" },
  });
}

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);

describe.each(byId)("canaries in a file of %s", (_, definition) => {
  const planted = csvOf(definition, plantedRows(definition));

  test("are in no finding and nowhere in the report", async () => {
    expect(tracesIn(await said(planted, definition))).toEqual([]);
    expect(tracesIn(await said(planted, definition, { purpose: "publication" }))).toEqual([]);
  });

  test("are told where they are asked for", async () => {
    expect(tracesIn(await said(planted, definition, { showValues: true })).length).toBeGreaterThan(0);
  });

  test("are in no finding where they stand in the header", async () => {
    const names = definition.columns.map(({ name }) => name);
    for (let at = 0; at < spellings.length; at += names.length) {
      const header = names.map((name, place) => (place % 3 === 2 ? name : (spellings[at + place] ?? name)));
      expect(
        tracesIn(await said(csvOf(definition, [names], [...header, "Zebedee Quillfeather"]), definition)),
      ).toEqual([]);
    }
    expect(tracesIn(await said(csvOf(definition, [], spellings.slice(0, names.length)), definition))).toEqual(
      [],
    );
  });

  test("are in no finding where they stand in the previous return", async () => {
    const previous = [new TextEncoder().encode(planted)];
    const [right = []] = plantedRows(definition).slice(-1);
    expect(tracesIn(await said(csvOf(definition, [right, right]), definition, { previous }))).toEqual([]);
  });

  test("are in no change of a correction and in no reason why there is none", async () => {
    const changes: unknown[] = [];
    const source = () => [new TextEncoder().encode(planted)];
    const orders = await dateOrders(source(), definition);
    const summary = await fix(source(), definition, {
      dateOrders: orders,
      write() {},
      onChange: (change) => void changes.push(change),
    });
    expect(changes.length).toBeGreaterThan(0);
    expect(tracesIn(textsOf(summary, changes))).toEqual([]);
  });
});

test("canaries in JSON are in no finding, as values and as names of properties", async () => {
  for (const definition of returns) {
    const rows = plantedRows(definition)
      .slice(0, 40)
      .map((cells, row) => ({
        ...Object.fromEntries(definition.columns.map(({ name }, place) => [name, cells[place]])),
        [spellings[(row % 5) * 40] as string]: "Zebedee Quillfeather",
      }));
    const options = { fileName: "march.json" };
    expect(
      tracesIn(await said(JSON.stringify({ "Zebedee Quillfeather": 1, rows }), definition, options)),
    ).toEqual([]);
    const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    expect(tracesIn(await said(lines, definition, { fileName: "march.ndjson" }))).toEqual([]);
  }
});

test("canaries in a workbook are in no finding, as cells, in the header and as names of sheets", async () => {
  const definition = returns[0] as ReturnDefinition;
  const names = definition.columns.map(({ name }) => name);
  const rows = [[...names.slice(1), "Zebedee Quillfeather"], ...plantedRows(definition).slice(-200)];
  const hidden = { name: "AB839157C", rows: [["943 476 5919"]], hidden: true };
  const workbook = await writeXlsx({ sheets: [{ name: "Zebedee Quillfeather", rows }, hidden] });
  const findings: unknown[] = [];
  const onFinding = (finding: unknown) => void findings.push(finding);
  const report = await validate([workbook], definition, { asOf, fileName: "march.xlsx", onFinding });
  expect(report.input.sheet).toEqual({ position: 1, of: 2, named: false });
  expect(findings.length).toBeGreaterThan(200);
  expect(tracesIn(textsOf(report, findings))).toEqual([]);
  const several = {
    sheets: [
      { name: "Zebedee Quillfeather", rows },
      { ...hidden, rows, hidden: false },
    ],
  };
  const refused = await validate([await writeXlsx(several)], definition, { asOf });
  expect(refused.verdict).toBe("rejected");
  expect(tracesIn(textsOf(refused))).toEqual([]);
});

describe("the command", () => {
  const files = returns.map((definition) => `${definition.id}.csv`);
  for (const definition of returns)
    put(`${definition.id}.csv`, csvOf(definition, plantedRows(definition).slice(-120)));

  test.each(["text", "json", "ndjson", "csv", "sarif", "junit", "github", "html", "xlsx"])(
    "says nothing of canaries in the format %s",
    async (format) => {
      const { status, stdout, stderr } = svd(["validate", "--as-of", asOf, "--format", format, ...files]);
      expect(status).toBe(1);
      expect(tracesIn(`${stderr}`)).toEqual([]);
      const text =
        format === "xlsx" ? textsOf((await readXlsx(stdout)).sheets.map(({ rows }) => rows)) : `${stdout}`;
      expect(text.length).toBeGreaterThan(10_000);
      expect(tracesIn(text)).toEqual([]);
    },
  );

  test("says nothing of canaries when it corrects a file", () => {
    for (const file of files) {
      const { stdout, stderr } = svd([
        "fix",
        file,
        "--output",
        `copy-${file}`,
        "--log",
        `log-${file}`,
        "--force",
      ]);
      expect(tracesIn(`${stdout} ${stderr} ${readFileSync(join(folder, `log-${file}`), "utf8")}`)).toEqual(
        [],
      );
    }
  });

  test("says nothing of canaries when it meets a fault of its own", () => {
    put(
      "fault.mjs",
      `const at = "\\n    at Zebedee Quillfeather (9434765919)\\n";
       JSON.stringify = (value) => { throw new Error("Zebedee Quillfeather" + at, { cause: new Error("AB839157C") }); };`,
    );
    const fault = ["--import", join(folder, "fault.mjs")];
    const { status, stdout, stderr } = svd(["validate", "--format", "ndjson", files[0] as string], "", fault);
    expect(status).toBe(2);
    expect(`${stderr}`).toContain("This is a fault in svd");
    expect(tracesIn(`${stdout} ${stderr}`)).toEqual([]);
  });

  const plan = readFileSync(join(examples, "humber/funding-plan.json"), "utf8");
  const weighted = readFileSync(join(examples, "hampshire/funding-plan.json"), "utf8");
  const rest = (name: string) => ({ name, gives: "rest" });
  const twoRest = JSON.stringify({
    ...JSON.parse(plan),
    keptBack: [
      {
        ...JSON.parse(plan).keptBack[0],
        funders: [rest("Zebedee Quillfeather"), rest("ZE99 9QX")],
        grant: "ZE99 9QX",
      },
    ],
  });
  test.each<[string, string, readonly string[]]>([
    [
      "a file of no return",
      "Zebedee Quillfeather,9434765919\r\n25/12/1987,ZE99 9QX\r\n",
      ["validate", "FILE"],
    ],
    [
      "a file that is asked for as a return",
      "Zebedee Quillfeather\r\n9434765919\r\n",
      ["validate", "--return", "police-street", "FILE"],
    ],
    [
      "a table with cells that are not texts",
      '[{"Zebedee Quillfeather":9434765919}]',
      ["validate", "--lookup", "lsoa-police-force=FILE", "police-street.csv"],
    ],
    [
      "a table that is not JSON",
      "Zebedee Quillfeather",
      ["validate", "--lookup", "lsoa-police-force=FILE", "police-street.csv"],
    ],
    [
      "a table of other columns",
      '[{"Zebedee Quillfeather":"9434765919"}]',
      ["validate", "--lookup", "lsoa-police-force=FILE", "police-street.csv"],
    ],
    [
      "a previous file of no return",
      "Zebedee Quillfeather\r\n9434765919\r\n",
      ["validate", "--previous", "FILE", "police-street.csv"],
    ],
    [
      "a document with unknown properties",
      '{"documentType":"local-government-area","Zebedee Quillfeather":1}',
      ["check", "FILE"],
    ],
    ["a document of an unknown type", '{"documentType":"Zebedee Quillfeather"}', ["check", "FILE"]],
    ["a document that is not JSON", '{"Zebedee Quillfeather": 9434765919 "ZE99 9QX"}', ["check", "FILE"]],
    [
      "a document whose keys are lists",
      '? [Zebedee Quillfeather, "9434765919"]\n: 1\n',
      ["check", "FILE.yaml"],
    ],
    ["a document with tags and anchors", "a: !Zebedee-Quillfeather 1\nb: *zebedee\n", ["check", "FILE.yaml"]],
    [
      "a document with a property twice",
      '{"Zebedee Quillfeather":1,"Zebedee Quillfeather":2}',
      ["check", "FILE"],
    ],
    ["a plan with unknown properties", plan.replace("{", '{"Zebedee Quillfeather":1,'), ["allocate", "FILE"]],
    [
      "a plan with a recipient twice",
      plan.replaceAll(/"name": *"[^"]*"/g, '"name":"Zebedee Quillfeather"'),
      ["allocate", "FILE"],
    ],
    [
      "a plan with a weight that is not a number",
      weighted.replaceAll(/"weight": *"[^"]*"/g, '"weight":"9434765919x"'),
      ["allocate", "FILE"],
    ],
    ["a plan with two funders that pay the rest", twoRest, ["allocate", "FILE"]],
    ["claims with unknown properties", '{"year":"2025-26","Zebedee Quillfeather":1}', ["claim", "FILE"]],
    [
      "claims whose provenance has unknown properties",
      '{"provenance":{"Zebedee Quillfeather":1}}',
      ["claim", "FILE"],
    ],
    [
      "claims with an amount that is not one",
      '{"year":"25/12/1987","award":"9434765919x","profile":["1","0","0","0"],"payment":{"kind":"arrears"}}',
      ["claim", "FILE"],
    ],
    [
      "a post with unknown properties",
      '{"Zebedee Quillfeather":1,"year":"25/12/1987"}',
      ["post-cost", "FILE"],
    ],
    [
      "figures that are not numbers",
      '{"parts":[{"id":"Zebedee Quillfeather","printed":"9434765919x"}],"total":"AB839157C"}',
      ["reconcile", "--rounded-to", "1", "FILE"],
    ],
    [
      "figures with an id twice",
      '{"parts":[{"id":"Zebedee Quillfeather","printed":"1"},{"id":"Zebedee Quillfeather","printed":"1"}],"total":"2"}',
      ["reconcile", "--rounded-to", "x9434765919", "FILE"],
    ],
    [
      "a table of figures that are not numbers",
      "id,printed\nZebedee Quillfeather,9434765919x\nTotal,AB839157C\n",
      ["reconcile", "--rounded-to", "1", "FILE.csv"],
    ],
  ])("says nothing of canaries in %s", (_, text, args) => {
    const name = args.find((each) => each.includes("FILE"))?.replace(/^.*=/, "") as string;
    const path = name === "FILE" ? "input.json" : name.replace("FILE", "input");
    put(path, text);
    const { status, stdout, stderr } = svd(args.map((each) => each.replace(name, path)));
    expect(status).not.toBe(0);
    expect(tracesIn(`${stdout} ${stderr}`)).toEqual([]);
  });
});

describe("canaries in a dossier", () => {
  const whole = sampleDossiers.humber;
  /** Pointers to every text and every object of the dossier. */
  const places: { path: readonly (string | number)[]; isText: boolean }[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]) => {
    if (typeof value === "string") places.push({ path, isText: true });
    if (typeof value !== "object" || value === null) return;
    if (!Array.isArray(value)) places.push({ path, isText: false });
    for (const [key, child] of Object.entries(value)) walk(child, [...path, key]);
  };
  walk(whole, []);
  const slugs = ["zebedee-quillfeather", "id-9434765919"];
  const texts = [...canaries.flatMap(({ text, also }) => [text, ...also]), ...slugs, "1987-12-25", "1987-12"];

  test("are in no finding, as texts and as names of properties", () => {
    let found = 0;
    for (const [index, { path, isText }] of places.entries()) {
      const dossier = structuredClone(whole);
      let holder: unknown = dossier;
      const steps = isText ? path.slice(0, -1) : path;
      for (const step of steps) holder = (holder as Record<string | number, unknown>)[step];
      // Texts that keep the form of the property are what the rules of a dossier get to see.
      const kept = index % 2 === 0 ? slugs[index % 4 === 0 ? 0 : 1] : "1987-12-25";
      for (const text of [texts[index % texts.length], kept] as string[]) {
        (holder as Record<string | number, unknown>)[isText ? (path.at(-1) as string) : text] = text;
        const form = checkDocument(dossier);
        const findings = form.length > 0 ? form : checkDossier(dossier, { asOf: "2025-06-30" });
        found += findings.length;
        expect(tracesIn(textsOf(findings)), path.join("/")).toEqual([]);
      }
    }
    expect(found).toBeGreaterThan(places.length);
  });
});
