import { defineProject } from "vitest/config";

export default defineProject({ test: { name: "duty", include: ["src/**/*.test.ts"], testTimeout: 120_000 } });
