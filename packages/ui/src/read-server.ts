/** Returns the address of the session server, from the `tandem.json` that is served beside the page. */
export async function readServer(): Promise<string> {
  const response = await fetch("/tandem.json");
  const { server } = (await response.json()) as { server?: unknown };
  if (typeof server !== "string") throw new Error("tandem.json names no server.");
  return server;
}
