import { ClientError } from "./errors.ts";
import { plainCopy } from "./plain-copy.ts";
import type { Receiver } from "./transport.ts";

/**
 * Delivers an event that foreign code hands over. The event that ends the session also closes the client.
 *
 * @param more added to a copy of the payload
 * @param release lets go of the foreign code before the client is closed
 */
export function deliver(
  to: Receiver,
  name: string,
  payload: unknown,
  release: () => void,
  more?: object,
): void {
  let isWhole = true;
  const copy = plainCopy(payload, () => {
    isWhole = false;
  });
  if (!isWhole) to.error(new ClientError("malformed", `A part of the payload of ${name} could not be read.`));
  to.event({ name, data: more ? { ...(copy as object), ...more } : copy });
  if (name !== to.protocol.endEvent) return;
  release();
  to.closed(new ClientError("over", "The session is over."));
}
