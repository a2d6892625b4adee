import { expect, test } from "vitest";
import { table, terminalOf } from "./terminal.js";

test("a table is as wide as the terminal, and wraps its last column", () => {
  const terminal = terminalOf({ isTTY: true, columns: 60 }, { NO_COLOR: "1" });
  const words = "one two three four five six seven eight nine ten eleven twelve";
  expect(
    table(
      [
        ["A1", words],
        ["B22", "short"],
      ],
      terminal,
      2,
    ),
  ).toBe("  A1   one two three four five six seven eight nine ten\n       eleven twelve\n  B22  short");
});

test("a long word is never cut", () => {
  const hash = "f".repeat(64);
  expect(table([["SHA-256", hash]], terminalOf({ isTTY: true, columns: 60 }, {}))).toBe(`SHA-256  ${hash}`);
});

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: "1" }, false],
  [{ isTTY: true }, { TERM: "dumb" }, false],
  [{}, {}, false],
  [{}, { FORCE_COLOR: "1" }, false],
])("colour is for terminals that want it: %j %j", (screen, environment, coloured) => {
  const { bold } = terminalOf(screen, environment).colours;
  expect(bold("x") !== "x").toBe(coloured);
});
