import { formOf } from "@tandem/codegen";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import {
  agentAgentsEvent,
  agentCommands,
  agentCommandsProduce,
  agentEvents,
  agentEventsProduce,
  agentRcEvent,
  agentRcEventProduce,
  agentUserstateEvent,
} from "../src/gen/agent.ts";
import {
  visitorCommands,
  visitorCommandsProduce,
  visitorEvents,
  visitorEventsProduce,
} from "../src/gen/visitor.ts";
import type { Form } from "../src/index.ts";
import type { Standard } from "./apis.ts";
import { catalog } from "./corpus.ts";
import { apis } from "./differential.ts";

/** For schemas that have been checked against their meta-schema already, by one instance for all. */
const UNCHECKED = { strict: false, logger: false, validateSchema: false, code: { optimize: false } } as const;
const draft2020 = new Ajv2020({ strict: false, logger: false });
const draft07 = new Ajv({ strict: false, logger: false });

const rc = { enabled: true, suspended: false };
const event = {
  specversion: "1.0",
  id: "s-1/000000000012",
  source: "/sessions/s-1",
  type: "tandem.agent.rc",
  subject: "s-1",
  data: rc,
};

/** A schema without what is said to readers only. */
function bare(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== "object" || schema === null) return schema;
  const { $schema, title, description, format, ...rest } = schema as Record<string, unknown>;
  // A property may be called `title` or `format`.
  const properties = rest.properties as Record<string, unknown> | undefined;
  return Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      key === "properties"
        ? Object.fromEntries(Object.entries(properties!).map(([name, inner]) => [name, bare(inner)]))
        : bare(value),
    ]),
  );
}

describe("the Standard Schema of each message", () => {
  it("says who made it, and which version it keeps to", () => {
    expect(agentRcEvent["~standard"]).toMatchObject({ version: 1, vendor: "tandem" });
  });

  it("gives the value, or issues with their path", () => {
    expect(agentRcEvent["~standard"].validate(rc)).toEqual({ value: rc });
    expect(agentRcEvent["~standard"].validate({ enabled: 1, suspended: 2 })).toEqual({
      issues: [
        { message: "/enabled: expected a boolean, received 1", path: ["enabled"] },
        { message: "/suspended: expected a boolean, received 2", path: ["suspended"] },
      ],
    });
    expect(agentRcEventProduce["~standard"].validate({ ...rc, more: 1 }).issues).toHaveLength(1);
  });

  it("steps into lists by number and into maps by name", () => {
    const agents = { count: 1, agentlist: [{ num: "1" }] };
    expect(agentAgentsEvent["~standard"].validate(agents).issues?.[0]?.path).toEqual(["agentlist", 0]);
    expect(agentUserstateEvent["~standard"].validate({ "0": [] }).issues?.[0]?.path).toEqual(["0"]);
  });

  it("gives the JSON Schema of its form, as the generator itself makes it", () => {
    for (const [message, api] of apis) {
      for (const form of ["produce", "consume"] as const satisfies Form[]) {
        const { jsonSchema } = api[form]["~standard"];
        const expected = formOf(catalog.sources.get(message.path)!, catalog.sources, form);
        const schema = jsonSchema.input({ target: "draft-2020-12" });
        expect(bare(schema), `${message.side} ${message.name}`).toEqual(bare(expected));
        expect(jsonSchema.output({ target: "draft-2020-12" })).toEqual(schema);
      }
    }
  });

  it("keeps what is said to readers", () => {
    expect(agentRcEvent["~standard"].jsonSchema.input({ target: "draft-2020-12" })).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Remote control state",
      properties: { enabled: { description: expect.any(String) } },
    });
  });
});

describe("the JSON Schema of a target", () => {
  it("draft-07 takes and refuses the examples", () => {
    for (const [message, api] of apis) {
      const schema = api.produce["~standard"].jsonSchema.input({ target: "draft-07" });
      expect(draft07.validateSchema(schema), message.name).toBe(true);
      const validate = new Ajv(UNCHECKED).compile(schema);
      for (const { payload } of message.examples.valid) expect(validate(payload), message.name).toBe(true);
      for (const { payload } of message.examples.invalid) expect(validate(payload), message.name).toBe(false);
    }
  });

  it("OpenAPI 3.0 has only what it knows", () => {
    for (const [message, api] of apis) {
      const text = JSON.stringify(api.consume["~standard"].jsonSchema.input({ target: "openapi-3.0" }));
      expect(text, message.name).not.toMatch(/"\$schema"|"const":|"propertyNames":|"type":\[/);
    }
    expect(agentUserstateEvent["~standard"].jsonSchema.input({ target: "openapi-3.0" })).toMatchObject({
      additionalProperties: {
        anyOf: [
          { type: "string", nullable: true },
          { type: "number", nullable: true },
          { type: "boolean", nullable: true },
        ],
      },
    });
  });

  it("is refused where it is not known", () => {
    expect(() => agentRcEvent["~standard"].jsonSchema.input({ target: "draft-04" })).toThrow(TypeError);
  });
});

describe("the Standard Schema of a side", () => {
  it("takes a message and gives it typed", () => {
    expect(agentEvents["~standard"].validate(event)).toEqual({
      value: { side: "agent", kind: "event", name: "rc", envelope: event, data: rc },
    });
    const more = { ...event, data: { ...rc, more: 1 } };
    expect(agentEvents["~standard"].validate(more).issues).toBeUndefined();
    expect(agentEventsProduce["~standard"].validate(more).issues?.[0]?.path).toEqual(["data"]);
    expect(visitorEvents["~standard"].validate(event).issues?.[0]?.path).toEqual(["type"]);
    expect(agentCommands["~standard"].validate(event).issues).toHaveLength(1);
  });

  it.each([
    ["agent", "event", agentEvents, agentEventsProduce],
    ["agent", "command", agentCommands, agentCommandsProduce],
    ["visitor", "event", visitorEvents, visitorEventsProduce],
    ["visitor", "command", visitorCommands, visitorCommandsProduce],
  ] as const)(
    "has JSON Schemas of each %s %s that take and refuse what it does",
    (side, kind, consume, produce) => {
      const messages = catalog.messages.filter((message) => message.side === side && message.kind === kind);
      expect(messages.length).toBeGreaterThan(20);
      for (const standard of [consume, produce] as unknown as Standard[]) {
        const { validate, jsonSchema } = standard["~standard"];
        const compiled = (how: "input" | "output", target: "draft-2020-12" | "draft-07") => {
          const schema = jsonSchema[how]({ target });
          const isLatest = target === "draft-2020-12";
          expect((isLatest ? draft2020 : draft07).validateSchema(schema), `${how} ${target}`).toBe(true);
          return (isLatest ? new Ajv2020(UNCHECKED) : new Ajv(UNCHECKED)).compile(schema);
        };
        const input = compiled("input", "draft-2020-12");
        const output = compiled("output", "draft-2020-12");
        const older = compiled("input", "draft-07");
        for (const { name, examples } of messages) {
          const type = `tandem.${side}.${kind === "command" ? "command." : ""}${name}`;
          for (const { payload } of [...examples.valid.slice(0, 1), ...examples.invalid.slice(0, 1)]) {
            const message = { ...event, type, data: payload };
            const result = validate(message);
            expect([input(message), older(message)], type).toEqual([!result.issues, !result.issues]);
            if (!result.issues) expect(output((result as { value: unknown }).value), type).toBe(true);
            expect(output(message), type).toBe(false);
          }
        }
        const openApi = JSON.stringify(jsonSchema.input({ target: "openapi-3.0" }));
        expect(openApi).not.toMatch(/"\$schema"|"const":|"propertyNames":|"type":\[/);
        expect(() => jsonSchema.output({ target: "draft-04" })).toThrow(TypeError);
      }
    },
  );
});
