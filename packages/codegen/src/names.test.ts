import { expect, it } from "vitest";
import { camel, key, pascal, typeName } from "./names.ts";

it.each([
  ["session-end", "SessionEnd", "sessionEnd"],
  ["rcrequest", "Rcrequest", "rcrequest"],
  ["requestRC", "RequestRC", "requestRC"],
  ["point-2d", "Point2D", "point2D"],
  ["start2nd", "Start2Nd", "start2Nd"],
  ["a1b22c", "A1B22C", "a1B22C"],
])("%s is the type %s and the constant %s", (name, type, constant) => {
  expect(pascal(name)).toBe(type);
  expect(camel(name)).toBe(constant);
});

it("names a type by side, name and kind; a shared one by its name alone", () => {
  expect(typeName({ kind: "event", side: "agent", name: "rc" })).toBe("AgentRcEvent");
  expect(typeName({ kind: "command", side: "visitor", name: "enableRC" })).toBe("VisitorEnableRCCommand");
  expect(typeName({ kind: "code-list", name: "session-end" })).toBe("SessionEnd");
});

it("quotes a property where it must be", () => {
  expect(["tone", "$a_1", "class", "a-b", "1a", 'a"b', ""].map(key)).toEqual([
    "tone",
    "$a_1",
    "class",
    '"a-b"',
    '"1a"',
    '"a\\"b"',
    '""',
  ]);
});

it("never sets a prototype by a property's name", () => {
  const object = new Function(`return {${key("__proto__")}: 1}`)() as object;
  expect(Object.keys(object)).toEqual(["__proto__"]);
});
