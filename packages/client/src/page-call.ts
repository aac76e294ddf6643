import type { PageFace } from "./gen/page.ts";

/**
 * What a command becomes on a page object: the method and what it takes. Without a method there is nothing for it;
 * nothing at all means that the object does it unasked.
 */
export function pageCall(
  { bare, calls }: PageFace,
  name: string,
  data: object,
): ReturnType<PageFace["calls"][string]> {
  if (calls[name]) return calls[name](data);
  const values = Object.values(data);
  return [name, ...(bare.includes(name) ? values : values.length ? [data] : [])];
}
