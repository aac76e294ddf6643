import type { Commands, Refusal, Side } from "@tandem/protocol";
import type { CommandInput } from "../input-output.ts";
import type { Turn } from "../turn.ts";

/** Why a command was refused: a code, and a sentence for developers. */
export interface Refused {
  readonly code: Refusal;
  readonly detail: string;
}

/**
 * Executes one command, or returns the refusal. A handler that refuses has changed nothing. It copies only known
 * properties from `data`, which may hold others: reading is open, writing is closed.
 */
export type Handler<Data> = (turn: Turn, by: CommandInput, data: Data) => Refused | undefined;

/** The handlers of one side's commands. Commands without a handler are refused as `unsupported`. */
export type Handlers<S extends Side> = { readonly [N in keyof Commands[S]]?: Handler<Commands[S][N]> };

export function notAllowed(detail: string): Refused {
  return { code: "notallowed", detail };
}
