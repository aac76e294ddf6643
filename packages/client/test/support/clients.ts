import { afterEach, beforeEach } from "vitest";
import {
  AgentClient,
  type ClientError,
  VisitorClient,
  type WebSocketOptions,
  type WebSocketTransport,
  websocket,
} from "../../src/index.ts";
import { quick } from "./harness.ts";
import { TestServer } from "./test-server.ts";

/** A server for each test of a file, and clients that are closed after it. */
export class Clients {
  server!: TestServer;
  readonly #opened: (AgentClient | VisitorClient)[] = [];

  constructor() {
    beforeEach(async () => {
      this.server = await TestServer.start();
    });
    afterEach(async () => {
      await Promise.all(this.#opened.splice(0).map((client) => client.close()));
      await this.server.stop();
    });
  }

  transport(options: Partial<WebSocketOptions> = {}): WebSocketTransport {
    return websocket({
      ...quick,
      url: this.server.url,
      session: "s-1",
      num: "1",
      token: "a.b.c",
      ...options,
    });
  }

  agent(options?: Partial<WebSocketOptions>, transport = this.transport(options)): AgentClient {
    const client = new AgentClient(transport);
    this.#opened.push(client);
    return client;
  }

  visitor(options?: Partial<WebSocketOptions>): VisitorClient {
    const client = new VisitorClient(this.transport({ num: "0", ...options }));
    this.#opened.push(client);
    return client;
  }
}

/** Every event that a client raises itself, as `[name, payload]`. */
export function localEvents(client: AgentClient | VisitorClient): unknown[] {
  const seen: unknown[] = [];
  client.use(({ direction, name, data }) => {
    if (direction === "local") seen.push([name, data]);
  });
  return seen;
}

/** What an opening fails with. */
export function failure(opening: Promise<void>): Promise<ClientError> {
  return opening.then(
    () => Promise.reject(new Error("it opened")),
    (error) => error,
  );
}
