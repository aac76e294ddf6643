import { randomBytes } from "node:crypto";
import { builtIn, root } from "./checkout.ts";
import { freePort, loopback } from "./ports.ts";
import { type ServerProcess, startServerProcess } from "./server-process.ts";
import { type Site, startSite } from "./site.ts";

export interface StackOptions {
  /** The checkout to run. Default: this one. */
  readonly checkout?: string;
  /** Default: free ones. */
  readonly ports?: { readonly server: number; readonly visitor: number; readonly agent: number };
  /** Environment variables of the session server, such as `TANDEM_GRACE_MS`. Its README has the table. */
  readonly env?: Readonly<Record<string, string>>;
  /** Print the session server's log. Default: no. */
  readonly log?: boolean;
  /**
   * Gets the session server's address and says under which ones the pages shall reach it. Default: that one. Tests
   * put a line between that can be cut.
   */
  readonly through?: (server: string) => Promise<{ readonly visitor: string; readonly agent: string }>;
}

/** A running session server with both pages. Addresses are origins, such as `http://127.0.0.1:4100`. */
export interface Stack {
  readonly server: string;
  readonly visitor: string;
  readonly agent: string;
  /** Stops the session server, in good order or (SIGKILL) as a crash would. The pages stay. */
  stopServer(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /**
   * Starts the session server again under the same address; first stops it when it runs.
   *
   * @param changed environment variables that it gets this time
   */
  restartServer(changed?: Readonly<Record<string, string>>): Promise<void>;
  /** Calls back when the session server ends without having been asked to. */
  onServerLost(lost: () => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the session server and both pages on this machine's loopback address.
 *
 * @throws Problem when something is not built or the server does not start. Nothing is left running then.
 */
export async function startStack(options: StackOptions = {}): Promise<Stack> {
  const built = builtIn(options.checkout ?? root);
  const port = options.ports?.server ?? (await freePort());
  const server = `http://${loopback}:${port}`;
  const reach = (await options.through?.(server)) ?? { visitor: server, agent: server };
  const sites: Site[] = [];
  let running: ServerProcess | undefined;
  let lost = () => {};

  async function stopServer(signal?: "SIGTERM" | "SIGKILL"): Promise<void> {
    const stopping = running;
    running = undefined;
    await stopping?.stop(signal);
  }

  async function stop(): Promise<void> {
    await Promise.all([stopServer(), ...sites.map((site) => site.close())]);
  }

  try {
    const site = async (folder: string, at: number, address: string) => {
      const started = await startSite({ folder, port: at, server: () => address });
      sites.push(started);
      return started.url;
    };
    const visitor = await site(built.visitorSite, options.ports?.visitor ?? 0, reach.visitor);
    const agent = await site(built.agentConsole, options.ports?.agent ?? 0, reach.agent);

    const env = {
      // Sessions in a database outlive a restart of the server only when their tokens do.
      TANDEM_SECRET: randomBytes(32).toString("hex"),
      LOG_LEVEL: "error",
      ...options.env,
      HOST: loopback,
      PORT: String(port),
      TANDEM_ORIGINS: [visitor, agent, options.env?.TANDEM_ORIGINS].filter(Boolean).join(","),
    };
    async function restartServer(changed: Readonly<Record<string, string>> = {}): Promise<void> {
      await stopServer();
      const log = options.log ?? false;
      const started = await startServerProcess({
        main: built.sessionServer,
        url: server,
        env: { ...env, ...changed },
        log,
      });
      running = started;
      void started.ended.then(() => {
        if (running === started) lost();
      });
    }
    await restartServer();

    return {
      server,
      visitor,
      agent,
      stopServer,
      restartServer,
      onServerLost(callback) {
        lost = callback;
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
