import fc from "fast-check";
import { expect, it } from "vitest";
import { AgentClient, VisitorClient } from "../src/index.ts";
import { pageSdk } from "../src/page-sdk.ts";
import { viewerFrame } from "../src/viewer-frame.ts";
import { PageObject, type Style } from "./support/page-object.ts";
import { Viewer, viewerOrigin } from "./support/viewer.ts";

const choices = ["accept", "decline"] as const;

type Step =
  | { do: "tell"; enabled: boolean }
  | { do: "ask"; callbacks: readonly string[] }
  | { do: "answer"; question: number; choice: (typeof choices)[number] };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("tell" as const), enabled: fc.boolean() }),
  fc.record({ do: fc.constant("ask" as const), callbacks: fc.subarray([...choices], { minLength: 1 }) }),
  fc.record({
    do: fc.constant("answer" as const),
    question: fc.nat({ max: 5 }),
    choice: fc.constantFrom(...choices),
  }),
);

it("pageSdk: each event once and in order; of a question's functions that of its first answer, once", async () => {
  const styles = fc.constantFrom<Style>("data", "name, data", "all");
  await fc.assert(
    fc.asyncProperty(styles, fc.array(step, { maxLength: 30 }), async (style, steps) => {
      const object = new PageObject(style);
      const visitor = new VisitorClient(pageSdk(object));
      const received: unknown[] = [];
      const asked: { requestId: string; left: boolean; id: number }[] = [];
      const given: (readonly string[])[] = [];
      visitor.on("rc", (data) => received.push(data));
      visitor.on("rcrequested", (data) => {
        received.push("asked");
        asked.push({ requestId: data.requestId, left: true, id: asked.length });
      });
      await visitor.connect();

      const sent: unknown[] = [];
      const called: string[] = [];
      const expected: string[] = [];
      for (const one of steps) {
        if (one.do === "tell") {
          sent.push({ enabled: one.enabled });
          object.emit("rc", { enabled: one.enabled });
        } else if (one.do === "ask") {
          sent.push("asked");
          const id = given.push(one.callbacks) - 1;
          const functions = one.callbacks.map((name) => [name, () => void called.push(`${id}.${name}`)]);
          object.emit("rcrequested", Object.fromEntries(functions));
        } else {
          const question = asked[one.question];
          if (!question) continue;
          const { requestId, left, id } = question;
          const outcome = await visitor.replyRCRequest({ requestId, choice: one.choice });
          expect(outcome.status).toBe(left ? "done" : "refused");
          if (left && given[id]!.includes(one.choice)) expected.push(`${id}.${one.choice}`);
          question.left = false;
        }
      }
      expect(received).toEqual(sent);
      expect(called).toEqual(expected);
      await visitor.close();
    }),
  );
});

it("viewerFrame: what the viewer posts, once and in order, whatever others post between; and the same out", async () => {
  const stranger = new Viewer().contentWindow;
  const post = fc.record({
    url: fc.string(),
    origin: fc.constantFrom(viewerOrigin, "https://viewer.example.com.evil.example", "null", ""),
    isFrame: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(post, { maxLength: 20 }), async (posts) => {
      const viewer = new Viewer();
      viewer.load();
      const agent = new AgentClient(
        viewerFrame(viewer.frame, { origin: viewerOrigin, window: viewer.window }),
      );
      const seen: string[] = [];
      agent.on("navigate", ({ url }) => seen.push(url));
      await agent.connect();
      for (const { url, origin, isFrame } of posts) {
        const source = isFrame ? viewer.contentWindow : stranger;
        viewer.post({ GlanceEvent: { name: "navigate", event: { url } } }, { origin, source });
        void agent.navigate({ url });
      }
      const own = posts.filter(({ origin, isFrame }) => isFrame && origin === viewerOrigin);
      expect(seen).toEqual(own.map(({ url }) => url));
      await agent.leaveSession();
      expect(viewer.posted).toEqual([
        ...posts.map(({ url }) => ({
          message: { GlanceAgentInvoke: { func: "navigate", args: [{ url }] } },
          to: viewerOrigin,
        })),
        { message: { GlanceAgentInvoke: { func: "leaveSession", args: [] } }, to: viewerOrigin },
      ]);
      await agent.close();
    }),
  );
});
