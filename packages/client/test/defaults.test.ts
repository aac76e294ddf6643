import { readdirSync, readFileSync } from "node:fs";
import { limits } from "@tandem/server-validator";
import { expect, it } from "vitest";
import * as defaults from "../src/defaults.ts";

const source = new URL("../src/", import.meta.url);
const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");

/** `0.5 s` in milliseconds; a number without a unit as it is. */
function numberIn(cell: string): number {
  const [number = "", unit] = cell.replaceAll(",", "").split(" ");
  return Number(number) * (unit === "s" ? 1000 : 1);
}

it("the README's table has the default waits and limits", () => {
  const [, table = ""] = readme.split(/^\| default wait or limit .*\n.*\n/m);
  const rows = [...table.split("\n\n")[0]!.matchAll(/^\| (.+?) +\| +(.+?) \|$/gm)];
  expect(rows.map(([, what, value]) => [what, numberIn(value!)])).toEqual([
    ["outcome of a command (`timeout`)", defaults.commandTimeout],
    ["answer of a person (`timeout`)", defaults.answerTimeout],
    ["HTTP request (`timeout`)", defaults.requestTimeout],
    ["attempts to connect in a row (`maxAttempts`)", defaults.maxAttempts],
    ["delay before the second attempt, doubled each time (`minDelay`)", defaults.minDelay],
    ["longest delay (`maxDelay`)", defaults.maxDelay],
    ["response on a connection, or its opening (`responseTimeout`)", defaults.responseTimeout],
    ["silence before the connection is tested (`heartbeat`)", defaults.heartbeat],
    ["commands without an outcome (`maxPending`)", defaults.maxPending],
    ["events that wait for a slow loop (`buffer`)", defaults.maxBuffered],
    ["size of a command", defaults.maxMessageBytes],
  ]);
});

it("a command may be as long as the validators allow, which the client does not import", () => {
  expect(defaults.maxMessageBytes).toBe(limits.bytes);
});

it("what an option's comment gives as its default is the default", () => {
  const stated = readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((name) => /^(?!gen).*(?<!test)\.ts$/.test(name))
    .flatMap((name) => {
      const code = readFileSync(new URL(name, source), "utf8");
      return [...code.matchAll(/Default: (\d+)\s*\*\/\s*(\w+)\?:/g)].map(
        ([, value, option]) => `${name} ${option} ${value}`,
      );
    });
  expect(stated.sort()).toEqual([
    `http/requests.ts timeout ${defaults.requestTimeout}`,
    `types.ts buffer ${defaults.maxBuffered}`,
    `types.ts timeout ${defaults.commandTimeout}`,
    `websocket.ts heartbeat ${defaults.heartbeat}`,
    `websocket.ts maxAttempts ${defaults.maxAttempts}`,
    `websocket.ts maxDelay ${defaults.maxDelay}`,
    `websocket.ts maxPending ${defaults.maxPending}`,
    `websocket.ts minDelay ${defaults.minDelay}`,
    `websocket.ts responseTimeout ${defaults.responseTimeout}`,
  ]);
  expect(readFileSync(new URL("types.ts", source), "utf8")).toContain(
    `default is ${defaults.answerTimeout}.`,
  );
});
