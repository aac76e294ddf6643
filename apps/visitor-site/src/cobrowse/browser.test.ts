import { describe, expect, it } from "vitest";
import { describeBrowser, pageAddress } from "./browser.ts";

const agents = {
  chrome:
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36",
  headless:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/156.0.0.0 Safari/537.36",
  edge: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.1.0",
  firefox: "Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0",
  safari:
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1",
};

describe("the browser as agents see it", () => {
  it.each([
    ["chrome", { name: "Chrome", version: "156.0.0.0", platform: "Windows" }],
    ["headless", { name: "Chrome", version: "156.0.0.0", platform: "Linux" }],
    ["edge", { name: "Edge", version: "156.0.1.0", platform: "Windows" }],
    ["firefox", { name: "Firefox", version: "148.0", platform: "Linux" }],
    ["safari", { name: "Safari", version: "19.0", platform: "iOS" }],
  ] as const)("is named: %s", (which, browser) => {
    expect(describeBrowser({ userAgent: agents[which] })).toEqual(browser);
  });

  it("takes the platform from the browser where it says it", () => {
    const browser = describeBrowser({ userAgent: agents.chrome, userAgentData: { platform: "Chrome OS" } });
    expect(browser.platform).toBe("Chrome OS");
  });

  it("has a name even when nothing is recognised", () => {
    expect(describeBrowser({ userAgent: "curl/8.0" })).toEqual({
      name: "Unknown browser",
      version: "",
      platform: "Unknown system",
    });
  });
});

describe("the address as agents see it", () => {
  it("has no query string and no fragment", () => {
    expect(pageAddress("https://shop.example.com/basket.html?email=robin%40example.com#pay")).toBe(
      "https://shop.example.com/basket.html",
    );
  });

  it("is not longer than the protocol allows", () => {
    expect(pageAddress(`https://shop.example.com/${"a".repeat(3000)}`)).toHaveLength(2048);
  });
});
