import type { Outcome } from "@tandem/protocol";
import { maxQuestions } from "./defaults.ts";
import { createGate } from "./gate.ts";
import { agentPage, type PageApi, visitorPage } from "./gen/page.ts";
import { pageCall } from "./page-call.ts";
import { deliver } from "./page-event.ts";
import type { Receiver, Transport } from "./transport.ts";
import type { SideProtocol } from "./types.ts";

/** Called with the payload, or with the event's name and the payload. */
// biome-ignore lint/suspicious/noExplicitAny: each object has handler types of its own
export type PageHandler = (...args: any[]) => void;

/** The part of a page object that is used, besides the methods that commands call. */
export interface PageObject {
  addEventListener(name: string, handler: PageHandler): unknown;
  removeEventListener?(name: string, handler: PageHandler): unknown;
  /** Subscribes to every event, known or not. If present, it is used instead of the others. */
  addEventListenerAll?(handler: PageHandler): unknown;
  /** The last payload of an event that describes current state. */
  getSessionState?(name: string): unknown;
}

export interface PageSdkOptions {
  /** Gets the address to open if the object returns one for an answer, as it does for navigation help. */
  open?: ((address: string) => void) | undefined;
}

/** Answers a question. Resolves to the code of a refusal, or to undefined. */
type Answer = (
  command: string,
  choice: string,
  details: Record<string, unknown>,
) => Promise<string | undefined>;

/**
 * A transport to a page object of a cobrowse product, on either side: any object with `addEventListener(name, handler)`
 * and methods for commands.
 *
 * - The callbacks of a question are kept. An answer calls its callback, once at most; if the object has none for the
 *   answer, nothing is called.
 * - The outcome `done` means that the method returned and, if it returned a promise, that the promise resolved. If it
 *   throws, the command is refused. A command without a method is refused as `unsupported`.
 * - The client closes when the object's session ends. For the next session, create another client on the same object.
 *
 * `connect()` rejects with what the object throws if it takes no listeners.
 */
export function pageSdk(object: PageObject, { open }: PageSdkOptions = {}): Transport {
  const gate = createGate();
  const questions = new Map<string, Answer>();
  const listening: [name: string, handler: PageHandler][] = [];
  let receiver: Receiver | undefined;

  function onEvent(name: unknown, payload: unknown): void {
    if (receiver && typeof name === "string")
      deliver(receiver, name, payload, release, keepQuestion(receiver.protocol, name, payload));
  }

  /** Keeps the functions of a question. Returns what replaces them in its payload. */
  function keepQuestion(protocol: SideProtocol, name: string, payload: unknown): object | undefined {
    if (!protocol.events.includes(name) || !protocol.replies[name]) return undefined;
    const { command, choices } = protocol.replies[name];
    const { prefix = "", args = [], keeps = [] } = apiOf(protocol).questions[name] ?? {};
    const functions = payload as Record<string, PageHandler | undefined>;
    const left = new Set(choices);
    const requestId = crypto.randomUUID();
    questions.set(requestId, async (answer, choice, details) => {
      if (answer !== command || !left.delete(choice)) return "unknownrequest";
      if (!keeps.includes(choice)) questions.delete(requestId);
      const address: unknown = await functions[prefix + choice]?.(...args.map((name) => details[name]));
      // Web addresses only; above all, no `javascript:`.
      if (/^https?:/.test(address as string)) open?.(address as string);
      return undefined;
    });
    if (questions.size > maxQuestions) questions.delete(questions.keys().next().value!);
    return { requestId, choices };
  }

  function release(): void {
    receiver = undefined;
    questions.clear();
    for (const [name, handler] of listening) {
      try {
        object.removeEventListener?.(name, handler);
      } catch {
        // Its events are ignored from now on in any case.
      }
    }
  }

  /** @returns the code of a refusal, or undefined if it was done */
  async function perform(name: string, data: object, api: PageApi): Promise<string | undefined> {
    const call = pageCall(api, name, data);
    if (!call) return undefined;
    const [method = "", ...args] = call;
    const methods = object as unknown as Record<string, (...args: unknown[]) => unknown>;
    if (!methods[method]) return "unsupported";
    return (await methods[method](...args)) === false && api.refusing.includes(name)
      ? "notallowed"
      : undefined;
  }

  return {
    async open(to) {
      receiver = to;
      const { events, state } = to.protocol;
      if (object.addEventListenerAll) object.addEventListenerAll(onEvent);
      else
        for (const name of events) {
          // Older objects call with the event's name first, and maybe no payload.
          const handler: PageHandler = (first, second) => onEvent(name, first === name ? second : first);
          listening.push([name, handler]);
          object.addEventListener(name, handler);
        }
      to.status("open");
      for (const name of state) {
        try {
          const value = object.getSessionState?.(name);
          if (value != null) onEvent(name, value);
        } catch {
          // Not available before the server has sent it; events bring it then.
        }
      }
      gate.open();
    },
    async command(command, signal): Promise<Outcome> {
      await gate.pass(signal);
      const { id, name } = command;
      // A copy, as on the wire.
      const { requestId, choice, ...data } = JSON.parse(JSON.stringify(command.data));
      try {
        const code = await (requestId
          ? (questions.get(requestId)?.(name, choice, data) ?? "unknownrequest")
          : perform(name, data, apiOf(receiver!.protocol)));
        return { command: id, status: code ? "refused" : "done", ...(code && { code }) };
      } catch (error) {
        return { command: id, status: "refused", code: "notallowed", ...reason(error) };
      }
    },
    async close() {
      release();
    },
  };
}

/** The message of what the object threw, if it can be read. */
function reason(error: unknown): { detail?: string } {
  try {
    return { detail: String((error as Error)?.message ?? error).slice(0, 500) };
  } catch {
    return {};
  }
}

function apiOf({ side }: SideProtocol): PageApi {
  return side === "agent" ? agentPage : visitorPage;
}
