import type { Bundle } from "@tandem/compat/protocol";

/** A bundle, and the payloads that are known to be valid in it. */
export interface Opened {
  bundle: Bundle;
  examples: Record<string, unknown[]>;
}
