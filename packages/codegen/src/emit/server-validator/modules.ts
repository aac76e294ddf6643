import type { Catalog, Message } from "../../catalog.ts";
import type { Source } from "../../load.ts";
import { camel } from "../../names.ts";
import { of } from "../protocol/messages.ts";

export const SIDES = ["agent", "visitor"] as const;
export const KINDS = ["event", "command"] as const;

/** The sources whose checks share a module, and those whose schemas do. */
export interface Group {
  /** The module's name, without folder and ending: `agent-events`. */
  name: string;
  sources: readonly Source[];
}

/**
 * The groups: the envelope and the outcome, and the events and the commands of each side.
 *
 * A module a group, not a module a message: a bundler drops the unused functions of a module just as well, and
 * Node.js loads few modules much faster than many.
 */
export function groupsOf(catalog: Catalog): Group[] {
  const { envelope, outcome } = catalog.protocol;
  const group = (name: string, paths: readonly string[]): Group => ({
    name,
    sources: paths.map((path) => catalog.sources.get(path)!),
  });
  const messages = SIDES.flatMap((side) =>
    KINDS.map((kind) =>
      group(
        groupName({ side, kind }),
        of(catalog, side, kind).map(({ path }) => path),
      ),
    ),
  );
  return [group(COMMON, [envelope, outcome]), ...messages].filter(({ sources }) => sources.length > 0);
}

/** The group of the envelope and the outcome. */
export const COMMON = "common";

/** The group of a message: `agent-events`. */
export function groupName({ side, kind }: Pick<Message, "side" | "kind">): string {
  return `${side}-${kind}s`;
}

/** The constant that holds the JSON Schema of a source: `agentRcEventSchema`. */
export function schemaName(typeName: string): string {
  return `${camel(typeName)}Schema`;
}
