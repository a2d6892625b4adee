import { defineProject } from "vitest/config";

export default defineProject({
  define: { __VERSION__: JSON.stringify("0.0.0-test") },
  test: { name: "validator", include: ["src/**/*.test.ts"], testTimeout: 120_000 },
});
