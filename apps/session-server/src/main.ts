import { EnvironmentError, readEnvironment } from "./environment.ts";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
try {
  server = await startServer(readEnvironment(process.env));
} catch (error) {
  process.stderr.write(`session-server: ${explain(error)}\n`);
  process.exit(1);
}

let stopping = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    // A second signal exits at once.
    if (stopping) process.exit(1);
    stopping = true;
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  });
}

function explain(error: unknown): string {
  if (!(error instanceof Error)) return "it could not be started";
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") return "the port is taken; set PORT to another one";
  if (code === "EACCES") return `${error.message}; set PORT or TANDEM_DB to what this user may use`;
  if (error instanceof EnvironmentError || error instanceof RangeError || error instanceof TypeError) {
    return error.message;
  }
  return `it could not be started: ${error.message}`;
}
