import { DocumentError } from "@tandem/schema-model";
import { describe, expect, it } from "vitest";
import {
  bumpBetween,
  bumped,
  bundleOf,
  changesetSummary,
  compareVersions,
  diff,
  IgnoreError,
  readBundle,
  readIgnores,
  releaseNotes,
} from "../../src/protocol/index.ts";
import { codes, record, ref } from "./eras/shapes.ts";

const RC = "agent/events/rc";
const on = { type: "boolean" };
const bundle = { $id: "x/bundle", "x-tandem": { name: "tandem", version: 1 }, $defs: {} };
const event = (schema: object) => ({
  $defs: { [RC]: { "x-tandem": { kind: "event", side: "agent" }, ...schema } },
});

describe("an invalid bundle is refused with the file, the location, what was found and what to do", () => {
  it.each([
    [[], /^b\.json: expected a bundle of schemas, found \[\]\. A bundle is what tandem release writes/],
    [{ type: "object" }, /^b\.json#\/\$defs: expected the definitions of a bundle, found nothing\./],
    [{ ...bundle, "x-tandem": {} }, /^b\.json#\/x-tandem\/name: expected the protocol's name, found nothing/],
    [
      { ...bundle, $defs: { [RC]: {} } },
      /^b\.json#\/\$defs\/agent~1events~1rc\/x-tandem: expected a kind: event, command, code-list, type, found nothing/,
    ],
    [
      { ...bundle, ...event({ anyOf: [] }) },
      /#\/\$defs\/agent~1events~1rc\/anyOf: expected a keyword of the dialect, found "anyOf"\. Run tandem lint; schemas outside/,
    ],
    [
      { ...bundle, ...event({ properties: { a: { $ref: "#/$defs/common~1gone" } } }) },
      /properties\/a\/\$ref: expected the path of a definition, found "#\/\$defs\/common~1gone"\. Run tandem lint\.$/,
    ],
    [
      { ...bundle, ...event({ properties: { a: { $ref: "#/$defs/agent~1events~1rc" } } }) },
      /expected no circle of references/,
    ],
    [
      { ...bundle, "x-tandem": { name: "t", version: 1, envelope: "gone" } },
      /#\/x-tandem\/envelope: expected the path/,
    ],
  ])("%j", (json, message) => {
    let caught: unknown;
    try {
      readBundle(json, { file: "b.json" });
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(DocumentError);
    expect((caught as Error).message).toMatch(message);
  });
});

describe("the ignore file", () => {
  const entry = { fingerprint: "0123456789abcdef", reason: "Nobody uses it yet.", expires: "2027-01-31" };

  it("is read", () => {
    expect(readIgnores({ ignore: [{ rule: "EVENT_REMOVED", ...entry }] }, "i.json")).toEqual([entry]);
  });

  it.each([
    [{}, /^i\.json#\/ignore: expected a list of findings to ignore, found nothing$/],
    [
      { ignore: [{ ...entry, reason: "" }] },
      /#\/ignore\/0\/reason: expected a reason, in a sentence, found ""/,
    ],
    [
      { ignore: [{ ...entry, expires: "soon" }] },
      /#\/ignore\/0\/expires: expected a day as YYYY-MM-DD, found "soon"/,
    ],
    [
      { ignore: [{ ...entry, until: "x" }] },
      /#\/ignore\/0\/until: expected fingerprint, rule, reason, expires/,
    ],
    [{ ignore: [{ ...entry, fingerprint: "x" }] }, /#\/ignore\/0\/fingerprint: expected the 16 digits/],
  ])("%j is refused", (json, message) => {
    let caught: unknown;
    try {
      readIgnores(json, "i.json");
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(IgnoreError);
    expect((caught as Error).message).toMatch(message);
  });

  const old = bundleOf({ [RC]: record({ enabled: on }) });
  const now = bundleOf({ [RC]: record({ "enabled!": on }) });
  const fingerprint = diff(old, now).findings[0]!.fingerprint;

  it("accepts a finding until its day, and not after", () => {
    const ignores = [{ ...entry, fingerprint }];
    const within = diff(old, now, { ignores, today: "2027-01-31" });
    expect(within.bump).toBe("none");
    expect(within.findings[0]).toMatchObject({ verdict: "breaking", ignored: { expires: "2027-01-31" } });
    const after = diff(old, now, { ignores, today: "2027-02-01" });
    expect(after.bump).toBe("major");
    expect(after.remarks).toEqual([
      `ignore ${fingerprint}: ended on 2027-01-31, so PROPERTY_REQUIRED counts again`,
    ]);
  });

  it("reports an entry that matches no finding", () => {
    expect(diff(old, now, { ignores: [entry], today: "2027-01-01" }).remarks).toEqual([
      "ignore 0123456789abcdef: matches no finding; remove it",
    ]);
  });
});

describe("a fingerprint", () => {
  const of = (description: string, maxLength: number): string => {
    const text = (length: number) => ({ type: "string", maxLength: length, description });
    const old = bundleOf({ [RC]: { ...record({ note: text(9) }), description } });
    const now = bundleOf({ [RC]: { ...record({ note: text(maxLength) }), description } });
    return diff(old, now).findings.find(({ rule }) => rule === "BOUND_TIGHTENED")!.fingerprint;
  };

  it("does not depend on descriptions", () => expect(of("Other words.", 5)).toBe(of("Some words.", 5)));
  it("differs for a later change of the same location", () =>
    expect(of("Words.", 4)).not.toBe(of("Words.", 5)));
  it("never changes, because ignore files contain it", () =>
    expect(of("Words.", 5)).toBe("4183b80bc83d2a43"));
});

it("versions are ordered", () => {
  expect(["1.10.0", "1.2.0", "1.2.0-rc.1", "2.0.0"].sort(compareVersions)).toEqual([
    "1.2.0-rc.1",
    "1.2.0",
    "1.10.0",
    "2.0.0",
  ]);
  expect([bumped("1.2.3", "major"), bumped("1.2.3", "minor"), bumped("1.2.3", "patch")]).toEqual([
    "2.0.0",
    "1.3.0",
    "1.2.4",
  ]);
  expect([bumpBetween("1.2.3", "1.3.0"), bumpBetween("1.2.3", "1.2.3")]).toEqual(["minor", "none"]);
});

describe("since", () => {
  const old = bundleOf({ [RC]: record() }, { version: "1.2.0" });
  const added = (since: string) =>
    bundleOf(
      { [RC]: record(), "agent/events/agents": record({}, { since }) },
      { version: "1.3.0", after: old },
    );
  const rulesOf = (since: string, next?: string) =>
    diff(old, added(since), next === undefined ? {} : { next }).findings.map(({ rule }) => rule);

  it("of a new definition is a later version", () => {
    expect(rulesOf("1.2.0")).toContain("SINCE_NOT_NEXT");
    expect(rulesOf("1.3.0")).toEqual(["EVENT_ADDED"]);
  });
  it("is the next version, if known", () => expect(rulesOf("1.4.0", "1.3.0")).toContain("SINCE_NOT_NEXT"));
});

describe("for users of the protocol", () => {
  const old = bundleOf({
    [RC]: record({ enabled: on, msg: { type: "string", maxLength: 9 } }),
    "visitor/events/sessionend": record({ reason: ref("reason-codes/end") }),
    "reason-codes/end": codes(true, "left"),
  });
  const now = bundleOf(
    {
      [RC]: { ...record({ enabled: on, by: on }), description: "Told better." },
      "visitor/events/sessionend": record({ reason: ref("reason-codes/end") }),
      "reason-codes/end": codes(true, "left", "lost"),
      "visitor/events/leavesession": record({}, { since: "2.0.0" }),
    },
    { version: "2.0.0", after: old },
  );
  const found = diff(old, now);

  it("release notes are grouped by event, the largest changes first", () => {
    expect(releaseNotes(found, (subject) => `docs/${subject}.md`)).toBe(`## 2.0.0

### Breaking

- [\`agent/events/rc\`](docs/agent/events/rc.md): property \`msg\` removed (breaks servers)

### Added

- [\`agent/events/rc\`](docs/agent/events/rc.md): optional property \`by\` added
- [\`reason-codes/end\`](docs/reason-codes/end.md): code \`lost\` added to an open list
- [\`visitor/events/leavesession\`](docs/visitor/events/leavesession.md): event added

### Documentation

- [\`agent/events/rc\`](docs/agent/events/rc.md): descriptions
`);
  });

  it("a changeset's summary is the same without links and details", () => {
    expect(changesetSummary(found)).toBe(`Breaking:

- \`agent/events/rc\`: property \`msg\` removed

Added:

- \`agent/events/rc\`: optional property \`by\` added
- \`reason-codes/end\`: code \`lost\` added to an open list
- \`visitor/events/leavesession\`: event added`);
  });
});
