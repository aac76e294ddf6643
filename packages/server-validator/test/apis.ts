import type { Message } from "@tandem/codegen";
import * as agent from "../src/gen/agent.ts";
import * as visitor from "../src/gen/visitor.ts";
import type { Form, Result } from "../src/index.ts";

/** The exports of one message, under names that are the same for all. */
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

const sides: Record<string, Record<string, unknown>> = { agent, visitor };

/** What is exported for a message, from the sources. */
export function apiOf({ side, typeName }: Message): Api {
  const module = sides[side]!;
  const standard = typeName.charAt(0).toLowerCase() + typeName.slice(1);
  return {
    is: module[`is${typeName}`] as Api["is"],
    validate: module[`validate${typeName}`] as Api["validate"],
    consume: module[standard] as Standard,
    produce: module[`${standard}Produce`] as Standard,
  };
}
