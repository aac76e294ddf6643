/** A document that does not have the expected shape. The message says where, what was expected and what to do. */
export class DocumentError extends Error {
  override name = "DocumentError";
  readonly file: string;
  /** JSON Pointer in the file; empty for the whole document. */
  readonly pointer: string;

  /**
   * @param about.expected completes the sentence "expected …"
   * @param about.received the value that is there; undefined if there is none
   * @param about.next what to do, as a sentence
   */
  constructor(
    file: string,
    pointer: string,
    about: { expected: string; received: unknown; next: string },
    options?: ErrorOptions,
  ) {
    const { expected, received, next } = about;
    super(
      `${file}${pointer && `#${pointer}`}: expected ${expected}, found ${shorten(received)}. ${next}`,
      options,
    );
    this.file = file;
    this.pointer = pointer;
  }
}

const MAX_SHOWN = 80;

function shorten(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN - 3)}...` : text;
}
