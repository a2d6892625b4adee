import { defineConfig } from "tsup";
import { writeCommentedSources } from "./build/commented-sources.js";
import { withoutWords } from "./build/without-words.js";

/** The modules that users import, each with its declarations. */
const ENTRIES = ["index", "dossier", "metadata", "model", "returns", "sql", "synthetic"];

export default defineConfig(() => {
  writeCommentedSources("src", "commented");
  return {
    // Each concept of the model is a module of its own in `dist`, so that a bundler takes only those that are used:
    // it cannot know that building a schema has no effects, but it leaves out modules that nobody imports.
    entry: [...ENTRIES.map((name) => `src/${name}.ts`), "src/model/*.ts", "!src/model/*.test*.ts"],
    esbuildPlugins: [withoutWords],
    format: "esm",
    target: "es2022",
    dts: {
      entry: Object.fromEntries(ENTRIES.map((name) => [name, `commented/${name}.ts`])),
      compilerOptions: { ignoreDeprecations: "6.0" },
    },
    sourcemap: true,
    clean: true,
  };
});
