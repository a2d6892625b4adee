import { expect, it } from "vitest";
import { proRata } from "../apportion/pro-rata.js";
import { type NumberInput, readNumber, readRate } from "./rational.js";

it("reads a third as text or in whole parts, exactly", () => {
  for (const third of ["1/3", { parts: 1, of: 3 }, { parts: 2n, of: 6n }])
    expect(readRate(third, "A share")).toEqual({ n: 1n, d: 3n });
  expect(readRate("0.5", "A share")).toEqual({ n: 1n, d: 2n });
});

it.each([
  ["no parts of the whole", { parts: 1, of: 0 }],
  ["parts without what they are of", { parts: 1 }],
  ["parts as text", { parts: "1", of: "3" }],
  ["a list", [1, 3]],
  ["nothing", null],
  ["not a number", Number.NaN],
  ["text that is not a number", "NaN"],
])("reads %s as no number", (_, input) => {
  expect(readNumber(input as NumberInput, "A share")).toBeUndefined();
});

it("refuses a tie rule that it does not know", () => {
  const recipients = [
    { id: "North", weight: 1 },
    { id: "South", weight: 1 },
  ];
  expect(() => proRata({ total: 1n, recipients, ties: "listed" as never })).toThrow(/rule: "by-id"/);
});
