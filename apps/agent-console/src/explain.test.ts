import { agentSessionEnd, connectionClose } from "@tandem/protocol";
import { describe, expect, it } from "vitest";
import { explain } from "./explain.ts";

const sessionEnd = (reason?: string, msg?: string) => explain({ event: "sessionend", reason, msg });

describe("why there is no session", () => {
  it("is said in the words of the code list, with what the service added", () => {
    const { title, description } = agentSessionEnd.NoSession;
    expect(sessionEnd("NoSession", "Nothing runs under 482913.")).toEqual({
      code: "NoSession",
      title,
      text: description,
      detail: "Nothing runs under 482913.",
      way: "join",
    });
  });

  it.each([
    ["NoSession", "join"],
    ["LookupFailed", "join"],
    ["ConnDrop", "join"],
    ["AgentRefresh", "join"],
    ["AuthError", "sign-in"],
    ["VisitorLeft", "none"],
    ["AgentLeft", "none"],
    ["InvalidCobrowseSub", "none"],
  ])("offers what can help: %s, %s", (reason, way) => {
    expect(sessionEnd(reason).way).toBe(way);
  });

  it("is the service's own text where the code is unknown or missing", () => {
    expect(sessionEnd("Maintenance", "Back at ten.")).toMatchObject({
      code: "Maintenance",
      text: "Back at ten.",
    });
    expect(sessionEnd(undefined, "Goodbye.")).toMatchObject({ code: "sessionend", text: "Goodbye." });
    expect(sessionEnd()).toMatchObject({ text: "No reason was given.", way: "none" });
  });

  it("is, where the server closed the connection for good, what its word means", () => {
    const { title, description } = connectionClose.gone;
    const ending = { event: "sessionend", reason: "ConnDrop", msg: "The server closed: gone." } as const;
    expect(explain({ ...ending, close: "gone" }).detail).toBe(`${title}. ${description}`);
    // The other error codes of the client are not close reasons of the server.
    expect(explain({ ...ending, close: "unreachable" }).detail).toBe(ending.msg);
  });

  it("offers another try when the service was not reached", () => {
    expect(explain({ event: "connectfailed", msg: "No answer" })).toMatchObject({
      code: "connectfailed",
      title: "Connection failed",
      text: "The viewer could not reach the service, so the agent is not in the session.",
      detail: "No answer",
      way: "join",
    });
  });
});
