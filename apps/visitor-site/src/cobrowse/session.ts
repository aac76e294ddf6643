import { effect, type ReadonlySignal, signal } from "@preact/signals";
import { type ClientErrorCode, meaning, VisitorClient } from "@tandem/client";
import type { EventLogStore } from "@tandem/event-log";
import { type Outcome, refusal } from "@tandem/protocol";
import { createActivity } from "./activity.ts";
import { describeBrowser, type NavigatorFacts, pageAddress } from "./browser.ts";
import { type Facts, untold } from "./kept.ts";
import type { Ongoing, SessionSource, Way } from "./source.ts";
import { blank, reduce, type VisitorView } from "./view.ts";

const VISITOR_VERSION = "1.0.0";
const INPUT = ["pointerdown", "pointermove", "wheel", "keydown", "input"] as const;
/** After these events the session cannot be resumed. */
const LOST: readonly ClientErrorCode[] = ["over", "gone", "unauthorized", "notjoined", "unsupportedversion"];

export interface VisitorSessionOptions {
  readonly source: SessionSource;
  readonly log: EventLogStore;
  /** What the site reports about the visitor, as the session's user state. */
  readonly facts: ReadonlySignal<Facts>;
}

/** The session of this page. The only part of the widget that uses the session source and the page's events. */
export class VisitorSession {
  readonly view = signal<VisitorView>(blank);
  /** Why the visitor's last action failed. */
  readonly notice = signal("");
  readonly #options: VisitorSessionOptions;
  readonly #activity = createActivity((active) => this.#send((client) => client.reportInput({ active })));
  #client: VisitorClient | undefined;
  #unseen = false;

  constructor(options: VisitorSessionOptions) {
    this.#options = options;
    this.#watchPage();
    const ongoing = options.source.ongoing();
    if (!ongoing) return;
    // A tab that was opened in the background must not take the session from the visible tab.
    this.#unseen = document.visibilityState === "hidden";
    if (this.#unseen) this.view.value = { ...blank, phase: "elsewhere" };
    else this.#resume(ongoing);
  }

  start = (): void => this.#run(this.#options.source.start());

  /** Continues the session of another page or tab, or retries after a failure. */
  join = (): void => {
    const ongoing = this.#options.source.ongoing();
    if (ongoing) this.#resume(ongoing);
    else this.start();
  };

  stop = (): void => {
    // Without a connection the command could not be sent, and the visitor must be able to leave at once.
    if (this.view.peek().reconnecting) this.giveUp();
    else this.#send((client) => client.stopSession());
  };

  /** Leaves at once, without waiting for the server. */
  giveUp = (): void => {
    this.#client?.close();
    this.#options.source.abandon();
    this.view.value = blank;
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

  /** Dismisses the message about an end or a failure. */
  dismiss = (): void => {
    this.#options.source.forget();
    this.view.value = blank;
  };

  #resume({ key, resume }: Ongoing): void {
    this.view.value = { ...blank, phase: "resuming", key };
    this.#run(resume());
  }

  #run({ transport, begin }: Way): void {
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
    client.on("sessionend", () => this.#options.source.forget());
    client.closed.then(({ code }) => {
      if (LOST.includes(code)) this.#options.source.forget();
      if (this.#client === client) this.#client = undefined;
    });
    // Failures also arrive as events, which the view shows.
    client.connect().catch(() => {});
    if (begin) this.#send(begin);
  }

  /** Sends a command, and shows a notice if it failed. */
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

  /** Sends facts that the session does not have yet. Only the tab that agents see sends them. */
  #tell(): void {
    const { phase, carrying } = this.view.peek();
    if (phase !== "live" || !carrying) return;
    const { source, facts } = this.#options;
    const news = untold(source.told, facts.peek());
    for (const [name, value] of Object.entries(news)) {
      this.#send((client) => client.setUserState({ name, value }));
    }
    source.told = { ...source.told, ...news };
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
    this.#options.source.listen({
      key: (key) => {
        this.view.value = { ...this.view.value, key };
      },
      changed: () => {
        const { phase } = this.view.value;
        const ongoing = this.#options.source.ongoing();
        if (ongoing && phase === "idle") this.view.value = { ...blank, phase: "elsewhere" };
        if (!ongoing && phase === "elsewhere") this.view.value = blank;
      },
    });
    // Closes the connection at once, so that the server need not wait for a timeout.
    addEventListener("pagehide", () => this.#client?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload();
    });
  }
}
