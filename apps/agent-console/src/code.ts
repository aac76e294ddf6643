/** Parses a code as people type it, with or without spaces. Undefined if it cannot be a code. */
export function readCode(text: string): string | undefined {
  const code = text.replace(/\s+/g, "");
  return /^[A-Za-z0-9_-]{1,50}$/.test(code) ? code : undefined;
}
