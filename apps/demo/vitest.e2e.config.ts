import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";
import { CoverageReporter } from "./e2e/support/coverage.ts";

export default defineConfig({
  test: {
    ...shared.test,
    include: ["e2e/**/*.test.ts"],
    reporters: ["default", new CoverageReporter()],
    globalSetup: ["e2e/support/chromium.ts"],
    // Two files at a time share one Chromium: more would starve a small machine.
    maxWorkers: 2,
  },
});
