import type { Address, Connection } from "./input-output.ts";

/**
 * Whether a log entry, an outcome or a close is for this connection. Agents never share an address: the
 * machine writes one entry for each agent who is present, so an entry from before an agent's arrival cannot
 * be read by him, and neither can one from after his end.
 */
export function mayRead(entry: { readonly to: Address }, reader: Connection): boolean {
  const { side, num, instance } = entry.to;
  return (
    side === reader.side &&
    (num === undefined || num === reader.num) &&
    (instance === undefined || instance === reader.instance)
  );
}
