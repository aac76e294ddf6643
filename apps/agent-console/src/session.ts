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

/** What a command comes to: what the session says, or what the visitor answers. */
type Result = Outcome | Answered<"accepted" | "declined", unknown>;

/** The agent's desk: the one place where the console touches network and storage. */
export class AgentSession {
  readonly view = signal<AgentView>(blank);
  readonly who = signal<SignedIn | undefined>(undefined);
  /** The code that was entered last. */
  readonly key = signal("");
  /** The agent's own number in the session. */
  readonly num = signal<string | undefined>(undefined);
  /** Why the last thing that the agent asked for was not done. */
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
      // The service answers a reloaded viewer with the end of its session, and that is what is shown.
      this.view.value = { ...blank, phase: "joining" };
      this.#run(continuing({ ...this.#connection(), ticket: kept.ticket }));
    }
    // The server sees at once that this page is gone, instead of waiting for its silence.
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

  /** Back to where a code can be entered. */
  dismiss = (): void => {
    keepSession(sessionStorage, undefined);
    this.key.value = "";
    this.notice.value = "";
    this.view.value = blank;
  };

  leave = (): void => {
    // Without a connection nobody could be told, and the agent must not have to wait for one to be out.
    if (this.view.peek().status === "open") this.#send((client) => client.leaveSession());
    else this.giveUp();
  };

  /** Leaves at once, without a word to the session: it misses the agent for a while and goes on without. */
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
      // With "over" the session has ended in good order, and its end has said why.
      if (mine() && view.ending && code !== "over")
        this.view.value = { ...view, ending: { ...view.ending, close: code } };
    });
    // What goes wrong arrives as an event, too, and that is what the agent is shown.
    client.connect().catch(() => {});
  }

  /** Gives a command. `settle` is told how it ended, and a notice says so when the session did not do it. */
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
        // For want of a privilege `accessdenied` has come, which says more.
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
