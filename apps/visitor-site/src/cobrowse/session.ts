import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type ClientErrorCode, meaning, VisitorClient } from "@tandem/client";
import { continuing, type SessionOptions, starting } from "@tandem/client/http";
import type { EventLogStore } from "@tandem/event-log";
import { type Outcome, refusal } from "@tandem/protocol";
import { createActivity } from "./activity.ts";
import { describeBrowser, type NavigatorFacts, pageAddress } from "./browser.ts";
import { type Facts, KEPT, type Kept, readKept, untold } from "./kept.ts";
import { blank, reduce, type VisitorView } from "./view.ts";

const VISITOR_VERSION = "1.0.0";
const INPUT = ["pointerdown", "pointermove", "wheel", "keydown", "input"] as const;
/** After these there is no way back into the session. */
const LOST: readonly ClientErrorCode[] = ["over", "gone", "unauthorized", "notjoined", "unsupportedversion"];

export interface VisitorSessionOptions {
  readonly server: string;
  readonly log: EventLogStore;
  /** What the site tells about its visitor; it becomes the session's user state. */
  readonly facts: ReadonlySignal<Facts>;
}

/** The session of this page: the one place where the widget touches network, storage and the page's own events. */
export class VisitorSession {
  readonly view = signal<VisitorView>(blank);
  /** Why the last thing that the visitor asked for was not done. */
  readonly notice = signal("");
  readonly #options: VisitorSessionOptions;
  readonly #activity = createActivity((active) => this.#send((client) => client.reportInput({ active })));
  #client: VisitorClient | undefined;
  #unseen = false;

  constructor(options: VisitorSessionOptions) {
    this.#options = options;
    this.#watchPage();
    const kept = this.#kept();
    if (!kept) return;
    // A tab that was opened in the background must not take the session from the one in front of the visitor.
    this.#unseen = document.visibilityState === "hidden";
    if (this.#unseen) this.view.value = { ...blank, phase: "elsewhere" };
    else this.#resume(kept);
  }

  start = (): void => {
    localStorage.removeItem(KEPT);
    this.#run(starting({ ...this.#connection(), start: {} }));
  };

  /** Goes on with the session that another page or tab has, or tries again after a failure. */
  join = (): void => {
    const kept = this.#kept();
    if (kept) this.#resume(kept);
    else this.start();
  };

  stop = (): void => {
    // Without a connection nobody could be told, and the visitor must not have to wait for one to be out.
    if (this.view.peek().reconnecting) this.giveUp();
    else this.#send((client) => client.stopSession());
  };

  /** Leaves at once, without a word to the session: it ends when the server has missed this page for a while. */
  giveUp = (): void => {
    this.#client?.close();
    this.dismiss();
  };

  pause = (message: string): void =>
    this.#send((client) => client.pauseSession({ pause: true, ...(message && { message }) }));

  resume = (): void => this.#send((client) => client.pauseSession({ pause: false }));

  endControl = (): void => this.#send((client) => client.enableRC({ enabled: false }));

  carryHere = (): void => this.#send((client) => client.focusSession());

  answer = (choice: "accept" | "decline"): void => {
    const { request } = this.view.value;
    if (request) this.#send(() => request[choice]());
  };

  /** Takes the news of an end or a failure away. */
  dismiss = (): void => {
    localStorage.removeItem(KEPT);
    this.view.value = blank;
  };

  #kept(): Kept | undefined {
    return readKept(localStorage.getItem(KEPT));
  }

  #keep(kept: Kept): void {
    localStorage.setItem(KEPT, JSON.stringify(kept));
  }

  #connection(): SessionOptions {
    const { server } = this.#options;
    return {
      server,
      onTicket: (ticket) => {
        this.#keep({ ticket, told: this.#kept()?.told ?? {} });
        this.view.value = { ...this.view.value, key: ticket.key };
      },
    };
  }

  #resume({ ticket }: Kept): void {
    this.view.value = { ...blank, phase: "resuming", key: ticket.key };
    this.#run(continuing({ ...this.#connection(), ticket }));
  }

  #run(transport: ConstructorParameters<typeof VisitorClient>[0]): void {
    const client = new VisitorClient(transport);
    this.#client = client;
    client.use(this.#options.log.record);
    client.on("*", (event) => {
      this.view.value = reduce(this.view.value, event);
    });
    client.on("statereceived", () => {
      this.#reportPage();
      this.#reportVisibility();
      this.#tell();
    });
    client.on("focus", () => this.#tell());
    client.on("sessionend", () => localStorage.removeItem(KEPT));
    client.closed.then(({ code }) => {
      if (LOST.includes(code)) localStorage.removeItem(KEPT);
      if (this.#client === client) this.#client = undefined;
    });
    // What goes wrong arrives as an event, too, and that is what the visitor is shown.
    client.connect().catch(() => {});
  }

  /** Gives a command, and tells the visitor when the session did not do it. */
  #send(command: (client: VisitorClient) => Promise<Outcome>): void {
    const client = this.#client;
    if (!client) return;
    this.notice.value = "";
    command(client).then(
      (outcome) => {
        if (outcome.status === "refused")
          this.notice.value = `${meaning(refusal, outcome.code ?? "notallowed").title}.`;
      },
      () => {
        if (this.#client === client) this.notice.value = "The session did not answer. Please try again.";
      },
    );
  }

  #reportPage(): void {
    const browser = describeBrowser(navigator as NavigatorFacts);
    const title = document.title.slice(0, 300);
    this.#send((client) =>
      client.reportPage({ url: pageAddress(location.href), title, browser, visitorversion: VISITOR_VERSION }),
    );
  }

  #reportVisibility(): void {
    this.#send((client) => client.reportVisibility({ visibility: document.visibilityState }));
  }

  /** Tells the session the facts that it does not know. Only the tab that agents see speaks. */
  #tell(): void {
    const { phase, carrying } = this.view.peek();
    if (phase !== "live" || !carrying) return;
    const kept = this.#kept();
    const news = untold(kept?.told ?? {}, this.#options.facts.peek());
    for (const [name, value] of Object.entries(news)) {
      this.#send((client) => client.setUserState({ name, value }));
    }
    // Kept where other pages and tabs find it: whichever speaks next knows what has been said.
    if (kept) this.#keep({ ...kept, told: { ...kept.told, ...news } });
  }

  #watchPage(): void {
    effect(() => {
      this.#options.facts.value;
      this.#tell();
    });
    effect(() => {
      if (!this.view.value.controlled) this.#activity.stop();
    });
    for (const type of INPUT) {
      addEventListener(
        type,
        ({ isTrusted, timeStamp }) => {
          if (isTrusted && this.view.value.controlled) this.#activity.touch(timeStamp);
        },
        { capture: true, passive: true },
      );
    }
    document.addEventListener("visibilitychange", () => {
      const { phase } = this.view.value;
      if (phase === "live") this.#reportVisibility();
      if (phase === "elsewhere" && this.#unseen) this.join();
      this.#unseen = false;
    });
    addEventListener("storage", ({ key }) => {
      const { phase } = this.view.value;
      if (key !== KEPT) return;
      const kept = this.#kept();
      if (kept && phase === "idle") this.view.value = { ...blank, phase: "elsewhere" };
      if (!kept && phase === "elsewhere") this.view.value = blank;
    });
    // The server sees at once that this page is gone, instead of waiting for its silence.
    addEventListener("pagehide", () => this.#client?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload();
    });
  }
}
