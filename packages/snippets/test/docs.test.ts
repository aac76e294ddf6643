import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pages = ["README.md", "CONTRIBUTING.md", ...markdown("docs")];

function markdown(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".md"))
    .map((file) => join(folder, file))
    .sort();
}

/** Files that a page links to, relative to the root. */
function links(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(root, join(root, dirname(page), target)));
}

/** Paths of the source that a page names. Generated ones are not there on a fresh clone. */
function paths(text: string): string[] {
  return [...text.matchAll(/`((?:packages|apps|schemas|docs)\/[\w./-]*)`/g)]
    .map(([, path]) => path!)
    .filter((path) => !/\/gen\/|docs\/reference\//.test(path));
}

describe.each(pages)("%s", (page) => {
  const text = readFileSync(join(root, page), "utf8");

  test("links only to files that exist", () => {
    expect(links(page, text).filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  test("names only paths that exist", () => {
    // CONTRIBUTING.md tells the reader to make these.
    const named = paths(text).filter((path) => !/pageprinted|^schemas\/casts\/$/.test(path));
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

test("docs/decisions/README.md lists every decision", () => {
  const index = readFileSync(join(root, "docs/decisions/README.md"), "utf8");
  const listed = links("docs/decisions/README.md", index);
  expect(listed.sort()).toEqual(markdown("docs/decisions").filter((file) => !file.endsWith("README.md")));
});

test("docs/architecture.md has the imports of every package and sample application", () => {
  const text = readFileSync(join(root, "docs/architecture.md"), "utf8");
  const words = (cell: string) => [...cell.matchAll(/`([\w/-]+)`/g)].map(([, word]) => word!);
  const rows = [...text.matchAll(/^\| (`[^|]*`) +\| ([^|]*)\|[^|]*\|$/gm)].map(([, name, imports]) => [
    words(name!)[0]!,
    words(imports!),
  ]);
  const folders = ["packages", "apps"].flatMap((parent) =>
    readdirSync(join(root, parent)).map((name) => `${parent}/${name}`),
  );
  const actual = folders
    .filter((folder) => existsSync(join(root, folder, "package.json")))
    .map((folder) => [folder, importsOf(folder)] as const)
    // What only starts and tests others imports none of them at run time.
    .filter(([folder, imports]) => imports.length > 0 || /protocol|schema-model|docs$/.test(folder));
  expect(Object.fromEntries(rows)).toEqual(
    Object.fromEntries(actual.map(([folder, imports]) => [folder.replace("packages/", ""), imports])),
  );
});

/** The packages of this workspace that a package depends on at run time. */
function importsOf(folder: string): string[] {
  const { dependencies = {} } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
  return Object.keys(dependencies)
    .filter((name) => name.startsWith("@tandem/"))
    .map((name) => name.slice("@tandem/".length))
    .sort();
}
