import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["trial/**/*.test.ts"],
    globalSetup: ["src/newcomer.ts"],
    // Compilers and a browser, on a machine that may be busy with other tests.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Compilers at a time: each keeps a core busy.
    maxConcurrency: 2,
  },
});
