import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { describe, expect, it } from "vitest";
import { EXIT_CODES } from "../src/exit.ts";
import { run } from "./project.ts";

const COMMANDS = [
  "lint",
  "generate",
  "diff",
  "compat",
  "explain",
  "release-notes",
  "changeset",
  "version-check",
  "release",
];
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const tandem = (...args: string[]) => run(tmpdir(), args);

describe("help", () => {
  it("lists every command", async () => {
    const { code, out } = await tandem("--help");
    const [, list] = out.split("\nCommands:\n");
    expect([...list!.matchAll(/^ {2}([a-z-]+)/gm)].map(([, name]) => name)).toEqual([...COMMANDS, "help"]);
    expect(code).toBe(0);
  });

  it.each(COMMANDS)("of %s shows its usage and the exit codes", async (name) => {
    const { code, out, error } = await tandem(name, "--help");
    expect(out).toMatch(new RegExp(`^Usage: tandem ${name} \\[options\\]`));
    for (const [number, meaning] of EXIT_CODES) expect(out).toContain(`\n  ${number}  ${meaning}`);
    expect({ code, error }).toEqual({ code: 0, error: "" });
    expect((await tandem("help", name)).out).toBe(out);
  });
});

describe("wrong usage", () => {
  const LIST = 'Run "tandem --help" for the list of commands.';
  it.each([
    [[], `error: no command given\n${LIST}`],
    [["lnt"], `error: unknown command 'lnt'\n(Did you mean lint?)\n${LIST}`],
    [["frobnicate"], `error: unknown command 'frobnicate'\n${LIST}`],
    [["--verson"], `error: unknown option '--verson'\n(Did you mean --version?)\n${LIST}`],
    [
      ["lint", "--shemas", "x"],
      `error: unknown option '--shemas'\n(Did you mean --schemas?)\nRun "tandem lint --help" for usage.`,
    ],
    [
      ["diff", "a", "b", "c"],
      `error: too many arguments for 'diff'. Expected 2 arguments but got 3: a, b, c.\nRun "tandem diff --help" for usage.`,
    ],
    [
      ["diff", "--format", "yaml"],
      `error: option '--format <format>' argument 'yaml' is invalid. Allowed choices are text, json, markdown, github, sarif.\nRun "tandem diff --help" for usage.`,
    ],
    [
      ["generate", "--check", "--watch"],
      `error: option '--check' cannot be used with option '--watch'\nRun "tandem generate --help" for usage.`,
    ],
  ])("%j says what is wrong and what to do, exit code 2", async (args, error) => {
    expect(await tandem(...args)).toEqual({ code: 2, out: "", error });
  });
});

describe("the README", () => {
  /** The rows of the table whose head begins so, without that head. */
  const rows = (head: string): string[][] =>
    readme
      .slice(readme.indexOf(`| ${head}`))
      .split("\n\n")[0]!
      .trimEnd()
      .split("\n")
      .slice(2)
      .map((line) =>
        line
          .split("|")
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );

  it("has the table of exit codes", () => {
    expect(rows("code")).toEqual(EXIT_CODES.map(([code, meaning]) => [String(code), meaning]));
  });

  it("lists every command as the help does", async () => {
    const listed = rows("command").map(([name, summary]) => [/`tandem ([a-z-]+)/.exec(name!)![1], summary]);
    expect(listed.map(([name]) => name)).toEqual(COMMANDS);
    const { out } = await tandem("--help");
    const help = out.replaceAll(/\s+/g, " ");
    for (const [name, summary] of listed) expect(help).toContain(`${name} ${summary}`);
  });
});
