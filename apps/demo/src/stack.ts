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
   * Maps the session server's address to those at which the pages reach it. Default: the same. Tests put a proxy
   * between that can be cut.
   */
  readonly through?: (server: string) => Promise<{ readonly visitor: string; readonly agent: string }>;
}

/** A running session server with both pages. Addresses are origins, such as `http://127.0.0.1:4100`. */
export interface Stack {
  readonly server: string;
  readonly visitor: string;
  readonly agent: string;
  /** Stops the session server, gracefully or (SIGKILL) like a crash. The sites continue. */
  stopServer(signal?: "SIGTERM" | "SIGKILL"): Promise<void>;
  /**
   * Restarts the session server at the same address. If it runs, stops it first.
   *
   * @param changed environment variables for this start only
   */
  restartServer(changed?: Readonly<Record<string, string>>): Promise<void>;
  /** Sets the callback for a session server that ends unexpectedly. */
  onServerLost(lost: () => void): void;
  stop(): Promise<void>;
}

/**
 * Starts the session server and both pages on this machine's loopback address.
 *
 * @throws Problem if something is not built or the server does not start. Then nothing is left running.
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
      // Sessions in a database survive a restart only if their tokens stay valid.
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
