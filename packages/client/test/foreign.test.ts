import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { Client, type SideProtocol, type Transport, websocket } from "../src/index.ts";
import { memory } from "../src/memory.ts";
import { quick } from "./support/harness.ts";
import { generateLift } from "./support/lift.ts";
import { TestServer } from "./support/test-server.ts";

/** A protocol that is not ours, with a client made from it and this package as its runtime. */
const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");

let folder: string;
let sides: Record<"agentProtocol" | "visitorProtocol", SideProtocol>;

beforeAll(async () => {
  folder = await generateLift();
  sides = await import(join(folder, "client/index.ts"));
});
afterAll(() => rm(folder, { recursive: true }));

const program = `
import { AgentClient, type AgentVocabulary } from "./client/index.ts";
import { type AnyEvent, type Client } from "${path("../src/index.ts")}";
import { memory } from "${path("../src/memory.ts")}";

export async function run() {
  const { transport, server } = memory<AgentVocabulary>();
  await using lift = new AgentClient(transport);
  const floors: number[] = [];
  lift.on("arrived", ({ floor }) => floors.push(floor));
  lift.on("*", (event: AnyEvent<AgentVocabulary>) => {
    if (event.known && event.name === "arrived") floors.push(event.data.floor);
  });
  await lift.connect();
  server.emit("arrived", { floor: 3 });
  const { status, floors: extra } = await lift.goTo({ floor: 4 });
  const base: Client<AgentVocabulary> = lift;
  const where: number | undefined = base.state.arrived?.floor;

  const never = () => {
    // @ts-expect-error an event of another protocol
    lift.on("rc", () => {});
    // @ts-expect-error the wrong payload
    lift.on("arrived", ({ enabled }) => enabled);
    // @ts-expect-error a command of another protocol
    lift.requestRC();
    // @ts-expect-error a command of another protocol
    void lift.command("requestRC");
    // @ts-expect-error the wrong payload
    void lift.goTo({ floor: "4" });
    // @ts-expect-error not an event of the state
    lift.state.stuck;
    // @ts-expect-error an event of another protocol
    server.emit("rc", { enabled: true, suspended: false });
  };
  return { floors, status, extra, where, commands: server.commands, never };
}
`;

it("has its own events, commands, state and outcome, and runs", async () => {
  await writeFile(join(folder, "program.ts"), program);
  await writeFile(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: path("../../../tsconfig.base.json"),
      compilerOptions: {
        noEmit: true,
        declaration: false,
        rewriteRelativeImportExtensions: false,
        allowImportingTsExtensions: true,
        lib: ["ES2023", "DOM", "DOM.Iterable"],
      },
      include: ["program.ts"],
    }),
  );
  const checked = promisify(execFile)(process.execPath, [tsc, "-p", folder]);
  const { stdout } = await checked.catch((error: { stdout: string }) => error);
  expect(stdout).toBe("");

  const { run } = await import(join(folder, "program.ts"));
  expect(await run()).toMatchObject({
    floors: [3, 3],
    status: "done",
    where: 3,
    commands: [{ name: "goTo", data: { floor: 4 } }],
  });
});

/** The server of a transport, which acts in the ways that the lifecycle knows. */
interface Server {
  transport: Transport;
  emit(name: string, data: unknown): void;
  /** Loses the connection, which is then restored. */
  interrupt(): void;
  /** Closes for good with a word, or as a connection that is never restored. */
  end(code: "over" | "replaced" | "gone" | "unreachable"): unknown;
}

const servers: [name: string, (side: "agent" | "visitor") => Promise<Server>][] = [
  [
    "memory",
    async () => {
      const { transport, server } = memory<never>();
      const interrupt = () => {
        server.drop();
        server.restore();
      };
      return { transport, emit: server.emitRaw, interrupt, end: server.end };
    },
  ],
  [
    "websocket",
    async (side) => ({
      transport: websocket({ ...quick, maxAttempts: 3, url: lift.url, session: "s-1", token: "t" }),
      emit: (name, data) => lift.emit(`lift.${side}.${name}`, data),
      interrupt: () => lift.cut(),
      async end(code) {
        if (code === "unreachable") await lift.stop();
        else lift.close(4000, code);
      },
    }),
  ],
];

let lift: TestServer;

beforeEach(async () => {
  lift = await TestServer.start();
  lift.protocol = "lift";
});
afterEach(() => lift.stop());

/** A client of the foreign protocol, and every event that it raises by itself. */
function watched(side: "agent" | "visitor", transport: Transport) {
  const client = new Client(sides[`${side}Protocol`], transport);
  const raised: [name: string, data: unknown][] = [];
  const statuses: string[] = [];
  client.onStatus = (status) => statuses.push(status);
  client.on("*", ({ local, name, data }) => void (local && raised.push([name, data])));
  return { client, raised, statuses };
}

const note = expect.stringMatching(/./);
const up = ["intercom", { up: true }];
const down = ["intercom", { up: false }];

describe.each(servers)("over %s, its own lifecycle events", (_, start) => {
  it("report the connection", async () => {
    const server = await start("agent");
    const { client, raised } = watched("agent", server.transport);
    await client.connect();
    server.interrupt();
    await expect.poll(() => raised).toEqual([up, down, up]);
    await client.close();
  });

  it.each([
    ["another connection took over", "replaced", [["handover", {}]]],
    ["the server refuses the session from now on", "gone", [["alarm", { level: 3, words: note }]]],
    ["the session is over", "over", [["parked", { why: "night" }]]],
  ] as const)("report that %s", async (_, code, events) => {
    const server = await start("agent");
    const { client, raised } = watched("agent", server.transport);
    await client.connect();
    server.end(code);
    expect(await client.closed).toMatchObject({ code });
    expect(raised).toEqual([up, ...events]);
  });

  it("report that a connection is lost for good, and the one that ends the session comes last", async () => {
    const server = await start("agent");
    const { client, raised } = watched("agent", server.transport);
    await client.connect();
    server.emit("arrived", { floor: 3 });
    await expect.poll(() => client.state).toEqual({ arrived: { floor: 3 } });
    server.end("unreachable");
    expect(await client.closed).toMatchObject({ code: "unreachable" });
    expect(raised.filter(([name]) => name !== "intercom")).toEqual([
      ["alarm", { level: 3, words: note }],
      ["parked", { why: "cable", note }],
    ]);
    expect(client.state).toEqual({});
  });

  it("end the session, after which nothing is raised", async () => {
    const server = await start("agent");
    const { client, raised } = watched("agent", server.transport);
    await client.connect();
    server.emit("arrived", { floor: 3 });
    server.emit("parked", { why: "rider" });
    await expect.poll(() => client.state).toEqual({});
    server.end("gone");
    await client.closed;
    expect(raised).toEqual([up]);
  });

  it("may be missing: nothing is raised, and status and closed say what happened", async () => {
    const server = await start("visitor");
    const { client, raised, statuses } = watched("visitor", server.transport);
    await client.connect();
    server.interrupt();
    await expect.poll(() => statuses.slice(-2)).toEqual(["reconnecting", "open"]);
    server.emit("ding", { times: 2 });
    await expect.poll(() => client.state).toEqual({ ding: { times: 2 } });
    server.end("over");
    expect(await client.closed).toMatchObject({ code: "over" });
    expect(raised).toEqual([]);
    expect(statuses.slice(-4)).toEqual(["open", "reconnecting", "open", "closed"]);
  });
});

describe("over websocket, before messages flow", () => {
  it.each([
    ["the token is refused", "unauthorized", "unauthorized", [["parked", { why: "badge", note }]]],
    ["nothing is reached", "shutdown", "unreachable", [["alarm", { level: 3, words: note }]]],
    ["the protocol has no event for it", "gone", "gone", []],
  ])("%s", async (_, word, code, events) => {
    lift.refuse = () => [4000, word];
    const { client, raised } = watched("agent", (await servers[1]![1]("agent")).transport);
    await expect(client.connect()).rejects.toMatchObject({ code });
    expect(raised).toEqual(events);
  });
});
