import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/**
 * The test configuration of the workspace. Vitest looks for its configuration in the package only, so the
 * `vitest.config.ts` of each package exports this one.
 */
export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // The files of a worker share their modules, which halves the time of most packages: no test may leave
    // a global or a module's state changed.
    isolate: false,
    setupFiles: [fileURLToPath(new URL("packages/testing/src/seed.ts", import.meta.url))],
    // Only a test that hangs reaches these limits: a busy machine must not fail a test.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { interval: 20, timeout: 60_000 } },
  },
});
