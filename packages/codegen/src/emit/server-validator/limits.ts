import { limits as defaults, type Limits } from "../../runtime/limits.ts";
import { runtime } from "../runtime.ts";

/** The default limits in the text of `src/runtime/limits.ts`. */
const DEFAULTS = /(?<=export const limits: Limits = )\{[^}]*\}/;

/** Emits the module of the limits: the defaults, with those that the target sets. */
export function emitLimits(limits: Partial<Limits> = {}): string {
  const { bytes, depth, nodes } = { ...defaults, ...limits };
  return runtime("limits.ts").replace(DEFAULTS, `{ bytes: ${bytes}, depth: ${depth}, nodes: ${nodes} }`);
}
