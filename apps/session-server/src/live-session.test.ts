import { beforeEach, expect, test } from "vitest";
import type { Connection, Reader } from "./connection.ts";
import type { EventLog } from "./event-log.ts";
import type { LiveSession, Surroundings } from "./live-session.ts";
import { defaultLimits, defaultTimings } from "./options.ts";
import { Sessions } from "./sessions.ts";
import { openSqliteEventLog } from "./sqlite-event-log.ts";
import { own } from "./wire-version.ts";

const visitor = { side: "visitor", num: "0", instance: "home" } as const;
const agent = { side: "agent", num: "1", instance: "viewer" } as const;
const setState = (value: number) => ({
  id: `c${value}`,
  name: "setUserState",
  data: { name: "step", value },
});

/** A store that takes its time: a step can be under way while other things happen. */
function slowStore(): { store: EventLog; gate: { open: () => void; shut: () => void } } {
  const inner = openSqliteEventLog(":memory:");
  let passage = Promise.resolve();
  let open = () => {};
  const gate = {
    shut: () => {
      passage = new Promise((resolve) => {
        open = resolve;
      });
    },
    open: () => open(),
  };
  const store: EventLog = {
    create: (session) => inner.create(session),
    append: async (...step) => {
      await passage;
      return inner.append(...step);
    },
    read: (...range) => inner.read(...range),
    last: (id) => inner.last(id),
    get: (id) => inner.get(id),
    list: () => inner.list(),
    remove: (id) => inner.remove(id),
    close: () => inner.close(),
  };
  return { store, gate };
}

/** A connection that writes down what it is told: names of events, states of outcomes, close words. */
function listener(reader: Reader) {
  const heard: string[] = [];
  const hear = (text: string) => {
    const { type, data } = JSON.parse(text);
    heard.push(data.step === undefined ? (data.status ?? type.split(".").at(-1)) : `step ${data.step}`);
  };
  const connection = {
    reader,
    version: own,
    open: true,
    send: hear,
    sendAndWait: async (text: string) => {
      hear(text);
      return true;
    },
    close: (word: string) => {
      heard.push(`close ${word}`);
      connection.open = false;
    },
  };
  return { heard, connection: connection as unknown as Connection };
}

const silent = { debug() {}, info() {}, warn() {}, error() {} };
const turn = () => new Promise((resolve) => setImmediate(resolve));
let sessions: Sessions;
let session: LiveSession;
let store: EventLog;
let gate: ReturnType<typeof slowStore>["gate"];

beforeEach(async () => {
  ({ store, gate } = slowStore());
  const around: Surroundings = {
    store,
    log: silent,
    faults: { invalidMessages: 0, machine: 0, storage: 0 },
    limits: defaultLimits,
    timings: defaultTimings,
  };
  sessions = await Sessions.open(around);
  const started = await sessions.start({});
  session = sessions.find("session" in started ? started.session : "") as LiveSession;
  await session.join({ name: "Robin Vale", role: "agent", privileges: [] });
  return () => sessions.stop();
});

async function together() {
  const page = listener(visitor);
  const viewer = listener(agent);
  await session.attach(page.connection, undefined);
  await session.attach(viewer.connection, undefined);
  for (const { heard } of [page, viewer]) heard.length = 0;
  return { page, viewer };
}

test("nothing is delivered before it is stored", async () => {
  const { page, viewer } = await together();
  gate.shut();
  const commanded = session.command(page.connection, setState(1));
  for (let time = 0; time < 5; time += 1) await turn();
  expect([...page.heard, ...viewer.heard]).toEqual([]);
  gate.open();
  await commanded;
  expect(page.heard).toEqual(["done"]);
  expect(viewer.heard).toEqual(["step 1"]);
});

test("what is being stored while a connection resumes reaches it once", async () => {
  const { page, viewer } = await together();
  await session.detach(viewer.connection);
  const position = await store.last(session.id);
  gate.shut();
  const commanded = session.command(page.connection, setState(1));
  await turn();
  const again = listener(agent);
  const attached = session.attach(again.connection, position);
  for (let time = 0; time < 5; time += 1) await turn();
  gate.open();
  await Promise.all([commanded, attached, session.command(page.connection, setState(2))]);
  expect(again.heard.filter((what) => what.startsWith("step"))).toEqual(["step 1", "step 2"]);
});

test("a connection that ended while it was waiting for its place gets none", async () => {
  const { page } = await together();
  gate.shut();
  const commanded = session.command(page.connection, setState(1));
  const late = listener({ ...visitor, instance: "basket" });
  const attached = session.attach(late.connection, undefined);
  late.connection.close("shutdown");
  gate.open();
  await Promise.all([commanded, attached, session.detach(late.connection)]);
  expect(late.heard).toEqual(["close shutdown"]);
});

test("stopping waits for the step that is under way, answers it, and takes up nothing after it", async () => {
  const { page, viewer } = await together();
  gate.shut();
  const commanded = session.command(page.connection, setState(1));
  await turn();
  const stopped = session.stop();
  const late = session.command(page.connection, setState(2));
  gate.open();
  await Promise.all([commanded, stopped]);
  await expect(late).rejects.toThrow("the session is not running");
  expect(page.heard).toEqual(["done", "close shutdown"]);
  expect(viewer.heard).toEqual(["step 1", "close shutdown"]);
});
