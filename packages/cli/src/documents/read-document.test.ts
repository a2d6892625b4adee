import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readDocument, readDocuments } from "./read-document.js";

const folder = mkdtempSync(join(tmpdir(), "svd-documents-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};
const list = (length: number, item: (index: number) => string) => Array.from({ length }, (_, i) => item(i));

describe("a document over a limit is refused with one finding", () => {
  test.each<[string, string, () => string, string, number | undefined]>([
    ["a million keys of JSON", "keys.json", () => `{${list(1e6, (i) => `"k${i}":1`)}}`, "DOC-F01", undefined],
    ["31 MB of small items", "items.json", () => `[${"1,".repeat(15_500_000)}1]`, "DOC-F01", undefined],
    ["small items within the bytes", "few.json", () => `[\n${"1,".repeat(1_500_000)}1]`, "DOC-F01", 2],
    [
      "100,000 anchors",
      "anchors.yaml",
      () => list(100_000, (i) => `- &a${i} x`).join("\n"),
      "DOC-F01",
      71_429,
    ],
    ["small items of YAML", "items.yaml", () => "- a\n".repeat(700_000), "DOC-F01", 100_000],
    ["comments without end", "comments.yaml", () => "# c\n".repeat(700_000), "DOC-F01", 250_001],
    ["a nest of lists in JSON", "nest.json", () => `[\n${"[".repeat(3e6)}`, "DOC-F04", 2],
    ["a nest of lists in YAML", "nest.yaml", () => "- ".repeat(1_500_000), "DOC-F01", 1],
    ["a nest that the parser gives up", "flow.yaml", () => `a: ${"[".repeat(100_000)}`, "DOC-F04", undefined],
    [
      "a nest deeper than 64",
      "deep.yaml",
      () => list(65, (i) => `${" ".repeat(i)}a:`).join("\n"),
      "DOC-F04",
      65,
    ],
    [
      "an alias for each anchor",
      "aliases.yaml",
      () => [...list(9000, (i) => `- &a${i} x`), ...list(9000, (i) => `- *a${i}`)].join("\n"),
      "DOC-F04",
      9501,
    ],
    [
      "a list that is repeated",
      "repeats.yaml",
      () => `a: &a [${"x,".repeat(9000)}]\nb: [${"*a,".repeat(90)}]`,
      "DOC-F01",
      undefined,
    ],
  ])(
    "%s",
    async (_, name, text, ruleId, line) => {
      const { value, findings } = await readDocument(fileOf(name, text()));
      expect(value).toBeUndefined();
      expect(findings.map((finding) => [finding.ruleId, finding.line])).toEqual([[ruleId, line]]);
    },
    60_000,
  );

  test("the limits hold for the files of a folder together, and are the caller's to give", async () => {
    const limits = { bytes: 100, values: 7, depth: 2, aliases: 1, files: 2 };
    const paths = [fileOf("a.json", '{"a":[1]}'), fileOf("b.json", '{"a":1}'), fileOf("c.json", "[1]")];
    // Names and values: an object, "a", a list and 1; an object, "a" and 1; then nothing is left.
    const files = await readDocuments(paths, limits);
    expect(files.map(({ findings }) => findings.map(({ ruleId }) => ruleId))).toEqual([[], [], ["DOC-F01"]]);
    const [deep] = await readDocuments([fileOf("d.json", "[[[]]]")], limits);
    expect(deep?.findings.map(({ ruleId }) => ruleId)).toEqual(["DOC-F04"]);
  });
});

test("a device or a pipe is refused before it is opened", async () => {
  const pipe = join(folder, "pipe");
  execFileSync("mkfifo", [pipe]);
  await expect(readDocument(pipe)).rejects.toThrow(/is a device or a pipe, not a file/);
  await expect(readDocument("/dev/zero")).rejects.toThrow(/is a device or a pipe, not a file/);
});

describe("what is within the limits", () => {
  test.each([
    ["lines.json", '\ufeff{\n  "a": [\n    1,\n    {"b~/c": "x\\"{"}\n  ]\n}'],
    ["lines.yaml", 'a:\n\n  - 1\n  - "b~/c": x\n'],
  ])("has the line of each place: %s", async (name, text) => {
    const { value, lineOf } = await readDocument(fileOf(name, text));
    expect(Object.keys(value as object)).toEqual(["a"]);
    expect(["/a/0", "/a/1/b~0~1c", "/a/1/none", "/a/7", "/none"].map(lineOf)).toEqual(
      name === "lines.json" ? [3, 4, 4, 2, 1] : [3, 4, 4, 3, 1],
    );
  });

  test.each([
    ["twice.json", '{"a": 1,\n"\\u0061": 2}', 2],
    ["twice.yaml", "1: a\n'1': b", 2],
    ["empty.yaml", "? \n: 1\n? \n: 2\n", 3],
  ])("has a finding for a name that appears twice: %s", async (name, text, line) => {
    const { value, findings } = await readDocument(fileOf(name, text));
    expect(value).toBeUndefined();
    expect(findings.map((each) => [each.ruleId, each.line])).toEqual([["DOC-F03", line]]);
  });

  test("prose in YAML is not counted word by word", async () => {
    const text = `a: ${'many words, [and] "signs" '.repeat(40_000)}.`;
    const { value } = await readDocument(fileOf("prose.yaml", text));
    expect(Object.keys(value as object)).toEqual(["a"]);
  });

  test("40,000 names and values are read", async () => {
    const text = list(20_000, (i) => `k${i}: ${i}`).join("\n");
    const { value, findings, lineOf } = await readDocument(fileOf("many.yaml", text));
    expect(findings).toEqual([]);
    expect(Object.keys(value as object)).toHaveLength(20_000);
    expect(lineOf("/k19999")).toBe(20_000);
  }, 30_000);
});
