import { compare } from "../findings.ts";
import { typeName } from "../names.ts";
import { messages, type Rule } from "./context.ts";

const WIRE_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const FILE_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What a payload object already has: a property of such a name could be read where none was sent. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
/** The members of the client that commands become methods of. */
const CLIENT_MEMBERS = new Set(
  "on once off events waitFor state command use connect close closed side then constructor status onStatus onHandlerError".split(
    " ",
  ),
);
/** Names that generated modules use for themselves. */
const RESERVED_TYPES = new Set(
  "Side Events Commands EventName CommandName MessageInfo MessageKind AgentEvents AgentCommands VisitorEvents VisitorCommands Record Promise Array Object String Number Boolean Error Map Set".split(
    " ",
  ),
);

export const namingRules: Rule[] = [
  {
    id: "file-name",
    about: "A message's file is named as on the wire; a shared file in kebab-case.",
    *check({ sources }) {
      for (const source of sources.values()) {
        const [pattern, form] = source.side
          ? [WIRE_NAME, "letters and digits, as on the wire"]
          : [FILE_NAME, "kebab-case in small letters"];
        if (!pattern.test(source.name))
          yield {
            file: source.path,
            pointer: "",
            message: `the name ${JSON.stringify(source.name)} is not ${form}`,
          };
      }
    },
  },
  {
    id: "name-clash",
    about:
      "No two sources become the same TypeScript name, and none the name of something that is generated beside it.",
    *check({ sources }) {
      const seen = new Map<string, string>();
      for (const source of [...sources.values()].sort((a, b) => compare(a.path, b.path))) {
        const name = typeName(source);
        const other = seen.get(name.toLowerCase());
        if (other)
          yield { file: source.path, pointer: "", message: `becomes the type ${name}, as ${other} does` };
        else if (RESERVED_TYPES.has(name))
          yield { file: source.path, pointer: "", message: `becomes the type ${name}, which is taken` };
        seen.set(name.toLowerCase(), source.path);
      }
    },
  },
  {
    id: "reserved",
    about:
      "No command is named as a member of the client, and no property or message as a member of every object.",
    *check(context) {
      for (const source of messages(context)) {
        if (INHERITED.has(source.name) || (source.kind === "command" && CLIENT_MEMBERS.has(source.name)))
          yield { file: source.path, pointer: "", message: `the name ${source.name} is taken` };
      }
      for (const { property, source, pointer } of context.places) {
        if (property !== undefined && INHERITED.has(property))
          yield { file: source.path, pointer, message: `every object has a member ${property} already` };
      }
    },
  },
  {
    id: "title",
    about: "A title is used once among the sources of its kind and side.",
    *check({ sources }) {
      const seen = new Map<string, string>();
      for (const { path, kind, side, schema } of sources.values()) {
        const title = `${side ?? "shared"}/${side ? kind : ""}/${schema.title?.toLowerCase()}`;
        const other = seen.get(title);
        if (other)
          yield {
            file: path,
            pointer: "/title",
            message: `${JSON.stringify(schema.title)} is the title of ${other} too`,
          };
        seen.set(title, path);
      }
    },
  },
  {
    id: "description",
    about: "A description is a sentence that says more than the title.",
    *check({ places, sources }) {
      const texts = places.map(({ source, schema, pointer }) => ({ file: source.path, pointer, schema }));
      for (const source of sources.values()) {
        for (const [i, code] of (source.schema.oneOf ?? []).entries())
          texts.push({ file: source.path, pointer: `/oneOf/${i}`, schema: code });
      }
      for (const { file, pointer, schema } of texts) {
        const text = schema.description;
        if (text === undefined) continue;
        if (text === schema.title)
          yield { file, pointer: `${pointer}/description`, message: "repeats the title" };
        else if (!/[.!?)]$/.test(text))
          yield { file, pointer: `${pointer}/description`, message: "does not end as a sentence does" };
      }
    },
  },
];
