import type { Schema, Side } from "@tandem/schema-model";
import { isMessage, refTarget } from "./bundle.ts";
import type { Bundle, Definition, Hurt, Party } from "./types.ts";

/**
 * What must hold between two versions.
 *
 * - read: the new version reads what the old one sends.
 * - send: the new version may send what the old one sends.
 * - newer: the old version reads what the new one sends.
 * - kept: the new version reads what the old one reads. Asked only by rules about messages of other versions.
 */
export type Relation = "read" | "send" | "newer" | "kept";

/** A relation, and who is affected if it does not hold: always someone who has not updated. */
export interface Flow {
  relation: Relation;
  hurts: Hurt[];
}

export function partyOf(side: Side): Party {
  return side === "agent" ? "agents" : "visitors";
}

/** The relations that must hold for a message, with who is affected in each. */
export function flowsOf(definition: Definition, old: Bundle, now: Bundle): Flow[] {
  const [was, is] = [old.label, now.label];
  const { side, kind, metadata } = definition;
  const flow = (relation: Relation, ...hurts: [Party, string][]): Flow => ({
    relation,
    hurts: hurts.map(([party, how]) => ({ party, how })),
  });
  const logs: [Party, string] = ["stored logs", `events kept since ${was} can no longer be read`];
  if (side === undefined) {
    const pages: Party[] = ["agents", "visitors"];
    const isEnvelope = definition.path === old.envelope;
    const writers: Party[] = isEnvelope ? [...pages, "servers"] : ["servers"];
    const readers: Party[] = isEnvelope ? [...pages, "servers"] : pages;
    const each = (parties: Party[], how: string): [Party, string][] => parties.map((party) => [party, how]);
    return [
      flow(
        "read",
        ...each(writers, `those still on ${was} send what ${is} refuses`),
        ...(isEnvelope ? [logs] : []),
      ),
      flow("send", ...each(writers, `code that sends as before is refused before the message leaves`)),
      flow("newer", ...each(readers, `those still on ${was} refuse what ${is} sends`)),
      flow("kept", ...each(writers, `those on other versions send what ${is} refuses`)),
    ];
  }
  const party = partyOf(side);
  const page = side === "agent" ? "an agent's page" : "a visitor's page";
  if (kind === "command")
    return [
      flow("read", [party, `a page still on ${was} sends the command, and a server on ${is} refuses it`]),
      flow("send", [party, "code that sends the command as before is refused before it leaves the page"]),
      flow("newer", ["servers", `a server still on ${was} refuses the command that ${page} on ${is} sends`]),
      flow("kept", [party, `a page on another version sends the command, and a server on ${is} refuses it`]),
    ];
  const newer = flow("newer", [
    party,
    metadata.origin === "local"
      ? `${page} written for ${was} receives an unexpected event from the client library on ${is}`
      : `${page} still on ${was} refuses the event that a server on ${is} sends`,
  ]);
  if (metadata.origin === "local") return [newer];
  return [
    flow(
      "read",
      ["servers", `a server still on ${was} sends the event, and ${page} on ${is} refuses it`],
      logs,
    ),
    flow("send", ["servers", "code that sends the event as before is refused before it leaves the server"]),
    newer,
    flow(
      "kept",
      ["servers", `a server on another version sends the event, and ${page} on ${is} refuses it`],
      logs,
    ),
  ];
}

/** For each definition, the messages that are it or refer to it, directly or indirectly. */
export function carriersIn(bundle: Bundle): Map<string, Definition[]> {
  const carriers = new Map<string, Definition[]>();
  for (const definition of bundle.definitions.values()) {
    const { path, schema } = definition;
    if (!isMessage(definition) && path !== bundle.envelope && path !== bundle.outcome) continue;
    for (const held of [path, ...references(schema, bundle, new Set())]) {
      const those = carriers.get(held);
      if (those) those.push(definition);
      else carriers.set(held, [definition]);
    }
  }
  return carriers;
}

function references(schema: Schema, bundle: Bundle, found: Set<string>): Set<string> {
  if (schema.$ref !== undefined) {
    const target = refTarget(schema.$ref);
    if (!found.has(target)) references(bundle.definitions.get(target)!.schema, bundle, found.add(target));
  }
  for (const inner of [...Object.values(schema.properties ?? {}), schema.items, schema.additionalProperties])
    if (inner !== undefined) references(inner, bundle, found);
  return found;
}

/** Removes duplicates. */
export function distinct(hurts: Iterable<Hurt>): Hurt[] {
  const byText = new Map<string, Hurt>();
  for (const hurt of hurts) byText.set(`${hurt.party} ${hurt.how}`, hurt);
  return [...byText.values()];
}
