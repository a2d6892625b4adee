// Leaves prose out of the published modules: that of `.meta()` in the model, and that of the JSON Schema by which
// definitions are checked. It is for readers, who have it in the comments, the JSON Schemas and the documentation; a
// program that only parses or checks would carry it for nothing.
import { readFile } from "node:fs/promises";
import type { Options } from "tsup";
import ts from "typescript";

type Plugin = NonNullable<Options["esbuildPlugins"]>[number];

/** What `.meta()` says for readers alone. The id and the longest length stay: a JSON Schema needs them. */
const WORDS = ["title", "description", "source", "examples"];

/** The plugin of the build. */
export const withoutWords: Plugin = {
  name: "without-words",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]model[\\/][^\\/]+\.ts$/ }, async ({ path }) => ({
      contents: wordless(await readFile(path, "utf8")),
      loader: "ts",
    }));
    build.onLoad({ filter: /[\\/]json[\\/]return-definition\.schema\.json$/ }, async ({ path }) => ({
      contents: JSON.stringify(JSON.parse(await readFile(path, "utf8"), withoutProse)),
      loader: "json",
    }));
  },
};

/** What a JSON Schema says to readers alone. A property may have the same name: then its value is not a text. */
function withoutProse(key: string, value: unknown): unknown {
  return ["$schema", "$id", "title", "description"].includes(key) && typeof value === "string"
    ? undefined
    : value;
}

/** A source text whose calls of `.meta()` hold no words, each line where it was. */
function wordless(text: string): string {
  const file = ts.createSourceFile("model.ts", text, ts.ScriptTarget.Latest, true);
  const edits: { from: number; to: number; kept: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (isMeta(node)) {
      const [words] = node.arguments;
      const kept = words.properties.filter(({ name }) => !WORDS.includes(name?.getText(file) ?? ""));
      edits.push(
        kept.length === 0
          ? { from: node.expression.expression.getEnd(), to: node.getEnd(), kept: "" }
          : {
              from: words.getStart(file),
              to: words.getEnd(),
              kept: `{${kept.map((property) => property.getText(file)).join(",")}}`,
            },
      );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .sort((a, b) => b.from - a.from)
    .reduce((result, { from, to, kept }) => {
      const lines = "\n".repeat((text.slice(from, to).match(/\n/g) ?? []).length);
      return result.slice(0, from) + kept + lines + result.slice(to);
    }, text);
}

interface MetaCall extends ts.CallExpression {
  readonly expression: ts.PropertyAccessExpression;
  readonly arguments: ts.NodeArray<ts.Expression> & readonly [ts.ObjectLiteralExpression];
}

function isMeta(node: ts.Node): node is MetaCall {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === "meta" &&
    node.arguments[0] !== undefined &&
    ts.isObjectLiteralExpression(node.arguments[0])
  );
}
