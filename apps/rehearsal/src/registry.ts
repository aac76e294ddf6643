import { fork } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface Registry {
  /** `http://127.0.0.1:<port>/` */
  readonly url: string;
  /** Every published version as `name@version`, sorted. */
  published(): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Starts a registry for `@tandem` packages on loopback. It has no uplink: it knows only what is published to it.
 *
 * @param folder for its configuration and the published packages
 */
export async function startRegistry(folder: string): Promise<Registry> {
  await mkdir(folder, { recursive: true });
  const config = join(folder, "config.yaml");
  const access = { access: "$all", publish: "$all", unpublish: "$all" };
  // JSON is YAML.
  const settings = {
    storage: join(folder, "storage"),
    auth: { htpasswd: { file: join(folder, "htpasswd") } },
    packages: { "@tandem/*": access },
    web: { enable: false },
    log: { type: "stdout", format: "json", level: "error" },
  };
  await writeFile(config, JSON.stringify(settings));
  const port = await freePort();
  const program = fileURLToPath(new URL("../bin/verdaccio", import.meta.resolve("verdaccio")));
  const server = fork(program, ["--config", config, "--listen", `127.0.0.1:${port}`], { silent: true });
  let output = "";
  for (const stream of [server.stdout, server.stderr])
    stream?.on("data", (chunk: Buffer) => {
      output += chunk;
    });
  await new Promise<void>((resolve, reject) => {
    // Verdaccio sends this message to its parent process once it listens.
    server.on("message", () => resolve());
    server.on("exit", (code) => reject(new Error(`The registry stopped with exit code ${code}.\n${output}`)));
  });
  return {
    url: `http://127.0.0.1:${port}/`,
    published: () => publishedIn(settings.storage),
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners("exit");
        server.on("exit", () => resolve());
        server.kill();
      }),
  };
}

/** Verdaccio keeps a folder for each package, with the tarball of each version. */
async function publishedIn(storage: string): Promise<string[]> {
  const files = await readdir(join(storage, "@tandem"), { recursive: true });
  return files
    .map((file) => /^(.+?)[/\\].+-(\d+\.\d+\.\d+)\.tgz$/.exec(file))
    .filter((match) => match !== null)
    .map(([, name, version]) => `@tandem/${name}@${version}`)
    .sort();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject()));
    });
  });
}
