import { createHash } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { startServer } from "@tandem/session-server/dist/server.js";
import sirv from "sirv";

export interface Served {
  /** Origin of the pages. */
  readonly url: string;
  /** Origin of the session server that they may use. */
  readonly server: string;
  /** Violations of the policy that the browser has reported. */
  readonly violations: readonly string[];
  close(): Promise<void>;
}

/**
 * Serves a folder and starts a session server. The content security policy allows the folder's scripts and that
 * server only.
 *
 * @param inline an inline script that is also allowed
 */
export async function serve(folder: string, inline = ""): Promise<Served> {
  const violations: string[] = [];
  const files = sirv(folder, { dev: true });
  const policy = ["default-src 'none'", `script-src 'self' '${hash(inline)}'`, "report-uri /violations"];
  const http = createServer(async (request, response) => {
    if (request.method === "POST") {
      violations.push(Buffer.concat(await request.toArray()).toString());
      response.end();
      return;
    }
    response.setHeader("content-security-policy", policy.join("; "));
    files(request, response, () => void response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
  const sessions = await startServer({ port: 0, origins: [url], log: { level: "silent" } });
  policy.push(`connect-src ${sessions.url} ${sessions.url.replace(/^http/, "ws")}`);

  async function close(): Promise<void> {
    await sessions.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  }
  return { url, server: sessions.url, violations, close };
}

function hash(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
