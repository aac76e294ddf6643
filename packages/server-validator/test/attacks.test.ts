import { describe, expect, it } from "vitest";
import { isAgentRcEvent, validateAgentRcEvent } from "../src/gen/agent.ts";
import { isEvent, limits, parseEvent, validateEvent, validatePayload } from "../src/index.ts";

// What someone who means harm may send. Each decision stands in the README's table.
const event = {
  specversion: "1.0",
  id: "e-1",
  source: "/sessions/s-1",
  type: "tandem.agent.rc",
  subject: "s-1",
  data: { enabled: true, suspended: false },
};
const text = JSON.stringify(event);
const produce = { side: "agent", form: "produce" } as const;
const consume = { side: "agent", form: "consume" } as const;

/** The code and the place of the first problem; "ok" where there is none. */
function said(input: unknown, options: typeof produce | typeof consume = consume): string {
  const result = parseEvent(input as string, options);
  return result.ok ? "ok" : `${result.problem.code} ${result.problem.pointer}`.trim();
}
/** The message with more in it: as text, for what cannot be said in an object. */
const withData = (data: string): string => text.replace(/"data":.*/, `"data":${data}}`);
const withMore = (more: string): string => text.replace("{", `{${more},`);
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === "string" ? [...Buffer.from(part)] : part)));

describe("size", () => {
  it("ten megabytes of nesting are refused for their length, unread", () => {
    const deep = "[".repeat(10 * 1024 * 1024);
    expect(said(deep)).toBe("size");
    expect(said(Buffer.from(deep))).toBe("size");
  });

  it("nesting within the length is refused for its depth, and its place can be told", () => {
    const depth = limits.bytes / 2;
    const result = parseEvent("[".repeat(depth) + "]".repeat(depth), consume);
    expect(result).toMatchObject({ ok: false, problem: { code: "depth", line: 1, column: 1 } });
    expect(parseEvent("[".repeat(limits.bytes), consume)).toMatchObject({
      problem: { code: "json", column: limits.bytes + 1 },
    });
  });

  it("a hundred thousand properties are refused, wherever they are, and few of them are read", () => {
    const many: Record<string, unknown> = {};
    for (let i = 0; i < 100_000; i++) many[`p${i}`] = i;
    let isRead = false;
    Object.defineProperty(many, `p${limits.nodes + 1}`, {
      enumerable: true,
      get: () => {
        isRead = true;
        return 0;
      },
    });
    for (const value of [many, { ...event, data: many }, { ...event, more: many }])
      for (const options of [produce, consume])
        expect(validateEvent(value, options)).toMatchObject({ ok: false, problem: { code: "size" } });
    expect(isEvent({ ...event, data: many }, consume)).toBe(false);
    expect(isRead).toBe(false);
  });

  it("is counted in bytes of UTF-8, of which a lone surrogate's stand-in has three", () => {
    const padded = (letters: string, bytes: number): string => {
      const shell = withMore(`"more":"${letters}"`);
      return withMore(`"more":"${letters}${"x".repeat(limits.bytes - Buffer.byteLength(shell) + bytes)}"`);
    };
    for (const letters of [
      "é".repeat(9_000),
      "€".repeat(9_000),
      "\u{1f642}".repeat(9_000),
      "\ud800".repeat(9_000),
    ]) {
      expect(said(padded(letters, 0))).toBe("ok");
      expect(said(padded(letters, 1))).toBe("size");
    }
  });
});

describe("the problem of a message that is too long", () => {
  const receivedOf = (input: string | Uint8Array): string => {
    const result = parseEvent(input, consume);
    return result.ok ? "" : result.problem.received;
  };

  it("says how many bytes there are, where they were counted", () => {
    expect(receivedOf("é".repeat(40_000))).toBe("80000 bytes");
    expect(receivedOf(new Uint8Array(120_039))).toBe("120039 bytes");
  });

  it("says that there are more than the limit, where counting stopped", () => {
    for (const letter of ["x", "é", "\u{1f642}"])
      expect(receivedOf(letter.repeat(limits.bytes + 1))).toBe("more than 65536 bytes");
  });
});

describe("names", () => {
  it("of two properties of one name the last counts, at any depth", () => {
    expect(said(withData('{"enabled":"no","suspended":false,"enabled":true}'))).toBe("ok");
    expect(said(withData('{"enabled":true,"suspended":false,"enabled":"no"}'))).toBe("type /data/enabled");
    expect(said(withMore('"data":{"__proto__":{}}'))).toBe("ok");
    const result = parseEvent(withMore('"id":"first"'), consume);
    expect(result.ok && result.value.envelope.id).toBe("e-1");
  });

  it.each(['"__proto__"', '"\\u005f_proto__"', '"__proto\\u005f\\u005f"'])(
    "%s is refused at any depth",
    (name) => {
      for (const hostile of [
        withMore(`${name}:{"polluted":true}`),
        withData(`{"enabled":true,"suspended":false,${name}:{"polluted":true}}`),
        withMore(`"more":[{"a":{${name}:null}}]`),
      ]) {
        expect(said(hostile)).toBe("additionalProperties");
        expect(said(hostile, produce)).toBe("additionalProperties");
      }
      expect("polluted" in {}).toBe(false);
    },
  );

  it.each(["constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__", "valueOf", ""])(
    "%j is a name like others: unknown to the writer, let pass by the reader, no type of a message",
    (name) => {
      const more = withData(`{"enabled":true,"suspended":false,${JSON.stringify(name)}:1}`);
      expect(said(more)).toBe("ok");
      expect(said(more, produce)).toBe("additionalProperties /data");
      expect(said(text.replace("agent.rc", `agent.${name}`))).toBe("message /type");
      expect(said(text.replace("tandem.agent.rc", name))).toMatch(/^(message|pattern) \/type$/);
    },
  );

  it("what an object inherits is not taken for what was sent", () => {
    expect(said("{}")).toMatch(/^required/);
    expect(said(withData("{}"))).toBe("required /data");
  });
});

describe("texts", () => {
  it("a lone surrogate passes where a text may be anything, and in no identifier", () => {
    const paused = (message: string) =>
      text
        .replace("agent.rc", "agent.sessionpaused")
        .replace(/"data":.*/, `"data":{"paused":true,"message":${message}}}`);
    for (const lone of ['"\ud800"', '"\\udc00x"']) expect(said(paused(lone), produce)).toBe("ok");
    expect(said(text.replace('"e-1"', '"\\ud800"'))).toBe("pattern /id");
    expect(said(text.replace('"s-1"', '"\udc00"'))).toBe("pattern /subject");
  });

  it("a NUL passes where a text may be anything, escaped as JSON wants it, and in no identifier", () => {
    const data = (message: string) => `{"paused":true,"message":${message}}`;
    const paused = text.replace("agent.rc", "agent.sessionpaused");
    const with_ = (message: string) => paused.replace(/"data":.*/, `"data":${data(message)}}`);
    expect(said(with_('"a\\u0000b"'), produce)).toBe("ok");
    expect(said(with_('"a\u0000b"'), produce)).toBe("json");
    expect(said(text.replace('"e-1"', '"e\\u0000"'))).toBe("pattern /id");
    expect(said(`${text}\u0000`)).toBe("json");
  });
});

describe("numbers", () => {
  it.each(["1e999", "-1e999"])(
    "%s is refused in a place that a schema knows and in one that none does",
    (number) => {
      const state = text
        .replace("agent.rc", "agent.userstate")
        .replace(/"data":.*/, `"data":{"basket":${number}}}`);
      expect(said(state)).toBe("type /data/basket");
      expect(said(withMore(`"more":[${number}]`))).toBe("type");
      const more = withData(`{"enabled":true,"suspended":false,"more":${number}}`);
      expect(said(more)).toBe("type");
      expect(isEvent(JSON.parse(more), consume)).toBe(false);
      const ref = { side: "agent", kind: "event", name: "rc" } as const;
      expect(validatePayload(ref, JSON.parse(more).data, "consume")).toMatchObject({
        problem: { message: "expected numbers that are finite, received one that is not" },
      });
    },
  );

  it("one that is not JSON's is no number", () => {
    for (const number of ["NaN", "Infinity", "0x10", "01", "1.", "+1"])
      expect(said(withMore(`"more":${number}`))).toBe("json");
  });
});

describe("bytes", () => {
  it("that are not UTF-8 are refused", () => {
    for (const wrong of [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80], [0xe2, 0x82]])
      expect(said(bytes('{"more":"', wrong, '"}'))).toBe("json");
    expect(said(bytes(text, [0xe2, 0x82]))).toBe("json");
  });

  it("with a byte order mark are refused, as text with one is", () => {
    expect(said(bytes([0xef, 0xbb, 0xbf], text))).toBe("json");
    expect(said(`\ufeff${text}`)).toBe("json");
    expect(said(bytes(Buffer.from(text, "utf16le").toString("latin1")))).toBe("json");
  });

  it("of shared memory are read once, so that what is validated is what is handed over", () => {
    const shared = new Uint8Array(new SharedArrayBuffer(Buffer.byteLength(text)));
    shared.set(Buffer.from(text));
    const result = parseEvent(shared, produce);
    shared.fill(0);
    expect(result).toMatchObject({ ok: true, value: { data: event.data } });
  });

  it("may be a view of a part; a view of nothing is no JSON", () => {
    const whole = Buffer.from(`##${text}##`);
    expect(said(whole.subarray(2, -2))).toBe("ok");
    const gone = new Uint8Array(8);
    structuredClone(gone, { transfer: [gone.buffer] });
    expect(said(gone)).toBe("json");
  });

  it("that are neither bytes nor text are refused", () => {
    for (const wrong of [undefined, null, 1, {}, [], Symbol("s"), () => text, Object.create(null)])
      expect(said(wrong)).toBe("json");
  });

  it.each([
    [undefined, "undefined"],
    [null, "null"],
    [5, "5"],
    [{ byteLength: 5 }, "an object"],
    [() => text, "function"],
  ])("that are %s are named", (wrong, received) => {
    expect(parseEvent(wrong as never, produce)).toMatchObject({
      ok: false,
      problem: { code: "json", message: `expected text or bytes, received ${received}` },
    });
  });
});

describe("values with code in them", () => {
  const thrower = (thrown: unknown): object =>
    Object.defineProperty({ suspended: false }, "enabled", {
      enumerable: true,
      get(): never {
        throw thrown;
      },
    });

  it.each([
    ["an error", new Error("secret")],
    ["what cannot be made a text", Object.create(null)],
  ])("a getter that throws %s is refused, and what it threw is not shown", (_, thrown) => {
    const data = thrower(thrown);
    for (const options of [produce, consume]) {
      expect(isEvent({ ...event, data }, options)).toBe(false);
      const result = validateEvent({ ...event, data }, options);
      expect(result).toMatchObject({ ok: false, problem: { code: "json" } });
      expect(JSON.stringify(result)).not.toContain("secret");
      expect(isAgentRcEvent(data, options.form)).toBe(false);
      expect(validateAgentRcEvent(data, options)).toMatchObject({
        ok: false,
        problem: { code: "json", message: "expected JSON data, received an object" },
      });
    }
  });
});

it("telling where a hundred problems stand reads the text once", () => {
  const data = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`n${i}`, []]));
  const message = JSON.stringify({ ...event, type: "tandem.agent.userstate", data }, null, 1);
  const result = parseEvent(message, { ...consume, all: true });
  if (result.ok) throw new Error("it is valid");
  expect(result.problems).toHaveLength(100);
  const exec = RegExp.prototype.exec;
  let reads = 0;
  RegExp.prototype.exec = function (this: RegExp, from: string) {
    reads += 1;
    return exec.call(this, from);
  };
  try {
    const lines = result.problems.map(({ line }) => line);
    expect(lines).toEqual(Array.from({ length: 100 }, (_, i) => 8 + i));
  } finally {
    RegExp.prototype.exec = exec;
  }
  // Reading it anew for each problem would take a hundred times as many looks.
  expect(reads).toBeLessThan(message.length);
});
