import { join } from "node:path";
import { type Machine, thisMachine } from "./machine.ts";
import { Problem } from "./problem.ts";

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** Where installers put it that do not change the PATH. */
const places: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: [
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/opt/google/chrome/chrome",
    "/snap/bin/chromium",
  ],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
  ],
};

const TRIES = 6;
const WAIT_MS = 10_000;

/**
 * Finds a Chromium or Chrome: the one that `TANDEM_BROWSER` names, the system's, or Playwright's own download. On
 * Debian, as root, it installs one if there is none.
 *
 * @returns path of the program
 * @throws Problem that says what to do
 */
export async function findBrowser(machine: Machine = thisMachine): Promise<string> {
  const { TANDEM_BROWSER: named } = machine.env;
  if (named) {
    const found = machine.isProgram(named) ? named : onPath(machine, [named]);
    if (found) return found;
    throw new Problem(
      `TANDEM_BROWSER is "${named}", and there is no such program. Name another, or unset it.`,
    );
  }
  return present(machine) ?? (await install(machine));
}

/** Flags for each browser of the tests: no background traffic, and no sandbox where it is not possible. */
export function browserFlags({ isRoot }: Pick<Machine, "isRoot"> = thisMachine): string[] {
  return [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Chromium does not start as root with it.
    ...(isRoot ? ["--no-sandbox"] : []),
  ];
}

function present(machine: Machine): string | undefined {
  const system = [...(places[machine.platform] ?? []), machine.playwrightBrowser()];
  return onPath(machine, names) ?? system.find((path) => path !== undefined && machine.isProgram(path));
}

function onPath({ env, platform, isProgram }: Machine, wanted: readonly string[]): string | undefined {
  const windows = platform === "win32";
  const folders = (env.PATH ?? "").split(windows ? ";" : ":").filter(Boolean);
  return wanted
    .flatMap((name) => folders.map((folder) => join(folder, windows ? `${name}.exe` : name)))
    .find((path) => isProgram(path));
}

async function install(machine: Machine): Promise<string> {
  if (!machine.isRoot || machine.system !== "debian") throw new Problem(none);
  machine.say("No browser found. Installing Debian's chromium…");
  await apt(machine, ["update"]);
  // `install` can wait for apt's lock. `update` cannot, hence the retries.
  await apt(machine, [
    "install",
    "-y",
    "--no-install-recommends",
    "-o",
    "DPkg::Lock::Timeout=120",
    "chromium",
  ]);
  const found = present(machine);
  if (found) return found;
  throw new Problem(`Debian's chromium was installed, but it is in none of the usual folders. ${way}`);
}

/** Retries for a while: another program may be installing something. */
async function apt(machine: Machine, args: readonly string[]): Promise<void> {
  for (let left = TRIES; (await machine.run("apt-get", args)) !== 0; ) {
    left--;
    if (left === 0) throw new Problem(`"apt-get ${args.join(" ")}" failed; above is why. ${way}`);
    machine.say(`apt-get did not do it. Trying again in ${WAIT_MS / 1000} seconds…`);
    await machine.wait(WAIT_MS);
  }
}

const way =
  "Install Chromium or Chrome yourself (npx -y pnpm@12 --filter @tandem/demo exec playwright-core install chromium), " +
  "or name one: TANDEM_BROWSER=/path/to/chrome";
const none = `No Chromium or Chrome was found. ${way}`;
