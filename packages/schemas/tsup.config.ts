import { defineConfig } from "tsup";
import { withoutWords } from "./without-words.js";

export default defineConfig({
  // Each concept of the model is a module of its own in `dist`, so that a bundler takes only those that are used:
  // it cannot know that building a schema has no effects, but it leaves out modules that nobody imports.
  entry: [
    "src/index.ts",
    "src/dossier.ts",
    "src/metadata.ts",
    "src/model.ts",
    "src/returns.ts",
    "src/sql.ts",
    "src/synthetic.ts",
    "src/model/*.ts",
    "!src/model/*.test*.ts",
  ],
  esbuildPlugins: [withoutWords],
  format: "esm",
  target: "es2022",
  dts: {
    entry: [
      "src/index.ts",
      "src/dossier.ts",
      "src/metadata.ts",
      "src/model.ts",
      "src/returns.ts",
      "src/sql.ts",
      "src/synthetic.ts",
    ],
    compilerOptions: { ignoreDeprecations: "6.0" },
  },
  sourcemap: true,
  clean: true,
});
