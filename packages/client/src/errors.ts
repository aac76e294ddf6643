/**
 * Why something failed on this side of the wire. Codes that cross the wire (refusals, session-end reasons) are in the
 * protocol's code lists instead.
 *
 * - `closed`: the page closed the client.
 * - `over`: the session is over.
 * - `notjoined`: the session could not be started or joined; the `cause` has the code.
 * - `unreachable`: every attempt to connect failed.
 * - `unauthorized`: the server refused the token.
 * - `gone`: the server does not know the session.
 * - `replaced`: another connection of the same page load took over.
 * - `unsupportedversion`: the server does not support the version that this client was generated from.
 * - `timeout`: a response or an event did not come in time.
 * - `queuefull`: too many commands wait for their outcome.
 * - `toolarge`: the command is larger than the server reads.
 * - `overflow`: a loop over events fell too far behind.
 * - `invalid`: a payload failed the validator that the page set for its event; the `cause` has the issues.
 * - `malformed`: a received message is not one of the protocol, and was ignored.
 */
export type ClientErrorCode =
  | "closed"
  | "over"
  | "notjoined"
  | "unreachable"
  | "unauthorized"
  | "gone"
  | "replaced"
  | "unsupportedversion"
  | "timeout"
  | "queuefull"
  | "toolarge"
  | "overflow"
  | "invalid"
  | "malformed";

/** A failure on this side of the wire. `cause` is the underlying error, if there is one. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
