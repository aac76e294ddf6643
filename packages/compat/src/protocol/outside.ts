import type { Change } from "./walk.ts";

/** A difference outside of payloads: in names, or in what comes before and after a message. */
export interface Outside extends Change {
  subject: string;
}
