import { type PlainSchema, parsePointer, type Schema, toForm } from "@tandem/schema-model";
import { compare } from "../compare.ts";
import { confirm } from "./confirm.ts";
import { inlineIn } from "./forms.ts";
import { type Judged, SAFE } from "./judge.ts";
import type { Outside } from "./outside.ts";
import type { Policy } from "./policy.ts";
import type { Bundle, Definition } from "./types.ts";

/** Whether the new definition can read what an earlier release stored under the same name. */
export function reuse({ now, history }: Policy, change: Outside): Judged {
  const earlier = history.find(({ label }) => label === change.before);
  const isProperty = change.rule === "PROPERTY_REUSED";
  const was = earlier && schemaAt(earlier, change, isProperty);
  const is = schemaAt(now, change, isProperty);
  const none: Judged = { backward: SAFE, forward: SAFE, hurts: [], affects: [change.subject] };
  if (!earlier || !was || !is) return none;
  const around = (schema: Schema, form: "produce" | "receive"): PlainSchema =>
    isProperty
      ? toForm({ type: "object", properties: { [change.name!]: schema }, required: [change.name!] }, form)
      : toForm(schema, form);
  const [accepts, refuses] = [around(was, "produce"), around(is, "receive")];
  const { verdict, witness: value, reason } = compare(accepts, refuses, { changes: false }).backward;
  if (verdict === "safe") return none;
  const about = { message: change.subject, acceptedBy: earlier.label, refusedBy: now.label };
  const witness = verdict === "breaking" ? confirm(value, accepts, refuses, about) : undefined;
  return {
    ...none,
    backward: witness ? { verdict: "breaking", witness } : { verdict: "unproven", ...(reason && { reason }) },
    hurts: [
      { party: "stored logs", how: `what ${earlier.label} kept under this name can no longer be read` },
    ],
  };
}

function schemaAt(bundle: Bundle, change: Outside, isProperty: boolean): Schema | undefined {
  const definition: Definition | undefined = bundle.definitions.get(change.subject);
  if (definition === undefined) return undefined;
  const root = inlineIn(bundle, definition.schema);
  if (!isProperty) return root;
  // The pointer leads to the new property. The earlier one had the same pointer.
  let here: unknown = root;
  for (const key of parsePointer(change.new ?? "").slice(2))
    here = (here as Record<string, unknown> | undefined)?.[key];
  return here as Schema | undefined;
}
