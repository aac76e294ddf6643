import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, it } from "vitest";
import { bundleOf, diff, type RuleId, rules } from "../../src/protocol/index.ts";
import { record } from "./eras/shapes.ts";

const ajv = new Ajv2020({ strict: false });
const RC = "agent/events/rc";

it("every witness of every rule's example is accepted by one schema and refused by the other", () => {
  let count = 0;
  for (const id of Object.keys(rules) as RuleId[]) {
    const { old: before, new: after, wire, transitions } = rules[id].example;
    const old = bundleOf(before, { version: "1.0.0", transitions: transitions?.old });
    const now = bundleOf(after, {
      version: "2.0.0",
      after: old,
      transitions: transitions?.new,
      ...(wire !== undefined && { wire }),
    });
    for (const { backward, forward, verdict } of diff(old, now).findings) {
      const shown = [backward, forward].filter((direction) => direction.verdict === "breaking");
      expect(verdict === "breaking").toBe(shown.length > 0);
      for (const { witness } of shown) {
        expect(ajv.validate(witness!.schemas.accepts as object, witness!.value)).toBe(true);
        expect(ajv.validate(witness!.schemas.refuses as object, witness!.value)).toBe(false);
        count++;
      }
    }
  }
  expect(count).toBeGreaterThan(30);
});

const text = { type: "string", maxLength: 40 };
const before = bundleOf({ [RC]: record({ "enabled!": { type: "boolean" }, by: text, note: text }) });

it("a witness is an unchanged example, if one shows the difference", () => {
  const after = bundleOf({ [RC]: record({ "enabled!": { type: "boolean" }, "by!": text, note: text }) });
  const example = { enabled: true, note: "Robin Vale took control" };
  const [finding] = diff(before, after, {
    examples: { [RC]: [{ enabled: true, by: "Robin Vale" }, example] },
  }).findings;
  expect(finding!.backward.witness).toMatchObject({
    value: example,
    acceptedBy: "1.0.0",
    refusedBy: "1.0.0",
    pointer: "",
    problem: "must have required property 'by'",
  });
});

it("otherwise a witness is an example with one change", () => {
  const after = bundleOf({ [RC]: record({ "enabled!": { type: "boolean" }, "by!": text, note: text }) });
  const example = { enabled: true, by: "Robin Vale", note: "took control" };
  const [finding] = diff(before, after, { examples: { [RC]: [example] } }).findings;
  expect(finding!.backward.witness!.value).toEqual({ enabled: true, note: "took control" });
});

it("an accepts rule that gives a missing property its value makes a required property safe to read", () => {
  const accepts = [
    { rule: "default", property: "by", value: "agent", because: "Older servers left it out." },
  ];
  const after = bundleOf({
    [RC]: record({ "enabled!": { type: "boolean" }, "by!": text, note: text }, { accepts }),
  });
  const [finding] = diff(before, after).findings;
  // Code that sends it without the property is still refused before it leaves.
  expect(finding!.hurts.map(({ party }) => party)).toEqual(["servers"]);
  expect(finding!.backward.witness!.schemas.refuses).toMatchObject({ additionalProperties: false });
});

it("a change that depends on an accepts rule that turns numbers into strings is not called safe", () => {
  const accepts = [{ rule: "text", property: "by", because: "Some send the number." }];
  const number = { type: "integer", minimum: 0, maximum: 9 };
  const after = bundleOf({
    [RC]: record({ "enabled!": { type: "boolean" }, by: text, note: text }, { accepts }),
  });
  const old = bundleOf({ [RC]: record({ "enabled!": { type: "boolean" }, by: number, note: text }) });
  const finding = diff(old, after).findings.find(({ rule }) => rule === "TYPE_CHANGED")!;
  expect(finding.verdict).toBe("breaking");
  expect(finding.bump).toBe("major");
});

it("a reused name with another payload breaks stored logs, and has a witness", () => {
  const first = bundleOf({ [RC]: record({ "enabled!": { type: "boolean" } }) }, { version: "1.0.0" });
  const second = bundleOf({ "agent/events/agents": record() }, { version: "2.0.0" });
  const third = bundleOf(
    { "agent/events/agents": record(), [RC]: record({ "enabled!": text }) },
    { version: "3.0.0", after: second },
  );
  const finding = diff(second, third, { history: [first] }).findings.find(
    ({ rule }) => rule === "NAME_REUSED",
  )!;
  expect(finding).toMatchObject({
    verdict: "breaking",
    severity: "error",
    hurts: [{ party: "stored logs", how: "what 1.0.0 kept under this name can no longer be read" }],
  });
  expect(finding.backward.witness).toMatchObject({ value: { enabled: false }, problem: "must be string" });
});

it("an accepts rule that is removed with its property is not reported as the cause of another break", () => {
  const flag = { type: "boolean" };
  const schema = (name: string) => ({
    ...record({ "enabled!": flag, [`${name}!`]: flag }),
    "x-tandem": {
      accepts: [{ rule: "default", property: name, value: false, because: "Older servers leave it out." }],
    },
  });
  const old = bundleOf({ [RC]: schema("suspended") });
  const { findings } = diff(old, bundleOf({ [RC]: schema("resting") }, { version: "2.0.0", after: old }));
  expect(findings.map(({ rule, verdict }) => [rule, verdict])).toEqual([
    ["PROPERTY_RENAMED", "breaking"],
    ["ACCEPTS_ADDED", "safe"],
    ["ACCEPTS_REMOVED", "safe"],
  ]);
});
