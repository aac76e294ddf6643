import type {
  AgentEvents,
  AgentRcEvent,
  AgentSessionEnd,
  AgentSessionendEvent,
  CommandName,
  EventName,
  KnownAgentSessionEnd,
  PageVisibility,
  VisitorCommands,
} from "./index.ts";
import { isKnown, messages } from "./index.ts";

type Equal<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
declare function same<A, B>(equal: Equal<A, B>): void;

// Payloads are exactly what the schema lists, with nothing open that would ruin narrowing.
same<AgentRcEvent, { enabled: boolean; suspended: boolean }>(true);
same<AgentEvents["rc"], AgentRcEvent>(true);
same<string extends keyof AgentRcEvent ? true : false, false>(true);
same<VisitorCommands["enableRC"], { enabled: boolean }>(true);

// A closed list is its words; an open one takes any text and still completes the known.
same<PageVisibility, "visible" | "hidden">(true);
same<AgentSessionendEvent["reason"], AgentSessionEnd | undefined>(true);
const unknownReason: AgentSessionEnd = "SomethingNewer";
const knownReason: KnownAgentSessionEnd = "VisitorLeft";
// @ts-expect-error the known codes are closed
const misspelt: KnownAgentSessionEnd = "VisitorLeftt";
// @ts-expect-error a closed list takes no other word
const dimmed: PageVisibility = "dimmed";

// Names are literals by side.
const event: EventName<"agent"> = "navigate";
// @ts-expect-error there is no such event on the agent's side
const noEvent: EventName<"agent"> = "sessionstarting";
const command: CommandName<"visitor"> = "enableRC";

// Metadata is under the same names, and a guard narrows a text to them.
const title: string = messages.visitor.commands.enableRC.title;
// @ts-expect-error there is no such event on the agent's side
messages.agent.events.sessionstarting;
function eventTitle(name: string): string | undefined {
  return isKnown("agent", "event", name) ? messages.agent.events[name].title : undefined;
}

// @ts-expect-error a required property
const partial: AgentRcEvent = { enabled: true };
// @ts-expect-error a property that the schema does not have
const more: AgentRcEvent = { enabled: true, suspended: false, since: 1 };

// A switch over a closed list is checked for being complete.
function describe(visibility: PageVisibility): string {
  switch (visibility) {
    case "visible":
      return "in front";
    case "hidden":
      return "behind";
    default: {
      const never: never = visibility;
      return never;
    }
  }
}

export {
  command,
  describe,
  dimmed,
  event,
  eventTitle,
  knownReason,
  misspelt,
  more,
  noEvent,
  partial,
  title,
  unknownReason,
};
