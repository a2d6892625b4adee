// What makes an acceptance, for files that were accepted once and should not have been, and for any bytes at all.
import { demonstration, policeStreet, type ReturnDefinition, returns } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { failureIn } from "../conformance/acceptance-property.mjs";
import { shortfallsOf, verdictOf } from "./acceptance.js";
import { Claims } from "./check/claim.js";
import { type ValidateOptions, validate } from "./index.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const check = (text: string, definition: ReturnDefinition = demonstration, options: ValidateOptions = {}) =>
  validate([bytes(text)], definition, options);
const headerOf = ({ columns }: ReturnDefinition) => columns.map(({ name }) => name).join(",");
const placesIn = ({ findings }: Awaited<ReturnType<typeof check>>) =>
  findings.map(({ ruleId, cell, row }) => `${ruleId} ${cell ?? row ?? "file"}`);

const MIB = 1024 ** 2;
const RIGHT = "00a1,2026-03-01,street,,,,,,,,";

describe.each(returns)("a file of $id", (definition) => {
  const header = headerOf(definition);
  const junk = definition.columns.map(() => "junk").join(",");

  test.each<[string, string]>([
    ["that is one row of 1.1 MB", "x".repeat(1.1 * MIB)],
    ["of a million columns in one line", "a,".repeat(MIB)],
    ["of HTML on one line", `<html><body>${"<p>No rows here</p>".repeat(70_000)}</body></html>`],
    ["of text in JSON on one line", `["${"x".repeat(1.1 * MIB)}"]`],
    ["whose first line is over the limit, above a good header", `${"x".repeat(1.1 * MIB)}\n${header}\n`],
  ])("%s is rejected with the limit and its place", async (_, text) => {
    const report = await check(text, definition);
    expect(report.verdict).toBe("rejected");
    expect(placesIn(report)).toEqual(["GEN-F13 1"]);
    expect(report.findings[0]?.message).toContain(
      "Row 1 has more than 1,048,576 bytes, which is the limit. The header should be there",
    );
    expect(report.counts.notChecked).toBe(definition.rules.length - 1);
  });

  test.each([
    ["U+2028", "\u2028", "a line separator"],
    ["U+2029", "\u2029", "a paragraph separator"],
    ["U+0085", "\u0085", "a next line"],
    ["U+000B", "\v", "a vertical tab"],
    ["U+000C", "\f", "a form feed"],
    ["U+001E", "\u001e", "a record separator"],
  ])("whose rows end with %s is rejected, and the separator named", async (code, separator, name) => {
    const few = await check([header, junk, junk, ""].join(separator), definition);
    expect(few.verdict).toBe("rejected");
    expect(few.findings[0]?.ruleId).toBe("GEN-F17");
    expect(few.findings[0]?.row).toBe(1);
    expect(few.findings[0]?.message).toContain(`Row 1 holds ${code} (${name}) 3 times`);
    const many = await check(
      [header, ...Array(40_000).fill(`${junk},${"x".repeat(30)}`)].join(separator),
      definition,
    );
    expect(many.verdict).toBe("rejected");
    expect(placesIn(many)).toEqual(["GEN-F17 1", "GEN-F13 1"]);
    const below = await check(`${header}\r\n${[junk, junk, ""].join(separator)}`, definition);
    expect(below.verdict).toBe("rejected");
    expect(placesIn(below).filter((place) => place.startsWith("GEN-F17")).length).toBe(1);
  });
});

describe("a long file", () => {
  test("of one letter is rejected without being held", async () => {
    function* letters() {
      const piece = new Uint8Array(MIB).fill(0x61);
      for (let i = 0; i < 200; i++) yield piece;
    }
    const before = process.memoryUsage().rss;
    const report = await validate(letters(), demonstration);
    expect(placesIn(report)).toEqual(["GEN-F13 1"]);
    expect(report.input.bytes).toBe(200 * MIB);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * MIB);
  });
});

describe("a quotation mark out of place in the header", () => {
  test("is found there", async () => {
    const header = headerOf(demonstration);
    expect(placesIn(await check(`${header.replace("note", '"note"s')}\n${RIGHT}\n`))).toContain("GEN-F14 D1");
    expect(placesIn(await check(`${header.replace("note", '"note')}\n${RIGHT}\n`))).toContain("GEN-F04 D1");
  });
});

describe("a definition that says nothing of it", () => {
  // One rule, which none of these files breaks.
  const silent: ReturnDefinition = {
    ...demonstration,
    rules: demonstration.rules.filter(({ id }) => id === "GEN-F03"),
  };
  const [first, ...others] = headerOf(demonstration).split(",");

  test("accepts a file in which everything was checked", async () => {
    const report = await check(`${headerOf(demonstration)}\r\n${RIGHT}\r\n`, silent);
    expect([report.verdict, report.findings]).toEqual(["accepted", []]);
  });

  test.each<[string, string, ValidateOptions, string]>([
    ["an empty file", "", {}, "Its header names 0 of the 11 columns"],
    ["a header of other names", "a,b,c\r\n1,2,3\r\n", {}, "Its header names 0 of the 11 columns"],
    [
      "a header of half of the names",
      "reference,happened_on,place_type,note,longitude\r\n",
      {},
      "names 5 of the 11",
    ],
    [
      "no column that must be there",
      [first, ...others.slice(1)].join(","),
      {},
      'It has no column "happened_on".',
    ],
    ["a row with too many cells", `${headerOf(demonstration)}\r\n${RIGHT},\r\n`, {}, "could not be checked"],
    [
      "rows above the header",
      `A title\r\n\r\n${headerOf(demonstration)}\r\n${RIGHT}\r\n`,
      {},
      "could not be checked",
    ],
    ["a name twice", `${headerOf(demonstration)},note\r\n${RIGHT},\r\n`, {}, "could not be checked"],
    [
      "too many rows",
      `${headerOf(demonstration)}\r\n${RIGHT}\r\n${RIGHT}\r\n`,
      { limits: { rows: 1 } },
      "over a limit",
    ],
    [
      "too many bytes",
      `${headerOf(demonstration)}\r\n${RIGHT}\r\n`,
      { limits: { bytes: 100 } },
      "up to 100 bytes",
    ],
  ])("rejects %s all the same", async (_, text, options, words) => {
    const report = await check(text, silent, options);
    expect(report.verdict).toBe("rejected");
    expect(placesIn(report)).toEqual(["GEN-F01 file"]);
    expect(report.findings[0]?.severity).toBe("error");
    expect(report.findings[0]?.message).toContain(words);
  });

  test("and so does one that takes it lightly", async () => {
    const rules = demonstration.rules.map((rule) => ({ ...rule, severity: "info" as const }));
    const report = await check("", { ...demonstration, rules });
    expect(report.verdict).toBe("rejected");
    expect(report.rules.map(({ ruleId, severity }) => `${ruleId} ${severity}`)).toEqual([
      "GEN-F01 error",
      "GEN-F01 info",
    ]);
  });
});

describe("the conditions of an acceptance", () => {
  const claims = new Claims(demonstration, "sharing");
  const facts = {
    columnAt: demonstration.columns.map((_, column) => column),
    stopped: undefined,
    rowAccount: { seen: 3, blank: 1, checked: 1, skipped: 1 },
    unsaid: new Set<never>(),
    ran: new Set(claims.all),
    notChecked: new Set<string>(),
  };
  const shortfalls = (changes: Partial<Parameters<typeof shortfallsOf>[0]>) =>
    shortfallsOf({ ...facts, ...changes }, claims, demonstration);

  test("are nothing where all hold", () => {
    expect(shortfalls({})).toEqual([]);
  });

  test("are that every row was checked, blank or said to be skipped", () => {
    expect(shortfalls({ rowAccount: { seen: 4, blank: 1, checked: 1, skipped: 1 } })).toEqual([
      "It has 4 rows, of which 1 was not checked.",
    ]);
  });

  test("are that every rule ran or is said not to have run", () => {
    expect(shortfalls({ ran: new Set() })).toEqual(["Rule GEN-V10 did not run."]);
    const all = new Set(demonstration.rules.map(({ id }) => id));
    expect(shortfalls({ ran: new Set(), notChecked: all })).toEqual([]);
  });

  test("go before what was found", () => {
    const none = { error: 0, query: 0, warning: 0, info: 0 };
    expect(verdictOf(none, [])).toBe("accepted");
    expect(verdictOf({ ...none, query: 1 }, [])).toBe("accepted-with-queries");
    expect(verdictOf({ ...none, error: 1, query: 1 }, [])).toBe("rejected");
    expect(verdictOf(none, ["Rule GEN-R01 did not run."])).toBe("rejected");
  });
});

test("whatever the bytes are, what is accepted was checked from end to end", async () => {
  const failures: string[] = [];
  let accepted = 0;
  for (let number = 0; number < 5000; number++) {
    const failure = await failureIn(number, async (...given) => {
      const report = await validate(...given);
      if (report.verdict !== "rejected") accepted++;
      return report;
    });
    if (failure !== undefined) failures.push(`File ${number}: ${failure}.`);
  }
  expect(failures).toEqual([]);
  // Enough of the files are accepted for this to say something.
  expect(accepted).toBeGreaterThan(500);
});

test("and one that is accepted without being checked is noticed", async () => {
  const failures: string[] = [];
  for (let number = 0; number < 300; number++) {
    const failure = await failureIn(number, async (...given) => ({
      ...(await validate(...given)),
      verdict: "accepted" as const,
      counts: { error: 0, query: 0, warning: 0, info: 0, notChecked: 0 },
    }));
    if (failure !== undefined) failures.push(failure);
  }
  expect(failures.length).toBeGreaterThan(150);
});

test("a file of police.uk with a header over the limit is not taken for one without records", async () => {
  const report = await check(`${headerOf(policeStreet)},${"x".repeat(1.1 * MIB)}\r\n`, policeStreet);
  expect(report.verdict).toBe("rejected");
  expect(placesIn(report)).toEqual(["GEN-F13 1"]);
});
