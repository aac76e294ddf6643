import { parseEvent } from "../dist/index.js";
import { type Contender, contenders, seen } from "./contenders.ts";
import { invalid, messages, type Sample, valid } from "./corpus.ts";
import { measure, type Task, type Timing } from "./measure.ts";

/** Payloads of one run: enough for a run to last a millisecond, few enough to be fresh for each. */
const PAYLOADS = 6_000;

type Check<T> = readonly ((payload: unknown, form: "produce") => T)[];

/** The samples over and over, each parsed anew: what comes from a socket has not been looked at before. */
function fresh(texts: readonly { event: number; text: string }[]): Sample[] {
  return Array.from({ length: PAYLOADS }, (_, i) => {
    const { event, text } = texts[i % texts.length]!;
    return { event, payload: JSON.parse(text) as unknown };
  });
}

function task<T>(name: string, samples: readonly Sample[], checks: Check<T>, expected: number): Task {
  const texts = samples.map(({ event, payload }) => ({ event, text: JSON.stringify(payload) }));
  return {
    name,
    expected,
    operations: PAYLOADS,
    prepare: () => {
      const batch = fresh(texts);
      return () => {
        let count = 0;
        for (const { event, payload } of batch) if (checks[event]!(payload, "produce")) count += 1;
        return count;
      };
    },
  };
}

/** Nanoseconds a payload by contender. */
export interface Speeds {
  valid: Map<string, Timing>;
  invalid: Map<string, Timing>;
  details: Map<string, Timing>;
  sentences: Map<string, Timing>;
}

export async function speeds(rounds: number): Promise<Speeds> {
  const all = await contenders();
  const details = all
    .filter((contender) => contender.details)
    .map(({ name, details }) => {
      const checks = details!.map((check) => (payload: unknown) => {
        seen.rule = undefined;
        check(payload);
        return seen.rule !== undefined;
      });
      return task(name, invalid, checks, PAYLOADS);
    });
  const sentences = all
    .filter((contender) => contender.sentences)
    .map(({ name, sentences }) => task(name, invalid, sentences!, PAYLOADS));
  // Hand-written checks have no detail to give: their bare verdict stands for what it costs to find out.
  const bare = (contender: Contender): Task => task(contender.name, invalid, contender.verdicts, 0);
  return {
    valid: measure(
      all.map((contender) => task(contender.name, valid, contender.verdicts, PAYLOADS)),
      rounds,
    ),
    invalid: measure(all.map(bare), rounds),
    details: measure([bare(all[0]!), ...details], rounds),
    sentences: measure([bare(all[0]!), ...sentences], rounds),
  };
}

/** Nanoseconds a message's text: JSON.parse alone, and parsed and validated in each form. */
export function parseSpeeds(rounds: number): Map<string, Timing> {
  const texts = valid.map(({ event, payload }, i) => {
    const { side, name } = messages[event]!;
    const sequence = String(i + 1).padStart(12, "0");
    return {
      side,
      text: JSON.stringify({
        specversion: "1.0",
        id: `s-4f2a91c0/${sequence}`,
        source: "/sessions/s-4f2a91c0",
        type: `tandem.${side}.${name}`,
        subject: "s-4f2a91c0",
        time: "2026-03-01T10:00:00.000Z",
        datacontenttype: "application/json",
        dataschema: `https://tandem.example/schemas/v1/${side}/events/${name}`,
        sequence,
        data: payload,
      }),
    };
  });
  const parse = (name: string, run: (text: string, side: "agent" | "visitor") => boolean): Task => ({
    name,
    expected: PAYLOADS,
    operations: PAYLOADS,
    prepare: () => () => {
      let count = 0;
      for (let i = 0; i < PAYLOADS; i++) {
        const { text, side } = texts[i % texts.length]!;
        if (run(text, side)) count += 1;
      }
      return count;
    },
  });
  return measure(
    [
      parse("JSON.parse", (text) => JSON.parse(text) !== undefined),
      parse("produce", (text, side) => parseEvent(text, { side, form: "produce" }).ok),
      parse("consume", (text, side) => parseEvent(text, { side, form: "consume" }).ok),
    ],
    rounds,
  );
}
