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
  let links = 0;
  for (const page of pages) {
    for (const [, target] of readFileSync(join(reference, page), "utf8").matchAll(/\]\(([^)#]+)\)/g)) {
      expect(existsSync(join(reference, dirname(page), target!)), `${page}: ${target}`).toBe(true);
      links += 1;
    }
  }
  expect(links).toBeGreaterThan(1_000);
});
