import { type ConnectionClose, connectionClose, type Side } from "@tandem/protocol";
import { WebSocket } from "ws";
import type { WireVersion } from "./wire-version.ts";

/** The receiver of a connection: one page load of one participant. */
export interface Reader {
  side: Side;
  num: string;
  instance: string;
}

/** The WebSocket standard's code for "message too big", with which the library closes by itself. */
const standardTooLarge = 1009;

/** A socket that closes oversized messages with the protocol's `toolarge` instead of the standard's code. */
export class Socket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    if (code === standardTooLarge) super.close(closeNumber("toolarge"), "toolarge");
    else super.close(code, reason);
  }
}

/** One open WebSocket of a participant. Closes receivers that are dead or too slow. */
export class Connection {
  readonly reader: Reader;
  /** The negotiated version. */
  readonly version: WireVersion;
  readonly #socket: WebSocket;
  readonly #bufferedBytes: number;
  #unanswered = 0;

  /** @param bufferedBytes how many bytes may wait for a slow receiver */
  constructor(socket: WebSocket, reader: Reader, version: WireVersion, bufferedBytes: number) {
    this.#socket = socket;
    this.reader = reader;
    this.version = version;
    this.#bufferedBytes = bufferedBytes;
    socket.on("pong", () => {
      this.#unanswered = 0;
    });
  }

  get open(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /**
   * Sends at once. Closes a receiver whose buffer is full; it can resume from the log.
   *
   * @param text undefined for a message that the receiver's version does not have
   */
  send(text: string | undefined): void {
    if (text === undefined || !this.open) return;
    this.#socket.send(text);
    if (this.#socket.bufferedAmount > this.#bufferedBytes) this.close("slow");
  }

  /** Sends and waits until the text has left this process. Resolves to false if the connection is gone. */
  sendAndWait(text: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#socket.send(text, () => resolve(this.open));
    });
  }

  /** Closes with a reason of the protocol. The library terminates the socket if no close frame comes back. */
  close(word: ConnectionClose): void {
    this.#socket.close(closeNumber(word), word);
  }

  /** Sends a ping. Terminates a receiver that has left two pings unanswered. */
  ping(): void {
    if (this.#unanswered >= 2) this.#socket.terminate();
    else if (this.open) this.#socket.ping();
    this.#unanswered += 1;
  }

  /** Stops reading until `resume`. Backpressure holds what arrives meanwhile. */
  pause(): void {
    this.#socket.pause();
  }

  resume(): void {
    this.#socket.resume();
  }
}

/** The close frame's code for a reason. */
export function closeNumber(word: ConnectionClose): number {
  return connectionClose[word as keyof typeof connectionClose].number;
}
