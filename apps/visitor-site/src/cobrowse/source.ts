import type { Transport, VisitorClient } from "@tandem/client";
import type { Outcome } from "@tandem/protocol";
import type { Facts } from "./kept.ts";

/** A connection to a session. */
export interface Way {
  readonly transport: Transport;
  /** The command that starts the session, if the connection itself does not. */
  readonly begin?: (client: VisitorClient) => Promise<Outcome>;
}

/** A session of another page or tab of this site. */
export interface Ongoing {
  /** The code for the agent, if known. */
  readonly key: string | undefined;
  resume(): Way;
}

/** Callbacks of a source, besides the session's events. */
export interface News {
  key(key: string): void;
  /** Another tab has started or ended a session. */
  changed(): void;
}

/** A source of sessions: a session server, or a product's object on the page. */
export interface SessionSource {
  /** Called once, before anything else. */
  listen(news: News): void;
  start(): Way;
  ongoing(): Ongoing | undefined;
  /** The session is over. No page continues it. */
  forget(): void;
  /** The visitor leaves at once, without a connection. */
  abandon(): void;
  /** The facts that the session already has, stored for the next page. */
  told: Facts;
}
