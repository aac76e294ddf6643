import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const reference = fileURLToPath(new URL("../reference/", import.meta.url));
const pages = readdirSync(reference, { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith(".md"),
);

it("there is a page for every schema, and the index leads to each", () => {
  const schemas = fileURLToPath(new URL("../../../schemas/", import.meta.url));
  const sources = readdirSync(schemas, { recursive: true, encoding: "utf8" })
    .filter((path) => /^(agent|visitor|common|reason-codes)\/.*\.schema\.json$/.test(path))
    .map((path) => path.replace(".schema.json", ".md"));
  const index = readFileSync(join(reference, "index.md"), "utf8");
  expect(sources.length).toBeGreaterThan(200);
  for (const page of sources) {
    expect(pages).toContain(page);
    expect(index).toContain(`](${page})`);
  }
});

it("every link leads to a page that is there", () => {
  expect(checkedLinks(reference, pages)).toBeGreaterThan(1_000);
});

it("a command's page says when it is legal", () => {
  const page = readFileSync(join(reference, "agent/commands/requestRC.md"), "utf8");
  expect(page).toContain("| agent: with the visitor, paused | `notallowed` |");
});

it("there is a page for every rule, the index leads to each, and each leads back", () => {
  const rules = fileURLToPath(new URL("../rules/", import.meta.url));
  const found = readdirSync(rules).filter((name) => name.endsWith(".md"));
  for (const id of ["bounded", "PROPERTY_REQUIRED", "MAX_LENGTH_ADDED"]) expect(found).toContain(`${id}.md`);
  expect(found.length).toBeGreaterThan(150);
  expect(checkedLinks(rules, found)).toBe(2 * (found.length - 1));
});

/** How many links there are; each must lead to a file. */
function checkedLinks(folder: string, files: readonly string[]): number {
  let links = 0;
  for (const page of files) {
    for (const [, target] of readFileSync(join(folder, page), "utf8").matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(join(folder, dirname(page), target!)), `${page}: ${target}`).toBe(true);
      links += 1;
    }
  }
  return links;
}
