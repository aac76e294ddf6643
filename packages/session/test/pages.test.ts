import { describe, expect, test } from "vitest";
import { Story, shopPage, withAgent, withVisitor } from "./story.ts";

const navigate =
  'navigate {url:"https://shop.example.com/basket",browser:{name:"Firefox",version:"151.0",platform:"Linux"},' +
  'visitorversion:"1.0.0",title:"Basket"}';

/** A minimal page that differs by its address. */
function page(path: string): typeof shopPage {
  return { ...shopPage, url: `https://shop.example.com/${path}` };
}

/** Event names with their recipients, without payloads. */
function told(lines: string[]): string[] {
  return lines.filter((line) => line.includes(": ")).map((line) => line.replace(/ \{.*/, ""));
}

describe("a page reports itself", () => {
  test("and the agents see where the visitor is", () => {
    const story = withAgent();
    expect(story.visitor("home", "reportPage", shopPage)).toEqual([`agent 1: ${navigate}`, "visitor < done"]);
    expect(story.visitor("home", "reportVisibility", { visibility: "hidden" })).toEqual([
      'agent 1: pagevisibility {visibility:"hidden"}',
      "visitor < done",
    ]);
  });

  test("with the known properties only, and without a title if there is none", () => {
    const story = withAgent();
    const { title: _title, ...untitled } = shopPage;
    const newer = { ...untitled, browser: { ...shopPage.browser, engine: "Gecko" }, referrer: "elsewhere" };
    expect(story.visitor("home", "reportPage", newer)[0]).toBe(
      `agent 1: ${navigate.replace(',title:"Basket"', "")}`,
    );
  });

  test("an agent who joins later gets the last report", () => {
    const story = withVisitor();
    story.visitor("home", "reportPage", shopPage);
    story.visitor("home", "reportVisibility", { visibility: "visible" });
    expect(story.joins("Kim Park").slice(-2)).toEqual([
      `agent 1: ${navigate}`,
      'agent 1: pagevisibility {visibility:"visible"}',
    ]);
  });
});

describe("the visitor opens another page in the same tab", () => {
  test("the new page is sent the state of the session", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.closes("home");
    expect(story.opens("basket")).toEqual([
      "cancel visitor",
      "visitor/basket: sessioncontinue",
      'visitor/basket: agents {count:1,agentlist:[{num:"1",role:"agent",name:"Kim Park"}]}',
      "visitor/basket: rc {enabled:true}",
      "visitor/basket: statereceived",
    ]);
    expect(story.after(29_999)).toEqual([]);
  });

  test("and the pause, if the session is paused", () => {
    const story = withAgent();
    story.visitor("home", "pauseSession", { pause: true, message: "One moment" });
    story.closes("home");
    expect(story.opens("basket")).toContain("visitor/basket: sessionpaused {paused:true}");
  });

  test("and an open request again, under the same id", () => {
    const story = withAgent();
    const [question] = story.agent("1", "requestRC").slice(1);
    expect(question).toContain('visitor: rcrequested {requestId:"r1"');
    story.closes("home");
    expect(story.opens("basket").at(-1)).toBe(question?.replace("visitor:", "visitor/basket:"));
  });

  test("agents are sent again that control is enabled", () => {
    const story = withAgent();
    story.visitor("home", "enableRC", { enabled: true });
    story.closes("home");
    story.opens("basket");
    expect(story.visitor("basket", "reportPage", shopPage)).toEqual([
      `agent 1: ${navigate}`,
      "agent 1: rc {enabled:true,suspended:false}",
      "visitor < done",
    ]);
  });

  test("no page is blurred, although the new one connects before the old one disconnects", () => {
    const story = withAgent();
    expect(story.opens("basket")).toContain("timer focus 2000");
    story.after(1_900);
    expect(story.closes("home")).toEqual(["cancel focus"]);
    expect(story.after(60_000)).toEqual([]);
  });

  test("a page that resumes is sent nothing new", () => {
    const story = withAgent();
    expect(story.closes("home")).toEqual(["timer visitor 30000"]);
    expect(story.opens("home", { resumed: true })).toEqual(["cancel visitor"]);
  });

  test("a page that lost its connection before it received anything is sent everything again", () => {
    const story = new Story();
    story.opens("home");
    story.closes("home");
    expect(told(story.opens("home"))).toEqual([
      "visitor/home: sessioncontinue",
      "visitor/home: agents",
      "visitor/home: statereceived",
    ]);
  });

  test("an unknown page that claims to resume is sent everything", () => {
    const story = new Story();
    expect(told(story.opens("home", { resumed: true }))).toContain("visitor/home: sessionstart");
  });
});

describe("the visitor opens a second tab", () => {
  /** Tabs `home` and `help`, both reported; `help` came later and has the session. */
  function twoTabs(): Story {
    const story = withAgent();
    story.visitor("home", "reportPage", page("home"));
    story.visitor("home", "reportVisibility", { visibility: "visible" });
    story.opens("help");
    story.visitor("help", "reportPage", page("help"));
    story.after(2_000);
    return story;
  }

  test("the newest has the session: the old one is blurred, the new one focused", () => {
    const story = withAgent();
    story.opens("help");
    expect(story.after(2_000)).toEqual(["visitor/home: blur", "visitor/help: focus"]);
    expect(story.after(60_000)).toEqual([]);
  });

  test("a third one does not delay the change of focus", () => {
    const story = withAgent();
    story.opens("help");
    story.after(1_500);
    story.opens("account");
    expect(story.after(500)).toEqual(["visitor/home: blur", "visitor/help: blur", "visitor/account: focus"]);
  });

  test("agents see only the tab that has the session", () => {
    const story = twoTabs();
    expect(story.visitor("home", "reportPage", page("elsewhere"))).toEqual(["visitor < done"]);
    expect(story.visitor("home", "reportVisibility", { visibility: "hidden" })).toEqual(["visitor < done"]);
    expect(told(story.visitor("help", "reportPage", page("help/2")))).toEqual(["agent 1: navigate"]);
  });

  test("the first can take the session back, and agents see its current page", () => {
    const story = twoTabs();
    story.visitor("home", "reportPage", page("elsewhere"));
    const lines = story.visitor("home", "focusSession");
    expect(told(lines)).toEqual([
      "visitor/help: blur",
      "visitor/home: focus",
      "agent 1: navigate",
      "agent 1: pagevisibility",
    ]);
    expect(lines[2]).toContain("https://shop.example.com/elsewhere");
    expect(lines.at(-1)).toBe("visitor < done");
  });

  test("taking the session that a tab already has does nothing", () => {
    const story = twoTabs();
    expect(story.visitor("help", "focusSession")).toEqual(["visitor < done"]);
  });

  test("taking the session does not wait for the focus timer", () => {
    const story = withAgent();
    story.opens("help");
    expect(story.visitor("home", "focusSession")).toEqual([
      "visitor/help: blur",
      "visitor/home: focus",
      "cancel focus",
      "visitor < done",
    ]);
  });

  test("when the tab that has it closes, the other gets it", () => {
    const story = twoTabs();
    expect(story.closes("help")).toEqual(["timer focus 2000"]);
    expect(told(story.after(2_000))).toEqual([
      "visitor/home: focus",
      "agent 1: navigate",
      "agent 1: pagevisibility",
    ]);
  });

  test("when the tab that has it opens another page, the other receives nothing", () => {
    const story = twoTabs();
    story.closes("help");
    expect(story.opens("help2")).toContain("cancel focus");
    expect(story.after(60_000)).toEqual([]);
  });

  test("when the other one closes, nothing happens", () => {
    const story = twoTabs();
    expect(story.closes("home")).toEqual([]);
    expect(story.after(60_000)).toEqual([]);
  });

  test("a tab that reconnects after another got the session is blurred", () => {
    const story = twoTabs();
    story.closes("help");
    story.after(2_000);
    expect(story.opens("help", { resumed: true })).toEqual(["timer focus 2000"]);
    expect(story.after(2_000)).toEqual(["visitor/help: blur", "visitor/home: focus"]);
  });

  test("while paused, agents do not see which tab has the session", () => {
    const story = twoTabs();
    story.visitor("help", "pauseSession", { pause: true });
    expect(told(story.visitor("home", "focusSession"))).toEqual([
      "visitor/help: blur",
      "visitor/home: focus",
    ]);
    const lines = story.visitor("home", "pauseSession", { pause: false });
    expect(lines.find((line) => line.includes("navigate"))).toContain("https://shop.example.com/home");
  });

  test("too many tabs: disconnected pages are dropped first, then the oldest is closed", () => {
    const story = withVisitor({ pages: 2 });
    story.opens("help");
    story.closes("help");
    expect(story.opens("basket")).not.toContainEqual(expect.stringContaining("close"));
    expect(story.opens("account").at(-1)).toBe("close visitor/home replaced");
    expect(story.closes("home")).toEqual([]);
    expect(story.state.visitor.pages.map(({ instance }) => instance)).toEqual(["basket", "account"]);
  });
});
