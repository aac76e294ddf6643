import { DocumentError } from "./document-error.ts";
import { isObject, type Json } from "./json.ts";
import { formatPointer } from "./pointer.ts";

/** The result of a command in one situation. */
export interface Transition {
  /** `done`, or the code of the refusal. */
  readonly outcome: string;
  /** The events that always follow, by their paths: `agent/events/rc`. */
  readonly events?: readonly string[];
  /** The events that sometimes follow. */
  readonly perhaps?: readonly string[];
}

/** Which command is legal when, and which events follow: the session machine as a table. */
export interface TransitionTable {
  /** Each situation, with the shortest list of steps that leads to it. */
  readonly situations: Readonly<Record<string, readonly string[]>>;
  /** By the command's path, then the deciding part of its payload as JSON, then the sender's situation. */
  readonly commands: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Transition>>>>>>;
}

const NEXT = "Write the table again with the script that derives it from the session machine.";

/**
 * Parses the text of a transition table.
 *
 * @param file shown in errors
 * @throws DocumentError if the text is not JSON or not a table
 */
export function parseTransitions(text: string, file: string): TransitionTable {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const expected = `JSON (${(error as Error).message})`;
    throw new DocumentError(file, "", { expected, received: text, next: NEXT }, { cause: error });
  }
  return readTransitions(json, file);
}

/**
 * Checks that a value is a transition table.
 *
 * @param file shown in errors
 * @throws DocumentError at the first value that does not fit
 */
export function readTransitions(json: unknown, file: string): TransitionTable {
  const fail = (path: readonly string[], expected: string, received: unknown): never => {
    throw new DocumentError(file, formatPointer(path), { expected, received, next: NEXT });
  };
  const entries = (value: unknown, path: readonly string[], expected: string): [string, Json][] =>
    isObject(value) ? Object.entries(value) : fail(path, expected, value);
  const list = (value: unknown, path: readonly string[]): void => {
    if (!Array.isArray(value) || value.some((item) => typeof item !== "string"))
      fail(path, "a list of strings", value);
  };

  const table = Object.fromEntries(entries(json, [], "an object with situations and commands"));
  for (const [name, steps] of entries(table.situations, ["situations"], "the situations by name"))
    list(steps, ["situations", name]);
  for (const [path, payloads] of entries(table.commands, ["commands"], "the commands by path"))
    for (const [payload, rows] of entries(payloads, ["commands", path], "the payloads by their JSON"))
      for (const [situation, row] of entries(rows, ["commands", path, payload], "the situations by name")) {
        const at = ["commands", path, payload, situation];
        const { outcome, events = [], perhaps = [] } = Object.fromEntries(entries(row, at, "a transition"));
        if (typeof outcome !== "string") fail([...at, "outcome"], '"done" or the code of a refusal', outcome);
        list(events, [...at, "events"]);
        list(perhaps, [...at, "perhaps"]);
      }
  return table as unknown as TransitionTable;
}

/** The text of a table: one line for each situation and each transition, so that a diff shows single changes. */
export function formatTransitions({ situations, commands }: TransitionTable): string {
  const rows = (payloads: TransitionTable["commands"][string]): string =>
    block(payloads, "    ", (row) => block(row, "      ", (transition) => JSON.stringify(transition)));
  const steps = block(situations, "  ", (list) => JSON.stringify(list));
  return `{\n  "situations": ${steps},\n  "commands": ${block(commands, "  ", rows)}\n}\n`;
}

function block<T>(entries: Readonly<Record<string, T>>, indent: string, line: (value: T) => string): string {
  const lines = Object.entries(entries).map(
    ([key, value]) => `${indent}  ${JSON.stringify(key)}: ${line(value)}`,
  );
  return `{\n${lines.join(",\n")}\n${indent}}`;
}
