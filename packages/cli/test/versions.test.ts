import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { TestProject } from "./project.ts";

let project: TestProject;

beforeEach(async () => {
  project = new TestProject();
  await project.run("release");
});
afterEach(() => project.remove());

const NOTE = { properties: { note: { description: "A word.", type: "string", maxLength: 9 } } };
const REQUIRED = { required: ["enabled", "by"] };

describe("tandem version-check", () => {
  it("is content where nothing changed", async () => {
    expect(await project.run("version-check")).toEqual({
      code: 0,
      out: "Since 1.0.0: needs none, promised none. 1 release is unchanged.",
      error: "",
    });
  });

  it("fails with what to write where nothing is promised", async () => {
    project.changeEvent(NOTE);
    const { code, error } = await project.run("version-check");
    expect(error).toMatch(
      /^error: the changes since 1\.0\.0 need a minor version; the pending changesets promise none\.\n {2}agent\/events\/rc: optional property `note` added \[[0-9a-f]{16}\]\nRun tandem changeset, and edit the changeset that it writes\.$/,
    );
    expect(code).toBe(1);
  });

  it("fails where a changeset promises less, and is content where one promises enough", async () => {
    project.changeEvent(REQUIRED);
    project.write(".changeset/one.md", '---\n"@sample/client": minor\n"other": major\n---\n\nWords.\n');
    expect((await project.run("version-check")).error).toContain(
      "the pending changesets promise a minor one.",
    );
    project.write(".changeset/two.md", "---\n'@sample/docs': major\n---\n\nWords.\n");
    expect((await project.run("version-check")).code).toBe(0);
  });

  it("counts a version that is set already", async () => {
    project.changeEvent(NOTE);
    project.write("protocol/package.json", { name: "@sample/protocol", version: "1.1.0" });
    expect((await project.run("version-check")).out).toMatch(/^Since 1\.0\.0: needs minor, promised minor\./);
  });

  it("lets a finding pass that is ignored with a reason, until its day", async () => {
    project.changeEvent(REQUIRED);
    const { findings } = JSON.parse((await project.run("diff", "--format", "json")).out);
    const [{ fingerprint }] = findings;
    const ignore = (expires: string): void =>
      project.write("tandem-ignore.json", {
        ignore: [{ fingerprint, reason: "No server has left it out.", expires }],
      });
    ignore("2027-01-15");
    expect((await project.run("version-check")).code).toBe(0);
    expect((await project.run("diff")).code).toBe(0);
    ignore("2027-01-14");
    const { code, error } = await project.run("version-check");
    expect(error).toContain("ended on 2027-01-14, so PROPERTY_REQUIRED counts again");
    expect(code).toBe(1);
  });

  it("fails on what goes against the protocol's life, whatever is promised", async () => {
    project.changeEvent({ own: { since: "1.1.0" } });
    const { code, error } = await project.run("version-check");
    expect(error).toMatch(
      /^error: agent\/events\/rc: since changed from `1\.0\.0` to `1\.1\.0` \[SINCE_CHANGED [0-9a-f]{16}\]/,
    );
    expect(code).toBe(1);
  });

  it("asks that what is new says the version to come", async () => {
    project.write("schemas/agent/events/agents.schema.json", project.event({ own: { since: "2.0.0" } }));
    project.write(".changeset/one.md", '---\n"@sample/protocol": minor\n---\n\nWords.\n');
    expect((await project.run("version-check")).error).toContain(
      "new, but says since `2.0.0`; expected 1.1.0",
    );
    project.write("schemas/agent/events/agents.schema.json", project.event({ own: { since: "1.1.0" } }));
    expect((await project.run("version-check")).code).toBe(0);
  });

  it("names a changeset that cannot be read", async () => {
    project.write(".changeset/one.md", '---\n"@sample/protocol": huge\n---\n');
    const { code, error } = await project.run("version-check");
    expect(error).toBe(
      'error: .changeset/one.md: invalid version type "huge" for package "@sample/protocol". Correct the front matter.',
    );
    expect(code).toBe(2);
  });
});

describe("tandem changeset", () => {
  it("writes what is needed for all packages of the group, which then is enough", async () => {
    project.changeEvent(NOTE);
    const { code, out } = await project.run("changeset");
    expect(code).toBe(0);
    const [, name] = /^\.changeset\/(protocol-[0-9a-f]{8}\.md): written, minor\./.exec(out)!;
    expect(project.read(`.changeset/${name}`)).toBe(`---
"@sample/protocol": minor
"@sample/docs": minor
"@sample/client": minor
---

Added:

- \`agent/events/rc\`: optional property \`note\` added
`);
    expect((await project.run("version-check")).code).toBe(0);
    expect((await project.run("changeset")).out).toBe(
      "Nothing to write: since 1.0.0 the schemas need minor, and minor is promised.",
    );
  });

  it("prints it and writes nothing, when asked to", async () => {
    project.changeEvent(NOTE);
    const { out } = await project.run("changeset", "--print");
    expect(out).toContain('"@sample/protocol": minor');
    expect(project.list(".changeset")).toEqual(["config.json"]);
  });
});

describe("tandem release", () => {
  it("freezes the schemas as the release of the packages' version, and records its hash", async () => {
    expect(project.list("schemas/releases")).toEqual(["1.0.0.json", "hashes.json"]);
    expect(Object.keys(JSON.parse(project.read("schemas/releases/hashes.json")))).toEqual(["1.0.0"]);
    expect((await project.run("release")).out).toBe(
      "schemas/releases/1.0.0.json: exists already, and is what the schemas give.",
    );
  });

  it("never changes a release, unless it is said that nobody has got it", async () => {
    project.changeEvent(NOTE);
    const { code, error } = await project.run("release");
    expect(error).toMatch(
      /^error: schemas\/releases\/1\.0\.0\.json: exists already, and differs from what the schemas give\./,
    );
    expect(code).toBe(2);
    expect((await project.run("release", "--replace")).out).toMatch(
      /^schemas\/releases\/1\.0\.0\.json: written/,
    );
    expect((await project.run("diff")).out).toBe("1.0.0 → the working tree: no difference.");
  });

  it("refuses a version that is too low for the changes", async () => {
    project.changeEvent(REQUIRED);
    const { code, error } = await project.run("release", "--version", "1.1.0");
    expect(error).toBe(
      "error: 1.1.0 is a minor version after 1.0.0; the changes need a major one. Run tandem diff to see them.",
    );
    expect(code).toBe(1);
    expect((await project.run("release", "--version", "2.0.0")).code).toBe(0);
    expect((await project.run("diff", "1.0.0", "2.0.0")).code).toBe(1);
  });

  it("finds a release that was changed, and one that is gone", async () => {
    project.write(
      "schemas/releases/1.0.0.json",
      project.read("schemas/releases/1.0.0.json").replace("control", "power"),
    );
    const { code, error } = await project.run("release", "--check");
    expect(error).toMatch(
      /^error: releases\/1\.0\.0\.json: expected sha256-.+, found sha256-.+\. A release never changes; put it back\.$/,
    );
    expect(code).toBe(1);
    expect((await project.run("version-check")).code).toBe(1);
  });
});
