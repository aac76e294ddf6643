import type { AgentUserstateEvent } from "@tandem/protocol";

/** A value as a person reads it. */
export function valueText(value: AgentUserstateEvent[string]): string {
  if (value === null) return "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return value.toLocaleString("en", { maximumFractionDigits: 6 });
  return value;
}
