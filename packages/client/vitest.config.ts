import { defineConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

const src = new URL("./src/", import.meta.url).pathname;

export default defineConfig({
  ...shared,
  // The snippets of the README import this package by its name.
  resolve: {
    alias: [
      { find: /^@tandem\/client$/, replacement: `${src}index.ts` },
      { find: /^@tandem\/client\/middleware$/, replacement: `${src}middleware/index.ts` },
      { find: /^@tandem\/client\/memory$/, replacement: `${src}memory.ts` },
    ],
  },
});
