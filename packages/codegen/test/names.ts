import type { Emitter } from "../src/index.ts";

/** Every name on the wire, one per line. */
export const emitNames: Emitter = (catalog) => {
  const names = catalog.messages.map(({ side, kind, name }) => `${side} ${kind} ${name}\n`);
  return new Map([["names.txt", names.join("")]]);
};
