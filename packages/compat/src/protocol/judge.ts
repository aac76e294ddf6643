import { type PlainSchema, type Schema, sharpened, toForm } from "@tandem/schema-model";
import { compare } from "../compare.ts";
import type { Verdict } from "../verdict.ts";
import { typeOf } from "./bundle.ts";
import { confirm, isValid } from "./confirm.ts";
import { carriersIn, distinct, flowsOf, type Relation } from "./flows.ts";
import { inlineIn } from "./forms.ts";
import type { RuleId } from "./rules/index.ts";
import type { Bundle, Direction, Hurt, SourceProof, Witness } from "./types.ts";
import type { Shown } from "./walk.ts";

/** The verdicts about a change. */
export interface Judged {
  backward: Direction;
  forward: Direction;
  hurts: Hurt[];
  affects: string[];
  source?: SourceProof[];
}

export const SAFE: Direction = { verdict: "safe" };

/** Rules about messages of other versions. They compare what was read before, not only what was sent. */
const ABOUT_READERS: ReadonlySet<RuleId> = new Set(["LIST_CLOSED", "CODE_ALIAS_REMOVED", "ACCEPTS_REMOVED"]);

/** Valid payloads by the path of their message. Witnesses are made from them. */
export type Examples = Readonly<Record<string, readonly unknown[]>>;

export interface Judge {
  /** Judges one change. `alone` is the old definition with this change only. */
  change(path: string, alone: Schema, rule: RuleId): Judged;
  /** Judges all changes of a definition together. */
  whole(path: string): Judged;
  /** Returns a payload of the message in the old version; undefined if none can be made. */
  payload(path: string): unknown;
  /** Judges a change outside of payloads, by the exchange around a message. */
  exchange(shown: Shown): Direction;
}

export function createJudge(old: Bundle, now: Bundle, examples: Examples): Judge {
  const inlined = new Map<string, Schema>();
  const inOld = (path: string): Schema =>
    cached(inlined, path, () => inlineIn(old, old.definitions.get(path)!.schema));
  const inNow = (path: string): Schema =>
    cached(inlined, `new ${path}`, () => inlineIn(now, now.definitions.get(path)!.schema));
  const real = new Map<string, Verdict>();
  const carriersOfAll = carriersIn(old);

  const ask = (relation: Relation, path: string, before: Schema, after: Schema): Verdict =>
    relate(relation, before, after, examples[path] ?? []);
  const whole = (relation: Relation, path: string): Verdict =>
    cached(real, `${relation} ${path}`, () => ask(relation, path, inOld(path), inNow(path)));

  /** The verdict for one message: that of the change alone, if it also holds between the two versions. */
  function message(relation: Relation, path: string, changed: ReadonlyMap<string, Schema>): Direction {
    const root = changed.get(path) ?? old.definitions.get(path)!.schema;
    const changedAlone = inlineIn(old, root, changed);
    const alone = ask(relation, path, inOld(path), changedAlone);
    if (alone.verdict !== "breaking") return withoutWitness(alone);
    const culprit = schemasOf(relation, inOld(path), changedAlone)[1];
    const witness = witnessOf(relation, path, alone.witness, culprit);
    if (witness) return { verdict: "breaking", witness };
    // Other changes make this value valid again. They may do so for all values that this change breaks, or for some.
    const left = leftOver(relation, path, changedAlone);
    if (left.verdict === "safe") return withoutWitness(left);
    const own = witnessOf(relation, path, left.witness, culprit);
    if (own) return { verdict: "breaking", witness: own };
    const together = whole(relation, path);
    if (together.verdict !== "breaking") return withoutWitness(together);
    const shown = witnessOf(relation, path, together.witness);
    return shown
      ? { verdict: "breaking", witness: shown }
      : { verdict: "unproven", reason: "the validator does not confirm the message that was found" };
  }

  /** Whether any value that the change alone breaks is also broken between the two versions. */
  function leftOver(relation: Relation, path: string, alone: Schema): Verdict {
    const [sent, refused] = schemasOf(relation, inOld(path), alone);
    // Messages of the new version also have what the other changes add. The open form of this change accepts that.
    const accepted = relation === "newer" ? toForm(alone, "receive") : sent;
    const [accepts, refuses] = schemasOf(relation, inOld(path), inNow(path));
    const options = { examples: examples[path] ?? [], changes: false };
    return compare({ allOf: [accepts, accepted, { not: refused }] }, refuses, options).backward;
  }

  function witnessOf(
    relation: Relation,
    path: string,
    value: unknown,
    culprit?: PlainSchema,
  ): Witness | undefined {
    const [accepts, refuses] = schemasOf(relation, inOld(path), inNow(path));
    const isForward = relation === "newer";
    const about = {
      message: path,
      acceptedBy: isForward ? now.label : old.label,
      refusedBy: isForward ? old.label : now.label,
    };
    return confirm(value, accepts, refuses, about, examples[path], culprit);
  }

  function judge(path: string, alone: Schema, relations: readonly Relation[]): Judged {
    const carriers = (carriersOfAll.get(path) ?? []).filter((carrier) => now.definitions.has(carrier.path));
    const open = relations.filter((relation) => {
      if (relation === "kept") return true;
      // All keywords of the dialect only add conditions: what is contained by itself is so wherever it is used.
      return ask(relation, path, inOld(path), alone).verdict !== "safe";
    });
    const found: { relation: Relation; direction: Direction; hurts: Hurt[] }[] = [];
    const changed = new Map([[path, alone]]);
    const settled = new Set<string>();
    for (const carrier of carriers) {
      for (const flow of flowsOf(carrier, old, now)) {
        if (!open.includes(flow.relation)) continue;
        // One witness for each sort of message is enough.
        const sort = `${flow.relation} ${carrier.side} ${carrier.kind} ${carrier.metadata.origin}`;
        if (settled.has(sort)) continue;
        const direction = message(flow.relation, carrier.path, changed);
        if (direction.verdict === "safe") continue;
        const isBreaking = direction.verdict === "breaking";
        if (isBreaking) settled.add(sort);
        found.push({ relation: flow.relation, direction, hurts: isBreaking ? flow.hurts : [] });
      }
    }
    const worst = (forward: boolean): Direction => {
      const those = found.filter(({ relation }) => (relation === "newer") === forward);
      const broken = ORDER.flatMap((relation) =>
        those.filter((one) => one.relation === relation && one.direction.verdict === "breaking"),
      );
      return broken[0]?.direction ?? those[0]?.direction ?? SAFE;
    };
    return {
      backward: worst(false),
      forward: worst(true),
      hurts: distinct(plainest(found).flatMap((one) => one.hurts)),
      affects: carriers.map((carrier) => carrier.path),
    };
  }

  return {
    change: (path, alone, rule) =>
      judge(path, alone, ABOUT_READERS.has(rule) ? [...ORDER, "newer"] : ["read", "send", "newer"]),
    whole(path) {
      // Shared types are held as they were: each is judged by itself, where it stands.
      const shared = [...old.definitions.keys()].filter(
        (other) => other !== path && now.definitions.has(other),
      );
      const held = new Map(shared.map((other) => [other, inOld(other)]));
      return judge(path, inlineIn(now, now.definitions.get(path)!.schema, held), ["read", "send", "newer"]);
    },
    payload(path) {
      const form = toForm(inOld(path), "produce");
      const example = examples[path]?.find((one) => isValid(form, one));
      if (example !== undefined) return example;
      const found = compare(form, false, { examples: examples[path] ?? [], changes: false }).backward;
      return found.witness;
    },
    exchange({ message: path, story, choice, fact, value, accepts, refuses }) {
      const payload = path === undefined ? undefined : this.payload(path);
      const data = choice === undefined ? payload : { ...(payload as object), ...choice };
      if (path !== undefined && data === undefined)
        return { verdict: "unproven", reason: "no message could be made to show the difference" };
      const type = path === undefined ? undefined : typeOf(old, old.definitions.get(path)!);
      const instance = {
        ...(story && { story }),
        ...(type && { type }),
        ...(path && { data }),
        [fact]: value,
      };
      const around = (what: PlainSchema): PlainSchema => ({
        type: "object",
        properties: {
          ...(type && { type: { const: type } }),
          ...(path && { data: toForm(inOld(path), "produce") }),
          [fact]: what,
        },
        required: Object.keys(instance),
      });
      const witness = confirm(instance, around(accepts), around(refuses), {
        message: path ?? fact,
        acceptedBy: old.label,
        refusedBy: now.label,
      });
      return witness
        ? { verdict: "breaking", witness }
        : {
            verdict: "unproven",
            reason: "the validator does not confirm the message that was made to show the difference",
          };
    },
  };
}

/** The most direct effect first. */
const ORDER: readonly Relation[] = ["read", "kept", "send"];

/** If a message is already reported as refused, the duplicate about sending it is skipped. */
function plainest<T extends { relation: Relation; hurts: Hurt[] }>(found: readonly T[]): readonly T[] {
  const isRefused = found.some(({ relation, hurts }) => /^(read|kept)$/.test(relation) && hurts.length > 0);
  return isRefused ? found.filter(({ relation }) => relation !== "send") : found;
}

const forms = { produce: new WeakMap<Schema, PlainSchema>(), receive: new WeakMap<Schema, PlainSchema>() };

/** The form of a schema, made once: a validator of it is then compiled once as well. */
function formOf(schema: Schema, form: keyof typeof forms): PlainSchema {
  const made = forms[form].get(schema) ?? toForm(schema, form);
  forms[form].set(schema, made);
  return made;
}

/** The plain schemas of a relation: every value of the first must be one of the second. */
function schemasOf(relation: Relation, old: Schema, now: Schema): [PlainSchema, PlainSchema] {
  switch (relation) {
    case "read":
      return [formOf(old, "produce"), formOf(now, "receive")];
    case "send":
      return [formOf(old, "produce"), formOf(now, "produce")];
    case "newer":
      return [formOf(now, "produce"), formOf(old, "receive")];
    case "kept":
      return [known(toForm(sharpened(old) ?? old, "receive"), old), formOf(now, "receive")];
  }
}

/** Limits a form to the properties that this version knows. Nothing was promised about others. */
function known(form: PlainSchema, { properties }: Schema): PlainSchema {
  return properties === undefined
    ? form
    : { allOf: [form, { propertyNames: { enum: Object.keys(properties) } }] };
}

function relate(relation: Relation, old: Schema, now: Schema, examples: readonly unknown[]): Verdict {
  const [accepts, refuses] = schemasOf(relation, old, now);
  const verdict = compare(accepts, refuses, { examples, changes: false }).backward;
  const reader = relation === "newer" ? old : now;
  const sharp = relation === "send" ? undefined : sharpened(reader);
  if (verdict.verdict !== "safe" || sharp === undefined) return verdict;
  const exact = compare(accepts, toForm(sharp, "receive"), { examples, changes: false }).backward;
  if (exact.verdict === "safe") return exact;
  return {
    verdict: "unproven",
    reason: "it depends on an accepts rule that turns other values into strings",
  };
}

function withoutWitness({ verdict, reason }: Verdict): Direction {
  return { verdict, ...(reason !== undefined && { reason }) };
}

function cached<K, V>(cache: Map<K, V>, key: K, make: () => V): V {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}
