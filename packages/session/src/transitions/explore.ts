import type { Side } from "@tandem/protocol";
import { admit } from "../admit.ts";
import { machineCommands } from "../commands/table.ts";
import type { Connection, Input, Output } from "../input-output.ts";
import { create, findAgent, isEnded, type SessionState } from "../state.ts";
import { step } from "../step.ts";
import { privileges } from "./situation.ts";
import { type Variant, variantsOf } from "./variants.ts";

/** A reachable state and the shortest path to it, each step in words. */
export interface Reached {
  readonly state: SessionState;
  readonly path: readonly string[];
}

/** A command sent in a state, and its outputs. */
export interface Given {
  readonly in: Reached;
  readonly by: Connection;
  readonly variant: Variant;
  readonly outputs: readonly Output[];
}

type Move = { readonly says: string; readonly to: SessionState };

const AT = 1_000_000;
/** Two agents cover all cases: the one who asks, and another. */
const AGENTS = 2;
const PAGES = ["p1", "p2"];
const SIDES: readonly Side[] = ["agent", "visitor"];

export const variants: readonly Variant[] = SIDES.flatMap((side) =>
  machineCommands(side).flatMap((name) => variantsOf(side, name)),
);

/**
 * Explores all states of a session with two tabs and two agents, breadth first, and sends every command in every
 * state. States that no command can tell apart are explored once.
 */
export function* explore(): Generator<Given> {
  const first = create({ id: "s", key: "1", start: {}, at: AT });
  const queue: Reached[] = [{ state: first, path: [] }];
  const known = new Set([keyOf(first)]);
  for (const reached of queue) {
    const { state, path } = reached;
    const moves = [...inputs(reached)];
    for (const by of senders(state))
      for (const variant of variants) {
        if (variant.side !== by.side) continue;
        for (const data of variant.payloads(state)) {
          const { state: to, outputs } = give(reached, by, variant.name, data);
          yield { in: reached, by, variant, outputs };
          if (!REPORTS.includes(variant.name))
            moves.push({ says: `${nameOf(by)}: ${variant.name}${argument(variant)}`, to });
        }
      }
    for (const { says, to } of moves) {
      const key = keyOf(to);
      if (known.has(key)) continue;
      known.add(key);
      queue.push({ state: to, path: [...path, says] });
    }
  }
}

function argument({ choice }: Variant): string {
  return Object.keys(choice).length === 0 ? "" : ` ${JSON.stringify(choice)}`;
}

function give({ state, path }: Reached, by: Connection, name: string, data: object) {
  // Each command on a path adds a step, so the length of the path is an unused id.
  return step(state, { at: AT, type: "command", ...by, id: `c${path.length}`, name, data });
}

function pageOf(instance: string): Connection {
  return { side: "visitor", num: "0", instance };
}

function viewerOf(num: string): Connection {
  return { side: "agent", num, instance: `v${num}` };
}

/** Everyone who may send a command, including those who are not, or no longer, in the session. */
function senders({ agents }: SessionState): Connection[] {
  return [...PAGES.map(pageOf), ...agents.map(({ num }) => viewerOf(num))];
}

function nameOf({ side, num, instance }: Connection): string {
  if (side === "visitor") return instance === PAGES[0] ? "the visitor" : "the visitor's other tab";
  return num === "1" ? "the agent" : "the other agent";
}

/**
 * The commands with which a page reports its state. They decide nothing about other commands, so a page has sent
 * all of them or none. That suffices to see which events always follow and which sometimes do.
 */
const REPORTS = ["reportPage", "reportVisibility", "setUserState"];

function reported({ state, path }: Reached, page: Connection): SessionState {
  return REPORTS.flatMap((name) => variantsOf("visitor", name)).reduce(
    (now, { name, payloads }, i) =>
      step(now, {
        at: AT,
        type: "command",
        ...page,
        id: `c${path.length}.${i}`,
        name,
        data: payloads(now)[0]!,
      }).state,
    state,
  );
}

/** All inputs other than commands. */
function* inputs(reached: Reached): Generator<Move> {
  const { state } = reached;
  if (isEnded(state)) return;
  for (const page of PAGES.map(pageOf))
    yield { says: `${nameOf(page)}'s page reports its state`, to: reported(reached, page) };
  const input = (says: string, input: Omit<Input, "at">): Move => ({
    says,
    to: step(state, { at: AT, ...input } as Input).state,
  });
  for (const from of senders(state)) {
    yield input(`${nameOf(from)} connects`, { type: "connect", ...from, resumed: false } as Input);
    yield input(`${nameOf(from)}'s connection is lost`, { type: "disconnect", ...from } as Input);
  }
  for (const [timer, at] of Object.entries(state.timers))
    yield {
      says: TIMERS[timer] ?? `the lost agent does not come back`,
      to: step(state, { at, type: "timeout", timer }).state,
    };
  if (state.nextNum <= AGENTS)
    for (const held of [privileges, []]) {
      const admission = admit(state, { role: "agent", privileges: held as never });
      if ("refused" in admission) continue;
      const from = viewerOf(admission.num);
      const { state: to } = step(admission.state, { at: AT, type: "connect", ...from, resumed: false });
      const who = findAgent(state, "1") ? "the other agent" : "the agent";
      yield { says: `${who} comes${held.length === 0 ? " without privileges" : ""}`, to };
    }
}

const TIMERS: Readonly<Record<string, string>> = {
  wait: "nobody comes in time",
  visitor: "the lost visitor does not come back",
  request: "the request is not answered in time",
  input: "the visitor stops using mouse and keyboard",
  focus: "the tabs have settled",
};

/**
 * The part of a state that can make a difference to a command: not the times, the ids and the stored outcomes.
 * A participant who is out counts as if they had never joined.
 */
function keyOf(state: SessionState): string {
  const { status, visitor, agents, shown, pause, control, request } = state;
  if (isEnded(state)) return `over ${agents.length > 0}`;
  const here = visitor.pages.filter(({ connected }) => connected);
  const others = here.filter(({ instance }) => instance !== visitor.focus);
  return JSON.stringify([
    status,
    visitor.pages.map(({ instance, connected }) => `${instance} ${connected}`).sort(),
    here.some(({ instance }) => instance === visitor.focus),
    others.some(({ page }) => page !== undefined),
    agents.map(({ num, phase, profile }) => phase !== "out" && [num, phase, profile.privileges.length]),
    shown.page !== undefined,
    [pause?.message ?? pause !== undefined, control, request?.num],
  ]);
}
