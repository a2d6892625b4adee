import { ReportSchema } from "@svd/schemas";
import { examplesOf } from "@svd/schemas/examples";
import {
  edAssaultIstv,
  genericParameters,
  genericRules,
  policeStreet,
  type ReturnDefinition,
  demonstration as wholeDemonstration,
} from "@svd/schemas/returns";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { validate } from "./index.js";
import { type ValidateOptions, ValidatorError } from "./options.js";

/** The first five columns of the demonstration layout. */
const columns = wholeDemonstration.columns.slice(0, 5);
const demonstration: ReturnDefinition = {
  ...wholeDemonstration,
  columns,
  parameters: genericParameters({ columns }),
  rules: genericRules({ key: ["reference"], columns }),
};
const HEADER = "reference,happened_on,place_type,note,longitude";
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (...rows: string[]) => [HEADER, ...rows].map((row) => `${row}\r\n`).join("");
const check = (
  text: string | Uint8Array,
  options: ValidateOptions = {},
  definition: ReturnDefinition = demonstration,
) => validate([typeof text === "string" ? bytes(text) : text], definition, options);
const found = async (text: string | Uint8Array, options?: ValidateOptions, definition?: ReturnDefinition) =>
  (await check(text, options, definition)).findings.map(
    ({ ruleId, cell, row }) => `${ruleId} ${cell ?? row ?? "file"}`,
  );

/** A file with a fault of nearly every kind. */
const FLAWED = [
  "\ufeffreference,Happened On,place_type,note,longitude,Ward",
  '00a1,2026-03-01,street,"a, ""b""",-0.125,Café',
  "",
  "00a1,31/03/2026,strete, 12 Example Road ,-1.25E-01,x",
  '00a2,2026-02-30,street,"line\r\nbreak",9.125,x',
  "00a3,2026-03-01,street",
  "zzzz,,,943 476 5919,,05/12/1993",
  '00a4,2026-03-01,home,by the "Crown",,x',
  '00a5,2026-03-01,home,"by" the Crown,,x',
  "00a1,2026-03-01,street,,,x",
  '00a6,2026-03-01,street,"never closed,,x',
  "00a7,2026-03-01,street,,,x",
  "",
  "",
].join("\r\n");

describe("a check", () => {
  test("finds each fault once, where it is, in the order of reading", async () => {
    expect(await found(FLAWED)).toEqual([
      "GEN-F03 file",
      "GEN-H04 B1",
      "GEN-H03 F1",
      "GEN-F06 3",
      "GEN-V07 B4",
      "GEN-V04 C4",
      "GEN-P07 D4",
      "GEN-V05 D4",
      "GEN-V06 E4",
      "GEN-V03 B5",
      "GEN-V05 D5",
      "GEN-V02 E5",
      "GEN-F05 6",
      "GEN-V02 A7",
      "GEN-V01 B7",
      "GEN-V01 C7",
      "GEN-P02 D7",
      "GEN-P06 F7",
      "GEN-F14 D8",
      "GEN-F14 D9",
      "GEN-F04 D11",
      "GEN-F06 13",
      "GEN-R01 A2",
    ]);
  });

  test("gives a report that its schema takes, with exact counts", async () => {
    const report = await check(FLAWED, { fileName: "flawed.csv", maxFindings: 1 });
    expect(ReportSchema.parse(report)).toEqual(report);
    expect(report.verdict).toBe("rejected");
    expect(report.counts).toEqual({ error: 12, query: 2, warning: 7, info: 2, notChecked: 1 });
    expect(report.truncated).toBe(true);
    expect(report.findings.length).toBe(new Set(report.findings.map(({ ruleId }) => ruleId)).size);
    expect(report.input).toMatchObject({
      name: "flawed.csv",
      bytes: bytes(FLAWED).length,
      encoding: "utf-8",
      byteOrderMark: true,
      delimiter: ",",
      newline: "crlf",
      rows: 10,
    });
    expect(report.columns.map(({ name, letter, filled, blank }) => [name, letter, filled, blank])).toEqual([
      ["reference", "A", 9, 0],
      ["happened_on", "B", 8, 1],
      ["place_type", "C", 8, 1],
      ["note", "D", 7, 2],
      ["longitude", "E", 3, 6],
    ]);
  });

  test("says who is who in the words of a spreadsheet", async () => {
    const [finding] = (await check(file("00a1,31/03/2026,street,,"))).findings;
    expect(finding).toEqual({
      ruleId: "GEN-V07",
      severity: "error",
      row: 2,
      column: { name: "happened_on", index: 1, letter: "B" },
      cell: "B2",
      message:
        "happened_on must be a date written YYYY-MM-DD, for example 2026-03-31. The day is over 12, so the date is certain.",
      shape: "99/99/9999",
      expected: "a date written YYYY-MM-DD",
    });
  });

  test("names the hash that other tools give for the same bytes", async () => {
    // printf 'abc' | sha256sum
    expect((await check("abc")).input.sha256).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });

  test("shows a value only when it is asked to, escaped and cut, and says so", async () => {
    const text = file(`00a1,2026-03-01,street,,\u001b[31m${"9".repeat(200)}`);
    const quiet = await check(text);
    expect(JSON.stringify(quiet)).not.toContain("[31m");
    expect(quiet.showsValues).toBeUndefined();
    const open = await check(text, { showValues: true });
    expect(open.showsValues).toBe(true);
    expect(open.findings[0]?.value).toMatch(/^\\u\{1b\}\[31m9{80,90}…$/);
  });

  test("hands every finding to the sink, and waits for it", async () => {
    const seen: string[] = [];
    let open = 0;
    const report = await check(FLAWED, {
      maxFindings: 0,
      onFinding: async ({ ruleId }) => {
        open++;
        await Promise.resolve();
        open--;
        seen.push(ruleId);
      },
    });
    expect(open).toBe(0);
    expect(seen.length).toBe(23);
    expect(report.findings).toEqual([]);
    expect(report.truncated).toBe(true);
  });
});

describe("the outcome is the same", () => {
  test("wherever the bytes are cut", async () => {
    const whole = bytes(FLAWED);
    const expected = await check(whole);
    for (let at = 0; at <= whole.length; at++) {
      expect(await validate([whole.subarray(0, at), whole.subarray(at)], demonstration)).toEqual(expected);
    }
    const single = Array.from(whole, (byte) => Uint8Array.of(byte));
    expect(await validate(single, demonstration)).toEqual(expected);
  });

  test.each([demonstration, edAssaultIstv, policeStreet])(
    "for a definition read back from JSON: $id",
    async (definition) => {
      const copy: ReturnDefinition = JSON.parse(JSON.stringify(definition));
      for (const rule of definition.rules) {
        for (const { file: example } of examplesOf(definition, rule)?.failing ?? []) {
          if (!("text" in example)) continue;
          expect(await check(example.text, {}, copy)).toEqual(await check(example.text, {}, definition));
        }
      }
      expect(await check(FLAWED, {}, copy)).toEqual(await check(FLAWED, {}, definition));
    },
  );

  test("when rows change places, but for where things are", async () => {
    const rows = ["00a1,31/03/2026,street,,", "00a2,2026-03-01,strete,,", "00a3,2026-03-01,street,SW1A 1AA,"];
    const ids = async (lines: string[]) =>
      (await found(file(...lines))).map((each) => each.split(" ")[0]).sort();
    expect(await ids([...rows].reverse())).toEqual(await ids(rows));
  });
});

describe("any bytes at all", () => {
  const piece = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc
      .constantFrom(
        HEADER,
        "\r\n",
        '"',
        ",",
        "\ufeff",
        "00a1,2026-03-01,street,,",
        "\u0000",
        "PK\u0003\u0004",
      )
      .map(bytes),
  );
  test("give a report that its schema takes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const whole = Uint8Array.from(pieces.flatMap((each) => [...each]));
        const report = await validate(pieces, demonstration);
        ReportSchema.parse(report);
        expect(report.input.bytes).toBe(whole.length);
        expect(await check(whole)).toEqual(report);
      }),
      { numRuns: 1000 },
    );
  });

  test("give a report with small limits too", async () => {
    const limits = { bytes: 200, rows: 2, columns: 6, recordBytes: 60, cellBytes: 8 };
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const whole = Uint8Array.from([...bytes(`${HEADER}\n`), ...pieces.flatMap((each) => [...each])]);
        const report = await check(whole, { limits });
        ReportSchema.parse(report);
        const halves = [whole.subarray(0, 70), whole.subarray(70)];
        expect(await validate(halves, demonstration, { limits })).toEqual(report);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a header", () => {
  test("named like a property of every object is reported by place and changes nothing", async () => {
    const text =
      "__proto__,constructor,reference,happened_on,place_type,note,longitude\r\nx,y,00a1,2026-03-01,street,,\r\n";
    expect(await found(text)).toEqual(["GEN-H03 A1", "GEN-H03 B1"]);
    expect(Object.prototype).not.toHaveProperty("x");
  });

  test("with a name twice is told which is read", async () => {
    const { findings } = await check(`${HEADER},note\r\n00a1,2026-03-01,street,,,SW1A 1AA\r\n`);
    expect(findings.map(({ ruleId, cell }) => [ruleId, cell])).toEqual([
      ["GEN-H02", "F1"],
      ["GEN-P03", "F2"],
    ]);
    expect(findings[0]?.message).toContain("column D");
  });

  test("with a near misspelling is read as meant, and says so", async () => {
    const report = await check(
      "reference,happend_on,place_type,note,longitude\r\n00a1,31/03/2026,street,,\r\n",
    );
    expect(report.findings.map(({ ruleId, cell, linked }) => [ruleId, cell, linked])).toEqual([
      ["GEN-H01", undefined, ["B1"]],
      ["GEN-V07", "B2", undefined],
    ]);
    expect(report.findings[0]?.message).toContain("Column B is likely to be meant for it");
  });

  test("of another file leaves nothing to check, and says what is not checked", async () => {
    const report = await check("one,two\r\n1,2\r\n");
    expect(report.counts.error).toBe(5);
    expect(report.notChecked.map(({ ruleId, reason }) => `${ruleId} ${reason}`)).toEqual([
      "GEN-M01 The previous return was not given.",
      'GEN-R01 The file has no column "reference".',
    ]);
  });

  test("never has its words repeated", async () => {
    const text = JSON.stringify(await check("CANARY Jane Doe 1990,CANARY\r\n1,2\r\n"));
    expect(text).not.toContain("CANARY");
  });
});

describe("an encoding", () => {
  const latin = (text: string) => Uint8Array.from(text, (each) => each.charCodeAt(0));
  const cafe = file(
    "00a1,2026-03-01,street,Café,",
    "00a2,2026-03-01,street,Café,",
    "00a3,31/03/2026,street,,",
  );

  test("other than UTF-8 is one finding at the first cell that shows it, and the rest is checked", async () => {
    expect(await found(latin(cafe))).toEqual(["GEN-F02 D2", "GEN-V07 B4"]);
  });

  test("that the caller names is read", async () => {
    expect(await found(latin(cafe), { encoding: "windows-1252" })).toEqual(["GEN-V07 B4"]);
    const utf16 = new Uint8Array(new Uint16Array([...cafe].map((each) => each.charCodeAt(0))).buffer);
    expect(await found(utf16, { encoding: "utf-16le" })).toEqual(["GEN-V07 B4"]);
  });

  test("of UTF-16 is told apart, with and without a mark", async () => {
    const utf16 = (text: string) =>
      new Uint8Array(new Uint16Array([...text].map((each) => each.charCodeAt(0))).buffer);
    for (const text of [`\ufeff${cafe}`, cafe]) {
      const report = await check(utf16(text));
      expect(report.findings.map(({ ruleId, message }) => [ruleId, message.includes("UTF-16")])).toEqual([
        ["GEN-F02", true],
      ]);
      expect(report.counts.notChecked).toBe(demonstration.rules.length - 1);
    }
  });

  test("in which a character is cut by the end of a piece is read whole", async () => {
    const whole = bytes(cafe);
    const at = whole.indexOf(0xc3) + 1;
    expect(await found(whole)).toEqual(["GEN-V07 B4"]);
    const report = await validate([whole.subarray(0, at), whole.subarray(at)], demonstration);
    expect(report.findings.length).toBe(1);
  });

  test("mark in the first header is not part of its name", async () => {
    expect(await found(`\ufeff${file("00a1,2026-03-01,street,,")}`)).toEqual(["GEN-F03 file"]);
  });
});

describe("a limit", () => {
  const row = (n: number) => `${String(n).padStart(4, "0")},2026-03-01,street,,`;
  test.each<[string, ValidateOptions["limits"], string[]]>([
    ["of rows stops the reading", { rows: 2 }, ["GEN-F13 4"]],
    ["of bytes stops the reading", { bytes: 80 }, ["GEN-F13 file"]],
    ["of columns stops the reading", { columns: 4 }, ["GEN-F13 1"]],
    ["of bytes of a row passes over the row", { recordBytes: 60 }, ["GEN-F13 5"]],
    ["of bytes of a cell passes over the cell", { cellBytes: 30 }, ["GEN-F13 D5"]],
  ])("%s", async (_, limits, expected) => {
    const text = file(row(1), row(2), row(3), `${row(4).slice(0, -1)}${"x ".repeat(20)},`);
    const report = await check(text, { limits: limits ?? {} });
    expect(
      report.findings
        .filter(({ ruleId }) => ruleId === "GEN-F13")
        .map(({ ruleId, cell, row }) => `${ruleId} ${cell ?? row ?? "file"}`),
    ).toEqual(expected);
    expect(report.verdict).toBe("rejected");
    if (limits?.rows ?? limits?.bytes ?? limits?.columns)
      expect(report.counts.notChecked).toBeGreaterThan(20);
  });
});

describe("what the caller gives", () => {
  const attendance = (site: string, method = "fist") =>
    `${edAssaultIstv.columns.map(({ name }) => name).join(",")}\r\n2026-03-01,2026-03-31,${site},2026-03-14T23:40,2026-03-14T22:55,${method},,licensed_premises,The Example Arms\r\n`;

  test("as a list of sites is held against the cells", async () => {
    const options = { codeLists: { "ods-site": ["RJ122", "RJ701"] } };
    expect(await found(attendance("RJ122"), options, edAssaultIstv)).toEqual([]);
    expect(await found(attendance("RJ123"), options, edAssaultIstv)).toEqual(["GEN-V04 C2"]);
  });

  test("as a list of methods stops rules that speak of other codes, and says so", async () => {
    const options = { codeLists: { "istv-assault-method": ["01", "02"] } };
    const report = await check(attendance("RJ122", "02"), options, edAssaultIstv);
    expect(report.findings).toEqual([]);
    expect(report.notChecked.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toContain(
      'ISTV-X06: The list of codes given for "assault_method" does not have the code "other".',
    );
    expect(await found(attendance("RJ122", "fist"), options, edAssaultIstv)).toEqual(["GEN-V04 F2"]);
  });

  test("is never named in a finding", async () => {
    const options = {
      codeLists: { "ods-site": ["CANARY1"], "istv-assault-method": ["canary_method", "fist"] },
    };
    const report = await check(attendance("CANARY2", "canary_methods"), options, edAssaultIstv);
    expect(report.findings.map(({ ruleId, expected, suggestion }) => [ruleId, expected, suggestion])).toEqual(
      [
        ["GEN-V04", 'a code of the list that was given for "Site code (of treatment)"', undefined],
        [
          "GEN-V04",
          'a code of the list that was given for "Assault methods (this project\'s labels)"',
          undefined,
        ],
      ],
    );
    expect(JSON.stringify(report).toLowerCase()).not.toContain("canary");
  });

  test("as a threshold takes the place of the usual one", async () => {
    expect(
      await found(
        attendance("RJ122", "not_known"),
        { parameters: { "not-known-methods": 1 } },
        edAssaultIstv,
      ),
    ).toEqual([]);
    expect(await found(attendance("RJ122", "not_known"), {}, edAssaultIstv)).toEqual(["ISTV-R03 file"]);
  });

  test.each<[string, ValidateOptions]>([
    ["The day of the check must be a date written YYYY-MM-DD.", { asOf: "2026-02-30" }],
    [
      "A table was given that the return demonstration does not have. It has none.",
      { lookups: { "CANARY Jane Doe": [] } },
    ],
    ['There is no encoding "x". Try utf-8 or windows-1252.', { encoding: "x" }],
    ["maxFindings must be 0 or more.", { maxFindings: -1 }],
    ["The previous file cannot be read as the return demonstration.", { previous: [bytes("x")] }],
  ])("against the rules is refused: %s", async (message, options) => {
    await expect(check(file(), options)).rejects.toThrow(new ValidatorError("OPTION", message));
  });

  test("as a definition that is not sound is refused before a byte is read", async () => {
    const [rule] = demonstration.rules;
    const broken = {
      ...demonstration,
      rules: [{ ...rule, checks: [{ kind: "row", at: "x", fails: { present: "x" }, message: "" }] }],
    } as unknown as ReturnDefinition;
    await expect(check("", {}, broken)).rejects.toThrow(
      new ValidatorError(
        "DEFINITION",
        'The definition demonstration contains an error at /rules/0/checks/0/at: There is no column "x".',
        "/rules/0/checks/0/at",
      ),
    );
  });

  test.each([
    [
      "^([a-z]+)+\\.csv$",
      "repeats something without an end (*, + or {2,}) that may be divided in several ways",
    ],
    ["(", "does not begin with ^"],
    ["^(?=a)a$", "looks ahead or behind"],
  ])(
    "as a definition whose pattern of file names is %s is refused before a byte is read",
    async (pattern, problem) => {
      const slow: ReturnDefinition = { ...demonstration, fileName: { words: "any", pattern } };
      const refused = check("", { fileName: `${"a".repeat(50)}!` }, slow);
      await expect(refused).rejects.toThrow(ValidatorError);
      await expect(refused).rejects.toThrow(
        `The definition demonstration contains an error at /fileName/pattern: The pattern of the file name ${problem}`,
      );
    },
  );

  test.each([
    ["tabs", "\t"],
    ["spaces", " "],
    ["digits", "1"],
    ["marks on one letter", "\u0301\u0316"],
  ])("with cells of 60,000 bytes of %s is checked well within the time that a test has", async (_, sign) => {
    const cell = `x${sign.repeat(60_000 / Buffer.byteLength(sign))}y`;
    const cells = demonstration.columns.map(() => cell).join(",");
    const report = await check(`${HEADER}${`${cells}\r\n`.repeat(20)}`);
    expect(report.verdict).toBe("rejected");
  });

  test("as a source that fails passes its failure on", async () => {
    const source = (async function* () {
      yield bytes(HEADER);
      throw new Error("the network went away");
    })();
    await expect(validate(source, demonstration)).rejects.toThrow("the network went away");
  });
});
