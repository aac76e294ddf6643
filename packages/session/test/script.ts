import fc from "fast-check";
import {
  admit,
  create,
  type Input,
  isEnded,
  type Limits,
  type Output,
  type SessionState,
  step,
} from "../src/index.ts";

/** Any input, including those that a correct shell never sends. */
export type Act =
  | { readonly act: "admit"; readonly name: string; readonly role: "agent" | "guest"; readonly may: boolean }
  | { readonly act: "input"; readonly input: Input }
  | { readonly act: "pass"; readonly ms: number };

const text = (maxLength: number) => fc.string({ unit: "binary", maxLength });
const names = fc.constantFrom("a", "b.c", "d-e_f", "toString");
const extra = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  fc.constant({ addedLater: [1, { a: null }] }),
);

const page = fc
  .record({ url: fc.webUrl(), title: text(300), name: text(64), platform: text(64), rest: extra })
  .map(({ url, title, name, platform, rest }) => ({
    url,
    visitorversion: "1.0.0",
    browser: { name, version: "1", platform, ...rest },
    ...(title === "" ? {} : { title }),
    ...rest,
  }));

const reply = fc.record({
  requestId: fc.constantFrom("r1", "r1", "r2", "r3"),
  choice: fc.constantFrom("accept", "decline"),
});

const pause = fc
  .record({ pause: fc.boolean(), message: fc.option(text(500), { nil: undefined }) })
  .map(({ pause, message }) => (message === undefined ? { pause } : { pause, message }));

const userValue = fc.record({
  name: names,
  value: fc.oneof(text(50), fc.integer(), fc.boolean(), fc.constant(null)),
});

type Named = { readonly name: string; readonly data: object };

const bare = (...names: string[]) => fc.constantFrom(...names).map((name): Named => ({ name, data: {} }));

/** Commands with payloads that are valid in consume form. */
const visitorCommand: fc.Arbitrary<Named> = fc.oneof(
  { weight: 3, arbitrary: reply.map((data) => ({ name: "replyRCRequest", data })) },
  { weight: 3, arbitrary: page.map((data) => ({ name: "reportPage", data })) },
  { weight: 2, arbitrary: pause.map((data) => ({ name: "pauseSession", data })) },
  { weight: 2, arbitrary: userValue.map((data) => ({ name: "setUserState", data })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("visible", "hidden")
      .map((visibility) => ({ name: "reportVisibility", data: { visibility } })),
  },
  { weight: 2, arbitrary: fc.boolean().map((enabled) => ({ name: "enableRC", data: { enabled } })) },
  { weight: 3, arbitrary: fc.boolean().map((active) => ({ name: "reportInput", data: { active } })) },
  { weight: 2, arbitrary: bare("focusSession") },
  { weight: 1, arbitrary: bare("startVideo", "navigate", "stopSession") },
);

const agentCommand = fc.oneof(
  { weight: 9, arbitrary: bare("requestRC", "requestRC", "requestCE", "releaseRC") },
  { weight: 1, arbitrary: bare("navigate", "leaveSession") },
);

const visitorPage = fc
  .constantFrom("p1", "p1", "p2", "p3")
  .map((instance) => ({ side: "visitor", num: "0", instance }) as const);

const agentPage = fc
  .constantFrom("1", "1", "2", "3", "4")
  .map((num) => ({ side: "agent", num, instance: `v${num}` }) as const);

/** The page that an agent has after a reload. */
const reloadedPage = agentPage.map(({ side, num }) => ({ side, num, instance: `reloaded${num}` }) as const);

/** An impossible connection: a number of another side, or a page of another participant. */
const oddPage = fc.record({
  side: fc.constantFrom("agent", "visitor"),
  num: fc.constantFrom("0", "1", "2", "17"),
  instance: fc.constantFrom("p1", "v1", "v2", ""),
});

const somePage = fc.oneof(
  { weight: 5, arbitrary: visitorPage },
  { weight: 5, arbitrary: agentPage },
  { weight: 1, arbitrary: oddPage },
);

const sent = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(visitorPage, visitorCommand) },
  { weight: 6, arbitrary: fc.tuple(agentPage, agentCommand) },
  { weight: 1, arbitrary: fc.tuple(oddPage, fc.oneof(visitorCommand, agentCommand, bare("constructor"))) },
);

const timer = fc.constantFrom("wait", "visitor", "request", "input", "focus", "agent/1", "__proto__");

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant("admit" as const),
      name: text(70),
      role: fc.constantFrom("agent", "guest"),
      may: fc.boolean(),
    }),
  },
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.oneof({ weight: 5, arbitrary: somePage }, { weight: 1, arbitrary: reloadedPage }),
        fc.boolean(),
      )
      .map(([from, resumed]): Act => ({ act: "input", input: { at: 0, type: "connect", ...from, resumed } })),
  },
  {
    weight: 3,
    arbitrary: somePage.map((from): Act => ({ act: "input", input: { at: 0, type: "disconnect", ...from } })),
  },
  {
    weight: 15,
    arbitrary: fc.tuple(sent, fc.integer({ min: 1, max: 400 })).map(
      ([[from, what], id]): Act => ({
        act: "input",
        input: { at: 0, type: "command", ...from, id: `c${id}`, ...what },
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: timer.map((timer): Act => ({ act: "input", input: { at: 0, type: "timeout", timer } })),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(10, 2_000, 3_000, 31_000, 61_000).map((ms): Act => ({ act: "pass", ms })),
  },
  { weight: 1, arbitrary: fc.constant<Act>({ act: "pass", ms: 910_000 }) },
);

/** A whole session: the visitor and an agent connect, then any inputs follow. */
export function script(maxLength: number): fc.Arbitrary<Act[]> {
  // No bias towards short arrays: many faults need a long history.
  const anything = fc.noBias(fc.array(act, { maxLength, size: "max" }));
  return fc.tuple(fc.boolean(), anything).map(([isUsual, acts]) => {
    const usual: Act[] = [
      {
        act: "input",
        input: { at: 0, type: "connect", side: "visitor", num: "0", instance: "p1", resumed: false },
      },
      { act: "admit", name: "Kim Park", role: "agent", may: true },
      {
        act: "input",
        input: { at: 0, type: "connect", side: "agent", num: "1", instance: "v1", resumed: false },
      },
    ];
    return isUsual ? [...usual, ...acts] : acts;
  });
}

/** One step that was taken. */
export interface Taken {
  readonly before: SessionState;
  readonly input: Input;
  readonly outputs: readonly Output[];
  readonly after: SessionState;
}

/** Plays the inputs with a clock, expires timers when they are due, and reports each step. */
export function play(
  acts: readonly Act[],
  limits: Partial<Limits>,
  report: (step: Taken) => void,
): SessionState {
  let now = 1_000_000;
  let state = frozen(create({ id: "s1", key: "482913", start: {}, limits, at: now }));

  const take = (input: Input) => {
    const before = state;
    const { state: after, outputs } = step(before, input);
    state = frozen(after);
    report({ before, input, outputs, after });
  };

  for (const act of acts) {
    if (act.act === "admit") {
      const { name, role, may } = act;
      const admission = admit(state, { name, role, privileges: may ? ["CBGUESTRC", "CBGUESTSE"] : [] });
      if ("state" in admission) state = frozen(admission.state);
      else if (admission.refused === "over" && !isEnded(state)) throw new Error("refused without reason");
    } else if (act.act === "input") {
      take({ ...act.input, at: now });
    } else {
      const until = now + act.ms;
      for (let due = nextDue(state, until); due; due = nextDue(state, until)) {
        now = due.at;
        take({ at: now, type: "timeout", timer: due.timer });
      }
      now = until;
    }
  }
  return state;
}

function nextDue({ timers }: SessionState, until: number): { timer: string; at: number } | undefined {
  return Object.entries(timers)
    .map(([timer, at]) => ({ timer, at }))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at)[0];
}

/** Freezes the state, so that a change in place throws. */
function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
