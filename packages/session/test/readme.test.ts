import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outputs } from "./example.ts";

const read = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");

test("the README's example is the one that runs here", () => {
  const example = read("./example.ts").replace("../src/index.ts", "@tandem/session");
  expect(read("../README.md")).toContain(`\`\`\`ts\n${example}\`\`\``);
});

test("and does what it says", () => {
  expect(outputs).toMatchObject([
    { type: "timer", timer: "request", ms: 60_000 },
    {
      type: "event",
      to: { side: "visitor", num: "0" },
      name: "rcrequested",
      data: { agentname: "Kim Park" },
    },
    { type: "outcome", to: { side: "agent", num: "1" }, data: { command: "c1", status: "done" } },
  ]);
});
