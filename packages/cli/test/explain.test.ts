import { tmpdir } from "node:os";
import { lintExplanations } from "@tandem/codegen";
import { RULES } from "@tandem/compat";
import { rules as diffRules } from "@tandem/compat/protocol";
import { describe, expect, it } from "vitest";
import { explanations } from "../src/explain/registry.ts";
import { run } from "./project.ts";

const tandem = (...args: string[]) => run(tmpdir(), args);

/** Every id that a finding can have, as the packages that make the findings list them. */
const IDS = [
  ...Object.keys(lintExplanations),
  ...Object.keys(diffRules),
  ...Object.keys(RULES),
  "BACKWARD_COMPATIBILITY",
  "FORWARD_COMPATIBILITY",
];

describe("tandem explain", () => {
  it("knows every id that a command prints, each with one meaning", () => {
    expect(explanations.map(({ id }) => id).toSorted()).toEqual(IDS.toSorted());
    // Two pages must not be one file where file names ignore case.
    const names = IDS.map((id) => id.toUpperCase().replaceAll("-", "_"));
    expect(names.filter((name, i) => names.indexOf(name) !== i)).toEqual([]);
  });

  it.each(IDS)("%s: what, why, an example and what to do", async (id) => {
    const { code, out } = await tandem("explain", id);
    expect(out).toMatch(
      new RegExp(
        `^# ${id}\\n\\n.+\\n\\n## Why\\n\\n.+\\n\\n(## Version\\n\\n.+\\n\\n)?## Example\\n\\n[^]+## What to do\\n\\n.+$`,
      ),
    );
    expect(out).not.toMatch(/undefined|\[object/);
    expect(code).toBe(0);
  });

  it("lists every id, by the command that prints it", async () => {
    const { out } = await tandem("explain");
    expect(
      out
        .match(/^ {2}\S+/gm)!
        .map((id) => id.trim())
        .toSorted(),
    ).toEqual(IDS.toSorted());
    expect(out).toContain("\nPayloads (tandem diff)\n");
  });

  it.each([
    ["MAX_LENGHT_ADDED", "(Did you mean MAX_LENGTH_ADDED?)"],
    ["property-renamed", "(Did you mean PROPERTY_RENAMED?)"],
    ["Bounded", "(Did you mean bounded?)"],
    ["zzzzzz", 'Run "tandem explain" for the list.'],
  ])("%s is unknown", async (id, hint) => {
    expect(await tandem("explain", id)).toEqual({
      code: 2,
      out: "",
      error: `error: unknown rule '${id}'\n${hint}\nRun "tandem explain --help" for usage.`,
    });
  });
});
