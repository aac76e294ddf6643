import type { AnyTable, Table } from "./table.ts";
import type { AnyMessage, MessageOf, Version } from "./version.ts";

/** From one version to another. Neither function throws, if none of the table's does. */
export interface Cast<From extends Version, To extends Version> {
  /** The message as the other version has it; `undefined` when it has nothing for it. */
  message(message: MessageOf<From>): MessageOf<To> | undefined;
  outcome(outcome: From["outcome"]): To["outcome"];
}

/** The casts of neighbouring versions, oldest first, and with them those between any two. */
export interface Casts<V extends Version> {
  readonly versions: readonly V["version"][];
  /** @throws RangeError when it does not have one of the versions */
  cast<From extends V["version"], To extends V["version"]>(
    from: From,
    to: To,
  ): Cast<Extract<V, { version: From }>, Extract<V, { version: To }>>;
}

/** Casts of whatever versions, for code that gets them at run time. */
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
  /** One fewer than versions: how each becomes the next. */
  readonly tables: readonly AnyTable[];

  constructor(versions: readonly string[], tables: readonly AnyTable[]) {
    this.versions = versions;
    this.tables = tables;
  }

  cast(from: string, to: string): AnyCast {
    const [start, end] = [this.#place(from), this.#place(to)];
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

  #place(version: string): number {
    const place = this.versions.indexOf(version);
    if (place < 0)
      throw new RangeError(`expected one of the versions ${this.versions.join(", ")}, got ${version}`);
    return place;
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
 * Says how the messages of two neighbouring versions become one another.
 *
 * @param table every message that differs, and no other has to be in it; see {@link Table}
 */
export function defineCasts<From extends Version, To extends Version>(
  from: From["version"],
  to: To["version"],
  table: Table<From, To>,
): Casts<From | To> {
  return new Chain([from, to], [table as AnyTable]) as AnyCasts as Casts<From | To>;
}

/**
 * Puts casts in a row: those from 1 to 2 and those from 2 to 3 give those from 1 to 3.
 *
 * @throws RangeError when the second does not begin with the version that the first ends with
 */
export function join<A extends Version, B extends Version>(first: Casts<A>, second: Casts<B>): Casts<A | B> {
  const [a, b] = [first, second] as unknown as [Chain, Chain];
  if (a.versions.at(-1) !== b.versions[0])
    throw new RangeError(`expected casts from version ${a.versions.at(-1)}, got ${b.versions.join(" to ")}`);
  const chain = new Chain([...a.versions, ...b.versions.slice(1)], [...a.tables, ...b.tables]);
  return chain as AnyCasts as Casts<A | B>;
}
