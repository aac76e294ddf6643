import type { EventData, EventName, Middleware, Vocabulary } from "../types.ts";

/** What to mask, by event: property names, or JSON Pointers in which a token `*` is every item or entry. */
export type Masks<V extends Vocabulary> = {
  readonly [N in EventName<V>]?: readonly ((keyof EventData<V, N> & string) | `/${string}`)[];
};

/** Replaces a masked value. */
const masked = "***";

/**
 * Replaces parts of events by `"***"`, for later middleware, for handlers and for the state. Does not mask commands,
 * because that would change what is sent. An absent value stays absent. A value that the path does not fit is masked
 * as a whole.
 */
export function mask<V extends Vocabulary>(what: Masks<V>): Middleware<V> {
  const paths = new Map(
    Object.entries<readonly string[] | undefined>(what).map(([name, list = []]) => [name, list.map(tokens)]),
  );
  return (message) => {
    const own = message.kind === "event" ? paths.get(message.name) : undefined;
    return own && { ...message, data: own.reduce(hide, message.data) };
  };
}

/** `url` and `/url` are the same path. */
function tokens(path: string): readonly string[] {
  const [first, ...rest] = path.split("/");
  return first ? [path] : rest.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function hide(data: unknown, [token, ...rest]: readonly string[]): unknown {
  if (data === undefined) return data;
  if (token === undefined || typeof data !== "object" || data === null) return masked;
  const copy = (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
  const names = token === "*" ? Object.keys(copy) : Object.hasOwn(copy, token) ? [token] : [];
  for (const name of names) copy[name] = hide(copy[name], rest);
  return copy;
}
