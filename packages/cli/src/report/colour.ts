export interface Colours {
  bold(text: string): string;
  dim(text: string): string;
  red(text: string): string;
  green(text: string): string;
  yellow(text: string): string;
  cyan(text: string): string;
}

const plain = (text: string): string => text;

/** Escape sequences for a terminal, or the text as it is. */
export function colours(enabled: boolean): Colours {
  const code = (on: number, off: number) =>
    enabled ? (text: string) => `\u001b[${on}m${text}\u001b[${off}m` : plain;
  return {
    bold: code(1, 22),
    dim: code(2, 22),
    red: code(31, 39),
    green: code(32, 39),
    yellow: code(33, 39),
    cyan: code(36, 39),
  };
}
