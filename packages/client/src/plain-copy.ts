/** How deep is copied, and how many values: far more than any payload of the protocol has. */
const maxDepth = 16;
const maxValues = 10_000;

/**
 * A copy as plain JSON-like data of what other code hands over. Functions are left out, and so is, with a word, what
 * cannot be copied: what throws when it is read, what holds itself, what is too deep or too much.
 *
 * @param lost called when something is left out that is no function
 */
export function plainCopy(value: unknown, lost: () => void): unknown {
  let left = maxValues;

  function copy(from: object, within: readonly object[]): object {
    if (within.length > maxDepth || within.includes(from) || ArrayBuffer.isView(from)) throw from;
    const result: Record<string, unknown> = Array.isArray(from) ? ([] as never) : {};
    for (const name of Object.keys(from)) {
      try {
        // To set this one would not add a property.
        if (left-- <= 0 || name === "__proto__") throw name;
        const inner = from[name as never] as unknown;
        if (inner instanceof Error) result[name] = String(inner);
        else if (inner && typeof inner === "object") result[name] = copy(inner, [...within, from]);
        else {
          // JSON has nothing for a function, and throws at what it cannot say.
          const text = JSON.stringify(inner);
          if (text) result[name] = JSON.parse(text);
        }
      } catch {
        lost();
        if (left < 0) break;
      }
    }
    return result;
  }

  return (copy({ value }, []) as { value: unknown }).value;
}
