import type { AnyTable, Table } from "./table.ts";
import type { AnyMessage, MessageOf, Version } from "./version.ts";

/** Casts from one version to another. Throws only if a function of the table throws. */
export interface Cast<From extends Version, To extends Version> {
  /** The message in the other version; `undefined` if it is dropped. */
  message(message: MessageOf<From>): MessageOf<To> | undefined;
  outcome(outcome: From["outcome"]): To["outcome"];
}

/** The casts between all versions of a chain, in both directions. */
export interface Casts<V extends Version> {
  /** Oldest first. */
  readonly versions: readonly V["version"][];
  /** @throws RangeError if there is no such version */
  cast<From extends V["version"], To extends V["version"]>(
    from: From,
    to: To,
  ): Cast<Extract<V, { version: From }>, Extract<V, { version: To }>>;
}

/** {@link Casts} without the types of the versions, for code that gets them at run time. */
export interface AnyCasts {
  readonly versions: readonly string[];
  cast(from: string, to: string): AnyCast;
}

export interface AnyCast {
  message(message: AnyMessage): AnyMessage | undefined;
  outcome(outcome: object): object;
}

type Direction = "up" | "down";

class Chain implements AnyCasts {
  readonly versions: readonly string[];
  /** The table between each version and the next: one fewer than versions. */
  readonly tables: readonly AnyTable[];

  constructor(versions: readonly string[], tables: readonly AnyTable[]) {
    this.versions = versions;
    this.tables = tables;
  }

  cast(from: string, to: string): AnyCast {
    const [start, end] = [this.#indexOf(from), this.#indexOf(to)];
    const direction: Direction = start < end ? "up" : "down";
    const steps =
      direction === "up" ? this.tables.slice(start, end) : this.tables.slice(end, start).reverse();
    return {
      message(message) {
        let current: AnyMessage | undefined = message;
        for (const table of steps) current &&= castMessage(table, direction, current);
        return current;
      },
      outcome(outcome) {
        return steps.reduce(
          (current, table) => table.outcome?.[direction](current as never) ?? current,
          outcome,
        );
      },
    };
  }

  #indexOf(version: string): number {
    const index = this.versions.indexOf(version);
    if (index < 0)
      throw new RangeError(`expected one of the versions ${this.versions.join(", ")}, got ${version}`);
    return index;
  }
}

function castMessage(table: AnyTable, direction: Direction, message: AnyMessage): AnyMessage | undefined {
  const { side, kind, name } = message;
  const step = table[side]?.[`${kind}s`]?.[name]?.[direction];
  if (step === undefined) return message;
  const isReplaced = typeof step === "object";
  const data = (isReplaced ? step.data : step)(message.data as never);
  return data && { side, kind, name: isReplaced ? step.as : name, data };
}

/**
 * Defines the casts between two consecutive versions.
 *
 * @param table an entry for each message that differs between the versions; see {@link Table}
 */
export function defineCasts<From extends Version, To extends Version>(
  from: From["version"],
  to: To["version"],
  table: Table<From, To>,
): Casts<From | To> {
  return new Chain([from, to], [table as AnyTable]) as AnyCasts as Casts<From | To>;
}

/**
 * Joins casts: from 1 to 2 and from 2 to 3 gives casts from 1 to 3.
 *
 * @throws RangeError if the second does not start at the last version of the first
 */
export function join<A extends Version, B extends Version>(first: Casts<A>, second: Casts<B>): Casts<A | B> {
  const [a, b] = [first, second] as unknown as [Chain, Chain];
  if (a.versions.at(-1) !== b.versions[0])
    throw new RangeError(`expected casts from version ${a.versions.at(-1)}, got ${b.versions.join(" to ")}`);
  const chain = new Chain([...a.versions, ...b.versions.slice(1)], [...a.tables, ...b.tables]);
  return chain as AnyCasts as Casts<A | B>;
}
