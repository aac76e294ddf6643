import { compare } from "../findings.ts";
import { camel, typeName } from "../names.ts";
import { messages, type Report, type Rule } from "./context.ts";

const WIRE_NAME = /^[A-Za-z][A-Za-z0-9]{0,63}$/;
const FILE_NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Members of every object: reading a property of such a name could give a value that nobody sent. */
const INHERITED = new Set(Object.getOwnPropertyNames(Object.prototype));
/** The members of the client that commands become methods of. */
export const CLIENT_MEMBERS: ReadonlySet<string> = new Set(
  "on once off events waitFor state command use raise connect close closed side then constructor status onStatus onHandlerError".split(
    " ",
  ),
);
/** Names that generated modules use for themselves. */
const RESERVED_TYPES = new Set(
  "Side Events Commands Protocol EventName CommandName MessageInfo MessageKind MessageRef AgentEvents AgentCommands VisitorEvents VisitorCommands Record Promise Array Object String Number Boolean Error Map Set".split(
    " ",
  ),
);
/** What the protocol module exports besides the constants of the code lists. */
const RESERVED_CONSTANTS = new Set(
  "formatSequence isKnown messages normalise outcomeType parseSequence parseType protocol schemaUri typeOf".split(
    " ",
  ),
);
/** Words that cannot name a constant of a module. */
const KEYWORDS = new Set(
  "arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof undefined var void while with yield".split(
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
      "No two sources get the same TypeScript name, and none gets a name that generated code already uses.",
    *check({ folder, sources }) {
      const sorted = [...sources.values()].sort((a, b) => compare(a.path, b.path));
      const seen = new Map<string, string>();
      for (const source of sorted) {
        const name = typeName(source);
        const other = seen.get(name.toLowerCase());
        const report = (message: string): Report => ({ file: source.path, pointer: "", message });
        if (other) yield report(`becomes the type ${name}, as ${other} does`);
        else if (RESERVED_TYPES.has(name)) yield report(`becomes the type ${name}, which is taken`);
        const role = name.toLowerCase();
        const path = folder.protocol[role];
        // Generated modules use the same names for these two in every protocol.
        if (["envelope", "outcome"].includes(role) && path !== source.path && sources.has(String(path)))
          yield report(`becomes the type ${name}, which is the protocol's ${role}`);
        seen.set(name.toLowerCase(), source.path);
      }
      for (const source of sorted.filter(({ kind }) => kind === "code-list")) {
        const constant = camel(source.name);
        const known = source.schema["x-tandem"]?.open
          ? seen.get(`known${constant.toLowerCase()}`)
          : undefined;
        if (RESERVED_CONSTANTS.has(constant) || KEYWORDS.has(constant))
          yield {
            file: source.path,
            pointer: "",
            message: `becomes the constant ${constant}, which is taken`,
          };
        if (known)
          yield {
            file: source.path,
            pointer: "",
            message: `has known codes of the type Known${typeName(source)}, which ${known} becomes`,
          };
      }
    },
  },
  {
    id: "reserved",
    about:
      "No command has the name of a client member, and no property or message the name of a member of every object.",
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
    about: "A title is unique among the sources of its kind and side.",
    *check({ sources }) {
      const seen = new Map<string, string>();
      for (const { path, kind, side, schema } of sources.values()) {
        const title = `${side ?? "shared"}/${side ? kind : ""}/${schema.title?.toLowerCase()}`;
        const other = seen.get(title);
        if (other)
          yield {
            file: path,
            pointer: "/title",
            message: `${JSON.stringify(schema.title)}: ${other} has the same title`,
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
          yield {
            file,
            pointer: `${pointer}/description`,
            message: "is not a sentence: it ends without a full stop",
          };
      }
    },
  },
];
