import type { Commands, Refusal, Side } from "@tandem/protocol";
import type { CommandInput } from "../input-output.ts";
import type { Turn } from "../turn.ts";

/** Why a command was not done: a code, and a sentence for the developer who reads it. */
export interface Refused {
  readonly code: Refusal;
  readonly detail: string;
}

/**
 * Does one command, or says why not. A handler that refuses has changed nothing. It picks the properties that
 * it knows out of `data`, which may hold others: reading is open, writing is closed.
 */
export type Handler<Data> = (turn: Turn, by: CommandInput, data: Data) => Refused | undefined;

/** The commands of one side that this machine does. Every other command of the protocol is unsupported. */
export type Handlers<S extends Side> = { readonly [N in keyof Commands[S]]?: Handler<Commands[S][N]> };

export function notAllowed(detail: string): Refused {
  return { code: "notallowed", detail };
}
