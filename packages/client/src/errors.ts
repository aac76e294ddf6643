/**
 * Why something local to the client did not work. Codes that cross the wire (refusals, session-end reasons) are
 * never in here: they are in the protocol's code lists.
 *
 * - `closed`: the client was closed by its own page.
 * - `over`: the session is over.
 * - `notjoined`: the session could not be started or joined; the `cause` has the code.
 * - `unreachable`: every try to connect failed.
 * - `unauthorized`: the server refused the token.
 * - `gone`: the server knows no such session.
 * - `replaced`: another connection of the same page load took over.
 * - `unsupportedversion`: the server speaks no version that this client speaks.
 * - `timeout`: the answer, or the event waited for, did not come in time.
 * - `queuefull`: too many commands wait for their outcome.
 * - `toolarge`: the command is larger than the server reads.
 * - `overflow`: a loop over events fell too far behind.
 * - `invalid`: a payload did not pass the check that the page gave for its event; the `cause` has the issues.
 * - `malformed`: a message came that is none of the protocol's; it was ignored.
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

/** A failure on this side of the wire. `cause` holds what led to it, where something did. */
export class ClientError extends Error {
  override readonly name = "ClientError";
  readonly code: ClientErrorCode;

  constructor(code: ClientErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}
