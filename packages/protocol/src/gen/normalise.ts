// Generated from the schemas. Do not edit: change the schema and generate again.
/** One step that turns what real clients send into the canonical payload. */
export type Normaliser =
  /** A payload that is no object becomes `{property: payload}`. */
  | { rule: "wrap"; property: string }
  /** A payload that is no object becomes `{}`. */
  | { rule: "discard" }
  /** A list in the property becomes its first item; an empty one removes the property. */
  | { rule: "first"; property: string }
  /**
   * A number, boolean, list or object in the property becomes its JSON text. `*` means every property of a map,
   * where numbers and booleans are values of their own and stay.
   */
  | { rule: "text"; property: string }
  /** `from` becomes `to`, where `to` is absent. */
  | { rule: "rename"; from: string; to: string }
  /** A missing property gets the value. */
  | { rule: "default"; property: string; value: string | number | boolean }
  /** Another spelling of a code becomes the code. */
  | { rule: "alias"; property: string; from: string; to: string };

type Payload = Record<string, unknown>;

/**
 * Turns a payload as received into the canonical one. The input is never changed.
 *
 * Total: whatever no rule is about passes through as it is, for the validator to judge. An absent payload
 * (undefined or null) becomes `{}`.
 */
export function normalise(normalisers: readonly Normaliser[], received: unknown): unknown {
  let payload: unknown = received === undefined || received === null ? {} : received;
  for (const step of normalisers) payload = apply(step, payload);
  return payload;
}

function apply(step: Normaliser, payload: unknown): unknown {
  if (!isPayload(payload)) {
    if (step.rule === "wrap") return { [step.property]: payload };
    return step.rule === "discard" ? {} : payload;
  }
  switch (step.rule) {
    case "first": {
      const list = own(payload, step.property);
      if (!Array.isArray(list)) return payload;
      return list.length === 0 ? without(payload, step.property) : { ...payload, [step.property]: list[0] };
    }
    case "text": {
      if (step.property !== "*") return textAt(payload, step.property);
      const isNested = (value: unknown): boolean => typeof value === "object" && value !== null;
      if (!Object.values(payload).some(isNested)) return payload;
      // In one pass: a copy a property would cost a hostile map of thousands the square of its size.
      const entries = Object.entries(payload).map(([name, value]) => [
        name,
        isNested(value) ? text(value) : value,
      ]);
      return Object.fromEntries(entries);
    }
    case "rename": {
      if (own(payload, step.from) === undefined || own(payload, step.to) !== undefined) return payload;
      return { ...without(payload, step.from), [step.to]: payload[step.from] };
    }
    case "default":
      return own(payload, step.property) === undefined
        ? { ...payload, [step.property]: step.value }
        : payload;
    case "alias":
      return own(payload, step.property) === step.from ? { ...payload, [step.property]: step.to } : payload;
    default:
      return payload;
  }
}

function textAt(payload: Payload, name: string): Payload {
  const value = own(payload, name);
  if (value === undefined || value === null || typeof value === "string") return payload;
  return { ...payload, [name]: text(value) };
}

/** JSON text, or the value itself where it has none. */
function text(value: unknown): unknown {
  try {
    return JSON.stringify(value) ?? value;
  } catch {
    return value;
  }
}

function isPayload(value: unknown): value is Payload {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function own(payload: Payload, name: string): unknown {
  return Object.hasOwn(payload, name) ? payload[name] : undefined;
}

function without(payload: Payload, name: string): Payload {
  const { [name]: _, ...rest } = payload;
  return rest;
}
