import { policeStreet, type ReturnDefinition } from "@svd/schemas/returns";
import { describe, expect, test } from "vitest";
import { checkExample, dateOrders, fix, recognise, ValidatorError, validate } from "./index.js";

/** A source that says whether it was read. */
function untouched() {
  const source = {
    isRead: false,
    [Symbol.iterator](): Iterator<Uint8Array> {
      source.isRead = true;
      return [][Symbol.iterator]();
    },
  };
  return source;
}

type Source = Parameters<typeof validate>[0];
const example = { file: { rows: [] } };

describe.each<[string, (source: Source, definition: ReturnDefinition) => Promise<unknown>]>([
  ["validate", (source, definition) => validate(source, definition)],
  ["recognise", (source, definition) => recognise(source, [policeStreet, definition])],
  ["fix", (source, definition) => fix(source, definition, { write() {} })],
  ["dateOrders", (source, definition) => dateOrders(source, definition)],
  ["checkExample", (_, definition) => checkExample(example, definition)],
])("%s refuses, before a byte is read,", (_, ask) => {
  const [rule, ...rules] = policeStreet.rules;
  const [check] = rule?.checks ?? [];
  const [column] = policeStreet.columns;
  test.each<[string, unknown, string, string]>([
    ["an empty object", {}, "/id", 'The definition contains an error at /id: "id" is missing.'],
    [
      "nothing",
      undefined,
      "",
      "The definition contains an error: A definition must be an object, not undefined.",
    ],
    ["null", null, "", "The definition contains an error: A definition must be an object, not null."],
    [
      "a list",
      [policeStreet],
      "",
      "The definition contains an error: A definition must be an object, not a list.",
    ],
    [
      "a kind of check that there is not",
      { ...policeStreet, rules: [{ ...rule, checks: [{ ...check, kind: "haeder" }] }, ...rules] },
      "/rules/0/checks/0/kind",
      'The definition police-street contains an error at /rules/0/checks/0/kind: "haeder" is not a kind of check; did you mean "header"?',
    ],
    [
      "a key that is not a column",
      { ...policeStreet, key: ["Crime id"] },
      "/key/0",
      'The definition police-street contains an error at /key/0: There is no column "Crime id"; did you mean "Crime ID"?',
    ],
    [
      "a column that appears twice",
      { ...policeStreet, columns: [column, ...policeStreet.columns] },
      "/columns/1/name",
      'The definition police-street contains an error at /columns/1/name: The column "Crime ID" appears twice.',
    ],
  ])("%s", async (_name, definition, pointer, message) => {
    const source = untouched();
    const error = await ask(source, definition as ReturnDefinition).catch((refusal: unknown) => refusal);
    expect(error).toBeInstanceOf(ValidatorError);
    const { code, message: words, pointer: at } = error as ValidatorError;
    expect([code, at, words]).toEqual(["DEFINITION", pointer, message]);
    expect(source.isRead).toBe(false);
  });
});
