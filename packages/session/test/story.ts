import { expect } from "vitest";
import {
  admit,
  type Connection,
  create,
  type Input,
  type Limits,
  type Output,
  type Profile,
  type SessionState,
  step,
} from "../src/index.ts";

type Occurrence = Input extends infer I ? (I extends Input ? Omit<I, "at"> : never) : never;

/** Every privilege, as a development identity has it. */
export const allPrivileges = ["CBGUESTRC", "CBGUESTSE", "NAVASSIST", "ACCESSIBILITY", "INVITEGUEST"] as const;

export const shopPage = {
  url: "https://shop.example.com/basket",
  title: "Basket",
  browser: { name: "Firefox", version: "151.0", platform: "Linux" },
  visitorversion: "1.0.0",
};

/**
 * Plays a session with its own clock and returns each step as lines of text:
 * `<who>: <event> <payload>`, `<who> < <outcome>`, `timer <name> <ms>`, `cancel <name>`, `close <who> <word>`,
 * where `<who>` is `visitor`, `visitor/<page>`, `agent <num>` or `agent <num>/<page>`.
 */
export class Story {
  state: SessionState;
  #now = 1_000_000;
  #commands = 0;
  readonly #due = new Map<string, number>();

  constructor(limits: Partial<Limits> = {}) {
    this.state = create({ id: "s1", key: "482913", start: { name: "Robin Vale" }, limits, at: this.#now });
    // `create` has no outputs: its timers are in the state.
    for (const [timer, at] of Object.entries(this.state.timers)) this.#due.set(timer, at);
  }

  opens(page: string, { resumed = false } = {}): string[] {
    return this.play({ type: "connect", side: "visitor", num: "0", instance: page, resumed });
  }

  closes(page: string): string[] {
    return this.play({ type: "disconnect", side: "visitor", num: "0", instance: page });
  }

  visitor(page: string, name: string, data: object = {}, id = this.#nextId()): string[] {
    return this.play({ type: "command", side: "visitor", num: "0", instance: page, id, name, data });
  }

  /** Admits an agent, by default with every privilege, and returns their number. */
  admits(name?: string, profile: Partial<Profile> = {}): string {
    const named = name === undefined ? {} : { name };
    const admission = admit(this.state, { role: "agent", privileges: allPrivileges, ...named, ...profile });
    if ("refused" in admission) throw new Error(`not admitted: ${admission.refused}`);
    this.state = admission.state;
    return admission.num;
  }

  connects(num: string, page = `viewer${num}`, { resumed = false } = {}): string[] {
    return this.play({ type: "connect", side: "agent", num, instance: page, resumed });
  }

  drops(num: string, page = `viewer${num}`): string[] {
    return this.play({ type: "disconnect", side: "agent", num, instance: page });
  }

  /** Admits and connects an agent. */
  joins(name: string, profile: Partial<Profile> = {}): string[] {
    return this.connects(this.admits(name, profile));
  }

  agent(num: string, name: string, data: object = {}, id = this.#nextId()): string[] {
    return this.play({ type: "command", side: "agent", num, instance: `viewer${num}`, id, name, data });
  }

  /** Advances the clock and expires every timer that is due. */
  after(ms: number): string[] {
    const until = this.#now + ms;
    const lines: string[] = [];
    for (;;) {
      const [next] = [...this.#due].filter(([, at]) => at <= until).sort((a, b) => a[1] - b[1]);
      if (!next) break;
      this.#now = next[1];
      this.#due.delete(next[0]);
      lines.push(...this.play({ type: "timeout", timer: next[0] }));
    }
    this.#now = until;
    return lines;
  }

  play(input: Occurrence): string[] {
    const { state, outputs } = step(this.state, { ...input, at: this.#now } as Input);
    this.state = state;
    for (const output of outputs) {
      if (output.type === "timer") this.#due.set(output.timer, this.#now + output.ms);
      if (output.type === "cancel") this.#due.delete(output.timer);
    }
    // A restarting shell reads the running timers from the state, so they must agree with the outputs.
    expect(state.timers).toEqual(Object.fromEntries(this.#due));
    return outputs.filter((output) => !isEcho(output, input)).map(line);
  }

  #nextId(): string {
    this.#commands += 1;
    return `c${this.#commands}`;
  }
}

/** True for the cancel output of the timer that has just expired. */
function isEcho(output: Output, input: Occurrence): boolean {
  return input.type === "timeout" && output.type === "cancel" && output.timer === input.timer;
}

function line(output: Output): string {
  switch (output.type) {
    case "event":
      return `${who(output.to)}: ${output.name}${payload(output.data)}`;
    case "outcome": {
      const { status, code } = output.data;
      return `${who({ side: output.to.side, num: output.to.num ?? "" })} < ${code ?? status}`;
    }
    case "timer":
      return `timer ${output.timer} ${output.ms}`;
    case "cancel":
      return `cancel ${output.timer}`;
    case "close":
      return `close ${who(output.to)} ${output.word}`;
  }
}

function who({ side, num, instance }: Partial<Connection>): string {
  const name = side === "visitor" ? "visitor" : `agent ${num}`;
  return instance === undefined ? name : `${name}/${instance}`;
}

function payload(data: object): string {
  const text = JSON.stringify(data).replaceAll(/"(\w+)":/g, "$1:");
  return text === "{}" ? "" : ` ${text}`;
}

/** A session with its visitor on page `home`. */
export function withVisitor(limits: Partial<Limits> = {}): Story {
  const story = new Story(limits);
  story.opens("home");
  return story;
}

/** A session with its visitor on page `home` and one agent, number 1, viewing it. */
export function withAgent(limits: Partial<Limits> = {}): Story {
  const story = withVisitor(limits);
  story.joins("Kim Park");
  return story;
}
