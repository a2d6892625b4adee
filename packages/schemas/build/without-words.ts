/**
 * Leaves prose out of the published modules: that of `.meta()` in the model, and that of the JSON Schema by which definitions
 * are checked. It is for readers, who have it in the comments, the JSON Schemas and the documentation; a program that only
 * parses or checks would carry it for nothing.
 */
import { readFile } from "node:fs/promises";
import type { Options } from "tsup";
import ts from "typescript";
import { type Edit, edited, isMetaCall } from "./meta-call.js";

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
  const edits: Edit[] = [];
  const replace = (from: number, to: number, kept: string) => {
    const lines = "\n".repeat((text.slice(from, to).match(/\n/g) ?? []).length);
    edits.push({ from, to, text: kept + lines });
  };
  const visit = (node: ts.Node): void => {
    if (isMetaCall(node)) {
      const [words] = node.arguments;
      const kept = words.properties.filter(({ name }) => !WORDS.includes(name?.getText(file) ?? ""));
      if (kept.length === 0) replace(node.expression.expression.getEnd(), node.getEnd(), "");
      else
        replace(
          words.getStart(file),
          words.getEnd(),
          `{${kept.map((property) => property.getText(file)).join(",")}}`,
        );
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edited(text, edits);
}
