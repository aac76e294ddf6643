import { createServer } from "node:net";

/** The address that everything here listens on: only this machine can reach it. */
export const loopback = "127.0.0.1";

/** Listens on a port for a moment; 0 is any free one. Returns the port, or undefined if it is taken. */
function probe(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" || error.code === "EACCES" ? resolve(undefined) : reject(error),
    );
    server.listen(port, loopback, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}

/** Returns the first of a number of consecutive free ports. */
export async function freePort(row = 1): Promise<number> {
  for (;;) {
    const port = await probe(0);
    if (port === undefined) throw new Error("No port is free on this machine.");
    const rest = Array.from({ length: row - 1 }, (_, at) => port + at + 1);
    if (port + row <= 65_536 && (await firstTaken(rest)) === undefined) return port;
  }
}

/** Returns the first of `ports` that is taken. */
export async function firstTaken(ports: readonly number[]): Promise<number | undefined> {
  for (const port of ports) {
    if ((await probe(port)) === undefined) return port;
  }
  return undefined;
}
