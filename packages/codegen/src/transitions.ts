import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { isObject } from "./schema.ts";

/** What becomes of a command in a situation. */
export interface Transition {
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  /** Events that follow in any case, as `side/events/name`. */
  readonly events?: readonly string[];
  /** Events that follow in some cases. */
  readonly perhaps?: readonly string[];
}

/** Which command is legal when: by the command's path, then its payload as JSON, then the situation. */
export type Transitions = Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, Transition>>>>>
>;

/**
 * Reads a table of transitions, as the session machine writes it; empty where there is no such file yet.
 *
 * @throws Error that names the file, the JSON Pointer, what was expected and what was found
 */
export async function readTransitions(file: string): Promise<Transitions> {
  if (!existsSync(file)) return {};
  const object = (value: unknown, pointer: string): Record<string, unknown> => {
    if (isObject(value)) return value;
    throw new Error(`${file}#${pointer}: expected an object, found ${JSON.stringify(value) ?? "nothing"}`);
  };
  const inside = (pointer: string, key: string) =>
    `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
  let json: unknown;
  try {
    json = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: is not JSON: ${(error as Error).message}`, { cause: error });
  }
  const commands = object(object(json, "").commands, "/commands");
  for (const [command, payloads] of Object.entries(commands)) {
    const at = inside("/commands", command);
    for (const [payload, situations] of Object.entries(object(payloads, at))) {
      const there = inside(at, payload);
      for (const [situation, transition] of Object.entries(object(situations, there))) {
        const { outcome } = object(transition, inside(there, situation));
        if (typeof outcome !== "string")
          throw new Error(
            `${file}#${inside(there, situation)}/outcome: expected a word, found ${JSON.stringify(outcome) ?? "nothing"}`,
          );
      }
    }
  }
  return commands as Transitions;
}
