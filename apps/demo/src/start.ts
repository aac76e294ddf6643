import { firstTaken } from "./ports.ts";
import { Problem } from "./problem.ts";
import { type Stack, type StackOptions, startStack } from "./stack.ts";

const FIRST_PORT = 4100;

/** Input and output of the command. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  error(text: string): void;
  startStack(options: StackOptions): Promise<Stack>;
  /** Resolves when the user stops the command. */
  stopAsked(): Promise<void>;
}

const processIo: Io = {
  env: process.env,
  out: (text) => console.log(text),
  error: (text) => console.error(text),
  startStack,
  // A second signal changes nothing: one Ctrl-C may arrive twice, from the terminal and from the parent process.
  stopAsked: () =>
    new Promise((resolve) => {
      for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => resolve());
    }),
};

/**
 * Runs the demo until it is stopped.
 *
 * @returns the exit code: 0 if the user stopped it, 1 after a failure
 */
export async function main(io: Io = processIo): Promise<number> {
  const stopAsked = io.stopAsked();
  let stack: Stack;
  try {
    stack = await start(io);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    io.error(error.message);
    return 1;
  }
  io.out(welcome(stack));
  const lost = new Promise<"lost">((resolve) => stack.onServerLost(() => resolve("lost")));
  const ending = await Promise.race([stopAsked, lost]);
  await stack.stop();
  if (ending !== "lost") {
    io.out("Stopped.");
    return 0;
  }
  io.error("The session server ended unexpectedly. Start again with LOG_LEVEL=info to see its log.");
  return 1;
}

async function start({ env, startStack }: Io): Promise<Stack> {
  const first = firstPort(env.TANDEM_PORT);
  const ports = { server: first, visitor: first + 1, agent: first + 2 };
  const taken = await firstTaken(Object.values(ports));
  if (taken !== undefined) {
    const other = first + 100 <= 65_533 ? first + 100 : FIRST_PORT;
    throw new Problem(
      `Port ${taken} is taken by another program. Stop that one, or use other ports: TANDEM_PORT=${other} npx -y pnpm@12 start`,
    );
  }
  const forwarded = Object.entries(env).filter(
    ([name]) => name.startsWith("TANDEM_") || name === "LOG_LEVEL",
  );
  const set = forwarded.filter((entry): entry is [string, string] => Boolean(entry[1]));
  return startStack({ ports, env: Object.fromEntries(set), log: Boolean(env.LOG_LEVEL) });
}

function firstPort(text: string | undefined): number {
  if (!text) return FIRST_PORT;
  // Three ports are used, and the last one is 65535.
  if (/^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65_533) return Number(text);
  throw new Problem(`TANDEM_PORT takes a whole number from 1 to 65533, not "${text}".`);
}

function welcome({ server, visitor, agent }: Stack): string {
  return `
Tandem is running.

  A shop, with a visitor    ${visitor}
  The agent's console       ${agent}
  The session server        ${server}

What to do next:
  1. Open the shop. Choose "Get help on this page", then "Start sharing": you get a code.
  2. Open the console in a second window. Sign in with any name and enter the code.
  3. Ask for control, pause, walk through the shop, reload a page. Both sides log every
     event: the console below the session, the shop in its help panel.

Ctrl-C stops everything.
`;
}
