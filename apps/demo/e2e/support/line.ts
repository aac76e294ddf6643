import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { loopback } from "../../src/ports.ts";

/** The connection of one page to the session server, through a proxy that can be cut. */
export interface Line {
  /** The proxy's address, which the page uses. */
  readonly url: string;
  /** Breaks all connections, and refuses new ones. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function openLine(server: string): Promise<Line> {
  const { hostname: host, port } = new URL(server);
  const sockets = new Set<Socket>();
  let broken = false;
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A reset is expected here.
    socket.on("error", () => {});
  };
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  const listener = createServer((near) => {
    hold(near);
    if (broken) {
      near.resetAndDestroy();
      return;
    }
    const far = connect({ host, port: Number(port) });
    hold(far);
    near.pipe(far).pipe(near);
    near.on("close", () => far.destroy());
    far.on("close", () => near.destroy());
  });
  await new Promise<void>((resolve) => listener.listen(0, loopback, resolve));
  return {
    url: `http://${loopback}:${(listener.address() as AddressInfo).port}`,
    cut() {
      broken = true;
      cut();
    },
    mend() {
      broken = false;
    },
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        cut();
      }),
  };
}
