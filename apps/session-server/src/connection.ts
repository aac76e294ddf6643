import { type ConnectionClose, connectionClose, type Side } from "@tandem/protocol";
import { WebSocket } from "ws";
import type { Dialect } from "./dialect.ts";

/** Who reads at the other end of a connection: one page load of one participant. */
export interface Reader {
  side: Side;
  num: string;
  instance: string;
}

/** Code of the WebSocket standard for "message too big": what the library closes with by itself. */
const standardTooLarge = 1009;

/** A socket that says `toolarge` in the protocol's words, so that a page can tell why it was closed. */
export class Socket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === standardTooLarge) super.close(closeNumber("toolarge"), "toolarge");
    else super.close(code, reason);
  }
}

/** One open WebSocket of a participant: sends, and lets go of receivers that are dead or too slow. */
export class Connection {
  readonly reader: Reader;
  /** The version that was agreed on. */
  readonly dialect: Dialect;
  readonly #socket: WebSocket;
  readonly #bufferedBytes: number;
  #unanswered = 0;

  /** @param bufferedBytes how much may wait to be taken by the receiver. */
  constructor(socket: WebSocket, reader: Reader, dialect: Dialect, bufferedBytes: number) {
    this.#socket = socket;
    this.reader = reader;
    this.dialect = dialect;
    this.#bufferedBytes = bufferedBytes;
    socket.on("pong", () => {
      this.#unanswered = 0;
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /**
   * Sends at once. A receiver that has let too much pile up is closed; it can resume from the log.
   *
   * @param text `undefined` for a message that the receiver's version does not have
   */
  send(text: string | undefined): void {
    if (text === undefined || !this.open) return;
    this.#socket.send(text);
    if (this.#socket.bufferedAmount > this.#bufferedBytes) this.close("slow");
  }

  /** Sends, and waits until the text has left this process. `false`: the connection is gone. */
  sendAndWait(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#socket.send(text, () => resolve(this.open));
    });
  }

  /** Says goodbye in the protocol's words. The library cuts the line if no answer comes. */
  close(word: ConnectionClose): void {
    this.#socket.close(closeNumber(word), word);
  }

  /** Asks for a sign of life. A receiver that left two of them unanswered is cut off. */
  ping(): void {
    if (this.#unanswered >= 2) this.#socket.terminate();
    else if (this.open) this.#socket.ping();
    this.#unanswered += 1;
  }

  /** Stops reading, until `resume`: what arrives meanwhile waits in the network. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }
}

/** Number of the close frame that carries a word. */
export function closeNumber(word: ConnectionClose): number {
  return connectionClose[word as keyof typeof connectionClose].number;
}
