import { validateEvent } from "../dist/index.js";
import { invalidMessages, messages } from "./corpus.ts";

for (const { event, value } of invalidMessages) {
  const r = validateEvent(value, { side: messages[event]!.side, form: "produce" });
  if (r.ok) throw 1;
  console.log(messages[event]!.name, r.problem.code, r.problem.pointer, "|", r.problem.message);
}
