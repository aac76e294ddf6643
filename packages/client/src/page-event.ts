import { ClientError } from "./errors.ts";
import { plainCopy } from "./plain-copy.ts";
import type { Receiver } from "./transport.ts";

/**
 * Tells the client an event that other code hands over. With `sessionend` it is over.
 *
 * @param more what comes into the payload beside a copy of it
 * @param forget lets go of the other side, before it is over
 */
export function tell(to: Receiver, name: string, payload: unknown, forget: () => void, more?: object): void {
  let isWhole = true;
  const copy = plainCopy(payload, () => {
    isWhole = false;
  });
  if (!isWhole) to.fault(new ClientError("malformed", `${name} could not be read in full.`));
  to.event({ name, data: more ? { ...(copy as object), ...more } : copy });
  if (name !== "sessionend") return;
  forget();
  to.over(new ClientError("over", "The session is over."));
}
