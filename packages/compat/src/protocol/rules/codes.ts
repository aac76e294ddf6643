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
    what: "A code list, or the words of a property, have one more.",
    why: "Readers of an open list expect codes that they do not know: nobody is hurt. Readers of a closed one refuse it.",
    instead: "Open the list first (`x-tandem.open`), and add the code in a later version.",
    example: { old: list(false, "agent", "visitor"), new: list(false, "agent", "visitor", "error") },
    bump: "minor",
    says: ({ name, before }) =>
      `code \`${name}\` added to ${before === "open" ? "an open" : "a closed"} list`,
  },
  CODE_REMOVED: {
    title: "Code removed",
    what: "A code list, or the words of a property, have one less.",
    why: "Those who send it are refused, before the message leaves or, where the list is closed, by the reader. Stored logs hold it.",
    instead: "Mark the code `deprecated` and say which to use; remove it with the next major version.",
    example: { old: list(true, "agent", "visitor"), new: list(true, "agent") },
    bump: "major",
    says: ({ name }) => `code \`${name}\` removed`,
  },
  CODE_RENAMED: {
    title: "Code renamed",
    what: "A code went, and a new one names it among its aliases.",
    why: "The alias reads what old writers send. Readers on the old version meet a code that they do not know, and code that sends the old one is refused.",
    instead: "Keep the code and give the new spelling as its alias.",
    example: {
      old: list(true, "agent", "visitor"),
      new: list(true, "agent", codeOf("customer", { aliases: ["visitor"] })),
    },
    bump: "major",
    says: ({ before, after }) => `code \`${before}\` renamed to \`${after}\``,
  },
  CODE_REUSED: {
    title: "Code used again",
    what: "A code comes back that an earlier release had and a later one had removed.",
    why: "Stored logs and old pages hold it in its old meaning.",
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
    what: "Readers must from now on expect codes that they do not know.",
    why: "No code is sent yet that old readers refuse. The codes added later are.",
    instead: "This is the way to evolve: open the list in one version, add codes in the next.",
    example: { old: list(false, "agent"), new: list(true, "agent") },
    bump: "minor",
    says: (c) => `${at(c)}the list was closed, is open`,
  },
  LIST_CLOSED: {
    title: "Code list closed",
    what: "Readers may from now on refuse codes that they do not know.",
    why: "A list that was open has been read with codes of other versions, and logs hold them.",
    instead: "Leave it open.",
    example: { old: list(true, "agent"), new: list(false, "agent") },
    bump: "major",
    says: (c) => `${at(c)}the list was open, is closed`,
  },
  CODE_ALIAS_ADDED: {
    title: "Other spelling of a code accepted",
    what: "A code has a further alias, which becomes the code at the edge.",
    why: "More is understood; nothing else is sent.",
    instead: "This is safe.",
    example: { old: list(false, "agent"), new: list(false, codeOf("agent", { aliases: ["AGENT"] })) },
    bump: "minor",
    says: ({ name }) => `other spelling \`${name}\` accepted`,
  },
  CODE_ALIAS_REMOVED: {
    title: "Other spelling of a code no longer accepted",
    what: "A code lost an alias.",
    why: "Clients in the field send that spelling; where the list is closed they are refused, where it is open nobody understands them.",
    instead: "Keep the alias: it costs nothing.",
    example: { old: list(false, codeOf("agent", { aliases: ["AGENT"] })), new: list(false, "agent") },
    bump: "major",
    says: ({ name }) => `other spelling \`${name}\` no longer accepted`,
  },
  CODE_NUMBER_CHANGED: {
    title: "Number of a code changed",
    what: "The number that stands for a code where words do not fit is another.",
    why: "It is on the wire as the code is.",
    instead: "Add a code with a number of its own.",
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
    what: "Whether trying again helps, when the code comes, or which codes may follow is told otherwise.",
    why: "Messages are as they were; pages that act on the fact act otherwise after the update.",
    instead: "Say in the changeset what pages should do.",
    example: {
      old: list(true, codeOf("agent", { retry: true })),
      new: list(true, codeOf("agent", { retry: false })),
    },
    bump: "minor",
    says: (c) => `${at(c)}${c.name} changed from ${shown(c.before)} to ${shown(c.after)}`,
  },
} satisfies Partial<Record<RuleId, Rule>>;
