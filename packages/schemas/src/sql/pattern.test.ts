import { expect, test } from "vitest";
import { duckdbPattern, postgresPattern } from "./pattern.js";

test("a character is written as each database writes it", () => {
  expect(postgresPattern(/[\u200b-\u200f]/)).toBe("[\\u200b-\\u200f]");
  expect(duckdbPattern(/[\u200b-\u200f]/)).toBe("[\\x{200b}-\\x{200f}]");
});

test("what may not follow at the end is said without looking ahead", () => {
  expect(duckdbPattern(/[0-9](?![A-Z])/)).toBe("[0-9](?:$|[^A-Z])");
});

test("letters of either case are written out, outside brackets", () => {
  expect(postgresPattern(/^ab[^A-Za-z](?:c|\.)$/i)).toBe("^[Aa][Bb][^A-Za-z](?:[Cc]|\\.)$");
});

test("groups have numbers, not names, and slashes stand for themselves", () => {
  expect(postgresPattern(/^(?<month>[0-9]+)\/x$/)).toBe("^([0-9]+)/x$");
});
