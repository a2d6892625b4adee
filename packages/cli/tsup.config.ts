import { defineConfig } from "tsup";
import packageJson from "./package.json" with { type: "json" };

export default defineConfig({
  entry: { svd: "src/start.ts" },
  format: "esm",
  target: "es2022",
  define: { __VERSION__: JSON.stringify(packageJson.version) },
  sourcemap: true,
  clean: true,
});
