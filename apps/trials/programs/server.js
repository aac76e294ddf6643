// What a server does first: it parses a message, and refuses an invalid one.
import { parseCommand } from "@tandem/server-validator";
import { handledEvent } from "./handled-event.js";

/** @param {unknown} data */
function receive(data) {
  const text = JSON.stringify({
    specversion: "1.0",
    id: "c-1",
    source: "/participants/0",
    subject: "s-1",
    type: "tandem.visitor.command.enableRC",
    data,
  });
  const result = parseCommand(text, { side: "visitor", form: "consume" });
  return result.ok ? result.value.name : result.problem.message;
}

const heard = await handledEvent();
console.log(JSON.stringify({ good: receive({ enabled: true }), bad: receive({ enabled: "yes" }), heard }));
