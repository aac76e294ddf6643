import { createEventLog, eventLogStyles, keepOverPageLoad } from "@tandem/event-log";
import { readServer } from "@tandem/ui";
import { render } from "preact";
import { App } from "./App.tsx";
import { AgentSession } from "./session.ts";

const sheet = new CSSStyleSheet();
sheet.replaceSync(eventLogStyles);
document.adoptedStyleSheets.push(sheet);

const place = document.getElementById("console");
if (!place) throw new Error("The page has no place for the console.");
const log = keepOverPageLoad(sessionStorage, (entries) => createEventLog({ side: "agent", entries }));
const session = new AgentSession(await readServer(), log);
place.replaceChildren();
render(<App session={session} log={log} />, place);
