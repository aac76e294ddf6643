import type { Bundle } from "@tandem/compat/protocol";

/** A bundle, and payloads that are valid in it. */
export interface Opened {
  bundle: Bundle;
  examples: Record<string, unknown[]>;
}
