import { validator as schemasafe } from "@exodus/schemasafe";
import { TypeCompiler } from "@sinclair/typebox/compiler";
import { type Message, toForm } from "@tandem/codegen";
import { safeParse } from "valibot";
import { catalog } from "../test/corpus.ts";
import { messages } from "./corpus.ts";
import { loadStandalone } from "./peers/ajv.ts";
import { handWritten } from "./peers/hand-written.ts";
import { typebox, valibot, zod } from "./peers/schemas.ts";

/** A way to validate the twelve events: one function an event, in the order of the corpus. */
export interface Contender {
  name: string;
  /** True for a payload that is valid. */
  verdicts: readonly ((payload: unknown, form: "produce") => boolean)[];
  /** Hands over which rule a payload breaks, and where. */
  details?: readonly ((payload: unknown) => void)[];
  /** A whole sentence about it. */
  sentences?: readonly ((payload: unknown) => string)[];
}

/** The last detail that was handed over: what is stored where others can see it was not made for nothing. */
export const seen: { rule: unknown; place: unknown } = { rule: undefined, place: undefined };

function see(rule: unknown, place: unknown): void {
  seen.rule = rule;
  seen.place = place;
}

interface Api {
  is(value: unknown, form: "produce"): boolean;
  validate(
    value: unknown,
    options: { form: "produce" },
  ): { ok: true } | { ok: false; problem: { code: string; pointer: string; message: string } };
}

const schemas = messages.map((message) =>
  toForm(catalog.sources.get(message.path)!, catalog.sources, "produce"),
);

async function ours(): Promise<Contender> {
  const apis = await Promise.all(messages.map(api));
  const options = { form: "produce" } as const;
  return {
    name: "ours",
    verdicts: apis.map(({ is }) => is),
    details: apis.map(({ validate }) => (payload) => {
      const result = validate(payload, options);
      if (!result.ok) see(result.problem.code, result.problem.pointer);
    }),
    sentences: apis.map(({ validate }) => (payload) => {
      const result = validate(payload, options);
      return result.ok ? "" : result.problem.message;
    }),
  };
}

/** The built module of one event, as a user imports it. */
async function api({ side, name }: Message): Promise<Api> {
  const module = (await import(
    new URL(`../dist/gen/api/${side}/${name}.js`, import.meta.url).href
  )) as Record<string, unknown>;
  const find = (start: string): unknown => Object.entries(module).find(([key]) => key.startsWith(start))![1];
  return { is: find("is") as Api["is"], validate: find("validate") as Api["validate"] };
}

async function ajv(): Promise<Contender> {
  const standalone = await loadStandalone(
    Object.fromEntries(schemas.map((schema, i) => [`event${i}`, schema])),
  );
  const validates = schemas.map((_, i) => standalone[`event${i}`]!);
  return {
    name: "Ajv standalone",
    verdicts: validates.map((validate) => (payload) => validate(payload)),
    details: validates.map((validate) => (payload) => {
      if (validate(payload)) return;
      const { keyword, instancePath } = validate.errors![0]!;
      see(keyword, instancePath);
    }),
    sentences: validates.map((validate) => (payload) => {
      if (validate(payload)) return "";
      const { instancePath, message } = validate.errors![0]!;
      return `${instancePath} ${message}`;
    }),
  };
}

function typeboxCompiled(): Contender {
  const checks = schemas.map((schema) => TypeCompiler.Compile(typebox(schema)));
  const first = checks.map((check) => (payload: unknown) => {
    const error = check.Check(payload) ? undefined : check.Errors(payload).First()!;
    see(error?.type, error?.path);
    return error?.message ?? "";
  });
  return {
    name: "TypeBox compiled",
    verdicts: checks.map((check) => (payload) => check.Check(payload)),
    details: first,
    sentences: first,
  };
}

function zod4(): Contender {
  const checks = schemas.map(zod);
  const first = checks.map((check) => (payload: unknown) => {
    const issue = check.safeParse(payload).error?.issues[0];
    see(issue?.code, issue?.path);
    return issue?.message ?? "";
  });
  return {
    name: "zod",
    verdicts: checks.map((check) => (payload) => check.safeParse(payload).success),
    details: first,
    sentences: first,
  };
}

function valibotChecks(): Contender {
  const checks = schemas.map(valibot);
  const abort = { abortEarly: true } as const;
  const first = checks.map((check) => (payload: unknown) => {
    const issue = safeParse(check, payload, abort).issues?.[0];
    see(issue?.type, issue?.path);
    return issue?.message ?? "";
  });
  return {
    name: "valibot",
    verdicts: checks.map((check) => (payload) => safeParse(check, payload, abort).success),
    details: first,
    sentences: first,
  };
}

function schemasafeChecks(): Contender {
  const compile = (includeErrors: boolean) =>
    schemas.map((schema) =>
      schemasafe(schema as never, { mode: "lax", includeErrors, isJSON: true } as never),
    );
  const verdicts = compile(false);
  const details = compile(true).map((check) => (payload: unknown) => {
    if (check(payload as never)) return;
    const { keywordLocation, instanceLocation } = check.errors![0]!;
    see(keywordLocation, instanceLocation);
  });
  return {
    name: "schemasafe",
    verdicts: verdicts.map((check) => (payload) => check(payload as never)),
    details,
  };
}

/** All of them: hand-written first, which the others are compared with. */
export async function contenders(): Promise<Contender[]> {
  const names = messages.map(({ side, name }) => `${side}/${name}`);
  return [
    { name: "hand-written", verdicts: names.map((name) => handWritten[name]!) },
    await ours(),
    await ajv(),
    typeboxCompiled(),
    schemasafeChecks(),
    valibotChecks(),
    zod4(),
  ];
}
