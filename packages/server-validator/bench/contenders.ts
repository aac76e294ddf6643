import { validator as schemasafe } from "@exodus/schemasafe";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import type { formOf } from "@tandem/codegen";
import { safeParse } from "valibot";
import { isEvent, validateEvent } from "../dist/index.js";
import { messageSchemas, messages, payloadSchemas } from "./corpus.ts";
import { loadStandalone } from "./peers/ajv.ts";
import { handWritten, handWrittenMessage } from "./peers/hand-written.ts";
import { typebox, valibot, zod } from "./peers/schemas.ts";

type Form = ReturnType<typeof formOf>;

/** A way to validate the twelve events: one function an event, in the order of the corpus. */
export interface Contender {
  name: string;
  /** True for what is valid. The form is for those who have two. */
  verdicts: readonly ((value: unknown, form: "produce") => boolean)[];
  /** Hands over which rule a value breaks, and where. */
  details?: readonly ((value: unknown) => void)[];
  /** A whole sentence about it. */
  sentences?: readonly ((value: unknown) => string)[];
}

/** The last detail that was handed over: what is stored where others can see it was not made for nothing. */
export const seen: { rule: unknown; place: unknown } = { rule: undefined, place: undefined };

function see(rule: unknown, place: unknown): void {
  seen.rule = rule;
  seen.place = place;
}

type Judge = (
  value: unknown,
) => { ok: true } | { ok: false; problem: { code: string; pointer: string; message: string } };

function ours(judges: readonly Judge[], verdicts: Contender["verdicts"]): Contender {
  return {
    name: "ours",
    verdicts,
    details: judges.map((judge) => (value) => {
      const result = judge(value);
      if (!result.ok) see(result.problem.code, result.problem.pointer);
    }),
    sentences: judges.map((judge) => (value) => {
      const result = judge(value);
      return result.ok ? "" : result.problem.message;
    }),
  };
}

function oursOnMessages(): Contender {
  const options = messages.map(({ side }) => ({ side, form: "produce" }) as const);
  return ours(
    options.map((option) => (value) => validateEvent(value, option)),
    options.map((option) => (value) => isEvent(value, option)),
  );
}

/** The built module of a side, as a user imports it. */
async function oursOnPayloads(): Promise<Contender> {
  const modules = {
    agent: await import("../dist/gen/agent.js"),
    visitor: await import("../dist/gen/visitor.js"),
  };
  const find = (start: string): unknown[] =>
    messages.map(({ side, typeName }) => (modules[side] as Record<string, unknown>)[start + typeName]);
  const options = { form: "produce" } as const;
  const validates = find("validate") as ((value: unknown, options: object) => ReturnType<Judge>)[];
  return ours(
    validates.map((validate) => (value) => validate(value, options)),
    find("is") as Contender["verdicts"],
  );
}

async function ajv(schemas: readonly Form[]): Promise<Contender> {
  const standalone = await loadStandalone(
    Object.fromEntries(schemas.map((schema, i) => [`event${i}`, schema])),
  );
  const validates = schemas.map((_, i) => standalone[`event${i}`]!);
  return {
    name: "Ajv standalone",
    verdicts: validates.map((validate) => (value) => validate(value)),
    details: validates.map((validate) => (value) => {
      if (validate(value)) return;
      const { keyword, instancePath } = validate.errors![0]!;
      see(keyword, instancePath);
    }),
    sentences: validates.map((validate) => (value) => {
      if (validate(value)) return "";
      const { instancePath, message } = validate.errors![0]!;
      return `${instancePath} ${message}`;
    }),
  };
}

function typeboxCompiled(schemas: readonly Form[]): Contender {
  const checks = schemas.map((schema) => TypeCompiler.Compile(typebox(schema)));
  const first = checks.map((check) => (value: unknown) => {
    const error = check.Check(value) ? undefined : check.Errors(value).First()!;
    see(error?.type, error?.path);
    return error?.message ?? "";
  });
  return {
    name: "TypeBox compiled",
    verdicts: checks.map((check) => (value) => check.Check(value)),
    details: first,
    sentences: first,
  };
}

function zod4(schemas: readonly Form[]): Contender {
  const checks = schemas.map(zod);
  const first = checks.map((check) => (value: unknown) => {
    const issue = check.safeParse(value).error?.issues[0];
    see(issue?.code, issue?.path);
    return issue?.message ?? "";
  });
  return {
    name: "zod",
    verdicts: checks.map((check) => (value) => check.safeParse(value).success),
    details: first,
    sentences: first,
  };
}

function valibotChecks(schemas: readonly Form[]): Contender {
  const checks = schemas.map(valibot);
  const abort = { abortEarly: true } as const;
  const first = checks.map((check) => (value: unknown) => {
    const issue = safeParse(check, value, abort).issues?.[0];
    see(issue?.type, issue?.path);
    return issue?.message ?? "";
  });
  return {
    name: "valibot",
    verdicts: checks.map((check) => (value) => safeParse(check, value, abort).success),
    details: first,
    sentences: first,
  };
}

function schemasafeChecks(schemas: readonly Form[]): Contender {
  const compile = (includeErrors: boolean) =>
    schemas.map((schema) =>
      schemasafe(schema as never, { mode: "lax", includeErrors, isJSON: true } as never),
    );
  return {
    name: "schemasafe",
    verdicts: compile(false).map((check) => (value) => check(value as never)),
    details: compile(true).map((check) => (value: unknown) => {
      if (check(value as never)) return;
      const { keywordLocation, instanceLocation } = check.errors![0]!;
      see(keywordLocation, instanceLocation);
    }),
  };
}

async function peers(schemas: readonly Form[]): Promise<Contender[]> {
  return [
    await ajv(schemas),
    typeboxCompiled(schemas),
    schemasafeChecks(schemas),
    valibotChecks(schemas),
    zod4(schemas),
  ];
}

/** All of them on whole messages: hand-written first, which the others are compared with. */
export async function onMessages(): Promise<Contender[]> {
  const hand = { name: "hand-written", verdicts: messages.map(() => handWrittenMessage) };
  return [hand, oursOnMessages(), ...(await peers(messageSchemas))];
}

/** All of them on payloads alone. */
export async function onPayloads(): Promise<Contender[]> {
  const verdicts = messages.map(({ side, name }) => handWritten[`${side}/${name}`]!);
  return [{ name: "hand-written", verdicts }, await oursOnPayloads(), ...(await peers(payloadSchemas))];
}
