// The comments in `src/model` are made from the `.meta()` beside them, so that the words a TypeScript reader sees and
// the words in the JSON Schema are written once.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const LINE_WIDTH = 110;

/** The files of the model as they should read, by path. */
export function commentedSources(folder) {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".ts") && !name.endsWith(".test.ts"))
      .map((name) => [join(folder, name), withComments(readFileSync(join(folder, name), "utf8"))]),
  );
}

/** A source text in which every property, schema and type that `.meta()` describes has its comment. */
function withComments(text) {
  const file = ts.createSourceFile("model.ts", text, ts.ScriptTarget.Latest, true);
  const edits = [];
  const put = (node, words, category) => {
    const existing = (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).findLast((range) =>
      text.startsWith("/**", range.pos),
    );
    const start = node.getStart(file);
    const indent = " ".repeat(file.getLineAndCharacterOfPosition(start).character);
    edits.push({
      from: existing?.pos ?? start,
      to: start,
      text: `${comment(words, category, indent)}\n${indent}`,
    });
  };

  const described = new Map();
  const visit = (node) => {
    if (ts.isPropertyAssignment(node)) {
      const words = wordsOf(node.initializer);
      if (words) put(node, words);
    }
    ts.forEachChild(node, visit);
  };
  for (const statement of file.statements) {
    if (ts.isVariableStatement(statement)) {
      const [declaration] = statement.declarationList.declarations;
      const name = declaration.name.getText(file);
      const words = name.endsWith("Schema") && wordsOf(declaration.initializer);
      if (words) {
        described.set(name, words);
        put(statement, words, "schemas");
      }
    }
    if (ts.isTypeAliasDeclaration(statement)) {
      const words = described.get(`${statement.name.text}Schema`);
      if (words) put(statement, words, "models");
    }
    visit(statement);
  }
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, edit) => result.slice(0, edit.from) + edit.text + result.slice(edit.to), text);
}

/** What the outermost `.meta()` of a chain of calls says: the description, and the source if there is one. */
function wordsOf(expression) {
  for (let call = expression; call && ts.isCallExpression(call); call = call.expression.expression) {
    if (!ts.isPropertyAccessExpression(call.expression)) return undefined;
    const [meta] = call.arguments;
    if (call.expression.name.text === "meta" && meta && ts.isObjectLiteralExpression(meta)) {
      const text = (key) =>
        meta.properties.find((property) => property.name?.getText() === key)?.initializer?.text;
      const description = text("description");
      if (description) return wordsFrom(description, text("source"));
    }
  }
  return undefined;
}

/** A description and its source as one text. */
function wordsFrom(description, source) {
  return source ? `${description} Source: ${source}.` : description;
}

function comment(words, category, indent) {
  const quoted = words.replaceAll(/@svd\/[a-z-]+/g, "`$&`");
  const single = `/** ${quoted} */`;
  if (!category && indent.length + single.length <= LINE_WIDTH) return single;
  const lines = wrap(quoted, LINE_WIDTH - indent.length - 3);
  if (category) lines.push("", `@category ${category}`);
  return ["/**", ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join("\n");
}

function wrap(words, width) {
  const lines = [];
  for (const word of words.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
