/** Address of the session server, from the file that whoever serves this page puts beside it. */
export async function readServer(): Promise<string> {
  const response = await fetch("/tandem.json");
  const { server } = (await response.json()) as { server?: unknown };
  if (typeof server !== "string") throw new Error("tandem.json names no server.");
  return server;
}
