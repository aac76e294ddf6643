import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestProject } from "./project.ts";

const RULE = "https://docs.shop.example/tandem/rules/PROPERTY_REQUIRED.md";
const PAGE = "https://docs.shop.example/tandem/reference/agent/events/rc.md";

let project: TestProject;

beforeEach(async () => {
  project = new TestProject();
  project.write("tandem.json", {
    schemas: "schemas",
    docs: "https://docs.shop.example/tandem/",
    targets: { protocol: "protocol/gen", docs: "docs/reference" },
  });
  await project.run("release");
  project.changeEvent({ required: ["enabled", "by"] });
});
afterEach(() => project.remove());

describe("where the reference is published", () => {
  it("findings lead to the page of their rule", async () => {
    expect((await project.run("diff")).out).toContain(`\n  see ${RULE}\n`);
    expect((await project.run("diff", "--format", "markdown")).out).toContain(
      `[\`PROPERTY_REQUIRED\`](${RULE})`,
    );
    const { runs } = JSON.parse((await project.run("diff", "--format", "sarif")).out);
    expect(runs[0].tool.driver.rules).toEqual([
      expect.objectContaining({ id: "PROPERTY_REQUIRED", helpUri: RULE }),
    ]);
  });

  it("changesets and release notes lead to the page of each event", async () => {
    const line = `- [\`agent/events/rc\`](${PAGE}): \`by\` became required`;
    expect((await project.run("changeset", "--print")).out).toContain(line);
    expect((await project.run("release-notes")).out).toContain(line);
    expect((await project.run("diff")).out).toContain(line);
  });

  it.each(["docs", 5])("an address that is none is refused: %j", async (docs) => {
    project.write("tandem.json", { schemas: "schemas", docs, targets: {} });
    expect((await project.run("diff")).error).toContain(
      "expected the address of the published reference pages",
    );
  });
});

it("without an address nothing is linked, and the rule's name is enough for tandem explain", async () => {
  project.write("tandem.json", { schemas: "schemas", targets: { protocol: "protocol/gen" } });
  expect((await project.run("diff")).out).not.toMatch(/see |\]\(/);
  expect((await project.run("diff", "--format", "sarif")).out).not.toContain("helpUri");
});

it("tandem explain --out writes a page for each rule, and an index that leads to each", async () => {
  const { code, out } = await project.run("explain", "--out", "rules");
  expect(out).toMatch(/^rules: \d+ rules and index\.md written\.$/);
  expect(code).toBe(0);
  const pages = readdirSync(join(project.root, "rules")).filter((name) => name.endsWith(".md"));
  const index = readFileSync(join(project.root, "rules", "index.md"), "utf8");
  const links = [...index.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target!);
  expect(links.toSorted()).toEqual(pages.filter((page) => page !== "index.md").toSorted());
  for (const link of links) expect(existsSync(join(project.root, "rules", link))).toBe(true);
  expect((await project.run("explain", "TYPE_CHANGED", "--out", "rules")).code).toBe(2);
});
