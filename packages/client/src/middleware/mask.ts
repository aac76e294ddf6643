import type { EventData, EventName, Middleware, Vocabulary } from "../types.ts";

/** What to mask, by event: names of properties, or JSON Pointers in which a step `*` is every item or entry. */
export type Masks<V extends Vocabulary> = {
  readonly [N in EventName<V>]?: readonly ((keyof EventData<V, N> & string) | `/${string}`)[];
};

/** What stands in the place of what was masked. */
const masked = "***";

/**
 * Puts `"***"` in the place of parts of events, for all middleware and handlers that come after, and for the state.
 * Commands are left alone: a mask must not change what is sent. What is absent stays absent; what is not of the
 * shape that the path expects is masked as a whole.
 */
export function mask<V extends Vocabulary>(what: Masks<V>): Middleware<V> {
  const paths = new Map(
    Object.entries<readonly string[] | undefined>(what).map(([name, list = []]) => [name, list.map(steps)]),
  );
  return (message) => {
    const own = message.kind === "event" ? paths.get(message.name) : undefined;
    return own && { ...message, data: own.reduce(hide, message.data) };
  };
}

/** `url` and `/url` are the same. */
function steps(path: string): readonly string[] {
  const [first, ...rest] = path.split("/");
  return first ? [path] : rest.map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function hide(data: unknown, [step, ...rest]: readonly string[]): unknown {
  if (data === undefined) return data;
  if (step === undefined || typeof data !== "object" || data === null) return masked;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
  const names = step === "*" ? Object.keys(copy) : Object.hasOwn(copy, step) ? [step] : [];
  for (const name of names) copy[name] = hide(copy[name], rest);
  return copy;
}
