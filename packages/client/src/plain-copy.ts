/** Far more than any payload of the protocol has. */
const maxDepth = 16;
const maxValues = 10_000;

/**
 * Copies a value of foreign code as JSON data. Leaves out functions, and what cannot be copied: values that throw
 * when read, contain themselves, are too deep or too many.
 *
 * @param lost called if something other than a function is left out
 */
export function plainCopy(value: unknown, lost: () => void): unknown {
  let left = maxValues;

  function copy(from: object, within: readonly object[]): object {
    if (within.length > maxDepth || within.includes(from) || ArrayBuffer.isView(from)) throw from;
    const result: Record<string, unknown> = Array.isArray(from) ? ([] as never) : {};
    for (const name of Object.keys(from)) {
      try {
        // Assigning `__proto__` would not add a property.
        if (left-- <= 0 || name === "__proto__") throw name;
        const inner = from[name as never] as unknown;
        if (inner instanceof Error) result[name] = String(inner);
        else if (inner && typeof inner === "object") result[name] = copy(inner, [...within, from]);
        else {
          // Undefined for a function; throws for what JSON cannot express.
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
