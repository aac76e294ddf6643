import type { Transport, VisitorClient } from "@tandem/client";
import type { Outcome } from "@tandem/protocol";
import type { Facts } from "./kept.ts";

/** A way to a session. */
export interface Way {
  readonly transport: Transport;
  /** What is to be asked for first, where the way itself does not begin the session. */
  readonly begin?: (client: VisitorClient) => Promise<Outcome>;
}

/** A session that another page or tab of this site had before this page. */
export interface Ongoing {
  /** The code that the visitor tells the agent, where it is known. */
  readonly key: string | undefined;
  resume(): Way;
}

/** What a source tells the widget beside the session's own events. */
export interface News {
  key(key: string): void;
  /** Another tab has begun a session, or ended it. */
  changed(): void;
}

/** Where sessions come from: a session server, or a product's object on the page. The widget does not know which. */
export interface SessionSource {
  /** Called once, before anything else. */
  listen(news: News): void;
  start(): Way;
  ongoing(): Ongoing | undefined;
  /** The session is over: no page goes on with it. */
  forget(): void;
  /** The visitor wants to be out at once, and nobody is there to wait for. */
  abandon(): void;
  /** The facts about the visitor that the session knows; kept where whoever speaks next finds them. */
  told: Facts;
}
