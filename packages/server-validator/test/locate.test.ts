import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { offsetsOf } from "../src/gen/locate.ts";
import { parseEvent } from "../src/index.ts";

const options = { side: "agent", form: "consume" } as const;
const offsetOf = (text: string, pointer: string): number => offsetsOf(text, [pointer])[0]!;
const text = `{
  "specversion": "1.0",
  "id": "1", "source": "/s",
  "type": "tandem.agent.rc",
  "subject": "s-1",
  "data": { "enabled": true,
    "suspended": "no" }
}`;

function placeOf(input: string | Uint8Array): [code: string, line?: number, column?: number] {
  const result = parseEvent(input, options);
  if (result.ok) throw new Error("it is valid");
  const { code, line, column } = result.problem;
  return line === undefined ? [code] : [code, line, column!];
}

describe("line and column of a problem", () => {
  it("are those of the value", () => {
    expect(placeOf(text)).toEqual(["type", 7, 18]);
    expect(placeOf(new TextEncoder().encode(text))).toEqual(["type", 7, 18]);
    expect(placeOf(text.replace("agent.rc", "agent.cr"))).toEqual(["message", 4, 11]);
  });

  it("are those of the object that lacks a property", () => {
    expect(placeOf(text.replace('"suspended"', '"suspnded"'))).toEqual(["required", 6, 11]);
    expect(placeOf(text.replace('"no"', "false").replace('"id": "1", ', ""))).toEqual(["required", 1, 1]);
  });

  it("are those where the text stops being JSON", () => {
    expect(placeOf(text.replace('"no"', "no"))).toEqual(["json", 7, 18]);
    expect(placeOf(text.slice(0, -3))).toEqual(["json", 7, 23]);
    expect(placeOf(`${text} x`)).toEqual(["json", 8, 3]);
    expect(placeOf("")).toEqual(["json", 1, 1]);
    expect(placeOf('{"a":1,}')).toEqual(["json", 1, 8]);
    expect(placeOf('{"a" 1}')).toEqual(["json", 1, 6]);
    expect(placeOf("[1 2]")).toEqual(["json", 1, 4]);
    expect(placeOf('["\n"]')).toEqual(["json", 1, 2]);
    expect(placeOf("[01]")).toEqual(["json", 1, 3]);
  });

  it("are left out where there is no text to speak of", () => {
    expect(placeOf(new Uint8Array([0x7b, 0xff]))).toEqual(["json"]);
    expect(placeOf(" ".repeat(70_000))).toEqual(["size"]);
  });

  it("come with the problem as JSON", () => {
    const result = parseEvent(text, options);
    expect(result.ok ? {} : JSON.parse(JSON.stringify(result.problem))).toMatchObject({
      line: 7,
      column: 18,
    });
  });
});

describe("the place of a pointer", () => {
  it("is the last one where a name stands twice, as that is the one that counts", () => {
    expect(offsetOf('{"a":[1,2],"a":[3,4]}', "/a/1")).toBe(18);
  });

  it("is found whatever the name is", () => {
    expect(offsetOf('{"a/b":{"~":{"":{"\\u0041\\"":7}}}}', '/a~1b/~0//A"')).toBe(28);
  });

  it("is found in any depth", () => {
    const depth = 30_000;
    expect(offsetOf(`${"[".repeat(depth)}1${"]".repeat(depth)}`, "/0".repeat(depth))).toBe(depth);
  });

  it("is where the value stands, for every value of any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.nat(4), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        for (const [pointer, inner] of places(value, "")) {
          const found = source.slice(offsetOf(source, pointer));
          const written = JSON.stringify(inner);
          const head = typeof inner === "object" && inner !== null ? written[0]! : written;
          expect(found.startsWith(head), `${pointer} in ${source}`).toBe(true);
        }
      }),
    );
  });

  it("is never beyond where a text was cut off", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, n) => {
        const whole = JSON.stringify([value]);
        const cut = n % whole.length;
        expect(offsetOf(whole.slice(0, cut), "/0/a")).toBeLessThanOrEqual(cut);
      }),
    );
  });
});

function* places(value: unknown, pointer: string): Generator<[string, unknown]> {
  yield [pointer, value];
  if (typeof value !== "object" || value === null) return;
  for (const [name, inner] of Object.entries(value))
    yield* places(inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}
