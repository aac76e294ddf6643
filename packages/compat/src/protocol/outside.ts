import type { Plain } from "./forms.ts";
import type { Hurt } from "./types.ts";
import type { Change } from "./walk.ts";

/** What an exchange shows beside the message itself: its name and value, and what each version says of it. */
export interface Shown {
  message: string;
  fact: string;
  value: unknown;
  accepts: Plain;
  refuses: Plain;
}

/** A difference that lies outside of payloads: in names, or in what goes before and after a message. */
export interface Outside extends Change {
  subject: string;
  /** Where it breaks someone: the exchange that shows it, and whom. */
  shows?: Shown;
  hurts?: Hurt[];
}
