import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { compilers } from "../src/compilers.ts";

const folder = inject("folder");

const strict = { noEmit: true, strict: true, target: "es2023", resolveJsonModule: true };
const pedantic = { exactOptionalPropertyTypes: true, verbatimModuleSyntax: true };
/** Checks the declarations of our packages, but not those of the compiler. */
const declarations = { skipLibCheck: false, skipDefaultLibCheck: true };

const programs = {
  "a page": {
    compilerOptions: { ...declarations, ...pedantic, lib: ["ES2023", "DOM"], types: [], checkJs: true },
    files: ["entries.ts", "page-with-worker.js"],
  },
  "a worker": {
    compilerOptions: { ...declarations, lib: ["ES2023", "WebWorker"], types: [], checkJs: true },
    files: ["entries.ts", "worker.js"],
  },
  "a server": {
    compilerOptions: { ...declarations, ...pedantic, lib: ["ES2023"], types: ["node"], checkJs: true },
    files: ["entries.ts", "server.js"],
  },
  "the READMEs": {
    // These import frameworks, whose declarations are not ours to check.
    compilerOptions: { skipLibCheck: true, lib: ["ES2023", "DOM"], types: ["node"] },
    files: inject("snippets"),
  },
};

const resolutions = {
  bundler: { module: "esnext", moduleResolution: "bundler" },
  nodenext: { module: "nodenext", moduleResolution: "nodenext" },
};

/** What CommonJS callers may write, and the module system under which it compiles. */
const commonJs = {
  "require, as nodenext": { module: "nodenext", files: ["common.cjs"] },
  "types and import(), as node16": { module: "node16", files: ["types.cts"] },
};

/** A module that uses every entry's types. */
beforeAll(async () => {
  const lines = Object.keys(inject("entries")).map((entry, i) =>
    entry.endsWith(".json")
      ? `export { default as entry${i} } from "${entry}" with { type: "json" };`
      : `export * as entry${i} from "${entry}";`,
  );
  await writeFile(join(folder, "entries.ts"), lines.join("\n"));
});

describe.each(Object.entries(compilers))("%s", (compiler, compile) => {
  describe.each(Object.entries(resolutions))("resolves as %s", (resolution, options) => {
    it.concurrent.each(Object.entries(programs))("%s", async (name, { compilerOptions, files }) => {
      const project = `tsconfig.${[compiler, resolution, name].join("-").replaceAll(" ", "-")}.json`;
      const config = { compilerOptions: { ...strict, ...options, ...compilerOptions }, files };
      await writeFile(join(folder, project), JSON.stringify(config));
      expect(await compile(folder, project)).toEqual({ code: 0, text: "" });
    });
  });

  it.concurrent.each(Object.entries(commonJs))("CommonJS: %s", async (name, { module, files }) => {
    const project = `tsconfig.${compiler.replaceAll(" ", "-")}-commonjs-${module}.json`;
    const compilerOptions = { ...strict, ...declarations, module, types: ["node"], checkJs: true };
    await writeFile(join(folder, project), JSON.stringify({ compilerOptions, files }));
    expect(await compile(folder, project), name).toEqual({ code: 0, text: "" });
  });
});
