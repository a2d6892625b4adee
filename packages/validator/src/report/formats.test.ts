import { readFileSync } from "node:fs";
import { policeStreet, type Report } from "@svd/schemas/returns";
import { Ajv } from "ajv";
import { SaxesParser } from "saxes";
import { describe, expect, test } from "vitest";
import * as index from "../index.js";
import {
  csvFormat,
  githubFormat,
  htmlFormat,
  junitFormat,
  REPORT_FORMATS,
  type ReportFormat,
  sarifFormat,
  validate,
} from "../index.js";

const HEADER = policeStreet.columns.map(({ name }) => name).join(",");
const FLAWED = [
  HEADER,
  ",2026-03,Example Police,Example Police,,,No Location,,,Anti-social behaviour,,",
  "0123,2026-03,Example Police,Example Police,,,No Location,,,Burglry,,CANARY",
  ",2026-13,Example Police,Sample Police,,,No Location,,,Anti-social behaviour,,CANARY",
  "",
].join("\r\n");
const CLEAN = FLAWED.split("\r\n").slice(0, 2).join("\r\n");

/** The reports on files in a format, as a caller writes them who hands on every finding. */
async function written(format: ReportFormat, files: Readonly<Record<string, string>>, maxFindings?: number) {
  const reports: string[] = [];
  for (const [name, text] of Object.entries(files)) {
    const writer = format.writer(name, policeStreet);
    let body = writer.begin();
    const report: Report = await validate([new TextEncoder().encode(text)], policeStreet, {
      ...(maxFindings === undefined ? {} : { maxFindings }),
      onFinding: (finding) => {
        body += writer.finding(finding);
      },
    });
    reports.push(body + writer.end(report));
  }
  return format.before + reports.join(format.between) + format.after;
}

const BOTH = { "folder/a b,c.csv": FLAWED, "clean.csv": CLEAN };
test("every format is a function that the package exports and its README names", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  for (const [name, format] of Object.entries(REPORT_FORMATS)) {
    expect(Object.entries(index)).toContainEqual([`${name}Format`, format]);
    expect(readme).toContain(`\`${name}Format()\``);
  }
});

describe.each(Object.entries(REPORT_FORMATS))("a report as %s", (_, format) => {
  test("has no value of a file, and the same bytes each time", async () => {
    const text = await written(format({ several: true }), BOTH);
    expect(text).not.toContain("CANARY");
    expect(await written(format({ several: true }), BOTH)).toBe(text);
  });
});

/** The events of XML that is well-formed. */
function elementsOf(xml: string) {
  const elements: { name: string; attributes: Record<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    elements.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on("closetag", () => void open.pop());
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return elements;
}

describe("CSV", () => {
  test("has a header, a row for each finding and one for each rule that was not checked", async () => {
    const rows = (await written(csvFormat(), BOTH)).split("\r\n");
    expect(rows[0]).toBe(
      "file,rule_id,severity,row,column,column_letter,cell,message,shape,expected,suggestion,linked,value",
    );
    expect(rows).toContain(
      '"folder/a b,c.csv",PST-V03,error,3,Crime type,J,J3,"Crime type must be one of the 14 codes of the list ""Crime types of data.police.uk"".",Aaaaaaa,"one of the 14 codes of the list ""Crime types of data.police.uk""",Burglary,,',
    );
    expect(rows).toContain("clean.csv,GEN-M01,not-checked,,,,,The previous return was not given.,,,,,");
    // Six findings of the flawed file, four rules of each that were not checked, the header and the end.
    expect(rows.length).toBe(6 + 8 + 2);
  });

  test("has no cell that a spreadsheet takes for a formula", () => {
    const writer = csvFormat().writer("=1+1", policeStreet);
    const finding = {
      ruleId: "GEN-V02",
      severity: "error",
      message: "@SUM",
      shape: "-9",
      expected: "+1",
      value: "=A1",
    } as const;
    expect(writer.finding(finding)).toBe("'=1+1,GEN-V02,error,,,,,'@SUM,'-9,'+1,,,'=A1\r\n");
  });
});

describe("GitHub's workflow commands", () => {
  test("name file, line and rule, with what would end them escaped", async () => {
    const lines = (await written(githubFormat(), BOTH)).split("\n");
    expect(lines).toContain(
      '::error file=folder/a b%2Cc.csv,line=3,title=PST-V03 error J3::Crime type must be one of the 14 codes of the list "Crime types of data.police.uk". Did you mean “Burglary”?',
    );
    expect(lines).toContain(
      "svd: folder/a b,c.csv rejected: 3 errors, 0 queries, 1 warning, 2 for information, 4 not checked",
    );
    const finding = { ruleId: "GEN-V02", severity: "info", message: "50%\r\n::error::x" } as const;
    expect(githubFormat().writer("a:b.csv", policeStreet).finding(finding)).toBe(
      "::notice file=a%3Ab.csv,title=GEN-V02 info::50%25%0D%0A::error::x\n",
    );
  });
});

describe("JUnit XML", () => {
  test("has a suite for each file and a case for each rule", async () => {
    const elements = elementsOf(await written(junitFormat(), BOTH));
    const suites = elements.filter(({ name }) => name === "testsuite");
    expect(suites.map(({ attributes }) => attributes)).toEqual([
      { name: "folder/a b,c.csv", tests: "58", failures: "3", errors: "0", skipped: "4" },
      { name: "clean.csv", tests: "58", failures: "0", errors: "0", skipped: "4" },
    ]);
    expect(elements.filter(({ name }) => name === "testcase").length).toBe(2 * policeStreet.rules.length);
    const [failure] = elements.filter(({ name }) => name === "failure");
    expect(failure?.attributes).toEqual({ type: "error", message: "1 finding of severity error" });
    expect(elements.some(({ text }) => text.startsWith("J3 (error): Crime type must be one of"))).toBe(true);
  });

  test("fails rules at the severity that is asked for, and says how many findings it leaves out", async () => {
    const suite = async (failOn: "error" | "warning", maxFindings?: number) =>
      elementsOf(await written(junitFormat({ failOn }), { "a.csv": FLAWED }, maxFindings));
    const failures = async (failOn: "error" | "warning") =>
      (await suite(failOn)).find(({ name }) => name === "testsuite")?.attributes["failures"];
    expect([await failures("error"), await failures("warning")]).toEqual(["3", "4"]);
    const cut = (await suite("error", 1)).find(({ text }) => text.includes("and 1 more"));
    expect(cut?.text).toMatch(/^L3 \(info\): .*\nand 1 more$/);
  });

  test("is well-formed whatever the name of the file", () => {
    const report = { rules: [], notChecked: [], findings: [] } as unknown as Report;
    for (const name of ['<a>&"\u0001\ud800.csv', "]]>.csv"]) {
      const format = junitFormat();
      const xml = format.before + format.writer(name, policeStreet).end(report) + format.after;
      expect(() => elementsOf(xml)).not.toThrow();
    }
  });
});

describe("HTML", () => {
  test("is a page whose headings, tables and links hold together", async () => {
    const html = await written(htmlFormat(), BOTH);
    // Elements that stand alone are closed, so that a reader of XML can take the page apart.
    const elements = elementsOf(html.replace("<!doctype html>", "").replace(/<meta ([^>]*)>/g, "<meta $1/>"));
    const named = (name: string) => elements.filter((each) => each.name === name);
    expect(named("html")[0]?.attributes["lang"]).toBe("en");
    expect(named("h1").length).toBe(1);
    expect(named("h2").map(({ text }) => text)).toEqual(["folder/a b,c.csv", "clean.csv"]);
    expect(named("p").map(({ text }) => text)).toContain(
      "Rejected: 3 errors, 1 warning, 2 for information, 4 rules not checked, or not wholly",
    );
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { attributes } of named("a")) expect(ids).toContain(attributes["href"]?.slice(1));
    expect(named("table").length).toBe(named("caption").length);
    for (const { attributes } of named("th")) expect(["row", "col"]).toContain(attributes["scope"]);
    expect(html).not.toMatch(/<script|<img|<link|https?:/);
    expect(named("td").map(({ text }) => text)).toContain(
      'Crime type must be one of the 14 codes of the list "Crime types of data.police.uk". Did you mean “Burglary”? Shape: Aaaaaaa',
    );
  });

  test("says how many findings it leaves out, and what is in a name as it is", async () => {
    const html = await written(htmlFormat(), { "<b>&.csv": FLAWED }, 1);
    expect(html).toContain("And 1 more.");
    expect(html).toContain("&lt;b&gt;&amp;.csv");
  });
});

describe("SARIF", () => {
  const schema = JSON.parse(
    readFileSync(new URL("fixtures/sarif-2.1.0-rtm.5.json", import.meta.url), "utf8"),
  );
  // The schema is of draft 04 and has a pattern that older engines alone take.
  const { $schema: _, id: __, ...draft } = schema;
  const fits = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(draft);

  test("fits the schema of the standard, with a run for each file", async () => {
    const log = JSON.parse(await written(sarifFormat(), BOTH));
    fits(log);
    expect(fits.errors).toBeNull();
    expect(log.runs.length).toBe(2);
    expect(log.runs[0].artifacts[0].location.uri).toBe("folder/a%20b%2Cc.csv");
    expect(log.runs[0].results.length).toBe(6);
    expect(log.runs[0].results[1]).toMatchObject({
      ruleId: "PST-V03",
      level: "error",
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: "folder/a%20b%2Cc.csv" }, region: { startLine: 3 } },
          logicalLocations: [{ name: "J3", kind: "element" }],
        },
      ],
      properties: { severity: "error", column: "Crime type", suggestion: "Burglary" },
    });
    expect(log.runs[1].results).toEqual([]);
    const ids = log.runs[0].tool.driver.rules.map(({ id }: { id: string }) => id);
    for (const { ruleId } of log.runs[0].results) expect(ids).toContain(ruleId);
    expect(log.runs[1].invocations[0].toolConfigurationNotifications.length).toBe(4);
  });

  test("would not fit with a level that there is not", async () => {
    const log = JSON.parse(await written(sarifFormat(), BOTH));
    log.runs[0].results[0].level = "query";
    expect(fits(log)).toBe(false);
  });

  test("names files by references that hold together", async () => {
    for (const name of ["C:\\data\\März 1.csv", "-", "a:b.csv", "\ud800.csv"]) {
      const log = JSON.parse(await written(sarifFormat(), { [name]: CLEAN }));
      const { uri } = log.runs[0].artifacts[0].location;
      expect(new URL(uri, "file:///x/").protocol).toBe("file:");
    }
  });
});
