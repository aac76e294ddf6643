const LONGEST_TEXT = 120;
const ENDS = 20;
const MOST_ITEMS = 20;
const MOST_PROPERTIES = 40;

/**
 * A witness as people want to read it: of long texts the beginning and the end, of many items or properties the
 * first ones, each with the number that is left out. It is no longer a witness: machines need the value itself.
 */
export function shortened(value: unknown): unknown {
  if (typeof value === "string") return shortText(value);
  if (Array.isArray(value)) {
    const items = value.slice(0, MOST_ITEMS).map(shortened);
    return value.length > MOST_ITEMS ? [...items, `… (${value.length - MOST_ITEMS} more items)`] : items;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value);
  const first = entries.slice(0, MOST_PROPERTIES).map(([key, inner]) => [shortText(key), shortened(inner)]);
  const left = entries.length - first.length;
  return Object.fromEntries(left > 0 ? [...first, ["…", `(${left} more properties)`]] : first);
}

function shortText(text: string): string {
  const points = [...text];
  if (points.length <= LONGEST_TEXT) return text;
  return `${points.slice(0, ENDS).join("")}… (${points.length} characters) …${points.slice(-ENDS).join("")}`;
}
