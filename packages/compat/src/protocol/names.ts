import { isMessage, typeOf } from "./bundle.ts";
import { partyOf } from "./flows.ts";
import { inlineIn } from "./forms.ts";
import type { Outside } from "./outside.ts";
import type { RuleId } from "./rules/index.ts";
import type { Bundle, Definition, Hurt } from "./types.ts";
import { undocumented } from "./walk.ts";

/** Definitions that were added, removed, renamed or moved. */
export function* nameChanges(old: Bundle, now: Bundle, history: readonly Bundle[]): Generator<Outside> {
  const gone = [...old.definitions.values()].filter(({ path }) => !now.definitions.has(path));
  const come = [...now.definitions.values()].filter(({ path }) => !old.definitions.has(path));
  const heirs = new Map<Definition, [RuleId, Definition]>();
  for (const definition of gone.filter(isMessage)) {
    const heir = heirOf(old, now, definition, come, gone);
    if (heir) heirs.set(definition, heir);
  }
  for (const definition of gone) yield* went(old, now, definition, heirs.get(definition));
  const inherited = new Set([...heirs.values()].map(([, heir]) => heir));
  for (const definition of come) {
    const { path, pointer, kind } = definition;
    const found = { subject: path, place: "", old: "/$defs", new: pointer, after: path };
    const earlier = history.find((bundle) => bundle.definitions.has(path));
    if (earlier && isMessage(definition))
      yield { ...found, rule: "NAME_REUSED", before: earlier.label, old: "" };
    if (inherited.has(definition)) continue;
    yield { ...found, rule: isMessage(definition) ? `${plain(kind)}_ADDED` : "SHARED_TYPE_ADDED" };
  }
}

function plain(kind: Definition["kind"]): "EVENT" | "COMMAND" {
  return kind === "event" ? "EVENT" : "COMMAND";
}

function* went(
  old: Bundle,
  now: Bundle,
  definition: Definition,
  heir: [RuleId, Definition] | undefined,
): Generator<Outside> {
  const { path, pointer, kind, metadata } = definition;
  const found = { subject: path, place: "", old: pointer, new: heir?.[1].pointer ?? "/$defs", before: path };
  if (!isMessage(definition)) return yield { ...found, rule: "SHARED_TYPE_REMOVED" };
  const types = [...now.definitions.values()].filter(isMessage).map((other) => typeOf(now, other));
  const type = typeOf(old, definition);
  yield {
    ...found,
    rule: heir?.[0] ?? `${plain(kind)}_REMOVED`,
    ...(heir && { after: heir[1].path }),
    shows: { message: path, fact: "type", value: type, accepts: { const: type }, refuses: { enum: types } },
    hurts: whoMisses(definition, old, now),
  };
  if (metadata.deprecated === undefined && metadata.stability !== "experimental" && !heir)
    yield { ...found, rule: "REMOVED_WITHOUT_DEPRECATION" };
}

function whoMisses({ side, kind, metadata, path }: Definition, old: Bundle, now: Bundle): Hurt[] {
  const party = partyOf(side!);
  if (kind === "command")
    return [
      { party, how: `a page still on ${old.label} gives it, and a server on ${now.label} does not know it` },
    ];
  const pages: Hurt = { party, how: `they wait for ${path}, which does not come` };
  if (metadata.origin === "local") return [pages];
  return [
    pages,
    {
      party: "servers",
      how: `a server still on ${old.label} sends it, and a page on ${now.label} does not know it`,
    },
    { party: "stored logs", how: `events kept since ${old.label} have no schema` },
  ];
}

/** The message that replaces a removed one: it has the same name, or the same kind and an identical payload. */
function heirOf(
  old: Bundle,
  now: Bundle,
  definition: Definition,
  come: readonly Definition[],
  gone: readonly Definition[],
): [RuleId, Definition] | undefined {
  const moved = come.find((other) => isMessage(other) && other.name === definition.name);
  if (moved) return [`${plain(definition.kind)}_MOVED`, moved];
  // A deprecated message names its replacement, so it was not renamed. Empty payloads are all alike.
  if (definition.metadata.deprecated !== undefined || isEmpty(definition)) return undefined;
  const alike = (bundle: Bundle, others: readonly Definition[]): Definition[] =>
    others.filter(
      (other) =>
        other.kind === definition.kind &&
        other.side === definition.side &&
        undocumented(inlineIn(bundle, other.schema)) === undocumented(inlineIn(old, definition.schema)),
    );
  const [heirs, rivals] = [alike(now, come), alike(old, gone)];
  return heirs.length === 1 && rivals.length === 1
    ? [`${plain(definition.kind)}_RENAMED`, heirs[0]!]
    : undefined;
}

function isEmpty({ schema }: Definition): boolean {
  return Object.keys(schema.properties ?? {}).length === 0 && schema.additionalProperties === undefined;
}

/** The protocol's own name, version and identifiers. */
export function* protocolChanges(old: Bundle, now: Bundle): Generator<Outside> {
  const message = [...old.definitions.values()].find(
    (one) => isMessage(one) && now.definitions.has(one.path),
  );
  const facts = [
    ["name", old.name, now.name, "/x-tandem/name"],
    ["version", old.wireVersion, now.wireVersion, "/x-tandem/version"],
    ["base URI", old.baseUri, now.baseUri, "/$id"],
  ] as const;
  const changed = facts.filter(([, was, is]) => was !== is);
  // The base URI contains the version, so only the version is reported.
  const reported = changed.some(([name]) => name === "version")
    ? changed.filter(([name]) => name !== "base URI")
    : changed;
  for (const [name, before, after, pointer] of reported)
    yield {
      rule: "PROTOCOL_VERSION_CHANGED",
      subject: "protocol",
      place: name,
      name,
      old: pointer,
      new: pointer,
      before,
      after,
      ...(message && {
        shows: {
          message: message.path,
          fact: "protocol",
          value: { [name]: before },
          accepts: { properties: { [name]: { const: before } } },
          refuses: { properties: { [name]: { const: after } } },
        },
      }),
      hurts: (["agents", "visitors", "servers"] as const).map((party) => ({
        party,
        how: `those still on ${old.label} find no version in common with ${now.label}`,
      })),
    };
}
