import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A server on a free port, and its address. */
export async function listen(listener: RequestListener): Promise<{ url: string; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, done));
  return { url: `http://localhost:${(server.address() as AddressInfo).port}/commands`, server };
}

/** Posts a body, and gives what is said of it. */
export async function post(
  url: string,
  body: string,
  contentType: string,
): Promise<{ status: number; type: string | null; body: unknown }> {
  const response = await fetch(url, { method: "POST", body, headers: { "content-type": contentType } });
  return {
    status: response.status,
    type: response.headers.get("content-type"),
    body: await response.json(),
  };
}
