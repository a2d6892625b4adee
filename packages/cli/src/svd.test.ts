import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ReportSchema } from "@svd/schemas";
import { examplesOf } from "@svd/schemas/examples";
import { demonstration, policeOutcomes, policeStreet } from "@svd/schemas/returns";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { FORMATS } from "./report/formats.js";

const bin = fileURLToPath(new URL("../dist/svd.js", import.meta.url));
const examples = fileURLToPath(new URL("../../../examples/returns/", import.meta.url));
const clean = `${examples}ed-assault-march-clean.csv`;
const flawed = `${examples}ed-assault-march-flawed.csv`;

/** The formats of a report that are text. */
const TEXTS = Object.keys(FORMATS).filter((format) => format !== "xlsx");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "svd-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function svd(args: readonly string[], options: { input?: string | Buffer; env?: NodeJS.ProcessEnv } = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    encoding: "utf8",
    cwd: folder,
    input: options.input ?? "",
    env: { ...process.env, NO_COLOR: "1", ...options.env },
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr };
}

function fileOf(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** A workbook with sheets of texts: that of an example, with other sheets in it. */
function workbookOf(...sheets: string[][][]): Buffer {
  const example = demonstration.rules
    .flatMap((rule) => examplesOf(demonstration, rule)?.failing ?? [])
    .find(({ file }) => "parts" in file && "xl/worksheets/sheet2.xml" in file.parts);
  const parts: Record<string, string> = {};
  if (example && "parts" in example.file) Object.assign(parts, example.file.parts);
  for (const i of [0, 1]) {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    const rows = (sheets[i] ?? []).map((row) => {
      const cells = row.map(
        (cell) =>
          `<c t="inlineStr"><is><t>${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></is></c>`,
      );
      return `<row>${cells.join("")}</row>`;
    });
    parts[name] = (parts[name] as string).replace(/(<worksheet[^>]*>).*(<\/worksheet>)/, (_, open, close) => {
      return `${open}<sheetData>${rows.join("")}</sheetData>${close}`;
    });
  }
  parts["xl/workbook.xml"] = (parts["xl/workbook.xml"] as string).replace("March", "CANARY");
  return Buffer.from(
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]))),
  );
}

describe("svd validate", () => {
  test("accepts a clean return, recognised from its header", () => {
    const { status, stdout, stderr } = svd(["validate", "--as-of", "2026-04-10", clean]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("Emergency department assaults (ISTV) (ed-assault-istv 1.0.0)");
    expect(stdout).toContain("this project's");
    expect(stdout).toContain("ACCEPTED");
    expect(stdout).toContain("ISTV-M01  The previous return was not given.");
  });

  test("rejects a flawed return, and says where and how to put it right", () => {
    const { status, stdout } = svd(["validate", "--as-of", "2026-04-10", flawed]);
    expect(status).toBe(1);
    expect(stdout).toContain("REJECTED: 8 errors, 4 queries, 2 warnings");
    expect(stdout).toMatch(/F4 +assault_method must be one of/);
    expect(stdout).toContain("Did you mean “glass_or_bottle”?");
    expect(stdout).toMatch(/D14 +2 rows have the same times, method and place\./);
    expect(stdout).toContain("Also: D15");
  });

  test("writes a report that the schema of reports takes", () => {
    const { stdout } = svd(["validate", "--format", "json", "--as-of", "2026-04-10", flawed]);
    const report = ReportSchema.parse(JSON.parse(stdout));
    expect(report.counts).toEqual({ error: 8, query: 4, warning: 2, info: 0, notChecked: 4 });
    expect(report.findings.length).toBe(14);
    expect(report.truncated).toBe(false);
  });

  test("writes one object for one file, an array for several, and lines for each", () => {
    const several = svd(["validate", "--format", "json", clean, flawed]);
    const reports = JSON.parse(several.stdout).map((report: unknown) => ReportSchema.parse(report));
    expect(reports.map((report: { verdict: string }) => report.verdict)).toEqual(["accepted", "rejected"]);
    const lines = svd(["validate", "--format", "ndjson", "--as-of", "2026-04-10", clean, flawed])
      .stdout.trim()
      .split("\n");
    const parsed = lines.map((line) => JSON.parse(line));
    expect(parsed.map(({ type }) => type)).toEqual(["report", ...Array(14).fill("finding"), "report"]);
    expect(new Set(parsed.map(({ source, input }) => source ?? input.name))).toEqual(
      new Set(["ed-assault-march-clean.csv", flawed, "ed-assault-march-flawed.csv"]),
    );
  });

  test("puts the reports on several files together as each format has it", () => {
    const written = (format: string) =>
      svd(["validate", "--format", format, "--as-of", "2026-04-10", clean, flawed]).stdout;
    const csv = written("csv");
    expect(csv.match(/^file,rule_id,/gm)?.length).toBe(1);
    // 14 findings, and what was not checked in each of the files.
    expect(csv.trim().split("\r\n").length).toBe(1 + 4 + 14 + 4);
    const { version, runs } = JSON.parse(written("sarif"));
    expect([version, runs.map(({ results }: { results: unknown[] }) => results.length)]).toEqual([
      "2.1.0",
      [0, 14],
    ]);
    const junit = written("junit");
    expect(junit.match(/<testsuite /g)?.length).toBe(2);
    expect(junit).toMatch(/^<\?xml .*<\/testsuites>\n$/s);
    const github = written("github");
    expect(github.match(/^::(error|warning)/gm)?.length).toBe(14);
    expect(github).toContain(": 8 errors, 4 queries, 2 warnings, 0 for information, 4 not checked\n");
    // One blank line between two reports for people, however many findings there are.
    expect(written("text")).not.toMatch(/\n\n\n/);
  });

  test("writes nothing but the reports that there are", () => {
    for (const format of ["csv", "sarif", "junit", "json"]) {
      const { status, stdout } = svd(["validate", "--format", format, "nowhere.csv", clean]);
      expect(status).toBe(2);
      if (format === "sarif") expect(JSON.parse(stdout).runs.length).toBe(1);
      if (format === "json") expect(JSON.parse(stdout).length).toBe(1);
      if (format === "junit") expect(stdout).toMatch(/^<\?xml .*<\/testsuites>\n$/s);
      expect(svd(["validate", "--format", format, "nowhere.csv"])).toMatchObject({ status: 2, stdout: "" });
    }
  });

  test("keeps as many findings of each rule as asked, and counts them all", () => {
    const report = JSON.parse(
      svd(["validate", "--format", "json", "--max-findings", "1", "--as-of", "2026-04-10", flawed]).stdout,
    );
    expect(report.truncated).toBe(true);
    expect(report.findings.filter(({ ruleId }: { ruleId: string }) => ruleId === "GEN-V01").length).toBe(1);
    expect(report.counts.query).toBe(4);
  });

  test("reads the standard input", () => {
    const { status, stdout } = svd(["validate", "--format", "json", "-"], { input: readFileSync(clean) });
    expect(status).toBe(0);
    expect(JSON.parse(stdout).input.name).toBeUndefined();
  });

  test("reads a pipe that is named like a file", () => {
    const { stdout, status } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${bin}" validate --format json <(cat "${clean}")`],
      { encoding: "utf8" },
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout).input.rows).toBe(12);
  });

  test("compares with the previous return", () => {
    const february = fileOf(
      "february.csv",
      readFileSync(clean, "utf8")
        .replaceAll("2026-03", "2026-02")
        .replaceAll("2026-02-31", "2026-02-26")
        .replaceAll("2026-02-29", "2026-02-20"),
    );
    const { status, stdout } = svd([
      "validate",
      "--format",
      "json",
      "--previous",
      february,
      "--as-of",
      "2026-04-10",
      clean,
    ]);
    expect(status).toBe(0);
    const { findings, notChecked } = JSON.parse(stdout);
    expect(findings.map(({ ruleId, cell }: { ruleId: string; cell: string }) => `${ruleId} ${cell}`)).toEqual(
      ["ISTV-M02 A2"],
    );
    expect(findings[0].message).toContain("a gap of 2 days");
    expect(notChecked.length).toBe(1);
  });

  test("ends with 1 for less than an error when asked to", () => {
    const queried = fileOf("queried.csv", readFileSync(clean, "utf8").replace("Station forecourt", ""));
    expect(svd(["validate", queried]).status).toBe(0);
    expect(svd(["validate", "--fail-on", "query", queried]).status).toBe(1);
  });

  test("puts a report in its file only when it is whole", () => {
    const path = join(folder, "report.json");
    writeFileSync(path, "the report of yesterday");
    const args = ["validate", "--format", "json", "--force", "--output", path];
    expect(svd([...args, join(folder, "nowhere.csv")]).status).toBe(2);
    expect(readFileSync(path, "utf8")).toBe("the report of yesterday");
    const { status, stdout } = svd([...args, clean]);
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
    expect(ReportSchema.parse(JSON.parse(readFileSync(path, "utf8"))).verdict).toBe("accepted");
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("gives the same bytes for the same file, in any time zone", () => {
    const run = (TZ: string) => svd(["validate", "--format", "json", flawed], { env: { TZ } }).stdout;
    expect(run("Pacific/Kiritimati")).toBe(run("America/Los_Angeles"));
  });

  test("goes on after a file that cannot be checked, and ends with the worst code", () => {
    const { status, stdout, stderr } = svd(["validate", "nowhere.csv", clean]);
    expect(status).toBe(2);
    expect(stdout).toContain("ACCEPTED");
    expect(stderr).toBe("There is no file nowhere.csv. Check the name and the folder.\n");
  });
});

describe("bad use gets one clear sentence and exit code 2:", () => {
  const header = policeStreet.columns.map(({ name }) => name).join(",");
  test.each<[string, () => string[], string]>([
    ["no file", () => ["validate"], "missing required argument 'file'"],
    [
      "a file that is not there",
      () => ["validate", "x.csv"],
      "There is no file x.csv. Check the name and the folder.",
    ],
    ["a folder", () => ["validate", "."], ". is a folder. Name the files in it: *.csv"],
    [
      "an unknown option",
      () => ["validate", "--retrun", "x"],
      "unknown option '--retrun'\n(Did you mean --return?)",
    ],
    ["an unknown command", () => ["validat"], "unknown command 'validat'\n(Did you mean validate?)"],
    [
      "an unknown return",
      () => ["validate", "--return", "police-stret", clean],
      'There is no return "police-stret". Did you mean police-street?',
    ],
    ["an unknown rule", () => ["explain", "PST-V1"], 'There is no rule "PST-V1". Did you mean PST-V01?'],
    [
      "something that is no rule",
      () => ["explain", "month"],
      'There is no rule "month". Rules have ids like PST-V01: "svd describe RETURN" lists them.',
    ],
    ["an empty file", () => ["validate", fileOf("empty.csv", "")], "cannot be read: it is empty."],
    [
      "a binary file",
      () => ["validate", fileOf("binary.csv", Buffer.from([1, 0, 2, 3, 0]))],
      "cannot be read: it holds bytes that no text has.",
    ],
    [
      "a workbook",
      () => ["validate", fileOf("book.xlsx", Buffer.from("PK\u0003\u0004"))],
      "cannot be read: it is a workbook or another zipped file that is cut off or damaged.",
    ],
    [
      "a file of another kind",
      () => ["validate", fileOf("other.csv", "CANARY,DOB\r\n1,2\r\n")],
      "is not one of the returns that can be checked. The nearest is ",
    ],
    [
      "a day that is none",
      () => ["validate", "--as-of", "2026-02-30", clean],
      "The day of the check must be a date written YYYY-MM-DD.",
    ],
    [
      "an encoding that is none",
      () => ["validate", "--encoding", "x", "--return", "police-street", clean],
      'There is no encoding "x". Try utf-8 or windows-1252.',
    ],
    [
      "an encoding that is none, for a file to be recognised",
      () => ["validate", "--encoding", "x", clean],
      'There is no encoding "x". Try utf-8 or windows-1252.',
    ],
    [
      "a table that is not there",
      () => ["validate", "--lookup", "lines=lines.json", clean],
      "There is no file lines.json. Check the name and the folder.",
    ],
    [
      "a table that is not JSON",
      () => ["validate", "--lookup", `lines=${fileOf("lines.json", "line,CANARY")}`, clean],
      "lines.json is not JSON. A table is an array with an object for each row.",
    ],
    [
      "a table whose cells are not texts",
      () => ["validate", "--lookup", `lines=${fileOf("lines.json", '[{"line":"1"},{"line":2}]')}`, clean],
      "lines.json must have a text for its property 1: put quotation marks around it.",
    ],
    [
      "a number that is none",
      () => ["validate", "--max-findings", "few", clean],
      "It must be a whole number.",
    ],
    [
      "a report into a folder",
      () => ["validate", "--output", ".", clean],
      ". is a folder. Name a file in it.",
    ],
    [
      "a report into no folder",
      () => ["validate", "--output", "no/where.txt", clean],
      "no/where.txt cannot be written.",
    ],
    [
      "a previous file of another kind",
      () => ["validate", "--previous", fileOf("street.csv", `${header}\r\n`), clean],
      "The previous file cannot be read as the return ed-assault-istv.",
    ],
  ])("%s", (_, args, message) => {
    const { status, stdout, stderr } = svd(args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("CANARY");
    expect(stderr.trim().split("\n").length).toBeLessThanOrEqual(2);
  });

  test.skipIf(process.getuid?.() === 0)("a file that may not be read", () => {
    const path = fileOf("secret.csv", "x");
    chmodSync(path, 0);
    expect(svd(["validate", path])).toMatchObject({
      status: 2,
      stderr: `${path} cannot be read: you do not have permission to read it.\n`,
    });
  });

  test("whatever the format, nothing half-written is printed", () => {
    for (const format of Object.keys(FORMATS)) {
      for (const extra of [
        ["--as-of", "2026-02-30"],
        ["--encoding", "x"],
        ["--previous", "x.csv"],
      ]) {
        const { status, stdout } = svd(["validate", "--format", format, ...extra, clean]);
        expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
      }
    }
  });

  test.skipIf(!existsSync("/proc/self/mem"))("a file that gives an error when it is read", () => {
    expect(svd(["validate", "/proc/self/mem"])).toEqual({
      status: 2,
      stdout: "",
      stderr: "/proc/self/mem cannot be read: the disk or the network gave an error.\n",
    });
  });

  test("nothing at all shows the help", () => {
    const { status, stderr } = svd([]);
    expect(status).toBe(2);
    expect(stderr).toContain("svd validate 2026-03-example-street.csv");
  });
});

describe("an empty or binary file that is said to be a return is rejected in a report", () => {
  test.each([
    ["empty", ""],
    ["binary", Buffer.from([1, 0, 2, 3, 0])],
  ])("%s", (name, content) => {
    const { status, stdout } = svd([
      "validate",
      "--return",
      "police-street",
      fileOf(`${name}-forced.csv`, content),
    ]);
    expect(status).toBe(1);
    expect(stdout).toContain("GEN-F01");
  });
});

describe("svd validate of a return that is no CSV", () => {
  const rows = readFileSync(clean, "utf8")
    .trim()
    .split(/\r?\n/)
    // The commas inside quoted cells are of no matter here.
    .map((line) => line.replace(/"([^"]*)"/g, (_, cell: string) => cell.replaceAll(",", "")).split(","));
  const [header = [], ...data] = rows;
  const objects = data.map((row) => Object.fromEntries(row.map((cell, i) => [header[i], cell])));

  test.each<[string, () => string | Buffer, RegExp]>([
    ["clean.xlsx", () => workbookOf([["Remarks"]], rows), /of XLSX, sheet 2 of 2, chosen by its header, /],
    ["clean.json", () => JSON.stringify(objects), /of JSON, UTF-8, /],
    ["wrapped.json", () => JSON.stringify({ return: "ed-assault-istv", rows: objects }), /of JSON, UTF-8, /],
    ["clean.ndjson", () => objects.map((row) => JSON.stringify(row)).join("\n"), /of NDJSON, UTF-8, /],
  ])("recognises and accepts %s, as a file and on the standard input", (name, content, words) => {
    const path = fileOf(name, content());
    const { status, stdout, stderr } = svd(["validate", "--as-of", "2026-11-01", path]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain("ed-assault-istv");
    expect(stdout).toMatch(words);
    const input = svd(["validate", "--as-of", "2026-11-01", "--format", "json", "-"], {
      input: Buffer.from(content()),
    });
    expect(input.status).toBe(0);
    expect(ReportSchema.safeParse(JSON.parse(input.stdout)).success).toBe(true);
  });

  test("tells of a file that has the header of another return than it is checked as", () => {
    const path = fileOf("outcomes.csv", `${policeOutcomes.columns.map(({ name }) => name).join(",")}\r\n`);
    const { status, stderr } = svd(["validate", "--return", "police-street", path]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      "has the header of police-outcomes. It is checked as police-street, because --return says so.",
    );
  });

  test("tells of a file that has the header of no return, and how much of it is there", () => {
    const path = fileOf("half.csv", "Month,Reported by,CANARY\r\n2026-03,Example Police,x\r\n");
    const { status, stderr } = svd(["validate", "--return", "police-street", path]);
    expect(status).toBe(1);
    expect(stderr).toContain(
      "has the header of none of the returns: of the 12 columns of police-street it names 2. It is checked as police-street, because --return says so.",
    );
    expect(stderr).not.toContain("CANARY");
  });

  test("names the nearest return of a workbook that is none", () => {
    const path = fileOf("other.xlsx", workbookOf([["CANARY", "DOB"]], [["CANARY"]]));
    const { status, stdout, stderr } = svd(["validate", path]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/The nearest is [a-z-]+, of whose \d+ columns its header names 0\./);
    expect(stderr).not.toContain("CANARY");
  });
});

describe("no value of a file leaves it unless asked", () => {
  const header = policeStreet.columns.map(({ name }) => name);
  // A canary in every cell, in every form that some rule flags, and in the header.
  const cells = (i: number) => header.map((_, column) => `CANARY${i}x${column}`);
  const rows = [
    [...header, "CANARY Jane Doe"],
    [...cells(1), "CANARY"],
    [
      ...header.map((name) => (name === "Location" ? "CANARY SW1A 1AA" : name === "Month" ? "2026-03" : "")),
      " CANARY ",
    ],
    ["CANARY"],
    [...cells(2).map((cell) => `${cell}" `), "x"],
    [...cells(3).slice(0, -1), '"CANARY never closed', "x"],
  ];
  const text = rows.map((row) => row.join(",")).join("\r\n");
  const forms: readonly (readonly [string, string | Buffer])[] = [
    ["utf-8", text],
    ["semicolons", text.replaceAll(",", ";")],
    ["utf-16", Buffer.from(`\ufeff${text}`, "utf16le")],
    ["windows-1252", Buffer.from(`${text}\r\nCANARY é`, "latin1")],
    ["titles", `CANARY\r\n\r\n${text}`],
    ["another kind", text.replaceAll("Month", "CANARY").replaceAll("L", "CANARY")],
    ["binary", Buffer.from(`\u0000CANARY${text}`)],
    ["zip", `PK\u0003\u0004CANARY`],
    ["xlsx", workbookOf(rows, [["CANARY"]])],
    ["sheets.xlsx", workbookOf(rows, rows)],
    [
      "json",
      `[${rows
        .slice(1)
        .map((row) => JSON.stringify(Object.fromEntries(row.map((cell, i) => [rows[0]?.[i], cell]))))
        .join()}, {"CANARY": CANARY}]`,
    ],
    [
      "ndjson",
      `${rows.map((row) => JSON.stringify({ Month: row[0], CANARY: [row], "CANARY Jane": "CANARY" })).join("\n")}\nCANARY`,
    ],
  ];

  /** Writes all forms, each under a name of its own kind, and gives their paths. */
  function filesOf(): string[] {
    return forms.map(([name, content]) => {
      const ending = /xlsx$|json$/.test(name) ? "" : ".csv";
      return fileOf(
        `${name.replaceAll(" ", "-").replace(/^(xlsx|json|ndjson)$/, "return.$1")}${ending}`,
        content,
      );
    });
  }

  function expectNothing(args: readonly string[]): void {
    // One process for all files: each has its report, or its line on the error stream.
    const { status, stdout, stderr } = svd(["validate", ...args, ...filesOf()]);
    expect(stdout + stderr).not.toContain("CANARY");
    expect([1, 2]).toContain(status);
    expect(stdout + stderr).not.toBe("");
  }

  test.each(
    TEXTS.flatMap((format) =>
      [[], ["--return", "police-street"], ["--return", "ed-assault-istv"]].flatMap((as) => [
        [format, as.at(-1) ?? "what it is recognised as", "utf-8", as] as const,
        [format, as.at(-1) ?? "what it is recognised as", "windows-1252", as] as const,
      ]),
    ),
  )("as %s, of %s, in %s", (format, _, encoding, as) => {
    expectNothing(["--format", format, "--encoding", encoding, ...as]);
  });

  test("says something of each file", () => {
    const files = filesOf();
    const { stdout } = svd(["validate", "--format", "ndjson", "--return", "police-street", ...files]);
    const reports = stdout.split("\n").filter((line) => line.includes('"verdict"'));
    expect(reports.length).toBe(files.length);
  });

  test("as a workbook", () => {
    const output = join(folder, "canary-report.xlsx");
    const args = ["validate", "--format", "xlsx", "--return", "police-street", "--output", output];
    const files = filesOf();
    expect(svd([...args, ...files]).status).toBe(1);
    const parts = Object.values(unzipSync(readFileSync(output))).map((part) => strFromU8(part));
    expect(parts.join()).not.toContain("CANARY");
    for (const path of files) expect(parts.join()).toContain(basename(path));
  });

  test("and when it is asked, the report says so", () => {
    const path = fileOf("shown.csv", text);
    const { stdout } = svd(["validate", "--show-values", path]);
    expect(stdout).toContain("CANARY");
    expect(stdout).toContain("This report shows values of the file.");
    const report = JSON.parse(svd(["validate", "--show-values", "--format", "json", path]).stdout);
    expect(report.showsValues).toBe(true);
  });

  test.each([
    ["looking for the nearest code", "String.prototype", "toLowerCase", "canary1x"],
    ["cleaning a cell", "String.prototype", "replace", "ANARY1x"],
    ["writing a finding", "JSON", "stringify", "GEN-H05"],
  ])("nor when svd itself fails, %s", (_, object, method, cause) => {
    // A function of the platform is made to fail with a value of the file in its message.
    const module = fileOf(
      `fail-${method}.mjs`,
      `const original = ${object}.${method};
       ${object}.${method} = function (...args) {
         const result = original.apply(this, args);
         if (String(result).includes("${cause}")) throw new RangeError("CANARY " + result);
         return result;
       };`,
    );
    for (const format of ["text", "json", "ndjson"]) {
      const { status, stdout, stderr } = svd(
        ["validate", "--format", format, fileOf("forced.csv", `CANARY\r\n${text}`)],
        {
          env: { NODE_OPTIONS: `--import=file://${module}` },
        },
      );
      expect(stdout + stderr).not.toContain("CANARY");
      if (method === "stringify" && format === "text") continue;
      expect(status).toBe(2);
      expect(stderr).toContain("This is a fault in svd");
      expect(stderr).toContain("RangeError");
    }
  });
});

describe("svd", () => {
  test("lists the returns, and says of each what its layout is", () => {
    const { status, stdout } = svd(["returns"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/ed-assault-istv +Emergency department assaults/);
    expect(stdout).toMatch(/police-street +Street-level crime\. An established layout/);
    expect(
      JSON.parse(svd(["returns", "--format", "json"]).stdout).map(({ id }: { id: string }) => id),
    ).toEqual([
      "ed-assault-istv",
      "ed-assault-ecds",
      "police-street",
      "police-outcomes",
      "police-stop-search",
      "police-prc-csp",
      "police-weapon-enabled",
      "health-admissions-assault",
      "svd-grant-claim",
      "svd-grant-outturn",
      "svd-interventions",
      "svd-partnership-progress",
    ]);
  });

  test("describes a return, and prints its definition as JSON that says all there is", () => {
    const { stdout } = svd(["describe", "police-street"]);
    expect(stdout).toMatch(/1 +Crime ID +may be blank/);
    expect(stdout).toMatch(/PST-R02 +error +Month is the same in every row/);
    expect(JSON.parse(svd(["describe", "police-street", "--format", "json"]).stdout)).toEqual(policeStreet);
  });

  test("explains a rule by what is found in its examples", () => {
    const { stdout } = svd(["explain", "pst-r02"]);
    expect(stdout).toContain("PST-R02  Month is the same in every row and in the name of the file");
    expect(stdout).toMatch(/B3 +Month differs from most rows in 1 row\. A file holds one month\./);
    expect(stdout).toContain("This is found when the file is named 2026-04-example-street.csv.");
    expect(svd(["explain", "GEN-F01"]).stdout).toContain("(an empty file)");
    expect(JSON.parse(svd(["explain", "GEN-F01", "--format", "json"]).stdout).id).toBe("GEN-F01");
  });

  test("colours nothing that is not a terminal's", () => {
    const { stdout } = svd(["returns"], { env: { NO_COLOR: "", FORCE_COLOR: "1" } });
    expect(stdout).not.toContain("\u001b");
  });

  test("does not mind a reader that stops", () => {
    const { status, stderr } = spawnSync(
      "bash",
      ["-c", `"${process.execPath}" "${bin}" describe police-street | head -1`],
      { encoding: "utf8" },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("shows its version", () => {
    expect(svd(["--version"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});

describe("svd export", () => {
  test("writes the SQL of a return for a database", () => {
    const { status, stdout, stderr } = svd(["export", "police-street", "--as", "sql", "--dialect", "duckdb"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toContain('CREATE VIEW "police_street_pst_v08" AS');
    expect(stdout).toContain("for DuckDB 1.3 or later.");
  });

  test("writes the definition of a return, and what is made from it, as it is published", () => {
    const folder = fileURLToPath(new URL("../../schemas/json/returns/svd-interventions/", import.meta.url));
    const exported = (target: string) => {
      const { status, stdout, stderr } = svd(["export", "svd-interventions", "--as", target]);
      expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
      return stdout;
    };
    const published = (name: string) => readFileSync(join(folder, name), "utf8");
    expect(exported("definition")).toBe(published("definition.json"));
    expect(exported("table-schema")).toBe(published("table-schema.json"));
    expect(exported("csvw")).toBe(published("csv-metadata.json"));
    const { $id: _, ...row } = JSON.parse(published("row.schema.json"));
    expect(JSON.parse(exported("json-schema"))).toEqual(row);
  });

  test("wants to know what to write, and knows what it can", () => {
    expect(svd(["export", "police-street"]).status).toBe(2);
    const { status, stderr } = svd(["export", "police-street", "--as", "sqlite"]);
    expect(status).toBe(2);
    expect(stderr).toContain("Allowed choices are definition, json-schema, table-schema, csvw, sql");
    expect(svd(["export", "police-stret", "--as", "sql"]).stderr).toContain("Did you mean police-street?");
  });
});

describe("svd schema", () => {
  test("prints the JSON Schema of a document, a finding and a report", () => {
    for (const name of ["response-strategy", "finding", "report"]) {
      const { status, stdout } = svd(["schema", name]);
      expect(status).toBe(0);
      expect(JSON.parse(stdout).$id).toMatch(new RegExp(`/json/${name}\\.schema\\.json$`));
    }
  });

  test("suggests the nearest name", () => {
    expect(svd(["schema", "respons-strategy"])).toEqual({
      status: 2,
      stdout: "",
      stderr: 'There is no schema "respons-strategy". Did you mean response-strategy?\n',
    });
  });
});

describe("svd area", () => {
  test("describes a partnership area by its districts", () => {
    const { status, stdout } = svd(["area", "--as-of", "2026-11-22", "North Hampshire"]);
    expect(status).toBe(0);
    for (const words of ["Basingstoke and Deane (E07000084)", "Hart (E07000089)", "Rushmoor (E07000092)"])
      expect(stdout).toContain(words);
  });

  test("knows a city by its short name, and its partnership", () => {
    expect(svd(["area", "Hull"]).stdout).toContain("Humber Violence Prevention Partnership");
  });

  test("says where an ended district went, and that crime tables still use its code", () => {
    const { stdout } = svd(["area", "--as-of", "2026-11-22", "E07000026"]);
    expect(stdout).toMatch(/Followed by +Cumberland \(E06000063\) on 2023-04-01/);
    expect(stdout.replace(/\s+/g, " ")).toContain(
      "Police recorded crime tables still print E07000026 as the district of the community safety partnership",
    );
  });

  test("follows a reorganisation on its day", () => {
    const standing = (asOf: string) =>
      JSON.parse(svd(["area", "--format", "json", "--as-of", asOf, "E10000030"]).stdout).standing;
    expect(standing("2027-03-31")).toBe("current");
    expect(standing("2027-04-01")).toBe("ended");
  });

  test.each([
    ["xyzzy", "No area or body is known by this name."],
    [
      "E0700002",
      "A GSS code is a capital letter and eight digits, such as E06000001. This has 8 characters.",
    ],
  ])("says in a sentence why it does not know %s", (query, message) => {
    expect(svd(["area", query])).toEqual({ status: 2, stdout: "", stderr: `${message}\n` });
  });

  test("wants a date that is one", () => {
    expect(svd(["area", "--as-of", "2026-02-30", "Hull"])).toMatchObject({ status: 2, stdout: "" });
  });
});

const fixtures = fileURLToPath(new URL("../../validator/src/fixtures/", import.meta.url));
describe("real files", () => {
  test("of data.police.uk are accepted together", () => {
    const street = `${fixtures}police-street/`;
    const files = readdirSync(street).map((name) => street + name);
    const { status, stdout } = svd(["validate", "--format", "json", ...files]);
    expect(status).toBe(0);
    const repeated = JSON.parse(stdout).map(
      (report: { rules: { ruleId: string; count: number }[] }) =>
        report.rules.find(({ ruleId }) => ruleId === "PST-R01")?.count ?? 0,
    );
    expect(repeated).toEqual([4, 0, 3]);
  });

  test("of other kinds are refused by name, with nothing of theirs", () => {
    for (const collection of ["ssda903", "ees-screener"]) {
      const folder = `${fixtures}other-collections/${collection}`;
      for (const name of readdirSync(folder)) {
        const { status, stdout, stderr } = svd(["validate", `${folder}/${name}`]);
        expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
        expect(stderr).toMatch(
          /it looks like a (file of the return on children looked after|list of social care providers|data file for|metadata file for)/,
        );
        expect(stderr.replace(name, "")).not.toMatch(/CHILD|DOB|time_period|school|col_name/);
      }
    }
  });
});
