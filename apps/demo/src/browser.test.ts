import { describe, expect, it } from "vitest";
import { browserFlags, findBrowser } from "./browser.ts";
import type { Machine } from "./machine.ts";

interface Fake {
  programs?: string[];
  env?: Record<string, string>;
  platform?: NodeJS.Platform;
  isRoot?: boolean;
  system?: string;
  playwright?: string;
  /** Exit codes of the programs that are run, one after the other; then 0. */
  codes?: number[];
  /** What is there once `apt-get install` was done. */
  installs?: string;
}

/** A machine with nothing but `programs`, that notes what is asked of it. */
function fake(options: Fake) {
  const programs = new Set(options.programs);
  const codes = [...(options.codes ?? [])];
  const did: string[] = [];
  const machine: Machine = {
    env: { PATH: "/usr/local/bin:/usr/bin", ...options.env },
    platform: options.platform ?? "linux",
    isRoot: options.isRoot ?? false,
    system: options.system,
    isProgram: (path) => programs.has(path),
    playwrightBrowser: () => options.playwright,
    run: async (program, args) => {
      did.push([program, ...args].join(" "));
      const code = codes.shift() ?? 0;
      if (code === 0 && args[0] === "install" && options.installs) programs.add(options.installs);
      return code;
    },
    wait: async (ms) => void did.push(`wait ${ms}`),
    say: () => {},
  };
  return { machine, did };
}

const found = (options: Fake) => findBrowser(fake(options).machine);

describe("findBrowser", () => {
  it("returns the one that TANDEM_BROWSER names, even if there are others", async () => {
    const env = { TANDEM_BROWSER: "/opt/mine/chrome" };
    expect(await found({ env, programs: ["/usr/bin/chromium", "/opt/mine/chrome"] })).toBe(
      "/opt/mine/chrome",
    );
  });

  it("looks for a bare name in TANDEM_BROWSER on the PATH", async () => {
    const env = { TANDEM_BROWSER: "my-chrome" };
    expect(await found({ env, programs: ["/usr/local/bin/my-chrome"] })).toBe("/usr/local/bin/my-chrome");
  });

  it("fails if TANDEM_BROWSER names no program", async () => {
    const env = { TANDEM_BROWSER: "/nowhere" };
    const search = found({ env, programs: ["/usr/bin/chromium"] });
    await expect(search).rejects.toThrow('TANDEM_BROWSER is "/nowhere", and there is no such program');
  });

  it("returns the system's: first from the PATH, then from the usual folders", async () => {
    expect(await found({ programs: ["/usr/local/bin/google-chrome"] })).toBe("/usr/local/bin/google-chrome");
    expect(await found({ programs: ["/opt/google/chrome/chrome"] })).toBe("/opt/google/chrome/chrome");
    expect(await found({ programs: ["/usr/bin/google-chrome", "/usr/local/bin/chromium"] })).toBe(
      "/usr/local/bin/chromium",
    );
  });

  it("finds browsers in the usual folders of macOS", async () => {
    const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(await found({ platform: "darwin", programs: [chrome] })).toBe(chrome);
    await expect(found({ platform: "linux", programs: [chrome] })).rejects.toThrow("No Chromium");
  });

  it("returns Playwright's if the system has none", async () => {
    const playwright = "/home/someone/.cache/ms-playwright/chromium/chrome";
    expect(await found({ playwright, programs: [playwright] })).toBe(playwright);
    expect(await found({ playwright, programs: [playwright, "/usr/bin/chromium"] })).toBe(
      "/usr/bin/chromium",
    );
  });

  it("ignores Playwright's if it was never downloaded", async () => {
    await expect(found({ playwright: "/home/someone/chrome" })).rejects.toThrow(
      "No Chromium or Chrome was found",
    );
  });
});

describe("findBrowser, where there is none", () => {
  const debian = { isRoot: true, system: "debian", installs: "/usr/bin/chromium" };
  const update = "apt-get update";
  const install = "apt-get install -y --no-install-recommends -o DPkg::Lock::Timeout=120 chromium";

  it("installs Debian's as root", async () => {
    const { machine, did } = fake(debian);
    expect(await findBrowser(machine)).toBe("/usr/bin/chromium");
    expect(did).toEqual([update, install]);
  });

  it("installs nothing if there is one", async () => {
    const { machine, did } = fake({ ...debian, programs: ["/usr/bin/chromium"] });
    await findBrowser(machine);
    expect(did).toEqual([]);
  });

  it("tries again while another program holds apt's lock", async () => {
    const { machine, did } = fake({ ...debian, codes: [100, 0, 100, 100, 0] });
    expect(await findBrowser(machine)).toBe("/usr/bin/chromium");
    expect(did).toEqual([
      update,
      "wait 10000",
      update,
      install,
      "wait 10000",
      install,
      "wait 10000",
      install,
    ]);
  });

  it("gives up after six tries and says what to do", async () => {
    const { machine, did } = fake({ ...debian, codes: Array(20).fill(100) });
    await expect(findBrowser(machine)).rejects.toThrow(/"apt-get update" failed.*TANDEM_BROWSER=/);
    expect(did.filter((each) => each === update)).toHaveLength(6);
  });

  it.each([
    ["is not root", { ...debian, isRoot: false }],
    ["is on another system", { ...debian, system: "fedora" }],
  ])("only says what to do when it %s", async (_, options) => {
    const { machine, did } = fake(options);
    await expect(findBrowser(machine)).rejects.toThrow(
      /No Chromium or Chrome was found\. .*playwright-core install chromium.*TANDEM_BROWSER=/,
    );
    expect(did).toEqual([]);
  });
});

describe("browserFlags", () => {
  it("disables the sandbox for root only", () => {
    expect(browserFlags({ isRoot: true })).toContain("--no-sandbox");
    expect(browserFlags({ isRoot: false })).not.toContain("--no-sandbox");
  });
});
