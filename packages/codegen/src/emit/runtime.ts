import { readFileSync } from "node:fs";
import { BANNER } from "./emitter.ts";

const texts = new Map<string, string>();

/**
 * The text of a module of `src/runtime/`, which generated packages carry along.
 *
 * @param imports what to import in place of which module
 *
 * It is read from the sources in both cases: from `src/emit/` and, when built, from `dist/emit/`.
 */
export function runtime(name: string, imports: Record<string, string> = {}): string {
  let text = texts.get(name);
  if (text === undefined) {
    text = BANNER + readFileSync(new URL(`../../src/runtime/${name}`, import.meta.url), "utf8");
    texts.set(name, text);
  }
  return Object.entries(imports).reduce(
    (all, [from, to]) => all.replaceAll(`from "${from}"`, () => `from ${JSON.stringify(to)}`),
    text,
  );
}
