import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";
import { loopback } from "./ports.ts";

export interface SiteOptions {
  /** Folder of the built pages. */
  readonly folder: string;
  /** 0 chooses a free one. */
  readonly port: number;
  /** Returns the address at which this site's pages reach the session server. Called at each request. */
  readonly server: () => string;
}

export interface Site {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves one of the two built sites, and the `tandem.json` with the session server's address. */
export async function startSite({ folder, port, server }: SiteOptions): Promise<Site> {
  const files = sirv(folder, { etag: true, setHeaders: cache });
  const http = createServer((request, response) => {
    for (const [name, value] of Object.entries(headers(server()))) response.setHeader(name, value);
    if (request.method !== "GET" && request.method !== "HEAD") answer(response, 405, "Only GET and HEAD.");
    else if (isConfig(request)) {
      response.setHeader("content-type", "application/json");
      answer(response, 200, JSON.stringify({ server: server() }));
    } else files(request, response, () => answer(response, 404, "There is no such page."));
  });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, loopback, resolve);
  });
  return {
    url: `http://${loopback}:${(http.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      }),
  };
}

/**
 * The pages work under the strictest policy: every script and style is a file of their own, and the session server
 * is the only other origin that they connect to.
 */
function headers(server: string): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self' ${server} ${server.replace(/^http/, "ws")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    "content-security-policy": policy.join("; "),
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
  };
}

/** A file with a hash in its name never changes. All others are revalidated at each request. */
function cache(response: ServerResponse, path: string): void {
  const hashed = path.startsWith("/assets/");
  response.setHeader("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
}

function isConfig({ url = "" }: IncomingMessage): boolean {
  return url.split("?", 1)[0] === "/tandem.json";
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.setHeader("cache-control", "no-store");
  if (!response.hasHeader("content-type")) response.setHeader("content-type", "text/plain; charset=utf-8");
  response.writeHead(status).end(text);
}
