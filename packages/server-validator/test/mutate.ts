import type { Message } from "@tandem/codegen";
import fc from "fast-check";

/** Values that are wrong in most places and right in some. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  1.5,
  1e21,
  2 ** 53,
  "",
  " ",
  "0",
  "true",
  "a",
  [],
  [[]],
  [null],
  {},
  { "": 0 },
  "\u0000",
  "\ud800",
  "\udc00x",
  "é",
  "e\u0301",
  "\u{1f642}",
  "\u202e",
  "constructor",
  "toString",
  "hasOwnProperty",
];

const text = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "grapheme", maxLength: 8 }),
  // Around every limit of the schemas, in letters of one and of two code units.
  fc
    .tuple(
      fc.constantFrom(1, 30, 36, 50, 63, 64, 100, 127, 200, 255, 300, 500, 1000, 2000, 2048),
      fc.integer({ min: -1, max: 1 }),
      fc.constantFrom("a", "7", "\u{1f642}", "\ud800"),
    )
    .map(([length, off, unit]) => unit.repeat(Math.max(0, length + off))),
);

const strange = fc.oneof(
  fc.constantFrom(...STRANGE),
  text,
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.jsonValue({ maxDepth: 3 }),
);

const MUTATIONS = ["replace", "remove", "add", "rename", "swap case", "repeat"] as const;

const mutation = fc.record({
  kind: fc.constantFrom(...MUTATIONS),
  where: fc.nat(),
  value: strange,
  name: fc.oneof(text, fc.constantFrom("constructor", "valueOf", "enabled", "reason")),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

/** A message of the protocol, with one of its valid examples after up to three edits. */
export function mutated(messages: readonly Message[]): fc.Arbitrary<{ message: Message; payload: unknown }> {
  return fc
    .record({
      message: fc.constantFrom(...messages),
      which: fc.nat(),
      edits: fc.array(mutation, { maxLength: 3 }),
    })
    .map(({ message, which, edits }) => {
      const { valid } = message.examples;
      let payload: unknown = structuredClone(valid[which % valid.length]!.payload);
      for (const edit of edits) payload = apply(payload, edit);
      return { message, payload };
    });
}

interface Place {
  parent: Record<string, unknown>;
  key: string;
}

function apply(root: unknown, { kind, where, value, name }: Mutation): unknown {
  const holder = { root };
  const places = [...walk(holder as Record<string, unknown>, "root")];
  const { parent, key } = places[where % places.length]!;
  const present = parent[key];
  if (kind === "replace") parent[key] = structuredClone(value);
  else if (kind === "remove" && parent !== holder) {
    // A list without one of its items, not with a hole, which no JSON text makes.
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else delete parent[key];
  } else if (kind === "add" && isContainer(present)) {
    if (Array.isArray(present)) present.push(structuredClone(value));
    else define(present, name, structuredClone(value));
  } else if (kind === "rename" && parent !== holder && !Array.isArray(parent)) {
    delete parent[key];
    define(parent, name, present);
  } else if (kind === "swap case" && typeof present === "string") {
    parent[key] = present === present.toUpperCase() ? present.toLowerCase() : present.toUpperCase();
  } else if (kind === "repeat" && Array.isArray(present) && present.length > 0 && present.length < 5) {
    parent[key] = Array.from({ length: 120 }, (_, i) => present[i % present.length]);
  }
  return holder.root;
}

/** Assigning could reach a setter of the prototype; what JSON.parse makes is always an own property. */
function define(object: Record<string, unknown>, name: string, value: unknown): void {
  if (name !== "__proto__")
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
}

function* walk(parent: Record<string, unknown>, key: string): Generator<Place> {
  yield { parent, key };
  const value = parent[key];
  if (isContainer(value)) for (const inner of Object.keys(value)) yield* walk(value, inner);
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
