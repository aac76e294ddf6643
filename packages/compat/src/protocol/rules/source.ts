import type { Schema } from "@tandem/schema-model";
import type { Fragment, Rule, RuleId } from "./rule.ts";

const RC = "agent/events/rc";
const boolean: Schema = { type: "boolean" };

function rc(required: string[], own: Record<string, unknown>): Fragment {
  return {
    [RC]: {
      "x-tandem": own,
      type: "object",
      properties: { enabled: boolean, suspended: boolean },
      required,
    },
  };
}

function list(retry?: boolean): Fragment {
  const code = { const: "left", title: "Left", description: "They left." };
  return {
    "reason-codes/end": {
      "x-tandem": { open: false },
      type: "string",
      maxLength: 64,
      oneOf: [{ ...code, ...(retry !== undefined && { "x-tandem": { retry } }) }],
    },
  };
}

export const sourceRules = {
  SOURCE_READ_BROKEN: {
    title: "Code that reads the value no longer compiles",
    what: "The generated type of a value that code reads is no longer assignable to the old type. The finding shows a program that compiles with the old version and not with the new one, and the compiler's error.",
    why: "A minor version must not break a build. The message itself may be safe: an `accepts` rule fills in a missing property when a message arrives, yet the type says that the property may be absent.",
    instead:
      "Keep the property's type and keep it required. For a value that may be missing or of another type, add an optional property.",
    example: {
      old: rc(["enabled", "suspended"], {
        accepts: [
          { rule: "default", property: "suspended", value: false, because: "Older servers omit it." },
        ],
      }),
      new: rc(["enabled"], {
        accepts: [
          { rule: "default", property: "suspended", value: false, because: "Older servers omit it." },
        ],
      }),
    },
    bump: "major",
    source: true,
    says: ({ place }) => `code that reads ${place === "" ? "it" : `\`${place}\``} no longer compiles`,
  },
  SOURCE_WRITE_BROKEN: {
    title: "Code that writes the value no longer compiles",
    what: "A value of the old type is no longer assignable to the generated type. The finding shows a program that compiles with the old version and not with the new one, and the compiler's error.",
    why: "A minor version must not break a build, even where no message on the wire is refused.",
    instead: "Keep the type. Add new properties as optional ones.",
    example: {
      old: { "common/note": { type: "object", properties: { text: boolean } } },
      new: { "common/note": { type: "object", properties: { text: boolean }, required: ["text"] } },
    },
    bump: "major",
    source: true,
    says: ({ place }) => `code that writes ${place === "" ? "it" : `\`${place}\``} no longer compiles`,
  },
  SOURCE_NAME_REMOVED: {
    title: "Generated name removed",
    what: "A type, a constant or a member of a constant that the generated packages exported is gone.",
    why: "Code that imports or uses it no longer compiles.",
    instead: "Keep what the name is generated from, and mark it `deprecated`.",
    example: { old: list(true), new: list() },
    bump: "major",
    source: true,
    says: ({ name }) => `the generated name \`${name}\` is gone`,
  },
  SOURCE_NOT_CHECKED: {
    title: "Generated types not compared",
    what: "The TypeScript compiler could not be run, or gave no answer about this definition.",
    why: "What is not proved to be safe counts as breaking.",
    instead: "Follow the reason that the finding gives, and run the command again.",
    example: { old: rc(["enabled"], {}), new: rc(["enabled", "suspended"], {}) },
    bump: "major",
    source: true,
    says: () => "it is not known whether code written for the old version still compiles",
  },
} satisfies Partial<Record<RuleId, Rule>>;
