import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

export default defineConfig({
  test: {
    ...shared.test,
    include: ["trial/**/*.test.ts"],
    globalSetup: ["src/newcomer.ts"],
    // How many compilers run at once: each keeps a core busy.
    maxConcurrency: 2,
  },
});
