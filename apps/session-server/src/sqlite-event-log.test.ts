import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { EventLog, NewEntry } from "./event-log.ts";
import { openSqliteEventLog } from "./sqlite-event-log.ts";

let folder: string;
let file: string;
let log: EventLog;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-log-"));
  file = join(folder, "sessions.db");
  log = openSqliteEventLog(file);
});
afterEach(async () => {
  await log.close();
  rmSync(folder, { recursive: true });
});

const entry = (name: string, more: Partial<NewEntry> = {}): NewEntry => ({
  at: 1000,
  to: { side: "agent", num: "1" },
  name,
  data: { enabled: true },
  ...more,
});
const made = { id: "s1", key: "123456", snapshot: "{}" };

describe("sessions", () => {
  test("a session begins with an empty log", async () => {
    expect(await log.create(made)).toBe(true);
    expect(await log.get("s1")).toEqual({ ...made, revision: 0, last: 0, bytes: 0 });
    expect(await log.last("s1")).toBe(0);
    expect(await log.read("s1", 0, 10)).toEqual([]);
  });

  test("a key belongs to one session at a time, until that one is over", async () => {
    await log.create(made);
    expect(await log.create({ ...made, id: "s2" })).toBe(false);
    expect(await log.get("s2")).toBeUndefined();
    await log.append("s1", 0, { entries: [], snapshot: "{}", endedAt: 5000 });
    expect(await log.create({ ...made, id: "s2" })).toBe(true);
    expect(await log.get("s1")).toMatchObject({ endedAt: 5000 });
    expect(await log.list()).toEqual(["s1", "s2"]);
  });

  test("a removed session leaves nothing behind", async () => {
    await log.create(made);
    await log.append("s1", 0, { entries: [entry("rc")], snapshot: "{}" });
    await log.remove("s1");
    expect(await log.get("s1")).toBeUndefined();
    expect(await log.read("s1", 0, 10)).toEqual([]);
    expect(await log.list()).toEqual([]);
  });
});

describe("append", () => {
  beforeEach(async () => {
    await log.create(made);
  });

  test("entries get the next places, and the snapshot stands for all of them", async () => {
    const first = await log.append("s1", 0, { entries: [entry("rc"), entry("agents")], snapshot: "A" });
    expect(first).toEqual({ ok: true, revision: 1, last: 2, bytes: 32 });
    const second = await log.append("s1", 1, { entries: [entry("navigate")], snapshot: "B" });
    expect(second).toEqual({ ok: true, revision: 2, last: 3, bytes: 48 });
    expect(await log.get("s1")).toEqual({ ...made, revision: 2, last: 3, bytes: 48, snapshot: "B" });
    expect((await log.read("s1", 0, 10)).map(({ sequence, name }) => [sequence, name])).toEqual([
      [1, "rc"],
      [2, "agents"],
      [3, "navigate"],
    ]);
  });

  test("a step may have no entries; it still counts", async () => {
    expect(await log.append("s1", 0, { entries: [], snapshot: "A" })).toMatchObject({ revision: 1, last: 0 });
    expect(await log.append("s1", 0, { entries: [], snapshot: "B" })).toEqual({ ok: false });
  });

  test("of two writers on the same revision, the second has written nothing", async () => {
    await log.append("s1", 0, { entries: [entry("rc")], snapshot: "A" });
    expect(await log.append("s1", 0, { entries: [entry("agents")], snapshot: "B" })).toEqual({ ok: false });
    expect(await log.get("s1")).toMatchObject({ revision: 1, last: 1, snapshot: "A" });
    expect((await log.read("s1", 0, 10)).map(({ name }) => name)).toEqual(["rc"]);
  });

  test("a session that does not exist takes nothing", async () => {
    expect(await log.append("s9", 0, { entries: [entry("rc")], snapshot: "A" })).toEqual({ ok: false });
  });

  test("a step that fails half-way has not begun", async () => {
    const circular: { self?: object } = {};
    circular.self = circular;
    const step = { entries: [entry("rc"), entry("agents", { data: circular })], snapshot: "A" };
    await expect(log.append("s1", 0, step)).rejects.toThrow(TypeError);
    expect(await log.get("s1")).toEqual({ ...made, revision: 0, last: 0, bytes: 0 });
    expect(await log.read("s1", 0, 10)).toEqual([]);
    expect(await log.append("s1", 0, { entries: [entry("rc")], snapshot: "A" })).toMatchObject({ ok: true });
  });

  test("sessions do not see one another", async () => {
    await log.create({ ...made, id: "s2", key: "654321" });
    await log.append("s1", 0, { entries: [entry("rc")], snapshot: "A" });
    await log.append("s2", 0, { entries: [entry("agents")], snapshot: "B" });
    expect((await log.read("s2", 0, 10)).map(({ sequence, name }) => [sequence, name])).toEqual([
      [1, "agents"],
    ]);
  });
});

describe("read", () => {
  beforeEach(async () => {
    await log.create(made);
    const entries = ["a", "b", "c", "d", "e"].map((name) => entry(name));
    await log.append("s1", 0, { entries, snapshot: "A" });
  });

  test("begins after a place, and gives as much as was asked for", async () => {
    const names = async (after: number, limit: number) =>
      (await log.read("s1", after, limit)).map(({ name }) => name).join("");
    expect(await names(0, 10)).toBe("abcde");
    expect(await names(2, 2)).toBe("cd");
    expect(await names(5, 10)).toBe("");
  });

  test("an entry comes back as it was, its address included", async () => {
    const addressed = [
      entry("blur", { at: 2000, to: { side: "visitor", num: "0", instance: "home" }, data: {} }),
      entry("sessionend", { to: { side: "visitor" }, data: { reason: "agent" } }),
    ];
    await log.append("s1", 1, { entries: addressed, snapshot: "B" });
    expect(await log.read("s1", 5, 10)).toEqual([
      { sequence: 6, ...addressed[0] },
      { sequence: 7, ...addressed[1] },
    ]);
  });
});

describe("the file", () => {
  test("keeps everything for the next process", async () => {
    await log.create(made);
    await log.append("s1", 0, { entries: [entry("rc")], snapshot: "A" });
    await log.close();
    log = openSqliteEventLog(file);
    expect(await log.get("s1")).toMatchObject({ revision: 1, last: 1, snapshot: "A" });
    expect(await log.append("s1", 1, { entries: [], snapshot: "B" })).toMatchObject({ ok: true });
  });

  test("is readable by its owner alone", () => {
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test("of another version is left alone", async () => {
    await log.close();
    const database = new DatabaseSync(file);
    database.exec("PRAGMA user_version = 99");
    database.close();
    expect(() => openSqliteEventLog(file)).toThrow(
      "the database has version 99, this server reads version 1",
    );
  });

  test("that is no database is refused", () => {
    const other = join(folder, "notes.txt");
    writeFileSync(other, "this is not a database, and must not become one\n".repeat(50));
    expect(() => openSqliteEventLog(other)).toThrow("file is not a database");
  });

  test("in memory, two logs share nothing", async () => {
    const [one, other] = [openSqliteEventLog(":memory:"), openSqliteEventLog(":memory:")];
    await one.create(made);
    expect(await other.get("s1")).toBeUndefined();
    await Promise.all([one.close(), other.close()]);
  });
});
