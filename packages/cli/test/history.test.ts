import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { diff } from "@tandem/compat/protocol";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRevision } from "../src/input/git.ts";
import { TestProject } from "./project.ts";

/** The protocol's revisions, the oldest first: what changes in the event, and the version that this needs. */
const HISTORY: { change: Record<string, object>; needs: string }[] = [
  { change: {}, needs: "nothing before it" },
  { change: { own: { cause: "The visitor gave control, or took it." } }, needs: "patch" },
  {
    change: { properties: { note: { description: "A word.", type: "string", maxLength: 9 } } },
    needs: "minor",
  },
  { change: { required: ["enabled", "by"] }, needs: "major" },
];

describe("tandem diff over a history", () => {
  let project: TestProject;
  const revisions: string[] = [];

  beforeAll(() => {
    project = new TestProject();
    project.git("init", "--quiet");
    for (const { change } of HISTORY) {
      project.changeEvent(change);
      revisions.push(project.commit());
    }
    project.write("schemas/agent/events/rc.schema.json", {
      ...project.event(),
      properties: { who: { $ref: "../../common/gone.schema.json" } },
    });
    revisions.push(project.commit());
  });
  afterAll(() => project.remove());

  it.each(HISTORY.slice(1).map(({ needs }, i) => [i, needs] as const))(
    "from revision %i to the next needs %s",
    async (i, needs) => {
      const { out } = await project.run("diff", revisions[i]!, revisions[i + 1]!, "--format", "json");
      expect(JSON.parse(out).bump).toBe(needs);
    },
  );

  it("names the revision that cannot be read, and what is wrong in it", async () => {
    const last = revisions.at(-1)!;
    const { code, error } = await project.run("diff", revisions[0]!, last);
    expect(error).toMatch(`error: ${last}:schemas#/$defs/agent~1events~1rc/properties/who/$ref: expected`);
    expect(code).toBe(2);
  });
});

describe("this repository's own history", () => {
  const root = fileURLToPath(new URL("../../../", import.meta.url));
  const paths = {
    schemas: join(root, "schemas"),
    transitions: join(root, "packages/session/transitions.json"),
  };
  /** The newest revisions that changed the schemas: two, one in a shallow clone, none outside of git. */
  const newest = git("log", "--first-parent", "--max-count=2", "--format=%h", "--", "schemas");

  function git(...args: string[]): string[] {
    try {
      return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: "pipe" })
        .split("\n")
        .filter(Boolean);
    } catch {
      return [];
    }
  }

  it.skipIf(newest.length === 0)(
    "shows a witness and the harmed parties for every breaking change",
    async () => {
      const [now, old = now] = newest as [string, string?];
      const [before, after] = await Promise.all([old, now].map((one) => openRevision(paths, one, one)));
      const { findings } = diff(before!.bundle, after!.bundle, { examples: before!.examples });
      if (old === now) expect(findings).toEqual([]);
      for (const { verdict, backward, forward, hurts } of findings)
        if (verdict === "breaking") {
          expect(backward.witness ?? forward.witness).toBeDefined();
          expect(hurts).not.toEqual([]);
        }
    },
  );
});
