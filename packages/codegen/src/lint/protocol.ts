import { resolveRef } from "@tandem/schema-model";
import { choicesOf } from "../model/choices.ts";
import { messages, metadata, type Report, type Rule } from "./context.ts";

const OWN_TO_EVENTS = ["raisedBy", "cause", "origin", "state", "lifecycle", "reply", "accepts"] as const;

export const protocolRules: Rule[] = [
  {
    id: "protocol",
    about:
      "protocol.json names an existing envelope and outcome; both are records, and the envelope requires type.",
    *check({ folder, sources, exists }) {
      for (const key of ["envelope", "outcome"]) {
        const path = folder.protocol[key];
        if (typeof path !== "string") continue;
        const schema = sources.get(path)?.schema;
        if (!exists(path)) yield { file: "protocol.json", pointer: `/${key}`, message: `no file ${path}` };
        else if (schema && !schema.properties)
          yield { file: path, pointer: "", message: `is not a record, which the ${key} must be` };
        else if (schema && key === "envelope" && !schema.required?.includes("type"))
          yield { file: path, pointer: "/required", message: "the envelope must require type" };
      }
    },
  },
  {
    id: "raised-by",
    about:
      "Every event names what raises it: existing commands, or a cause. Commands have no event metadata.",
    *check(context) {
      for (const source of messages(context)) {
        const data = metadata(source);
        const report = (pointer: string, message: string): Report => ({
          file: source.path,
          pointer,
          message,
        });
        if (source.kind === "command") {
          for (const key of OWN_TO_EVENTS) {
            if (data[key] !== undefined) yield report(`/x-tandem/${key}`, `${key} belongs to events`);
          }
          continue;
        }
        if (!data.raisedBy && !data.cause)
          yield report("/x-tandem", "expected raisedBy or cause, which name what raises the event");
        for (const [i, name] of (data.raisedBy ?? []).entries()) {
          const path = `${name.replace("/", "/commands/")}.schema.json`;
          if (!context.exists(path))
            yield report(`/x-tandem/raisedBy/${i}`, `there is no command ${name}: no file ${path}`);
        }
        if (data.privilege !== undefined)
          yield report("/x-tandem/privilege", "privilege belongs to commands");
      }
    },
  },
  {
    id: "reply",
    about:
      "An event that asks for an answer has requestId and choices. Its reply is a command of its side with requestId and choice, and no choice has the name of a property of the event.",
    *check(context) {
      for (const source of messages(context)) {
        const { reply } = metadata(source);
        if (reply === undefined) continue;
        const path = `${source.side}/commands/${reply}.schema.json`;
        const command = context.sources.get(path);
        if (!context.exists(path))
          yield {
            file: source.path,
            pointer: "/x-tandem/reply",
            message: `there is no command ${reply}: no file ${path}`,
          };
        for (const [of, names] of [
          [source, ["requestId", "choices"]],
          [command, ["requestId", "choice"]],
        ] as const) {
          for (const name of names) {
            if (of && !of.schema.required?.includes(name))
              yield {
                file: of.path,
                pointer: "/required",
                message: `${name} must be required, since ${source.name} asks for an answer`,
              };
          }
        }
        const choices = command && choicesOf(command, context.sources);
        if (command?.schema.properties?.choice && !choices)
          yield {
            file: command.path,
            pointer: "/properties/choice",
            message: `must be words (enum, or a $ref to a code list), since ${source.name} asks for one of them`,
          };
        for (const choice of choices ?? []) {
          if (Object.hasOwn(source.schema.properties ?? {}, choice))
            yield {
              file: source.path,
              pointer: `/properties/${choice}`,
              message: `is also the name of an answer: ${choice}() of ${reply}`,
            };
        }
      }
    },
  },
  {
    id: "privilege",
    about: "A privilege is a code of common/privilege.",
    *check(context) {
      const path = "common/privilege.schema.json";
      if (context.broken.has(path)) return;
      const list = context.sources.get(path)?.schema.oneOf ?? [];
      for (const source of messages(context)) {
        const { privilege } = metadata(source);
        if (privilege !== undefined && !list.some((code) => code.const === privilege))
          yield {
            file: source.path,
            pointer: "/x-tandem/privilege",
            message: `${privilege} is not a code of common/privilege`,
          };
      }
    },
  },
  {
    id: "legacy",
    about: "A legacy schema says what to use instead.",
    *check(context) {
      for (const source of messages(context)) {
        const { stability, deprecated } = metadata(source);
        if (stability === "legacy" && deprecated === undefined)
          yield {
            file: source.path,
            pointer: "/x-tandem",
            message: "stability is legacy, but deprecated does not say what to use instead",
          };
      }
    },
  },
  {
    id: "accepts",
    about: "A normaliser has what its rule needs and names existing properties.",
    *check(context) {
      for (const source of messages(context)) {
        for (const [i, rule] of (metadata(source).accepts ?? []).entries()) {
          const report = (message: string): Report => ({
            file: source.path,
            pointer: `/x-tandem/accepts/${i}`,
            message,
          });
          const needs =
            rule.rule === "rename"
              ? ["from", "to"]
              : rule.rule === "discard"
                ? []
                : rule.rule === "default"
                  ? ["property", "value"]
                  : ["property"];
          for (const need of needs)
            if (rule[need as keyof typeof rule] === undefined) yield report(`${rule.rule} needs ${need}`);
          const target = rule.rule === "rename" ? rule.to : rule.property;
          if (
            target !== undefined &&
            target !== "*" &&
            !Object.hasOwn(source.schema.properties ?? {}, target)
          )
            yield report(`the payload has no property ${target}`);
          if (target === "*" && !source.schema.additionalProperties)
            yield report("property * is for a payload that is a map");
        }
      }
    },
  },
  {
    id: "codes",
    about: "A code's next codes are in its list, and its aliases are not.",
    *check({ sources }) {
      for (const source of sources.values()) {
        const codes = source.schema.oneOf ?? [];
        const words = new Set(codes.map((code) => code.const));
        const seen = new Set<string>();
        for (const [i, code] of codes.entries()) {
          const report = (pointer: string, message: string): Report => ({
            file: source.path,
            pointer: `/oneOf/${i}${pointer}`,
            message,
          });
          if (seen.has(code.const)) yield report("/const", `${code.const} is listed twice`);
          seen.add(code.const);
          for (const next of code["x-tandem"]?.next ?? [])
            if (!words.has(next)) yield report("/x-tandem/next", `${next} is not a code of this list`);
          for (const alias of code["x-tandem"]?.aliases ?? [])
            if (words.has(alias)) yield report("/x-tandem/aliases", `${alias} is a code of this list itself`);
        }
      }
    },
  },
  {
    id: "shared",
    about: "A shared type is used by two schemas or more; define a type that is used once where it is used.",
    *check({ folder, sources, places, broken }) {
      // A broken file may be the one that uses it.
      if (broken.size > 0) return;
      const users = new Map<string, Set<string>>();
      for (const { source, schema } of places) {
        if (schema.$ref === undefined) continue;
        const path = resolveRef(source.path, schema.$ref);
        users.set(path, (users.get(path) ?? new Set()).add(source.path));
      }
      for (const source of sources.values()) {
        if (source.kind !== "type" || Object.values(folder.protocol).includes(source.path)) continue;
        const count = users.get(source.path)?.size ?? 0;
        if (count < 2)
          yield {
            file: source.path,
            pointer: "",
            message: `is used by ${count === 0 ? "nothing" : "one schema only"}`,
          };
      }
    },
  },
];
