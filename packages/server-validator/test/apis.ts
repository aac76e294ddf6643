import type { Message } from "@tandem/codegen";
import type { Form, Result } from "../src/index.ts";

/** What the module of one message exports, under names that are the same for all. */
export interface Api {
  is(value: unknown, form?: Form): boolean;
  validate(value: unknown, options?: { form?: Form; all?: boolean }): Result<unknown>;
  consume: Standard;
  produce: Standard;
}

export interface Standard {
  "~standard": {
    validate(
      value: unknown,
    ): { value: unknown; issues?: undefined } | { issues: readonly { message: string }[] };
    jsonSchema: { input(options: { target: string }): object; output(options: { target: string }): object };
  };
}

/** The module of a message, from the sources. */
export async function apiOf({ side, kind, name }: Message): Promise<Api> {
  const path = kind === "event" ? name : `commands/${name}`;
  const url = new URL(`../src/gen/api/${side}/${path}.ts`, import.meta.url).href;
  const module = (await import(/* @vite-ignore */ url)) as Record<string, unknown>;
  const find = (matches: (name: string) => boolean): unknown => module[Object.keys(module).find(matches)!];
  return {
    is: find((name) => name.startsWith("is")) as Api["is"],
    validate: find((name) => name.startsWith("validate")) as Api["validate"],
    consume: find((name) => /^(agent|visitor)/.test(name) && !name.endsWith("Produce")) as Standard,
    produce: find((name) => name.endsWith("Produce")) as Standard,
  };
}
