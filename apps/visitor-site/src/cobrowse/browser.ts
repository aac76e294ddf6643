import type { Browser } from "@tandem/protocol";

/** The used part of `navigator`. `userAgentData` is not in every browser. */
export interface NavigatorFacts {
  readonly userAgent: string;
  readonly userAgentData?: { readonly platform: string };
}

// Order matters: Edge and Opera also say Chrome, and Chrome also says Safari.
const signs: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Edge", /\bEdg(?:e|A|iOS)?\/([\d.]+)/],
  ["Opera", /\bOPR\/([\d.]+)/],
  ["Firefox", /\b(?:Firefox|FxiOS)\/([\d.]+)/],
  ["Chrome", /\b(?:(?:Headless)?Chrome|CriOS)\/([\d.]+)/],
  ["Safari", /\bVersion\/([\d.]+).*Safari\//],
];

const platforms: readonly (readonly [name: string, sign: RegExp])[] = [
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["Windows", /Windows/],
  ["macOS", /Mac OS X/],
  ["ChromeOS", /CrOS/],
  ["Linux", /Linux/],
];

const cut = (text: string) => text.slice(0, 64);

/** Name, version and platform of the browser, for display. */
export function describeBrowser({ userAgent, userAgentData }: NavigatorFacts): Browser {
  const [name, sign] = signs.find(([, each]) => each.test(userAgent)) ?? ["Unknown browser", undefined];
  const version = (sign && userAgent.match(sign)?.[1]) ?? "";
  const platform =
    userAgentData?.platform || platforms.find(([, each]) => each.test(userAgent))?.[0] || "Unknown system";
  return { name: cut(name), version: cut(version), platform: cut(platform) };
}

/** A page's address without its query string and fragment, which often hold personal data. */
export function pageAddress(href: string): string {
  const url = new URL(href);
  return `${url.origin}${url.pathname}`.slice(0, 2048);
}
