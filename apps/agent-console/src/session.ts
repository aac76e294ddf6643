import { signal } from "@preact/signals";
import { AgentClient, type Answered, type AnyEvent, meaning } from "@tandem/client";
import {
  continuing,
  JoinFailed,
  joining,
  type SessionOptions,
  type SignedIn,
  signIn,
  type Ticket,
} from "@tandem/client/http";
import type { EventLogStore } from "@tandem/event-log";
import { type Outcome, type Privilege, refusal } from "@tandem/protocol";
import { keepIdentity, keepSession, readIdentity, readSession } from "./kept.ts";
import { type AgentView, blank, reduce, type Wish } from "./view.ts";

/** The result of a command: the outcome, or the visitor's answer. */
type Result = Outcome | Answered<"accepted" | "declined", unknown>;

/** The agent's session. The only part of the console that uses network and storage. */
export class AgentSession {
  readonly view = signal<AgentView>(blank);
  readonly who = signal<SignedIn | undefined>(undefined);
  /** The last code entered. */
  readonly key = signal("");
  /** The agent's own number in the session. */
  readonly num = signal<string | undefined>(undefined);
  /** Why the agent's last action failed. */
  readonly notice = signal("");
  readonly #server: string;
  readonly #log: EventLogStore;
  #client: AgentClient | undefined;

  constructor(server: string, log: EventLogStore) {
    this.#server = server;
    this.#log = log;
    this.who.value = readIdentity(sessionStorage, Date.now());
    const kept = readSession(sessionStorage);
    this.key.value = kept?.key ?? "";
    if (kept?.ticket) {
      // The service ends the session of a reloaded viewer with `sessionend`, which is then shown.
      this.view.value = { ...blank, phase: "joining" };
      this.#run(continuing({ ...this.#connection(), ticket: kept.ticket }));
    }
    // Closes the connection at once, so that the server need not wait for a timeout.
    addEventListener("pagehide", () => this.#client?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload();
    });
  }

  /** Signs in with a development identity. */
  async signIn(name: string, privileges: readonly Privilege[]): Promise<void> {
    this.notice.value = "";
    try {
      this.who.value = await signIn(this.#server, { name, privileges });
      keepIdentity(sessionStorage, this.who.value);
    } catch (error) {
      const refused = error instanceof JoinFailed && error.status !== undefined;
      this.notice.value = refused
        ? (error as Error).message
        : "The service could not be reached. Please try again.";
    }
  }

  signOut = (): void => {
    this.#client?.close();
    keepIdentity(sessionStorage, undefined);
    keepSession(sessionStorage, undefined);
    this.who.value = undefined;
    this.key.value = "";
    this.view.value = blank;
  };

  join = (key: string): void => {
    const who = this.who.peek();
    if (!who) return;
    this.key.value = key;
    this.notice.value = "";
    keepSession(sessionStorage, { key });
    this.view.value = { ...blank, phase: "joining" };
    this.#run(joining({ ...this.#connection(), identity: who.identity, key }));
  };

  /** Returns to the form for the code. */
  dismiss = (): void => {
    keepSession(sessionStorage, undefined);
    this.key.value = "";
    this.notice.value = "";
    this.view.value = blank;
  };

  leave = (): void => {
    // Without a connection the command could not be sent, and the agent must be able to leave at once.
    if (this.view.peek().status === "open") this.#send((client) => client.leaveSession());
    else this.giveUp();
  };

  /** Leaves without a command. The session continues without the agent after the grace period. */
  giveUp = (): void => {
    this.#client?.close();
    this.dismiss();
  };

  releaseControl = (): void => this.#send((client) => client.releaseRC());

  requestControl = (kind: "full" | "selective"): void => {
    const wish = (wish: Wish) => {
      this.view.value = { ...this.view.value, wish };
    };
    this.view.value = { ...this.view.value, denied: undefined };
    wish("asked");
    this.#send(
      (client) => (kind === "full" ? client.requestRC() : client.requestCE()),
      (status) => wish(status === "declined" ? "declined" : "none"),
    );
  };

  #connection(): SessionOptions {
    return {
      server: this.#server,
      onTicket: (ticket: Ticket) => {
        this.num.value = ticket.num;
        keepSession(sessionStorage, { key: this.key.peek(), ticket });
      },
    };
  }

  #run(transport: ConstructorParameters<typeof AgentClient>[0]): void {
    const client = new AgentClient(transport);
    this.#client = client;
    const mine = () => this.#client === client;
    client.use(this.#log.record);
    client.onStatus = (status) => {
      if (mine()) this.view.value = { ...this.view.value, status };
    };
    client.on("*", (event: AnyEvent<"agent">) => {
      if (mine()) this.view.value = reduce(this.view.value, event);
      if (event.name === "sessionend" && mine()) keepSession(sessionStorage, { key: this.key.peek() });
    });
    client.closed.then(({ code }) => {
      const view = this.view.peek();
      // With "over" the session ended regularly, and `sessionend` had the reason.
      if (mine() && view.ending && code !== "over")
        this.view.value = { ...view, ending: { ...view.ending, close: code } };
    });
    // Failures also arrive as events, which the view shows.
    client.connect().catch(() => {});
  }

  /** Sends a command. Calls `settle` with the result and shows a notice if the command failed. */
  #send(
    command: (client: AgentClient) => Promise<Result>,
    settle: (status: Result["status"] | "failed") => void = () => {},
  ): void {
    const client = this.#client;
    if (!client) return;
    this.notice.value = "";
    const settled = (status: Result["status"] | "failed", text = "") => {
      if (this.#client !== client) return;
      settle(status);
      if (text) this.notice.value = text;
    };
    command(client).then(
      (result) => {
        // For a missing privilege `accessdenied` arrived, which has the details.
        const told = result.status !== "refused" || result.code === "notpermitted";
        settled(result.status, told ? "" : `${meaning(refusal, result.code ?? "").title}.`);
      },
      () => {
        if (this.view.peek().phase === "inside")
          settled("failed", "The session did not answer. Please try again.");
      },
    );
  }
}
