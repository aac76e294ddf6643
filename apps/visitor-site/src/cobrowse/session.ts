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
/** After these there is no way back into the session. */
const LOST: readonly ClientErrorCode[] = ["over", "gone", "unauthorized", "notjoined", "unsupportedversion"];

export interface VisitorSessionOptions {
  readonly source: SessionSource;
  readonly log: EventLogStore;
  /** What the site tells about its visitor; it becomes the session's user state. */
  readonly facts: ReadonlySignal<Facts>;
}

/** The session of this page: the one place where the widget touches its source and the page's own events. */
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
    const ongoing = options.source.ongoing();
    if (!ongoing) return;
    // A tab that was opened in the background must not take the session from the one in front of the visitor.
    this.#unseen = document.visibilityState === "hidden";
    if (this.#unseen) this.view.value = { ...blank, phase: "elsewhere" };
    else this.#resume(ongoing);
  }

  start = (): void => this.#run(this.#options.source.start());

  /** Goes on with the session that another page or tab has, or tries again after a failure. */
  join = (): void => {
    const ongoing = this.#options.source.ongoing();
    if (ongoing) this.#resume(ongoing);
    else this.start();
  };

  stop = (): void => {
    // Without a connection nobody could be told, and the visitor must not have to wait for one to be out.
    if (this.view.peek().reconnecting) this.giveUp();
    else this.#send((client) => client.stopSession());
  };

  /** Leaves at once, without waiting for the session's word. */
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

  /** Takes the news of an end or a failure away. */
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
    // What goes wrong arrives as an event, too, and that is what the visitor is shown.
    client.connect().catch(() => {});
    if (begin) this.#send(begin);
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
    // The server sees at once that this page is gone, instead of waiting for its silence.
    addEventListener("pagehide", () => this.#client?.close());
    addEventListener("pageshow", ({ persisted }) => {
      if (persisted) location.reload();
    });
  }
}
