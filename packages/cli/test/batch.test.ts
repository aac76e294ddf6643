import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const BIN = fileURLToPath(new URL("../bin/tandem.js", import.meta.url));
const PAIR = { old: { type: "string", maxLength: 5 }, new: { type: "string", maxLength: 3 } };

/** Starts the real command, as a script would. */
function start() {
  const child = spawn(process.execPath, [BIN, "compat", "--batch"], { stdio: ["pipe", "pipe", "pipe"] });
  const text = { out: "", error: "" };
  child.stdout.on("data", (chunk) => {
    text.out += chunk;
  });
  child.stderr.on("data", (chunk) => {
    text.error += chunk;
  });
  child.stdin.on("error", () => {});
  return { child, text };
}

async function answers(input: string): Promise<{ code: number; lines: unknown[]; error: string }> {
  const { child, text } = start();
  child.stdin.end(input);
  const [code] = (await once(child, "close")) as [number];
  const lines = text.out === "" ? [] : text.out.trimEnd().split("\n");
  return { code, lines: lines.map((line) => JSON.parse(line)), error: text.error };
}

describe("tandem compat --batch as a process", () => {
  it("answers in order, goes on after what it cannot read, and says so by the exit code", async () => {
    const nested = (depth: number): string => `${'{"not":'.repeat(depth)}{}${"}".repeat(depth)}`;
    const hostile = [
      "no JSON",
      "5",
      `{"id":"deep","old":${nested(10_000)},"new":true}`,
      '{"id":"pattern","old":{"pattern":"("},"new":true}',
      '{"id":"type","old":{"type":"strong"},"new":true}',
      '{"id":"none","old":null,"new":true}',
    ];
    const sound = (id: number): string => JSON.stringify({ id, ...PAIR });
    const { code, lines, error } = await answers(
      `\uFEFF${hostile.flatMap((line, i) => [sound(i), line]).join("\r\n")}\n\n  \n`,
    );
    expect(lines).toHaveLength(12);
    lines.forEach((line, i) => {
      if (i % 2 === 0) expect(line).toMatchObject({ id: i / 2, backward: { verdict: "breaking" } });
      else expect(line).toEqual({ ...idOf(hostile[(i - 1) / 2]!), error: expect.any(String) });
    });
    expect({ code, error }).toEqual({ code: 2, error: "" });
  });

  it("answers an empty input with nothing", async () => {
    expect(await answers("")).toEqual({ code: 0, lines: [], error: "" });
  });

  it("answers a line before the next one comes", async () => {
    const { child } = start();
    child.stdin.write(`${JSON.stringify({ id: 1, ...PAIR })}\n`);
    const [first] = await once(child.stdout, "data");
    expect(JSON.parse(String(first))).toMatchObject({ id: 1 });
    child.stdin.end();
    await once(child, "close");
  });

  it("ends in silence when nobody reads on", async () => {
    const { child, text } = start();
    child.stdout.destroy();
    for (let i = 0; i < 50; i++) child.stdin.write(`${JSON.stringify({ id: i, ...PAIR })}\n`);
    child.stdin.end();
    const [code] = await once(child, "close");
    expect({ code, error: text.error }).toEqual({ code: 0, error: "" });
  });
});

function idOf(line: string): object {
  const id = /^\{"id":("\w+")/.exec(line)?.[1];
  return id === undefined ? {} : { id: JSON.parse(id) };
}
