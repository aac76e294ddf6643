import type { PageApi } from "./gen/page.ts";

/**
 * The method of a page object for a command, and its arguments. An empty list: the object has no method for it.
 * Undefined: the object does it by itself.
 */
export function pageCall(
  { bare, calls }: PageApi,
  name: string,
  data: object,
): ReturnType<PageApi["calls"][string]> {
  if (calls[name]) return calls[name](data);
  const values = Object.values(data);
  return [name, ...(bare.includes(name) ? values : values.length ? [data] : [])];
}
