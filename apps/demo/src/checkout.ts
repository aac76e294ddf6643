import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Problem } from "./problem.ts";

/** The folder of the whole project. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The built parts of a checkout, as absolute paths. */
export interface Built {
  readonly sessionServer: string;
  readonly visitorSite: string;
  readonly agentConsole: string;
}

/**
 * Returns the built parts of a checkout.
 *
 * @throws Problem if one is not built
 */
export function builtIn(checkout: string): Built {
  const built = {
    sessionServer: join(checkout, "apps/session-server/dist/main.js"),
    visitorSite: join(checkout, "apps/visitor-site/dist"),
    agentConsole: join(checkout, "apps/agent-console/dist"),
  };
  const pages = [join(built.visitorSite, "index.html"), join(built.agentConsole, "index.html")];
  const missing = [built.sessionServer, ...pages].find((file) => !existsSync(file));
  if (missing === undefined) return built;
  throw new Problem(`${missing} is missing. Build everything first: npx -y pnpm@12 build`);
}
