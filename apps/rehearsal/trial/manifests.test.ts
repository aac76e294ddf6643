import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { publicPackages, readManifest } from "../src/manifests.ts";
import { root } from "../src/workspace.ts";

const workspace = readManifest();

/** Where links of packed READMEs lead: files of the repository, which a registry cannot resolve by themselves. */
const SOURCE = "https://git.example/tandem/tandem/blob/main/";

test("the placeholders that the first publication must replace", () => {
  const { homepage, bugs, author, repository } = workspace;
  expect([homepage, bugs, author, repository?.url]).toEqual([
    "https://tandem.example",
    "https://git.example/tandem/tandem/issues",
    "The Tandem maintainers <maintainers@tandem.example>",
    "git+https://git.example/tandem/tandem.git",
  ]);
});

describe.each(publicPackages())("%s", (folder) => {
  const { description, keywords, homepage, bugs, author, license, repository } = readManifest(folder);

  test("says what it is and where it is from", () => {
    expect(description).toMatch(/^[A-Z].{20,}\.$/);
    expect(keywords).toEqual(expect.arrayContaining(["cobrowse", "tandem"]));
    expect(new Set(keywords).size).toBeGreaterThan(2);
    expect({ homepage, bugs, author, license }).toEqual({
      homepage: workspace.homepage,
      bugs: workspace.bugs,
      author: workspace.author,
      license: workspace.license,
    });
    expect(repository).toEqual({ ...workspace.repository, directory: folder });
  });

  test("has a README whose links resolve on a registry", () => {
    const readme = readFileSync(join(root, folder, "README.md"), "utf8");
    const targets = [...readme.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target!);
    expect(targets.filter((target) => !/^(https:|#)/.test(target))).toEqual([]);
    const files = targets
      .filter((target) => target.startsWith(SOURCE))
      .map((target) => target.slice(SOURCE.length).replace(/#.*/, ""));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
