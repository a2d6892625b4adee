import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./text-form.js";

describe("the text of a cell as it is judged", () => {
  test.each([
    ["\u2003 \ufeffa\u00a0b\u200b \t", "a b"],
    ["a\r\nb", "a  b"],
    ["\u202eab\u0007", "ab"],
    ["\u3000\u2060\u3000", ""],
  ])("%j is %j", (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  test("a megabyte of tabs or spaces, with a letter at an end or in the middle, is cleaned at once", () => {
    for (const blank of ["\t", " ", "\u2003", "\u200b"]) {
      const many = blank.repeat(1_000_000);
      expect(cleanText(many)).toBe("");
      expect(cleanText(`${many}x`)).toBe("x");
      expect(cleanText(`x${many}`)).toBe("x");
      expect(cleanText(`x${many}y`)).toHaveLength(blank === "\u200b" ? 2 : 1_000_002);
    }
  });

  test("is cleaned once and for all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
      { seed: 20261121 },
    );
  });
});
