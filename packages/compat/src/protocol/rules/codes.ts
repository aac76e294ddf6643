import type { CodeSchema, Schema } from "@tandem/schema-model";
import { at, type Fragment, type Rule, type RuleId, shown } from "./rule.ts";

const LIST = "reason-codes/end";
const EVENT = "visitor/events/sessionend";

const codeOf = (name: string, own?: CodeSchema["x-tandem"]): CodeSchema => ({
  const: name,
  title: name,
  description: `The code ${name}.`,
  ...(own && { "x-tandem": own }),
});

function list(open: boolean, ...codes: (string | CodeSchema)[]): Fragment {
  const schema: Schema = {
    "x-tandem": { open },
    type: "string",
    maxLength: 64,
    oneOf: codes.map((code) => (typeof code === "string" ? codeOf(code) : code)),
  };
  return {
    [LIST]: schema,
    [EVENT]: { type: "object", properties: { reason: { $ref: `#/$defs/${LIST.replace("/", "~1")}` } } },
  };
}

export const codeRules = {
  CODE_ADDED: {
    title: "Code added",
    what: "A code list, or the enum of a property, has one more code.",
    why: "Readers of an open list expect unknown codes, so nobody is affected. Readers of a closed list refuse it.",
    instead: "Open the list first (`x-tandem.open`), and add the code in a later version.",
    example: { old: list(false, "agent", "visitor"), new: list(false, "agent", "visitor", "error") },
    bump: "minor",
    says: ({ name, before }) =>
      `code \`${name}\` added to ${before === "open" ? "an open" : "a closed"} list`,
  },
  CODE_REMOVED: {
    title: "Code removed",
    what: "A code list, or the enum of a property, has one code less.",
    why: "Senders are refused: before the message leaves or, if the list is closed, by the reader. Stored logs contain it.",
    instead: "Mark the code `deprecated`, name the replacement, and remove it in the next major version.",
    example: { old: list(true, "agent", "visitor"), new: list(true, "agent") },
    bump: "major",
    says: ({ name }) => `code \`${name}\` removed`,
  },
  CODE_RENAMED: {
    title: "Code renamed",
    what: "A code was removed, and a new one has it as an alias.",
    why: "The alias accepts what old writers send. Readers on the old version receive an unknown code, and code that sends the old one is refused.",
    instead: "Keep the code, and add the new spelling as an alias.",
    example: {
      old: list(true, "agent", "visitor"),
      new: list(true, "agent", codeOf("customer", { aliases: ["visitor"] })),
    },
    bump: "major",
    says: ({ before, after }) => `code \`${before}\` renamed to \`${after}\``,
  },
  CODE_REUSED: {
    title: "Code reused",
    what: "A code has the name of one that an earlier release had and a later one removed.",
    why: "Stored logs and old pages use it in its old meaning.",
    instead: "Choose a code that was never used.",
    example: {
      earlier: list(true, "agent", "lost"),
      old: list(true, "agent"),
      new: list(true, "agent", "lost"),
    },
    bump: "minor",
    policy: true,
    says: ({ name, before }) => `\`${name}\` is a code that ${before} had`,
  },
  LIST_OPENED: {
    title: "Code list opened",
    what: "Readers must now expect unknown codes.",
    why: "No code is sent yet that old readers refuse. Codes that are added later will be refused.",
    instead: "Open the list in a major version, and add codes in later minor versions.",
    example: { old: list(false, "agent"), new: list(true, "agent") },
    bump: "minor",
    says: (c) => `${at(c)}the list was closed and is now open`,
  },
  LIST_CLOSED: {
    title: "Code list closed",
    what: "Readers may now refuse unknown codes.",
    why: "Readers of an open list accepted codes of other versions, and logs contain them.",
    instead: "Keep it open.",
    example: { old: list(true, "agent"), new: list(false, "agent") },
    bump: "major",
    says: (c) => `${at(c)}the list was open and is now closed`,
  },
  CODE_ALIAS_ADDED: {
    title: "Spelling of a code accepted",
    what: "A code has an additional alias, which is replaced by the code when it arrives.",
    why: "More is accepted, and what is sent does not change.",
    instead: "This is safe.",
    example: { old: list(false, "agent"), new: list(false, codeOf("agent", { aliases: ["AGENT"] })) },
    bump: "minor",
    says: ({ name }) => `other spelling \`${name}\` accepted`,
  },
  CODE_ALIAS_REMOVED: {
    title: "Spelling of a code no longer accepted",
    what: "A code no longer has an alias.",
    why: "Existing clients send that spelling. If the list is closed they are refused; if it is open, readers see an unknown code.",
    instead: "Keep the alias.",
    example: { old: list(false, codeOf("agent", { aliases: ["AGENT"] })), new: list(false, "agent") },
    bump: "major",
    says: ({ name }) => `other spelling \`${name}\` no longer accepted`,
  },
  CODE_NUMBER_CHANGED: {
    title: "Number of a code changed",
    what: "The number that represents a code, for example as a close code of a socket, changed.",
    why: "The number is part of the protocol, like the code itself.",
    instead: "Add a new code with a new number.",
    example: {
      old: list(true, codeOf("agent", { number: 4001 })),
      new: list(true, codeOf("agent", { number: 4002 })),
    },
    bump: "minor",
    says: ({ name, before, after }) =>
      `number of \`${name}\` changed from ${shown(before)} to ${shown(after)}`,
  },
  CODE_FACTS_CHANGED: {
    title: "Facts about a code changed",
    what: "The `retry`, `phase` or `next` of a code changed: whether to retry, when the code occurs, or which codes may follow.",
    why: "Messages do not change. Pages that depend on the fact behave differently after the update.",
    instead: "Describe in the changeset what pages should do.",
    example: {
      old: list(true, codeOf("agent", { retry: true })),
      new: list(true, codeOf("agent", { retry: false })),
    },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
