import type { VisitorStartSessionCommand } from "@tandem/protocol";
import { ClientError } from "../errors.ts";
import type { Receiver } from "../transport.ts";
import { type ConnectionOptions, type WebSocketTransport, websocket } from "../websocket.ts";
import { keepToken } from "./keep-token.ts";
import { type HttpOptions, JoinFailed, joinSession, StartFailed, startSession } from "./requests.ts";

/** A place in a session. Plain data: a page keeps it for the next one, which goes on with `continuing`. */
export interface Ticket {
  session: string;
  num: string;
  token: string;
  /** Milliseconds since 1970. */
  expires: number;
  /** What the visitor tells the agent; only a visitor has it. */
  key?: string;
}

export interface SessionOptions extends ConnectionOptions, Pick<HttpOptions, "fetch"> {
  /** Address of the session server. */
  server: string;
  /** Gets the ticket when there is one, and again whenever its token was renewed. */
  onTicket?: ((ticket: Ticket) => void) | undefined;
}

/**
 * A transport that starts a session when it is opened. Raises `sessionstarting`, and `error` (`dupkey`, `service`)
 * when no session comes of it.
 */
export function starting(
  options: SessionOptions & { start?: VisitorStartSessionCommand },
): WebSocketTransport {
  return hosted(options, async (receiver, http) => {
    receiver.event({ name: "sessionstarting", data: {}, local: true });
    return { num: "0", ...(await startSession(options.server, options.start, http)) };
  });
}

/**
 * A transport that joins a session when it is opened. Raises `sessionend` (`AuthError`, `NoSession`,
 * `LookupFailed`) when that fails.
 */
export function joining(options: SessionOptions & { identity: string; key: string }): WebSocketTransport {
  return hosted(options, (_, http) => joinSession(options.server, options, http));
}

/** A transport for the next page of a session that was started or joined before. */
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
        face: to.face,
        event: (event) => to.event(event),
        status: (status) => to.status(status),
        fault: (error) => to.fault(error),
        over(why) {
          stop.abort(why);
          to.over(why);
        },
      };
      let ticket: Ticket;
      try {
        ticket = await getTicket(receiver, http);
      } catch (cause) {
        stop.signal.throwIfAborted();
        throw notJoined(receiver, cause);
      }
      const tell = (given: Ticket) => {
        try {
          onTicket?.(given);
        } catch (error) {
          to.fault(error);
        }
      };
      const token = keepToken(server, ticket, tell, http);
      tell(ticket);
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
  if (cause instanceof JoinFailed) {
    receiver.event({ name: "sessionend", data: { reason: cause.reason, msg: cause.message }, local: true });
  } else if (cause instanceof StartFailed) {
    receiver.event({ name: "error", data: { code: cause.code, msg: cause.message }, local: true });
  }
  const why = new ClientError("notjoined", "There is no session to connect to.", cause);
  receiver.over(why);
  return why;
}
