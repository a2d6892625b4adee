/**
 * For tests: made-up personal data, in every way it may be written, and the search for it in what the
 * packages say. Nothing that is searched may hold any of it, in any form.
 */
import { withoutLookAlikes } from "@svd/schemas/returns";

/** A made-up value of one kind. */
export interface Canary {
  readonly kind: string;
  /** As a person would write it. */
  readonly text: string;
  /** Other ways in which people and programs write it. */
  readonly also: readonly string[];
  /** What of it may be nowhere, in small letters and digits alone. */
  readonly traces: readonly string[];
}

/** One made-up value of each kind that returns and documents must not give away. */
export const canaries: readonly Canary[] = [
  {
    kind: "name",
    text: "Zebedee Quillfeather",
    also: ["Quillfeather, Zebedee", "zebedeequillfeather", "zebedee-quillfeather", "Zébédée Quillfeäther"],
    traces: ["zebedee", "quillfeather"],
  },
  {
    kind: "nhs-number",
    text: "943 476 5919",
    also: [
      "9434765919",
      "943-476-5919",
      "9434765919.0",
      "9.434765919E+09",
      "9,434,765,919",
      "£9,434,765,919.00",
    ],
    traces: ["9434765919"],
  },
  {
    kind: "national-insurance-number",
    text: "AB 83 91 57 C",
    also: ["AB839157C", "AB83I1S7C", "E0683915O"],
    traces: ["ab839157c", "839157", "e0683915"],
  },
  { kind: "postcode", text: "ZE99 9QX", also: ["ZE999QX", "ZE99 9QX, UK"], traces: ["ze999qx"] },
  {
    kind: "phone",
    text: "07700 900461",
    also: ["+44 7700 900461", "(07700) 900-461", "07700900461"],
    traces: ["7700900461"],
  },
  {
    kind: "e-mail",
    text: "z.quillfeather@example.org",
    also: ["mailto:z.quillfeather@example.org"],
    traces: ["zquillfeather", "quillfeather"],
  },
  {
    kind: "date-of-birth",
    text: "25/12/1987",
    also: [
      "1987-12-25",
      "25 December 1987",
      "1987/12/25",
      "12/25/1987",
      "25.12.1987 03:15",
      "1987-12-25 03:15",
      "25-Dec-87",
    ],
    traces: ["19871225", "25121987", "12251987", "december1987", "25dec"],
  },
  {
    kind: "money",
    text: "£48,213.57",
    also: ["48213.57", "48213.570", "48,213.57", "-£48213.57", "4.821357E+04"],
    traces: ["4821357"],
  },
];

/** What changes how a value is written, and what reading a cell undoes. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => `  ${text}\u00a0`,
  (text) => `\u200b${text}\ufeff`,
  (text) => [...text].join("\u200b"),
  (text) => text.replaceAll(" ", "\u00a0"),
  (text) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  (text) => text.replaceAll("e", "\u0435").replaceAll("E", "\u0415").replaceAll("A", "\u0410"),
  (text) => text.normalize("NFD"),
  (text) => text.replaceAll(/[Oo]/g, "0").replaceAll(/[Il]/g, "1"),
];

/** Every way in which a canary is planted. */
export function spellingsOf({ text, also }: Canary): string[] {
  return [...new Set([text, ...also].flatMap((each) => WRITINGS.map((write) => write(each))))];
}

const base64 = canaries.flatMap(({ text, also }) =>
  [text, ...also].flatMap((each) => {
    // The whole of the value, wherever in a longer text it stands: the first and last letters depend on that.
    return ["", "x", "xx"].map((before) =>
      Buffer.from(before + each)
        .toString("base64")
        .replaceAll("=", "")
        .slice(4, -2),
    );
  }),
);

const BETWEEN = "[\\s.,:;/_'\"()+-]{0,2}";
const traces = [...new Set(canaries.flatMap((canary) => canary.traces))];
const WRITTEN = new RegExp(traces.map((trace) => [...trace].join(BETWEEN)).join("|"), "g");
const ENCODED = new RegExp(base64.map((text) => text.replace(/[+/]/g, "\\$&")).join("|"), "g");

/**
 * What is found of canaries in an output, with some of what is around it.
 *
 * @param output - The output, escaped in any of the ways of JSON, XML, HTML and addresses, or not.
 */
export function tracesIn(output: string): string[] {
  // The SHA-256 of a file is not a value of it, and may hold any digits.
  const searched = output.replace(/\b[0-9a-f]{64}\b/g, "");
  const plain = withoutLookAlikes(
    searched
      .replace(/\\u(?:\{([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g, (_, braced?: string, hex?: string) =>
        String.fromCodePoint(Number.parseInt(braced ?? hex ?? "", 16)),
      )
      .replace(/&#x([0-9a-fA-F]{1,6});/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
      .replace(/&#([0-9]{1,7});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
      .replace(/%([0-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  )
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}]/gu, "")
    .toLowerCase();
  const around = (text: string, { index, 0: found }: RegExpExecArray) =>
    text.slice(Math.max(0, index - 60), index + found.length + 20);
  return [
    ...[...plain.matchAll(WRITTEN)].map((match) => around(plain, match)),
    ...[...searched.matchAll(ENCODED)].map((match) => around(searched, match)),
  ].slice(0, 20);
}
