import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["src/index.ts", "src/plain-date.ts", "src/registers/*.ts", "!src/**/*.test.ts"],
  format: "esm",
  target: "es2022",
  dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  // Half the time to load the registers is reading their source.
  minify: true,
  sourcemap: true,
  clean: true,
});
