import { expect, it } from "vitest";
import { catalogOf, command, event, part } from "../../../test/fixture.ts";
import { emitPage } from "./page.ts";

const text = { description: "It.", type: "string", maxLength: 5 };
const emitted = (files: Parameters<typeof catalogOf>[0]) => emitPage(catalogOf(files));

it("has the commands that are not spelt as by default, and the names of those that are to be had", () => {
  const ring = (name: string, page: object | undefined, properties: object = { tone: text }) =>
    command(`agent/${name}`, { "x-tandem": { page }, properties });
  const module = emitted({
    ...ring("bare", { args: ["tone"] }),
    ...ring("chime", { args: ["tone"], refuses: true }),
    ...ring("fill", { fill: { tone: "ding" } }),
    ...ring("hush", { itself: true }),
    ...ring("lift", { lacks: "It takes a hand." }),
    ...ring(
      "mute",
      { methods: { property: "on", names: { true: "mute" } }, args: [] },
      {
        on: { description: "It.", type: "boolean" },
      },
    ),
    ...ring("ring", {}),
    ...ring("stop", { method: "halt" }),
    ...ring("tune", { methods: { property: "tone", names: { a: "high", b: "low" } } }),
    ...ring("wait", undefined),
  });
  expect(part(module, "export const agentPage:")).toMatchInlineSnapshot(`
    "export const agentPage: PageApi = {
      bare: ["bare"],
      calls: {
        "chime": (data) => ["chime", data.tone],
        "fill": (data) => ["fill", { tone: "ding", ...data }],
        "hush": () => undefined,
        "lift": () => [],
        "mute": (data) => data.on === true ? ["mute"] : [],
        "stop": (data) => ["halt", data],
        "tune": (data) => data.tone === "a" ? ["high", data] : data.tone === "b" ? ["low", data] : [],
      },
      refusing: ["chime"],
      questions: {},
    };"
  `);
  expect(part(module, "export const agentPageHas")).toMatchInlineSnapshot(
    `"export const agentPageHas: readonly string[] = ["bare","chime","fill","hush","mute","ring","stop","tune"];"`,
  );
  expect(part(module, "export const visitorPage:")).toMatchInlineSnapshot(`
    "export const visitorPage: PageApi = {
      bare: [],
      calls: {},
      refusing: [],
      questions: {},
    };"
  `);
});

it("has the questions that are not answered by functions named as the answers are", () => {
  const asked = (name: string, page: object) =>
    event(
      `visitor/${name}`,
      {
        "x-tandem": { reply: "answer", ...page },
        properties: {
          requestId: text,
          choices: { description: "Answers.", type: "array", items: text, maxItems: 2 },
        },
        required: ["requestId", "choices"],
      },
      { valid: [{ requestId: "r", choices: [] }] },
    );
  const module = emitted({
    ...asked("first", {}),
    ...asked("second", { page: { prefix: "on", keeps: ["yes"], opens: true } }),
    ...command(
      "visitor/answer",
      {
        properties: {
          requestId: text,
          choice: { description: "The answer.", type: "string", enum: ["yes", "no"] },
        },
        required: ["requestId", "choice"],
      },
      { valid: [{ requestId: "r", choice: "yes" }] },
    ),
  });
  expect(part(module, "export const visitorPage:")).toMatchInlineSnapshot(`
    "export const visitorPage: PageApi = {
      bare: [],
      calls: {},
      refusing: [],
      questions: {
        "second": {"prefix":"on","keeps":["yes"]},
      },
    };"
  `);
});
