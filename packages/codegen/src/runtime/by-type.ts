/** More than there are things, so that nearly each has a slot to itself. */
const SLOTS = 1024;

/**
 * Finds things by their type. It looks at its length and at four of its letters to know where to look, and then
 * compares: a Map would hash all of a text that has just been parsed, which costs more than twice as much.
 */
export class ByType<T extends { readonly type: string }> {
  readonly #slots: (T[] | undefined)[];

  constructor(things: readonly T[]) {
    const slots: (T[] | undefined)[] = Array.from({ length: SLOTS }, () => undefined);
    for (const thing of things) {
      const slot = slotOf(thing.type);
      slots[slot] ??= [];
      slots[slot].push(thing);
    }
    this.#slots = slots;
  }

  find(type: unknown): T | undefined {
    const slot = typeof type === "string" ? this.#slots[slotOf(type)] : undefined;
    if (slot !== undefined) for (let i = 0; i < slot.length; i++) if (slot[i]!.type === type) return slot[i];
    return undefined;
  }
}

/** A letter that is not there counts as none. */
function slotOf(type: string): number {
  const end = type.length;
  const letters =
    type.charCodeAt(end - 1) * 7 +
    type.charCodeAt(end - 3) * 101 +
    type.charCodeAt(end - 6) * 13 +
    type.charCodeAt(end >> 1) * 41;
  return (end * 37 + letters) & (SLOTS - 1);
}
