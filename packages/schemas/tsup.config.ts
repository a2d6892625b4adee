import { readdirSync } from "node:fs";
import { defineConfig } from "tsup";
import { writeCommentedSources } from "./build/commented-sources.js";
import { withoutWords } from "./build/without-words.js";
import { RETURN_IDS } from "./src/returns/return-ids.js";

/** The modules that users import, with where each is in a folder of sources. Each of these has declarations. */
const entriesIn = (folder: string) => ({
  ...Object.fromEntries(
    ["index", "dossier", "examples", "metadata", "model", "returns", "safe-text", "sql", "synthetic"].map(
      (name) => [name, `${folder}/${name}.ts`],
    ),
  ),
  ...Object.fromEntries(RETURN_IDS.map((id) => [`returns/${id}`, `${folder}/returns/${id}/definition.ts`])),
});

/** The concepts of the model. */
const models = () =>
  readdirSync("src/model")
    .filter((name) => name.endsWith(".ts") && !name.includes(".test"))
    .map((name) => name.slice(0, -".ts".length));

export default defineConfig(() => {
  writeCommentedSources("src", "commented");
  return {
    // Each concept of the model, and each return, is a module of its own in `dist`, so that a bundler takes only those that are
    // used: it cannot know that building a schema has no effects, but it leaves out modules that nobody imports.
    entry: {
      ...entriesIn("src"),
      ...Object.fromEntries(models().map((name) => [`model/${name}`, `src/model/${name}.ts`])),
    },
    esbuildPlugins: [withoutWords],
    format: "esm",
    target: "es2022",
    dts: { entry: entriesIn("commented"), compilerOptions: { ignoreDeprecations: "6.0" } },
    sourcemap: true,
    clean: true,
  };
});
