import { describe, expect, test } from "vitest";
import { canaries, spellingsOf, tracesIn } from "./canaries.js";

describe("the search for canaries", () => {
  test.each(canaries.map((canary) => [canary.kind, canary] as const))(
    "finds a %s as it is planted",
    (_, canary) => {
      const spellings = [canary.text, ...canary.also];
      expect(spellingsOf(canary).length).toBeGreaterThan(8);
      const found = spellings.filter((text) => tracesIn(`A cell holds ${text}, it seems.`).length > 0);
      // What has lost digits or was mistyped is planted for what may be made of it.
      expect(spellings.filter((text) => !found.includes(text))).toEqual(
        spellings.filter((text) => ["AB83I1S7C"].includes(text)),
      );
    },
  );

  test.each([
    ["escaped for JSON", "Did you mean \\u005aEBEDEE?"],
    ["escaped for HTML", "&#90;&#x65;bedee"],
    ["as an address", "?q=%5Aebedee"],
    ["in base64", Buffer.from("A cell: Zebedee Quillfeather").toString("base64")],
    ["in full width", "\uff3a\uff25\uff22\uff25\uff24\uff25\uff25"],
    ["with letters of another script", "Z\u0435b\u0435d\u0435\u0435"],
    ["digits alone", "0 9434765919 1"],
    ["a date put in order", "expected 1987-12-25"],
    ["pounds as pence", "4821357"],
  ])("finds them %s", (_, output) => {
    expect(tracesIn(output)).toHaveLength(1);
  });

  test("finds none where there is none", () => {
    expect(
      tracesIn("site_code must be an ODS code of a site, for example RJ122. Shape: Aaaaaaa Aaaaa"),
    ).toEqual([]);
  });
});
