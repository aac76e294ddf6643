/** A code as people type it: spaces that only help the eye are dropped. Undefined when it cannot be a code. */
export function readCode(text: string): string | undefined {
  const code = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9_-]{1,50}$/.test(code) ? code : undefined;
}
