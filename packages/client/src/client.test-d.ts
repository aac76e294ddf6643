/** What must compile and what must not. The type checker is the test: nothing here runs. */

import type { StandardSchemaV1 } from "@standard-schema/spec";
import type {
  AgentNavigateEvent,
  AgentRcEvent,
  KnownAgentSessionEnd,
  Outcome,
  SessionStatus,
  VisitorRcrequestedEvent,
} from "@tandem/protocol";
import { agentSessionEnd } from "@tandem/protocol";
import type { agentSessionendEvent as checkOfSessionend } from "@tandem/server-validator/agent";
import type { WebSocket as WsSocket } from "ws";
import type {
  AgentVocabulary,
  AnyEvent,
  Done,
  EventData,
  Middleware,
  SocketClass,
  Transport,
  UnknownEvent,
  VisitorClient,
  VisitorVocabulary,
} from "./index.ts";
import { AgentClient, meaning } from "./index.ts";
import type { MemoryServer } from "./memory.ts";
import { log, mask, measure, visitorPersonal } from "./middleware/index.ts";

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function same<A, B>(..._: Same<A, B> extends true ? [] : [never]): void {}

declare const agent: AgentClient;
declare const visitor: VisitorClient;

// Payloads have their types everywhere.
agent.on("rc", (data, event) => {
  same<typeof data, AgentRcEvent>();
  same<typeof event.name, "rc">();
  same<typeof event.sequence, number | undefined>();
});
agent.once("navigate", (data) => same<typeof data, AgentNavigateEvent>());
same<ReturnType<typeof agent.waitFor<"navigate">>, Promise<AgentNavigateEvent>>();
agent.waitFor("rc", { where: ({ enabled }, { sequence }) => enabled && sequence !== 1 });
(async () => {
  for await (const { url } of agent.events("navigate")) same<typeof url, string>();
})();
same<typeof agent.state.rc, Readonly<Partial<{ rc: AgentRcEvent }>>["rc"]>();

// Names are those of the side; unknown names and wrong payloads do not compile.
// @ts-expect-error no such event
agent.on("rcs", () => {});
// @ts-expect-error an event of the visitor's side
agent.on("rcrequested", () => {});
// @ts-expect-error no such property
agent.on("rc", ({ enable }) => enable);
// @ts-expect-error no such event
agent.events("navigated");
// @ts-expect-error no such event
agent.waitFor("navigated");
// @ts-expect-error no such event in the state
agent.state.navigated;
// @ts-expect-error an event that says what happened, not how something is
agent.state.rcrequest;
// @ts-expect-error an event of the visitor's side
agent.state.connection;
// @ts-expect-error state is not for writing
agent.state.rc = { enabled: true, suspended: false };

// Checks are by event of the side, and of any library that keeps to Standard Schema.
declare const way: Transport;
declare const check: typeof checkOfSessionend;
new AgentClient(way, { validate: { sessionend: check } });
new AgentClient(way, { validate: { rc: {} as StandardSchemaV1<unknown, AgentRcEvent> } });
// @ts-expect-error an event of the visitor's side
new AgentClient(way, { validate: { rcrequested: check } });
// @ts-expect-error a function is no schema
new AgentClient(way, { validate: { sessionend: () => true } });

// Masks know the events of the side and the properties of each, without being told which side.
agent.use(mask({ navigate: ["url", "/browser/name"], agents: ["/agentlist/*/name"] }));
visitor.use(mask({ rcrequested: ["agentname"] })).use(mask(visitorPersonal));
// @ts-expect-error an event of the visitor's side
agent.use(mask({ rcrequested: ["agentname"] }));
// @ts-expect-error no such property, and no pointer
agent.use(mask({ navigate: ["address"] }));
// What is the same for all sides fits any client.
const watching: Middleware = log();
agent.use(watching).use(measure(() => {}));

// Commands.
same<ReturnType<AgentClient["releaseRC"]>, Promise<Outcome>>();
agent.releaseRC({ timeout: 1000, signal: new AbortController().signal });
agent.command("requestRC");
// @ts-expect-error a command of the visitor's side
agent.command("enableRC", { enabled: true });
// @ts-expect-error the wrong payload
visitor.command("enableRC", { enabled: "yes" });
// @ts-expect-error nothing to pause or not to pause
visitor.pauseSession({ message: "One moment" });

// A command that asks a person resolves to the answer; a switch over what may come of it is complete.
async function control(): Promise<string> {
  const answer = await agent.requestRC();
  switch (answer.status) {
    case "accepted":
    case "declined":
      return answer.data.response;
    case "refused":
      return answer.code ?? "";
  }
}
void control();
// @ts-expect-error without an arm for a phone that has no screen to share
async function share(): Promise<string> {
  switch ((await agent.requestScreenshare()).status) {
    case "accepted":
    case "declined":
    case "refused":
      return "";
  }
}
void share();
agent.requestVisitorVideo({ enabled: false }).then((answer) => {
  if (answer.status === "done") same<typeof answer, Done<Outcome>>();
  // @ts-expect-error nobody is asked whether cameras are supported
  return answer.status === "notsupported";
});
agent.requestAddGuest().then((answer) => answer.status === "accepted" && answer.data.token);
same<Awaited<ReturnType<typeof agent.command<"requestRC">>>, Outcome>();

// Questions carry their answers.
visitor.on("rcrequested", async (data) => {
  same<ReturnType<typeof data.accept>, Promise<Outcome>>();
  same<(typeof data)["choices"], VisitorRcrequestedEvent["choices"]>();
  // @ts-expect-error no such answer
  data.later();
});

// The wildcard tells known events from unknown ones, and known ones by name.
agent.on("*", (event) => {
  if (!event.known) {
    same<typeof event, UnknownEvent>();
    same<typeof event.data, unknown>();
    return;
  }
  if (event.name === "rc") same<typeof event.data, AgentRcEvent>();
  // @ts-expect-error no such event
  if (event.name === "rcs") return;
});

// The same types for a side by its name and by its vocabulary.
same<AnyEvent<"agent">, AnyEvent<AgentVocabulary>>();
same<EventData<"visitor", "rcrequested">, EventData<VisitorVocabulary, "rcrequested">>();
// @ts-expect-error no such event of that side
type Wrong = EventData<"agent", "rcrequested">;
void (0 as unknown as Wrong);

// What this page raises itself has its type, too.
visitor.raise("maskingerror", { reason: "selector" });
// @ts-expect-error the wrong payload
visitor.raise("maskingerror", { why: "selector" });

// A switch over a closed list is checked to be complete; over an open list it has a default.
function isOver(status: SessionStatus): boolean {
  switch (status) {
    case "J":
    case "W":
    case "A":
    case "L":
      return false;
    case "C":
    case "X":
    case "Q":
    case "T":
    case "D":
    case "E":
    case "K":
    case "U":
      return true;
  }
}
isOver("C");
// @ts-expect-error not every letter has an answer
function isOverIncomplete(status: SessionStatus): boolean {
  switch (status) {
    case "J":
      return false;
  }
}
isOverIncomplete("J");
agent.on("sessionend", ({ reason }) => {
  const code: string | undefined = reason;
  const what = meaning(agentSessionEnd, code ?? "");
  if (what.known) {
    same<typeof what.code, KnownAgentSessionEnd>();
    same<typeof what.retry, boolean>();
  }
  // @ts-expect-error of an unknown code nobody knows whether trying again can help
  what.retry;
});

// Sockets of browsers, of Node and of ws all fit.
const sockets: SocketClass[] = [WebSocket, null as unknown as typeof WsSocket];
void sockets;

// A test's server knows the side.
declare const server: MemoryServer<"visitor">;
server.emit("rc", { enabled: true });
// @ts-expect-error the agent's payload
server.emit("rc", { enabled: true, suspended: false });
// @ts-expect-error no such event of the visitor's
server.emit("rcrequest", { response: "accepted" });
server.answer = (command) => ({ status: command.name === "startVideo" ? "refused" : "done" });

// Everything that is kept while in use can be given to `await using`.
const disposables: AsyncDisposable[] = [agent, visitor];
void disposables;
