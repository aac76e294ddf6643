import type { Outcome } from "@tandem/protocol";
import { createGate } from "./gate.ts";
import { agentPage, type PageFace, visitorPage } from "./gen/page.ts";
import { pageCall } from "./page-call.ts";
import { tell } from "./page-event.ts";
import type { Receiver, Transport } from "./transport.ts";
import type { Face } from "./types.ts";

/** Called with the payload, or with the event's name and the payload. */
// biome-ignore lint/suspicious/noExplicitAny: each object has handler types of its own
export type PageHandler = (...args: any[]) => void;

/** What is used of a page object of the field, beside the methods that commands call. */
export interface PageObject {
  addEventListener(name: string, handler: PageHandler): unknown;
  removeEventListener?(name: string, handler: PageHandler): unknown;
  /** Every event, known or not, with its name. Used in place of the others where it is there. */
  addEventListenerAll?(handler: PageHandler): unknown;
  /** The last payload of an event that says how something is. */
  getSessionState?(name: string): unknown;
}

export interface PageSdkOptions {
  /** Gets the address to go to, when the object gives one for an answer, as it does for navigation help. */
  open?: ((address: string) => void) | undefined;
}

/** Gives an answer to a question. Resolves to the code of a refusal, or to nothing when it was given. */
type Answer = (
  command: string,
  choice: string,
  details: Record<string, unknown>,
) => Promise<string | undefined>;

/** How many questions are kept; of more, the oldest count as not answered. */
const maxQuestions = 100;

/**
 * Talks to a page object of the field, on either side: anything that has `addEventListener(name, handler)` and
 * methods for what commands ask.
 *
 * - A question's callbacks are kept, and called when it is answered, each once at most. An answer that the object
 *   gave no function for calls nothing.
 * - The outcome `done` means that the method has returned and, if it gave a promise, that this has resolved. What it
 *   throws makes a refused outcome. A command that the object has no method for is refused as `unsupported`.
 * - It is over with the object's `sessionend`; for the next session make another client on the same object.
 *
 * `connect()` rejects with what the object throws when it takes no listeners.
 */
export function pageSdk(object: PageObject, { open }: PageSdkOptions = {}): Transport {
  const gate = createGate();
  const questions = new Map<string, Answer>();
  const listening: [name: string, handler: PageHandler][] = [];
  let receiver: Receiver | undefined;

  function hear(name: unknown, payload: unknown): void {
    if (receiver && typeof name === "string")
      tell(receiver, name, payload, forget, asked(receiver.face, name, payload));
  }

  /** Keeps the functions of a question. Gives what stands for them in its payload. */
  function asked(face: Face, name: string, payload: unknown): object | undefined {
    if (!face.events.includes(name) || !face.replies[name]) return undefined;
    const { command, choices } = face.replies[name];
    const { prefix = "", args = [], keeps = [] } = spelling(face).questions[name] ?? {};
    const functions = payload as Record<string, PageHandler | undefined>;
    const left = new Set(choices);
    const requestId = crypto.randomUUID();
    questions.set(requestId, async (answer, choice, details) => {
      if (answer !== command || !left.delete(choice)) return "unknownrequest";
      if (!keeps.includes(choice)) questions.delete(requestId);
      const address: unknown = await functions[prefix + choice]?.(...args.map((name) => details[name]));
      // Only what is of the web: no script, least of all.
      if (/^https?:/.test(address as string)) open?.(address as string);
      return undefined;
    });
    if (questions.size > maxQuestions) questions.delete(questions.keys().next().value!);
    return { requestId, choices };
  }

  function forget(): void {
    receiver = undefined;
    questions.clear();
    for (const [name, handler] of listening) {
      try {
        object.removeEventListener?.(name, handler);
      } catch {
        // It is not heard any more in any case.
      }
    }
  }

  /** @returns the code of a refusal, or nothing when it was done */
  async function perform(name: string, data: object, spelt: PageFace): Promise<string | undefined> {
    const call = pageCall(spelt, name, data);
    if (!call) return undefined;
    const [method = "", ...args] = call;
    const methods = object as unknown as Record<string, (...args: unknown[]) => unknown>;
    if (!methods[method]) return "unsupported";
    return (await methods[method](...args)) === false && spelt.refusing.includes(name)
      ? "notallowed"
      : undefined;
  }

  return {
    async open(to) {
      receiver = to;
      const { events, state } = to.face;
      if (object.addEventListenerAll) object.addEventListenerAll(hear);
      else
        for (const name of events) {
          // A payload that is its event's own name is none: it is the older way to call, without a payload.
          const handler: PageHandler = (first, second) => hear(name, first === name ? second : first);
          listening.push([name, handler]);
          object.addEventListener(name, handler);
        }
      to.status("open");
      for (const name of state) {
        try {
          const value = object.getSessionState?.(name);
          if (value != null) hear(name, value);
        } catch {
          // Before the state has come from the server it cannot be asked for; it is told as events then.
        }
      }
      gate.open();
    },
    async command(command, signal): Promise<Outcome> {
      await gate.pass(signal);
      const { id, name } = command;
      // What passes is copied, as on a wire.
      const { requestId, choice, ...data } = JSON.parse(JSON.stringify(command.data));
      try {
        const code = await (requestId
          ? (questions.get(requestId)?.(name, choice, data) ?? "unknownrequest")
          : perform(name, data, spelling(receiver!.face)));
        return { command: id, status: code ? "refused" : "done", ...(code && { code }) };
      } catch (error) {
        return { command: id, status: "refused", code: "notallowed", ...reason(error) };
      }
    },
    async close() {
      forget();
    },
  };
}

/** What the object threw, in words, when it can be read. */
function reason(error: unknown): { detail?: string } {
  try {
    return { detail: String((error as Error)?.message ?? error).slice(0, 500) };
  } catch {
    return {};
  }
}

function spelling({ side }: Face): PageFace {
  return side === "agent" ? agentPage : visitorPage;
}
