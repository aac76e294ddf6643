import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";
import { CoverageReporter } from "./e2e/support/coverage.ts";

export default defineConfig({
  test: {
    ...shared.test,
    include: ["e2e/**/*.test.ts"],
    reporters: ["default", new CoverageReporter()],
    globalSetup: ["e2e/support/chromium.ts"],
    // One browser and two pages at a time are enough for a small machine, and failures are easier to read.
    fileParallelism: false,
  },
});
