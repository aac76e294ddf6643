import { messages } from "@tandem/protocol";
import { validatePayload } from "@tandem/server-validator";
import type { LoggedMessage } from "./entry.ts";

/** What the schema says about a payload. */
export type Verdict =
  | { readonly status: "ok" }
  | { readonly status: "bad"; readonly message: string; readonly pointer: string }
  | { readonly status: "unchecked"; readonly message: string };

/**
 * Checks a message's payload: the open consume form for what was received, the closed produce form for what
 * this page sent or raised itself.
 */
export function judge({ side, kind, name, data, direction }: LoggedMessage): Verdict {
  if (kind === "outcome") return judgeOutcome(data);
  const known: Record<string, unknown> = messages[side][kind === "event" ? "events" : "commands"];
  if (!Object.hasOwn(known, name)) {
    return { status: "unchecked", message: `This version of the protocol has no ${kind} “${name}”.` };
  }
  const form = direction === "in" ? "consume" : "produce";
  const result = validatePayload({ side, kind, name }, data, form);
  if (result.ok) return { status: "ok" };
  return { status: "bad", message: result.problem.message, pointer: result.problem.pointer };
}

/** An outcome has no schema of its own: the line shows the command's status instead. */
function judgeOutcome(data: unknown): Verdict {
  const { code, detail } = (data ?? {}) as { code?: string; detail?: string };
  if (code === undefined) return { status: "ok" };
  return { status: "unchecked", message: detail ? `Refused (${code}): ${detail}` : `Refused (${code}).` };
}
