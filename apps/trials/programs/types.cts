// CommonJS under node16, which has no require of ES modules: types by an attribute, values by import().
import type { AgentEvents } from "@tandem/protocol" with { "resolution-mode": "import" };

export const hidden: AgentEvents["pagevisibility"] = { visibility: "hidden" };
// @ts-expect-error a closed list takes no other word
export const dimmed: AgentEvents["pagevisibility"] = { visibility: "dimmed" };

export async function isValid(): Promise<boolean> {
  const { validatePayload } = await import("@tandem/server-validator");
  return validatePayload({ side: "agent", kind: "event", name: "pagevisibility" }, hidden, "produce").ok;
}
