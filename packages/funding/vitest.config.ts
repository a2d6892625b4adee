import { defineProject } from "vitest/config";

export default defineProject({
  test: { name: "funding", include: ["src/**/*.test.ts"] },
});
