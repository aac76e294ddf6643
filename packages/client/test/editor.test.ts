import { fileURLToPath } from "node:url";
import ts from "typescript-5";
import { beforeAll, describe, expect, it } from "vitest";

/** What an editor shows while one writes against the client, as its language service says. */
const file = fileURLToPath(new URL("../src/editor-sample.ts", import.meta.url));

const marked = `
import { AgentClient, type Transport } from "./index.ts";
import { mask } from "./middleware/index.ts";
declare const way: Transport;
const agent = new AgentClient(way);
agent.on("<event>", () => {});
agent.<once>once("rc", ({ <property>enabled }) => enabled);
agent.command("<command>");
agent.state.<state>rc;
agent.<method>requestRC();
agent.use(mask({ navigate: ["<masked>"] }));
new AgentClient(way, { validate: { <check> } });
`;
/** Where each mark stood in the text without marks. */
const places = new Map<string, number>();
const sample = marked.split(/<(\w+)>/).reduce((text, part, i) => {
  if (i % 2 === 0) return text + part;
  places.set(part, text.length);
  return text;
}, "");
const at = (mark: string) => places.get(mark)!;

let service: ts.LanguageService;

beforeAll(() => {
  const { options } = ts.convertCompilerOptionsFromJson(
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      module: "nodenext",
      target: "es2023",
      lib: ["ES2023", "DOM", "DOM.Iterable"],
      allowImportingTsExtensions: true,
      noEmit: true,
      types: [],
    },
    "/",
  );
  service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot(name) {
      const text = name === file ? sample : ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => "/",
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  });
});

const completions = (mark: string) =>
  service.getCompletionsAtPosition(file, at(mark), {})?.entries.map(({ name }) => name) ?? [];
const hover = (mark: string) => {
  const info = service.getQuickInfoAtPosition(file, at(mark));
  return {
    type: ts.displayPartsToString(info?.displayParts),
    text: ts.displayPartsToString(info?.documentation),
  };
};

describe("an editor", () => {
  it("completes the events of the side in on(), and the wildcard", () => {
    const names = completions("event");
    expect(names).toEqual(expect.arrayContaining(["*", "rc", "navigate", "sessionend", "userstate"]));
    expect(names).not.toContain("rcrequested");
    expect(names.length).toBeLessThan(40);
  });

  it("completes commands, the state, checks and what may be masked", () => {
    expect(completions("command")).toEqual(expect.arrayContaining(["requestRC", "leaveSession"]));
    expect(completions("state")).toContain("rc");
    expect(completions("state")).not.toContain("rcrequest");
    expect(completions("masked")).toEqual(expect.arrayContaining(["url", "title", "browser"]));
    expect(completions("check")).toEqual(expect.arrayContaining(["sessionend", "rc"]));
  });

  it("shows on a command what it does and what it comes to", () => {
    const { type, text } = hover("method");
    expect(type).toContain('Answered<"accepted", AgentRcrequestEvent>');
    expect(text).toBe(
      "Asks the visitor for the use of their mouse and keyboard. Their answer comes as `rcrequest`; without the privilege `accessdenied` comes instead.",
    );
  });

  it("shows on an event of the state, and on a property of a payload, what it means", () => {
    expect(hover("state").text).toMatch(/^Says whether the agent can use mouse and keyboard/);
    expect(hover("state").text).toContain("Raised by `visitor/replyRCRequest`");
    expect(hover("property")).toMatchObject({ type: expect.stringContaining("boolean") });
  });

  it("shows on a method of the client how it is called for this event", () => {
    const { type } = hover("once");
    expect(type).toContain('once<"rc">');
    expect(type).toContain('Handler<AgentVocabulary, "rc">');
  });

  it("finds nothing wrong with the sample but the names that are not yet there", () => {
    const wrong = service.getSemanticDiagnostics(file).map(({ start }) => start! + 1);
    expect(wrong).toEqual(["event", "command", "masked"].map(at));
  });
});
