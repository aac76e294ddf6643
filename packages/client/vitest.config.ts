import { defineConfig } from "vitest/config";

const src = new URL("./src/", import.meta.url).pathname;

export default defineConfig({
  // The snippets of the README import this package by its name.
  resolve: {
    alias: [
      { find: /^@tandem\/client$/, replacement: `${src}index.ts` },
      { find: /^@tandem\/client\/middleware$/, replacement: `${src}middleware/index.ts` },
      { find: /^@tandem\/client\/memory$/, replacement: `${src}memory.ts` },
    ],
  },
  test: { include: ["src/**/*.test.ts", "test/**/*.test.ts"] },
});
