import type { Address, Connection } from "./input-output.ts";

/**
 * Whether a log entry, an outcome or a close is for this connection. Agents never share an address: the
 * machine writes one entry for each present agent, so an agent cannot read entries from before they joined or
 * after they left.
 */
export function mayRead(entry: { readonly to: Address }, reader: Connection): boolean {
  const { side, num, instance } = entry.to;
  return (
    side === reader.side &&
    (num === undefined || num === reader.num) &&
    (instance === undefined || instance === reader.instance)
  );
}
