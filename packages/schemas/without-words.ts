// Leaves the prose of `.meta()` out of the published modules of the model. It is for readers, who have it in the
// comments, the JSON Schemas and the documentation; a program that only parses would carry it for nothing.
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
  },
};

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
