import type { VisitorStartSessionCommand } from "@tandem/protocol";
import { ClientError } from "../errors.ts";
import { raise } from "../lifecycle.ts";
import type { Receiver } from "../transport.ts";
import { type ConnectionOptions, type WebSocketTransport, websocket } from "../websocket.ts";
import { keepToken } from "./keep-token.ts";
import { type HttpOptions, JoinFailed, joinSession, StartFailed, startSession } from "./requests.ts";

/** What a participant needs to connect, as plain data: a page stores it for the next one, which uses `continuing`. */
export interface Ticket {
  session: string;
  num: string;
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** The key that the agent joins with; only a visitor has it. */
  key?: string;
}

export interface SessionOptions extends ConnectionOptions, Pick<HttpOptions, "fetch"> {
  /** Address of the session server. */
  server: string;
  /** Gets the ticket as soon as there is one, and again after each renewal of its token. */
  onTicket?: ((ticket: Ticket) => void) | undefined;
}

/** A transport that starts a session when it is opened. It raises what the protocol has for the start and a failure. */
export function starting(
  options: SessionOptions & { start?: VisitorStartSessionCommand },
): WebSocketTransport {
  return hosted(options, async (receiver, http) => {
    raise(receiver, "starting");
    return { num: "0", ...(await startSession(options.server, options.start, http)) };
  });
}

/** A transport that joins a session when it is opened. It raises what the protocol has for a failure. */
export function joining(options: SessionOptions & { identity: string; key: string }): WebSocketTransport {
  return hosted(options, (_, http) => joinSession(options.server, options, http));
}

/** A transport that resumes a session which an earlier page started or joined. */
export function continuing(options: SessionOptions & { ticket: Ticket }): WebSocketTransport {
  return hosted(options, async () => options.ticket);
}

type GetTicket = (receiver: Receiver, http: HttpOptions) => Promise<Ticket>;

function hosted(options: SessionOptions, getTicket: GetTicket): WebSocketTransport {
  const { server, onTicket } = options;
  const stop = new AbortController();
  const http = { signal: stop.signal, fetch: options.fetch };
  let inner: WebSocketTransport | undefined;
  let provide: (transport: WebSocketTransport) => void;
  const provided = new Promise<WebSocketTransport>((resolve) => {
    provide = resolve;
  });

  return {
    async open(to) {
      to.status("connecting");
      const receiver: Receiver = {
        protocol: to.protocol,
        event: (event) => to.event(event),
        status: (status) => to.status(status),
        error: (error) => to.error(error),
        closed(reason) {
          stop.abort(reason);
          to.closed(reason);
        },
      };
      let ticket: Ticket;
      try {
        ticket = await getTicket(receiver, http);
      } catch (cause) {
        stop.signal.throwIfAborted();
        throw notJoined(receiver, cause);
      }
      const report = (given: Ticket) => {
        try {
          onTicket?.(given);
        } catch (error) {
          to.error(error);
        }
      };
      const token = keepToken(server, ticket, report, http);
      report(ticket);
      inner = websocket({ ...options, url: server, session: ticket.session, num: ticket.num, token });
      provide(inner);
      await inner.open(receiver);
    },
    command: async (command, signal) => (await provided).command(command, signal),
    reconnect: () => inner?.reconnect(),
    async close() {
      stop.abort(new ClientError("closed", "The transport was closed."));
      await inner?.close();
    },
  };
}

function notJoined(receiver: Receiver, cause: unknown): unknown {
  if (cause instanceof JoinFailed || cause instanceof StartFailed)
    raise(receiver, cause.condition, cause.message);
  const reason = new ClientError("notjoined", "There is no session to connect to.", cause);
  receiver.closed(reason);
  return reason;
}
