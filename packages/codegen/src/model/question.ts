/** A value that marks a payload: a word, or true or false. */
export type Mark = string | boolean;

/** What a command asks of a person on the other side, as its schema says. */
export interface Question {
  /** The properties of the command that make it a question. If omitted, every such command is one. */
  when?: Record<string, Mark>;
  answers: Answer[];
}

/** One possible answer: an event of the asking side, distinguished by the properties in `where`. */
export interface Answer {
  means: "accepted" | "declined" | "notsupported";
  event: string;
  where?: Record<string, Mark>;
}
