import type { MessageKind, Side } from "@tandem/schema-model";

/** A version of a protocol: the type `Protocol` of a generated protocol package. */
export interface Version {
  readonly version: string;
  readonly events: BySide;
  readonly commands: BySide;
  readonly outcome: object;
}

interface BySide {
  readonly agent: object;
  readonly visitor: object;
}

/** An event or a command without its envelope. */
export interface AnyMessage {
  readonly side: Side;
  readonly kind: MessageKind;
  readonly name: string;
  readonly data: object;
}

/** Any event or command of a version, discriminated by `side`, `kind` and `name`. */
export type MessageOf<V extends Version> = {
  [S in Side]: MessagesOf<S, "event", V["events"][S]> | MessagesOf<S, "command", V["commands"][S]>;
}[Side];

type MessagesOf<S extends Side, K extends MessageKind, Payloads> = {
  [N in keyof Payloads & string]: {
    readonly side: S;
    readonly kind: K;
    readonly name: N;
    readonly data: Payloads[N];
  };
}[keyof Payloads & string];
