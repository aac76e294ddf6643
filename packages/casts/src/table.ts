import type { Version } from "./version.ts";

/** True if two types are identical, including which properties are optional. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Converts a payload to the other version; `undefined` drops the message. Must not throw for a valid payload. */
type Convert<From, To> = (data: From) => To | undefined;

/** For a message whose name the other version does not have: drops it, or turns it into another message. */
type Replace<From, Others> =
  | (() => undefined)
  | {
      [N in keyof Others & string]: { readonly as: N; readonly data: Convert<From, Others[N]> };
    }[keyof Others & string];

/** Names whose payloads differ, and names that only one version has. */
type Changed<A, B> = {
  [N in keyof A | keyof B]: N extends keyof A & keyof B ? (Same<A[N], B[N]> extends true ? never : N) : N;
}[keyof A | keyof B];

type Entry<A, B, N> = N extends keyof A & keyof B
  ? { readonly up: Convert<A[N], B[N]>; readonly down: Convert<B[N], A[N]> }
  : N extends keyof A
    ? { readonly up: Replace<A[N], B> }
    : N extends keyof B
      ? { readonly down: Replace<B[N], A> }
      : never;

/** Changed messages need an entry. Others may have one, because types do not show a tighter limit. */
type Messages<A, B> = { readonly [N in Changed<A, B>]: Entry<A, B, N> } & {
  readonly [N in Exclude<keyof A & keyof B, Changed<A, B>>]?: Entry<A, B, N>;
};

/** A member that is optional if all of its own members are. */
type Member<K extends string, M> =
  Record<never, never> extends M ? { readonly [P in K]?: M } : { readonly [P in K]: M };

type SideTable<A extends Version, B extends Version, S extends "agent" | "visitor"> = Member<
  "events",
  Messages<A["events"][S], B["events"][S]>
> &
  Member<"commands", Messages<A["commands"][S], B["commands"][S]>>;

interface OutcomeEntry<A, B> {
  readonly up: (outcome: A) => B;
  readonly down: (outcome: B) => A;
}

/**
 * How to cast the messages of two versions: `up` to the newer, `down` to the older. A message that is the same in
 * both needs no entry. Any other does, or the table does not compile.
 */
export type Table<A extends Version, B extends Version> = Member<"agent", SideTable<A, B, "agent">> &
  Member<"visitor", SideTable<A, B, "visitor">> &
  (Same<A["outcome"], B["outcome"]> extends true
    ? { readonly outcome?: OutcomeEntry<A["outcome"], B["outcome"]> }
    : { readonly outcome: OutcomeEntry<A["outcome"], B["outcome"]> });

type Step = ((data: never) => object | undefined) | { as: string; data: (data: never) => object | undefined };

/** {@link Table} without the types of payloads. */
export interface AnyTable {
  readonly agent?: AnySideTable;
  readonly visitor?: AnySideTable;
  readonly outcome?: { up(outcome: never): object; down(outcome: never): object };
}

type AnySideTable = {
  readonly [K in "events" | "commands"]?: Readonly<Record<string, { up?: Step; down?: Step }>>;
};
