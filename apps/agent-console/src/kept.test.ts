import { describe, expect, it } from "vitest";
import { keepIdentity, keepSession, readIdentity, readSession } from "./kept.ts";

function memory(): Storage {
  const items = new Map<string, string>();
  return {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => items.set(key, text),
    removeItem: (key: string) => items.delete(key),
  } as unknown as Storage;
}

const who = { identity: "i", name: "Dana Flores", privileges: [], expires: 2_000 };
const ticket = { session: "s1", num: "1", token: "t", expires: 2_000 };

describe("what the console keeps over a page load", () => {
  it("is who is signed in, until that expires or is taken back", () => {
    const storage = memory();
    keepIdentity(storage, who);
    expect(readIdentity(storage, 1_999)).toEqual(who);
    expect(readIdentity(storage, 2_000)).toBeUndefined();
    keepIdentity(storage, undefined);
    expect(readIdentity(storage, 0)).toBeUndefined();
  });

  it("is the session with its ticket, or the code alone", () => {
    const storage = memory();
    expect(readSession(storage)).toBeUndefined();
    keepSession(storage, { key: "482913", ticket });
    expect(readSession(storage)).toEqual({ key: "482913", ticket });
    keepSession(storage, { key: "482913" });
    expect(readSession(storage)).toEqual({ key: "482913" });
    keepSession(storage, undefined);
    expect(readSession(storage)).toBeUndefined();
  });

  it("is nothing that someone else wrote there", () => {
    const storage = memory();
    for (const text of ["{", "7", "null", '{"name":"x"}', '{"key":7}']) {
      storage.setItem("tandem.agent.identity", text);
      storage.setItem("tandem.agent.session", text);
      expect(readIdentity(storage, 0)).toBeUndefined();
      expect(readSession(storage)).toBeUndefined();
    }
    storage.setItem("tandem.agent.session", '{"key":"482913","ticket":{"session":"s1"}}');
    expect(readSession(storage)).toEqual({ key: "482913" });
  });
});
