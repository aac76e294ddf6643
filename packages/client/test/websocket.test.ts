import { describe, expect, it, vi } from "vitest";
import { ClientError } from "../src/index.ts";
import { Clients, failure } from "./support/clients.ts";

/** Against real sockets: what the server is asked, and what it sees. */
const clients = new Clients();

describe("the handshake", () => {
  it("offers the version and the token as subprotocols, and names the page load", async () => {
    await clients.agent({ instance: "page-1" }).connect();
    expect(clients.server.attempts).toEqual([
      { instance: "page-1", after: null, protocols: ["tandem.v1", "tandem.token.a.b.c"] },
    ]);
  });

  it("makes up a page load that stays the same", async () => {
    const agent = clients.agent();
    await agent.connect();
    clients.server.cut();
    await expect.poll(() => clients.server.attempts).toHaveLength(2);
    const [first, second] = clients.server.attempts;
    expect(first?.instance).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.instance).toBe(first?.instance);
  });

  it.each(["", "/", "/v1/connect"])("finds the server by an address that ends in %j", async (end) => {
    await clients.agent({ url: `${clients.server.url.replace("http", "ws")}${end}` }).connect();
    expect(clients.server.attempts).toHaveLength(1);
  });

  it("refuses an address that is none, at once", () => {
    expect(() => clients.transport({ url: "shop.example.com" })).toThrow(TypeError);
  });

  it("is done, after a moment, with a server that has nothing to say", async () => {
    clients.server.greets = false;
    const agent = clients.agent();
    await agent.connect();
    expect(agent.status).toBe("open");
  });
});

describe("a command", () => {
  it("goes out as CloudEvents JSON", async () => {
    const agent = clients.agent();
    await agent.connect();
    await agent.navigate({ url: "https://shop.example.com/basket" });
    expect(clients.server.commands).toEqual([
      {
        specversion: "1.0",
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        source: "/participants/1",
        type: "tandem.agent.command.navigate",
        subject: "s-1",
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        data: { url: "https://shop.example.com/basket" },
      },
    ]);
  });

  it("is sent again when the connection was lost before the outcome, and takes effect once", async () => {
    const agent = clients.agent();
    await agent.connect();
    clients.server.answer = () => {
      clients.server.answer = () => ({ status: "done" });
      clients.server.cut();
      return { status: "done" };
    };
    expect(await agent.releaseRC()).toMatchObject({ status: "done" });
    expect(clients.server.commands).toHaveLength(1);
    expect(clients.server.arrived).toBe(2);
  });

  it("finds out a connection that is dead without a word, and is done over another one", async () => {
    const agent = clients.agent({ responseTimeout: 300 });
    await agent.connect();
    clients.server.mute = true;
    const lost = new Promise((resolve) => {
      agent.onStatus = resolve;
    });
    const outcome = agent.releaseRC();
    expect(await lost).toBe("reconnecting");
    clients.server.mute = false;
    expect(await outcome).toMatchObject({ status: "done" });
    expect(clients.server.commands).toHaveLength(1);
  });

  it("is sent once over one connection, however many follow it", async () => {
    const agent = clients.agent();
    await agent.connect();
    await Promise.all([agent.releaseRC(), agent.releaseRC(), agent.releaseRC()]);
    expect(clients.server.arrived).toBe(3);
  });

  it("is refused here when too many wait", async () => {
    const agent = clients.agent({ maxPending: 2 });
    const waiting = [agent.releaseRC(), agent.releaseRC()];
    await expect(agent.releaseRC()).rejects.toMatchObject({ code: "queuefull" });
    await agent.connect();
    await Promise.all(waiting);
    expect(await agent.releaseRC()).toMatchObject({ status: "done" });
  });

  it("is refused here when it is larger than a server reads", async () => {
    const agent = clients.agent();
    await expect(agent.navigate({ url: "é".repeat(33_000) })).rejects.toMatchObject({ code: "toolarge" });
    await agent.connect();
    expect(clients.server.arrived).toBe(0);
  });

  it("is not sent again when the server choked on its size", async () => {
    const agent = clients.agent();
    await agent.connect();
    clients.server.answer = () => {
      clients.server.close(4413, "toolarge");
      return "nothing";
    };
    await expect(agent.releaseRC()).rejects.toMatchObject({ code: "toolarge" });
    clients.server.answer = () => ({ status: "done" });
    expect(await agent.leaveSession()).toMatchObject({ status: "done" });
    expect(clients.server.arrived).toBe(2);
  });
});

describe("events", () => {
  it("are asked for after the last one that came", async () => {
    const agent = clients.agent();
    await agent.connect();
    clients.server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    clients.server.emit("tandem.agent.rc", { enabled: false, suspended: false });
    await agent.waitFor("rc", { where: ({ enabled }) => !enabled });
    clients.server.cut();
    await expect.poll(() => clients.server.attempts[1]?.after).toBe("000000000002");
  });

  it("that are delivered again are not raised again", async () => {
    clients.server.repeats = 10;
    const agent = clients.agent();
    const sequences: unknown[] = [];
    agent.on("*", ({ sequence }) => sequences.push(sequence));
    await agent.connect();
    for (const enabled of [true, false])
      clients.server.emit("tandem.agent.rc", { enabled, suspended: false });
    await expect.poll(() => sequences).toHaveLength(2);
    clients.server.cut();
    await expect.poll(() => clients.server.attempts).toHaveLength(2);
    clients.server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    await expect.poll(() => sequences).toEqual([1, 2, 3]);
  });

  it("come through a restart of the server", async () => {
    const agent = clients.agent();
    const sequences: unknown[] = [];
    agent.on("*", ({ sequence }) => sequences.push(sequence));
    await agent.connect();
    clients.server.emit("tandem.agent.rc", { enabled: true, suspended: false });
    await expect.poll(() => sequences).toEqual([1]);
    await clients.server.stop();
    clients.server.emit("tandem.agent.rc", { enabled: false, suspended: false });
    await clients.server.listen();
    await expect.poll(() => sequences).toEqual([1, 2]);
  });

  it("of the other side, and of other protocols, are unknown and keep their whole type", async () => {
    const agent = clients.agent();
    const names: string[] = [];
    agent.on("*", ({ known, name }) => names.push(`${known} ${name}`));
    await agent.connect();
    clients.server.emit("tandem.visitor.rc", { enabled: true });
    clients.server.emit("com.example.weather", {});
    clients.server.emit("tandem.agent.brandnew", {});
    await expect
      .poll(() => names)
      .toEqual(["false tandem.visitor.rc", "false com.example.weather", "false brandnew"]);
  });

  it.each(["{", "null", "42", '{"type":"tandem.agent.rc","sequence":"12","data":{}}'])(
    "do not come of what cannot be read: %s",
    async (text) => {
      const agent = clients.agent();
      const errors: unknown[] = [];
      const seen: unknown[] = [];
      agent.onHandlerError = (error, context) => errors.push([(error as ClientError).code, context]);
      agent.on("*", ({ name }) => seen.push(name));
      await agent.connect();
      clients.server.sendText(text);
      clients.server.emit("tandem.agent.startdocshare", {});
      await expect.poll(() => seen).toEqual(["startdocshare"]);
      expect(errors).toEqual([["malformed", { in: "transport" }]]);
    },
  );
});

describe("the token", () => {
  it("that is refused ends it, when there is no other", async () => {
    clients.server.refuse = () => [4401, "unauthorized"];
    expect(await failure(clients.agent().connect())).toMatchObject({ code: "unauthorized" });
    expect(clients.server.attempts).toHaveLength(1);
  });

  it("is asked for before each connection, and once more when it is refused", async () => {
    const tokens = ["old", "new", "newer"];
    clients.server.refuse = ({ protocols }) =>
      protocols.includes("tandem.token.old") ? [4401, "unauthorized"] : undefined;
    await clients.agent({ token: async () => tokens.shift()! }).connect();
    expect(clients.server.attempts.map(({ protocols }) => protocols[1])).toEqual([
      "tandem.token.old",
      "tandem.token.new",
    ]);
  });

  it("that is refused twice in a row ends it", async () => {
    clients.server.refuse = () => [4401, "unauthorized"];
    expect(await failure(clients.agent({ token: () => "t" }).connect())).toMatchObject({
      code: "unauthorized",
    });
    expect(clients.server.attempts).toHaveLength(2);
  });

  it("that its giver knows to be no good ends it at once", async () => {
    const token = vi.fn(async () => {
      throw new ClientError("unauthorized", "expired");
    });
    expect(await failure(clients.agent({ token }).connect())).toMatchObject({ code: "unauthorized" });
    expect(token).toHaveBeenCalledTimes(1);
  });

  it("that could not be fetched is asked for again", async () => {
    const token = vi.fn(async () => "t").mockRejectedValueOnce(new Error("no network"));
    await clients.agent({ token }).connect();
    expect(token).toHaveBeenCalledTimes(2);
  });
});

describe("reconnect", () => {
  it("does not wait for the next try", async () => {
    const way = clients.transport({ minDelay: 60_000, maxDelay: 60_000 });
    const agent = clients.agent({}, way);
    await agent.connect();
    clients.server.cut();
    await expect.poll(() => agent.status).toBe("reconnecting");
    way.reconnect();
    await expect.poll(() => agent.status).toBe("open");
  });

  it("replaces a connection that may be dead", async () => {
    const way = clients.transport();
    const agent = clients.agent({}, way);
    await agent.connect();
    clients.server.mute = true;
    way.reconnect();
    clients.server.mute = false;
    await expect.poll(() => clients.server.attempts).toHaveLength(2);
    expect(await agent.releaseRC()).toMatchObject({ status: "done" });
    expect(clients.server.connections).toBe(1);
  });
});

describe("close", () => {
  it("resolves when the connection is closed", async () => {
    const agent = clients.agent();
    await agent.connect();
    expect(clients.server.connections).toBe(1);
    await agent.close();
    await expect.poll(() => clients.server.connections).toBe(0);
  });

  it("leaves no connection that was being made", async () => {
    const agent = clients.agent();
    const opening = failure(agent.connect());
    await agent.close();
    expect(await opening).toMatchObject({ code: "closed" });
    await clients.agent().connect();
    await expect.poll(() => clients.server.connections).toBe(1);
  });
});
