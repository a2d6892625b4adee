import { describe, expect, test } from "vitest";
import type { CellFault } from "../columns/column-kind.js";
import { isNhsNumber, mayIdentify, personalData } from "./personal-data.js";

const found: readonly (readonly [string, CellFault | undefined])[] = [
  ["943 476 5919", "nhs-number"],
  ["ref 9434765919.", "nhs-number"],
  ["9434765918", undefined],
  ["0000000000", undefined],
  ["SW1A 1AA", "postcode"],
  ["near sw1a1aa", "postcode"],
  ["M1 1AE", "postcode"],
  ["On or near B521", undefined],
  ["Camden 024A", undefined],
  ["A40 5th exit", undefined],
  ["On or near M4 J4a", undefined],
  ["someone@example.org", "contact"],
  ["@ the park", undefined],
  ["020 7946 0000", "contact"],
  ["07700 900123", "contact"],
  ["+44 7700 900123", "contact"],
  ["bus 0123", undefined],
  ["QQ123456C", undefined],
  ["AB 12 34 56 C", "contact"],
  ["A123456789012", "pupil-or-police-number"],
  ["01/123456A", "pupil-or-police-number"],
  ["2001/0123456K", "pupil-or-police-number"],
  ["E00004573", "fine-geography"],
  ["E01000936", undefined],
  ["no digits at all", undefined],
];

describe("in the text of a cell", () => {
  test.each(found)("%s is found %s", (text, fault) => {
    expect(personalData(text)).toBe(fault);
  });

  test("a date gives a person away only where dates do not belong", () => {
    expect(personalData("05/12/1993")).toBeUndefined();
    expect(personalData("05/12/1993", true)).toBe("birth-date");
    expect(personalData("1993-12-05", true)).toBe("birth-date");
    expect(personalData("31/02/1993", true)).toBeUndefined();
    expect(personalData("on 05/12/1993", true)).toBeUndefined();
  });
});

describe("free text", () => {
  test.each([
    ["12 Example Road", true],
    ["12a, Acacia Avenue", true],
    ["Mr Example", true],
    ["by her husband", true],
    ["their neighbour did it", true],
    ["The Example Arms, High Street", false],
    ["Patient's home", false],
    ["112 bus", false],
    ["Mrs", false],
  ])("%s may identify somebody: %s", (text, may) => {
    expect(mayIdentify(text)).toBe(may);
  });

  test("says nothing of a phrase that is known to be harmless", () => {
    expect(mayIdentify("Her Father's Moustache")).toBe(true);
    expect(mayIdentify("HER FATHER'S moustache", ["Her father's moustache"])).toBe(false);
  });
});

test("the check digit of an NHS number is the modulus 11 of the others", () => {
  // 9·10+4·9+3·8+4·7+7·6+6·5+5·4+9·3+1·2 = 299; 299 mod 11 = 2; 11 - 2 = 9
  expect(isNhsNumber("9434765919")).toBe(true);
  expect(isNhsNumber("9434765910")).toBe(false);
  expect(isNhsNumber("1111111111")).toBe(false);
});
