import { demonstration } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { damageOfText } from "./cells/damaged-text.js";
import { validate } from "./index.js";

const NAMES = demonstration.columns.map(({ name }) => name);
const bytes = (text: string) => new TextEncoder().encode(text);
const file = (...notes: string[]) =>
  bytes(
    [NAMES.join(","), ...notes.map((note, i) => `00a${i},2026-03-0${i + 1},street,${note},,,,,,,`), ""].join(
      "\r\n",
    ),
  );
const placesIn = async (chunk: Uint8Array) =>
  (await validate([chunk], demonstration)).findings.map(
    ({ ruleId, severity, cell, row }) => `${ruleId} ${severity} ${cell ?? row ?? "file"}`,
  );

describe("a NUL byte", () => {
  test("is found at its cell, and the rest is checked", async () => {
    expect(await placesIn(file("a\0b", "x", "12 Example Road"))).toEqual([
      "GEN-V05 warning D2",
      "GEN-P07 query D4",
    ]);
    const report = await validate([file("a\0b")], demonstration);
    expect(report.findings[0]?.message).toBe(
      "note has a character that cannot be seen in it (U+0000). Take it out.",
    );
  });

  test("is found in a name of the header, and in a column that the return does not have", async () => {
    const inName = new TextDecoder().decode(file("x")).replace("note", "no\0te");
    expect(await placesIn(bytes(inName))).toEqual(["GEN-H04 warning D1"]);
    const unknown = `${NAMES.join(",")},weather\r\n00a1,2026-03-01,street,,,,,,,,,ra\0in\r\n`;
    expect(await placesIn(bytes(unknown))).toEqual(["GEN-H03 warning L1", "GEN-V05 warning L2"]);
  });

  test("among many shows that the file is not text", async () => {
    expect(await placesIn(bytes("a\0\0\0b\0\0\0c\0\0\0d\0\0\0"))).toEqual(["GEN-F01 error file"]);
    const noise = Uint8Array.from({ length: 2000 }, (_, i) => (i * 7919) % 251);
    expect(await placesIn(noise)).toEqual(["GEN-F01 error file"]);
    const utf16 = new Uint8Array(Uint16Array.from(NAMES.join(","), (each) => each.charCodeAt(0)).buffer);
    expect(await placesIn(utf16)).toEqual(["GEN-F02 error 1"]);
  });
});

describe("text that was encoded twice", () => {
  /** What a program writes that reads UTF-8 as Windows-1252 and saves it as UTF-8 again. */
  const twice = (text: string) => new TextDecoder("windows-1252").decode(bytes(text));

  test.each([
    "£5",
    "Café",
    "Joe’s",
    "5 – 6",
    "“Crown”",
    "€5",
    "ŵ",
    "Ŷ",
    "½",
    "°",
    "\ufeff",
    "a\u00a0b",
    "😀",
    "…",
  ])("%s is noticed", (text) => {
    expect(damageOfText(text)).toBeUndefined();
    expect(damageOfText(twice(text))).toBe("encoded-twice");
  });

  test.each([
    "Ânglia",
    "SÃO PAULO",
    "château",
    "Ærø",
    "naïve",
    "£5 – €6",
    "Llŷn",
    "ÅNGSTRÖM",
    "“â”",
    "CAFÉ’S",
  ])("%s is not taken for it", (text) => {
    expect(damageOfText(text)).toBeUndefined();
  });

  test("is a warning at each cell, and shows no value", async () => {
    const report = await validate([file("Â£5", "£5", "Joeâ€™s")], demonstration);
    expect(report.verdict).toBe("accepted");
    expect(report.findings.map(({ ruleId, cell }) => `${ruleId} ${cell}`)).toEqual([
      "GEN-F19 D2",
      "GEN-F19 D4",
    ]);
    expect(JSON.stringify(report)).not.toContain("Joe");
    expect(JSON.stringify(report)).not.toContain("Â£");
  });

  test("or lost altogether, is found as such", async () => {
    expect(await placesIn(file("a \ufffd b"))).toEqual(["GEN-F19 warning D2"]);
  });
});

test("a file in Windows-1252 has its curly quotation marks and its euro sign", async () => {
  const ascii = file("Joe?s ?5 ?s");
  const others = [0x92, 0x80, 0x93];
  const latin = ascii.map((byte) => (byte === 0x3f ? (others.shift() as number) : byte));
  const { findings } = await validate([latin], demonstration, { encoding: "windows-1252" });
  expect(findings).toEqual([]);
});

test("a line separator inside a cell is a line break in it", async () => {
  const report = await validate([file("rear\u2028yard")], demonstration);
  expect(report.findings.map(({ ruleId, cell, message }) => `${ruleId} ${cell} ${message}`)).toEqual([
    "GEN-V05 D2 note has a line break in it. Take it out.",
  ]);
});
