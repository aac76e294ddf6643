import type { Change } from "./walk.ts";

/** A difference that lies outside of payloads: in names, or in what goes before and after a message. */
export interface Outside extends Change {
  subject: string;
}
