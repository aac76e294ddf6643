import { type ParseArgsConfig, parseArgs } from "node:util";
import { UsageError } from "../errors.ts";
import type { Io } from "../io.ts";
import type { Project } from "../project.ts";

/** What every command is given. */
export interface Context {
  args: readonly string[];
  io: Io;
  /** The project of the folder; read once, when it is asked for. */
  project: () => Promise<Project>;
}

export interface Command {
  /** A line for the list of commands. */
  about: string;
  usage: string;
  /** @returns the exit code */
  run(context: Context): Promise<number>;
}

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads a command's arguments. @throws UsageError */
export function read<T extends Options>(args: readonly string[], options: T, most: number) {
  try {
    const found = parseArgs({ args: [...args], allowPositionals: true, options });
    if (found.positionals.length > most)
      throw new UsageError(`unexpected ${found.positionals.slice(most).join(" ")}`);
    return found;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError((error as Error).message);
  }
}

/** @throws UsageError unless the value is one of the words */
export function oneOf<T extends string>(option: string, value: string, words: readonly T[]): T {
  if (words.includes(value as T)) return value as T;
  throw new UsageError(`${option} is ${words.join(", ")}, not ${value}`);
}
