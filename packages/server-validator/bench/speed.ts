import { parseEvent } from "../dist/index.js";
import { type Contender, seen } from "./contenders.ts";
import { invalid, messages, type Sample, validMessages } from "./corpus.ts";
import { measure, type Task, type Timing } from "./measure.ts";
import { handWrittenMessage } from "./peers/hand-written.ts";

/** Values of one batch: the samples over and over, each parsed anew, as what comes from a socket is. */
const BATCH = 192;

type Check = (value: unknown, form: "produce") => unknown;

function task(name: string, samples: readonly Sample[], checks: readonly Check[], expected: number): Task {
  const texts = samples.map(({ event, value }) => ({ event, text: JSON.stringify(value) }));
  return {
    name,
    expected,
    operations: BATCH,
    prepare: () => {
      const batch = Array.from({ length: BATCH }, (_, i) => {
        const { event, text } = texts[i % texts.length]!;
        return { event, value: JSON.parse(text) as unknown };
      });
      return () => {
        let count = 0;
        for (const { event, value } of batch) if (checks[event]!(value, "produce")) count += 1;
        return count;
      };
    },
  };
}

/** Nanoseconds a value, by contender. */
export interface Speeds {
  valid: Map<string, Timing>;
  invalid: Map<string, Timing>;
  details: Map<string, Timing>;
  sentences: Map<string, Timing>;
}

/** Times all contenders. Hand-written checks give no detail: their bare verdict stands for it in each column. */
export function speeds(
  all: readonly Contender[],
  samples: { valid: readonly Sample[]; invalid: readonly Sample[] },
  rounds: number,
): Speeds {
  const { valid, invalid } = samples;
  const bare = ({ name, verdicts }: Contender): Task => task(name, invalid, verdicts, 0);
  const detail = ({ name, details = [] }: Contender): Task => {
    const checks = details.map(
      (check): Check =>
        (value) => {
          seen.rule = undefined;
          check(value);
          return seen.rule !== undefined;
        },
    );
    return task(name, invalid, checks, BATCH);
  };
  const sentence = ({ name, sentences = [] }: Contender): Task => task(name, invalid, sentences, BATCH);
  return {
    valid: measure(
      all.map(({ name, verdicts }) => task(name, valid, verdicts, BATCH)),
      rounds,
    ),
    invalid: measure(all.map(bare), rounds),
    details: measure([bare(all[0]!), ...all.filter(({ details }) => details).map(detail)], rounds),
    sentences: measure([bare(all[0]!), ...all.filter(({ sentences }) => sentences).map(sentence)], rounds),
  };
}

/**
 * Nanoseconds a message's text: JSON.parse alone, parsed and validated in each form, and what parsing costs with
 * less than that.
 */
export function parseSpeeds(rounds: number): Map<string, Timing> {
  const texts = validMessages.map(({ event, value }) => ({
    side: messages[event]!.side,
    text: JSON.stringify(value),
  }));
  const parse = (name: string, run: (text: string, side: "agent" | "visitor") => boolean): Task => ({
    name,
    expected: BATCH,
    operations: BATCH,
    prepare: () => () => {
      let count = 0;
      for (let i = 0; i < BATCH; i++) {
        const { text, side } = texts[i % texts.length]!;
        if (run(text, side)) count += 1;
      }
      return count;
    },
  });
  return measure(
    [
      parse("JSON.parse alone", (text) => JSON.parse(text) !== undefined),
      parse("JSON.parse, and reading each character", (text) => lettersOf(JSON.parse(text)) > 0),
      parse("JSON.parse and hand-written", (text) => handWrittenMessage(JSON.parse(text))),
      parse("parseEvent, produce", (text, side) => parseEvent(text, { side, form: "produce" }).ok),
      parse("parseEvent, consume", (text, side) => parseEvent(text, { side, form: "consume" }).ok),
    ],
    rounds,
  );
}

/** A look at each letter of the five texts of an envelope that have a pattern, which no check can do without. */
function lettersOf(envelope: Record<string, string>): number {
  const { id, source, subject, time, sequence } = envelope;
  return sumOf(id!) + sumOf(source!) + sumOf(subject!) + sumOf(time!) + sumOf(sequence!);
}

function sumOf(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}

/**
 * Nanoseconds of what a refusal costs where nothing is checked: a function an event that says no, and one that
 * makes a result with a problem. Hand-written checks beside them, on the same payloads.
 */
export function floors(hand: Contender, rounds: number): Map<string, Timing> {
  const refusals = messages.map(({ name }) => new Function("value", `return value === "${name}";`) as Check);
  const problems = messages.map(
    ({ name }) =>
      new Function(
        "value",
        `const problem = { code: "type", pointer: "/${name}" }; return { ok: false, problem, problems: [problem] };`,
      ) as () => { problem: { code: string; pointer: string } },
  );
  const seeing = problems.map(
    (refuse): Check =>
      () => {
        const { code, pointer } = refuse().problem;
        seen.rule = code;
        seen.place = pointer;
        return true;
      },
  );
  return measure(
    [
      task(hand.name, invalid, hand.verdicts, 0),
      task("a call that says no", invalid, refusals, 0),
      task("a call that makes a problem", invalid, seeing, BATCH),
    ],
    rounds,
  );
}
