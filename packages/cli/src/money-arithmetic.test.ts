// The command reads, renders and writes. What money comes to is worked out by @svd/funding, so that a program and a browser get
// the same. Money is `bigint` everywhere, and the compiler knows where a `bigint` is added, taken away or divided.
import { join, relative } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ARITHMETIC: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.PlusEqualsToken,
  ts.SyntaxKind.MinusEqualsToken,
  ts.SyntaxKind.AsteriskEqualsToken,
  ts.SyntaxKind.SlashEqualsToken,
  ts.SyntaxKind.PercentEqualsToken,
  ts.SyntaxKind.AsteriskAsteriskEqualsToken,
]);

/** The places of a program where a `bigint` is reckoned with. */
function arithmeticIn(program: ts.Program, isOurs: (file: string) => boolean): readonly string[] {
  const checker = program.getTypeChecker();
  const places: string[] = [];
  const isBigInt = (node: ts.Node) => (checker.getTypeAtLocation(node).flags & ts.TypeFlags.BigIntLike) !== 0;
  const visit = (node: ts.Node): void => {
    const isBinary = ts.isBinaryExpression(node) && ARITHMETIC.has(node.operatorToken.kind);
    const isNegation = ts.isPrefixUnaryExpression(node) && ARITHMETIC.has(node.operator);
    if (
      (isBinary && (isBigInt(node.left) || isBigInt(node.right))) ||
      (isNegation && isBigInt(node.operand))
    ) {
      const source = node.getSourceFile();
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      places.push(`${relative(import.meta.dirname, source.fileName)}:${line + 1}`);
    }
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) if (isOurs(source.fileName)) visit(source);
  return places;
}

test("finds where a bigint is added", () => {
  const name = join(import.meta.dirname, "sum.ts");
  const options = { target: ts.ScriptTarget.ES2022, noLib: true };
  const host = ts.createCompilerHost(options);
  const source = ts.createSourceFile(
    name,
    "const a: bigint = 1n;\nexport const b = a + a;\nexport const c = -a;",
    99,
  );
  const program = ts.createProgram([name], options, {
    ...host,
    getSourceFile: (file) => (file === name ? source : undefined),
  });
  expect(arithmeticIn(program, (file) => file === name)).toEqual(["sum.ts:2", "sum.ts:3"]);
});

test("no source of the command does arithmetic of money", { timeout: 120_000 }, () => {
  const config = join(import.meta.dirname, "..", "tsconfig.json");
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, ts.sys.readFile).config,
    ts.sys,
    join(config, ".."),
  );
  const isOurs = (file: string) => file.startsWith(import.meta.dirname) && !file.includes(".test.");
  const program = ts.createProgram(fileNames.filter(isOurs), options);
  // Whether a decimal is printed in full is asked of its digits, which is not about money.
  const exact = "workbook/trace-formulas.ts";
  expect(arithmeticIn(program, isOurs).filter((place) => !place.startsWith(exact))).toEqual([]);
});
