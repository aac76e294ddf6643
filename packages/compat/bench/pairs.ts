/** A schema that people have, and one that came after it. */
export interface Pair {
  old: unknown;
  new: unknown;
}

type Schema = Record<string, unknown>;

/** One arm of a union of events. */
export function arm(i: number, properties: Schema = {}): Schema {
  return {
    type: "object",
    properties: { type: { const: `event-${i}` }, name: { type: "string", maxLength: 10 + i }, ...properties },
    required: ["type", "name"],
  };
}

/** A union of so many arms; in the new one, one arm is narrower and the order is turned round. */
export function union(keyword: "oneOf" | "anyOf", count: number): Pair {
  const arms = Array.from({ length: count }, (_, i) => arm(i));
  const at = Math.floor(count / 2);
  return {
    old: { [keyword]: arms },
    new: { [keyword]: arms.with(at, arm(at, { name: { type: "string", maxLength: 5 } })).reverse() },
  };
}

/** A union of which every arm is narrower in one place and wider in another. */
export function unionOfChanges(count: number): Pair {
  const arms = (maxLength: number, maximum: number) =>
    Array.from({ length: count }, (_, i) =>
      arm(i, { name: { type: "string", maxLength }, count: { type: "integer", maximum } }),
    );
  return { old: { oneOf: arms(9, 9) }, new: { oneOf: arms(8, 10) } };
}

/** A union whose arms have nothing to tell them apart: each asks for a property of its own. */
export function plainUnion(count: number): Pair {
  const arms = (type: string) =>
    Array.from({ length: count }, (_, i) => ({
      properties: { [`p${i}`]: { type: i === 3 ? type : "string" } },
      required: [`p${i}`],
    }));
  return { old: { type: "object", oneOf: arms("string") }, new: { type: "object", oneOf: arms("number") } };
}

/** allOf in allOf, so deep, each link with something of its own. */
export function chain(depth: number): Pair {
  const build = (maxLength: number) => {
    let schema: Schema = { type: "object", properties: { id: { type: "string", maxLength } } };
    for (let i = 0; i < depth; i++)
      schema = { allOf: [schema, { properties: { [`p${i}`]: { type: "number", minimum: i } } }] };
    return schema;
  };
  return { old: build(64), new: build(32) };
}

/** A tree that holds itself; the new one allows more at the leaves. */
export const tree: Pair = {
  old: treeOf("integer"),
  new: treeOf("number"),
};

function treeOf(type: string): Schema {
  return {
    $ref: "#/$defs/node",
    $defs: {
      node: {
        type: "object",
        properties: { value: { type }, children: { type: "array", items: { $ref: "#/$defs/node" } } },
        required: ["value"],
        additionalProperties: false,
      },
    },
  };
}

const STEPS: ((schema: Schema & { properties: Schema; required: string[] }) => void)[] = [
  () => {},
  (schema) => {
    schema.properties.note = { type: "string", maxLength: 200 };
  },
  (schema) => {
    schema.required.push("reason");
  },
  (schema) => {
    schema.properties.reason = { enum: ["user", "timeout", "error", "moved"] };
  },
  (schema) => {
    delete schema.properties.count;
  },
  (schema) => {
    schema.properties.id = { type: "string", pattern: "^[a-zA-Z0-9_-]{1,128}$" };
  },
];

/** The i-th of many event payloads, with a change as they come. */
export function event(i: number): Pair {
  const old = {
    type: "object",
    title: `Event ${i}`,
    properties: {
      id: { type: "string", pattern: "^[a-zA-Z0-9_-]{1,64}$" },
      reason: { enum: ["user", "timeout", "error"] },
      count: { type: "integer", minimum: 0, maximum: 100 + i },
      at: {
        type: "object",
        properties: { page: { type: "string", maxLength: 2048 }, x: { type: "number" } },
      },
    } as Schema,
    required: ["id"],
  };
  const now = structuredClone(old);
  STEPS[i % STEPS.length]!(now);
  return { old, new: now };
}
