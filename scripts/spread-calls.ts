// A list that is spread into the arguments of a call is put on the stack: with some hundred thousand items the call
// throws. Lists of findings, rows and texts have no bound that a reader of the call can see, so none is spread.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const MANY = /^(?:Math\.(?:max|min)|String\.from(?:CharCode|CodePoint)|.*\.(?:push|unshift|concat|splice))$/s;

/** The test of a package, by its folder. */
export function testSpreadCalls(folder: string): void {
  test("no list is spread into the arguments of a call that takes any number", () => {
    expect(spreadCallsIn(join(folder, "src"))).toEqual([]);
  });
}

function spreadCallsIn(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).sort()) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    const file = ts.createSourceFile(
      name,
      readFileSync(join(folder, name), "utf8"),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (
        ts.isCallExpression(node) &&
        MANY.test(node.expression.getText()) &&
        node.arguments.some(ts.isSpreadElement)
      )
        found.push(`${name}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return found;
}
