import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Diff, diff } from "@tandem/compat/protocol";
import { describe, expect, it } from "vitest";
import { openRevision } from "../src/input/git.ts";
import type { Opened } from "../src/input/opened.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The newest changes of the protocol are held to the laws; of older ones only those that are known, to be quick. */
const NEWEST = 4;

/** What is known of a revision's changes since the one before it. */
const KNOWN: Record<string, Diff["bump"]> = {
  "71b01ef": "none",
  "1ecd529": "minor",
  a5de5b7: "major",
  "94410a2": "minor",
  "3351039": "none",
};
/** At this revision the schemas did not hang together yet: a version that cannot be read is said to be one. */
const UNREADABLE = "74c5cd2";

const revisions = history();

/** The revisions that changed the schemas, the oldest first; none where this is no repository, as in an export. */
function history(): string[] {
  try {
    const args = ["log", "--first-parent", "--format=%h", "--abbrev=7", "--", "schemas"];
    const log = execFileSync("git", args, {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return log.split("\n").filter(Boolean).reverse();
  } catch {
    return [];
  }
}

const opened = new Map<string, Promise<Opened>>();

/** A revision's protocol; each is read once. */
function at(revision: string): Promise<Opened> {
  let found = opened.get(revision);
  if (!found) {
    const paths = {
      schemas: join(root, "schemas"),
      transitions: join(root, "packages/session/transitions.json"),
    };
    found = openRevision(paths, revision, revision);
    opened.set(revision, found);
  }
  return found;
}

describe("tandem diff on this repository's own history", () => {
  const pairs = revisions
    .slice(1)
    .map((now, i) => [revisions[i]!, now] as const)
    .filter(
      ([old, now], i, all) => i >= all.length - NEWEST || old === UNREADABLE || Object.hasOwn(KNOWN, now),
    );

  it("has a history to look at", (context) => {
    if (pairs.length === 0)
      context.skip("no history of schemas/ here: clone the repository with its history to check it");
    expect(pairs.length).toBeGreaterThan(0);
  });

  it.each(pairs)("%s to %s", async (old, now) => {
    if (old === UNREADABLE) {
      await expect(at(old)).rejects.toThrow(
        /^74c5cd2:schemas.*expected .+, found .+\. Correct protocol\.json\.$/,
      );
      return;
    }
    const [before, after] = [await at(old), await at(now)];
    const { bump, findings } = diff(before.bundle, after.bundle, { examples: before.examples });
    if (Object.hasOwn(KNOWN, now)) expect(bump).toBe(KNOWN[now]);
    for (const { verdict, backward, forward, hurts, bump: needed } of findings)
      if (verdict === "breaking") {
        expect(backward.witness ?? forward.witness).toBeDefined();
        expect(hurts).not.toEqual([]);
        // Of what is experimental nothing was promised.
        expect(["major", "minor"]).toContain(needed);
      }
  });

  it("finds nothing between a revision and itself", async (context) => {
    const last = revisions.at(-1);
    if (last === undefined) return context.skip("no history of schemas/ here");
    const { bundle } = await at(last);
    expect(diff(bundle, bundle).findings).toEqual([]);
  });
});
