import { edAssaultIstv } from "@svd/schemas/returns";
import { expect, test } from "vitest";
import { validate } from "../index.js";
import { oddCharacters } from "./odd-characters.js";

test.each([
  ["str\u0435et", "It has U+0435 at character 4 (it looks like another character). Type it again."],
  [
    "\u201cfist\u201d",
    "It has U+201C at character 1 (a curly quotation mark), U+201D at character 6 (a curly quotation mark). Type it again.",
  ],
  ["cafe\u0301", "It has U+0301 at character 5 (an accent apart from its letter). Type it again."],
  ["fi\u200bst", "It has U+200B at character 3 (a character that cannot be seen). Type it again."],
  ["\uff46ist", "It has U+FF46 at character 1 (it looks like another character). Type it again."],
])("names what cannot be seen in %j by its code point and place", (text, words) => {
  expect(oddCharacters(text)).toBe(words);
});

test.each(["fist", "Café", "Ynys Môn", "£5", ""])("says nothing of %j", (text) => {
  expect(oddCharacters(text)).toBeUndefined();
});

const names = edAssaultIstv.columns.map(({ name }) => name);
const right =
  "2026-03-01,2026-03-31,ZZ901,2026-03-14T23:40:00,2026-03-14T22:55:00,fist,,licensed_premises,The Example Arms";
const check = (header: string, row: string) =>
  validate([new TextEncoder().encode(`${header}\r\n${row}\r\n`)], edAssaultIstv, { asOf: "2026-04-10" });

test("a code in curly quotation marks, or with an accent apart from its letter, is told apart by them", async () => {
  for (const [code, point] of [
    ["\u201cfist\u201d", "U+201C at character 1"],
    ["fi\u0301st", "U+0301 at character 3"],
  ] as const) {
    const { findings } = await check(names.join(","), right.replace("fist", code));
    const finding = findings.find(({ column }) => column?.name === "assault_method");
    expect(finding?.message).toContain(point);
    expect(JSON.stringify(finding)).not.toContain(code);
  }
});

test("look-alikes in a header are named by their code points", async () => {
  const header = names.join(",").replace("site_code_of_treatment", "site_c\u043ede_of_treatment");
  const { findings, verdict } = await check(header, right);
  expect(verdict).toBe("rejected");
  expect(findings.some(({ row, message }) => row === 1 && message.includes("U+043E at character 7"))).toBe(
    true,
  );
});
