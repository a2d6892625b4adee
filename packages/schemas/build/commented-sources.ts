/**
 * Makes the comments of the published types from `.meta()`, so that the words that a TypeScript reader sees and the
 * words in the JSON Schema are written once.
 *
 * The declarations are made from a copy of the sources in which every property, schema and type that `.meta()`
 * describes has its comment. The sources themselves hold none of these.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ts from "typescript";
import { type Edit, edited, isMetaCall } from "./meta-call.js";

const LINE_WIDTH = 110;

/** Writes the copy of a folder of sources, in place of an earlier one. Tests are left out. */
export function writeCommentedSources(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".ts") || /\.test(-d)?\.ts$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const copy = join(to, relative(from, path));
    const text = readFileSync(path, "utf8");
    const isModel = relative(from, path).startsWith(`model${sep}`);
    mkdirSync(dirname(copy), { recursive: true });
    writeFileSync(copy, isModel ? withComments(text) : text);
  }
}

/** A source text in which everything that `.meta()` describes has its comment. */
function withComments(text: string): string {
  const file = ts.createSourceFile("model.ts", text, ts.ScriptTarget.Latest, true);
  const edits: Edit[] = [];
  const put = (node: ts.Node, words: string, category?: string) => {
    const start = node.getStart(file);
    const indent = " ".repeat(file.getLineAndCharacterOfPosition(start).character);
    edits.push({ from: start, to: start, text: `${comment(words, indent, category)}\n${indent}` });
  };
  const described = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node)) {
      const words = wordsOf(node.initializer);
      if (words !== undefined) put(node, words);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const [declaration] = statement.declarationList.declarations;
      const name = declaration?.name.getText(file) ?? "";
      const words = name.endsWith("Schema") ? wordsOf(declaration?.initializer) : undefined;
      if (words !== undefined) {
        described.set(name, words);
        put(statement, words, "schemas");
      }
    }
    if (ts.isTypeAliasDeclaration(statement)) {
      const words = described.get(`${statement.name.text}Schema`);
      if (words !== undefined) put(statement, words, "models");
    }
    visit(statement);
  }
  return edited(text, edits);
}

/** What the outermost `.meta()` of a chain of calls says: the description, and the source if there is one. */
function wordsOf(expression: ts.Expression | undefined): string | undefined {
  let call = expression;
  while (call && ts.isCallExpression(call) && ts.isPropertyAccessExpression(call.expression)) {
    if (isMetaCall(call)) {
      const { properties } = call.arguments[0];
      const description = textOf(properties, "description");
      const source = textOf(properties, "source");
      if (description !== undefined) return source ? `${description} Source: ${source}.` : description;
    }
    call = call.expression.expression;
  }
  return undefined;
}

/** The text of a property that is written out as one. */
function textOf(properties: ts.NodeArray<ts.ObjectLiteralElementLike>, key: string): string | undefined {
  const property = properties.find(({ name }) => name?.getText() === key);
  const value = property && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}

function comment(words: string, indent: string, category?: string): string {
  const quoted = words.replaceAll(/@svd\/[a-z-]+/g, "`$&`");
  const single = `/** ${quoted} */`;
  if (category === undefined && indent.length + single.length <= LINE_WIDTH) return single;
  const lines = wrapped(quoted, LINE_WIDTH - indent.length - 3);
  if (category !== undefined) lines.push("", `@category ${category}`);
  return ["/**", ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}

function wrapped(words: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
