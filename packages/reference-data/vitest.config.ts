import { defineProject } from "vitest/config";

export default defineProject({
  test: { name: "reference-data", include: ["src/**/*.test.ts", "scripts/**/*.test.mjs"] },
});
