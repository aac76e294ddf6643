import { command, event, type Files, type } from "../fixture.ts";

export const BELL = "agent/events/bell.schema.json";
export const text = { description: "Some text.", type: "string", maxLength: 10 };
export const ref = (name: string) => ({
  description: "What is shared.",
  $ref: `../../common/${name}.schema.json`,
});
export const broken = (keyword: string, pointer = "") => ({
  because: "It is broken.",
  payload: 1,
  keyword,
  pointer,
});

/** An event with one property. */
export const property = (schema: Files) =>
  event("agent/bell", { properties: { tone: { description: "It.", ...schema } } });

/** A question, and what may be wrong with its answer. */
export const question = (reply: Files, properties: Files = {}, page?: Files) => ({
  ...event(
    "visitor/asked",
    {
      "x-tandem": { reply: "answer", ...(page && { page }) },
      properties: {
        requestId: text,
        choices: { description: "Answers.", type: "array", items: text, maxItems: 2 },
        ...properties,
      },
      required: ["requestId", "choices"],
    },
    { valid: [{ requestId: "r", choices: [] }] },
  ),
  ...command("visitor/answer", reply, { valid: [{ requestId: "r", choice: "yes" }] }),
});
/** A command that asks for an answer, and an event to answer it with. */
export const asking = (asks: Files) => ({
  ...command("agent/ring", {
    "x-tandem": { asks },
    properties: { loud: { description: "It.", type: "boolean" } },
  }),
  ...event("agent/heard", {
    properties: { how: { description: "How.", type: "string", enum: ["gladly", "badly"] }, what: text },
  }),
});
/** An event that ends the session. */
export const ending = (name: string, lifecycle: Files) =>
  event(
    `agent/${name}`,
    {
      "x-tandem": { lifecycle: { endsSession: true, ...lifecycle } },
      properties: {
        how: { description: "How.", type: "string", enum: ["gladly", "badly"] },
        times: { description: "How often.", type: "integer", minimum: 1, maximum: 3 },
        what: text,
      },
      required: ["how"],
    },
    { valid: [{ how: "badly" }] },
  );
export const choice = { description: "The answer.", type: "string", enum: ["yes", "no"] };
export const answer = { properties: { requestId: text, choice }, required: ["requestId", "choice"] };

export const accepts = (rule: Files, received: unknown[] = [], properties: Files = { tone: text }) =>
  event(
    "agent/bell",
    { "x-tandem": { accepts: [{ because: "Old clients do so.", ...rule }] }, properties },
    { received },
  );

/** Shared types, each of which has the one before in it twice: 1, 5, 13, … 1021, 2045 schemas. Each is used twice. */
export function doubling(links: number): Files {
  const names = Array.from({ length: links }, (_, i) => `link-${i}`);
  const types = names.map((name, i) => {
    const before = { description: "The link before.", $ref: `./link-${i - 1}.schema.json` };
    return type(name, { type: "object", properties: i === 0 ? {} : { a: before, b: before } });
  });
  const uses = (names: string[]) => Object.fromEntries(names.map((name, i) => [`use${i}`, ref(name)]));
  return Object.assign(
    {},
    ...types,
    event("agent/short", { properties: uses(names.slice(0, 8)) }),
    event("agent/long", { properties: uses(names.slice(8)) }),
  );
}

/** The rule, what is wrong, the files that differ from the sound folder, every line that lint prints. */
