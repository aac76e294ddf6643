import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loopback } from "./ports.ts";
import { type Site, startSite } from "./site.ts";

let folder: string;
let site: Site;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-site-"));
  await mkdir(join(folder, "dist/assets"), { recursive: true });
  await writeFile(join(folder, "secret.txt"), "not part of the site");
  await writeFile(join(folder, "dist/index.html"), "<title>home</title>");
  await writeFile(join(folder, "dist/products.html"), "<title>products</title>");
  await writeFile(join(folder, "dist/tandem.json"), '{"server":"http://what.was.built"}');
  await writeFile(join(folder, "dist/assets/boot-1a2b.js"), "export {};");
  site = await startSite({ folder: join(folder, "dist"), port: 0, server: () => "http://127.0.0.1:4100" });
});
afterAll(async () => {
  await site.close();
  await rm(folder, { recursive: true });
});

const get = (path: string, method = "GET") => fetch(`${site.url}${path}`, { method });

describe("a site", () => {
  it.each([
    ["/", "home"],
    ["/index.html", "home"],
    ["/products.html", "products"],
    ["/products.html?from=mail", "products"],
  ])("serves %s", async (path, title) => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/html/);
    expect(await response.text()).toBe(`<title>${title}</title>`);
  });

  it("serves the session server's address, which is not part of the build", async () => {
    const response = await get("/tandem.json");
    expect(response.headers.get("content-type")).toBe("application/json");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.json()).toEqual({ server: "http://127.0.0.1:4100" });
  });

  it.each(["/", "/tandem.json", "/nothing.html"])("sends its policy with %s", async (path) => {
    const { headers } = await get(path);
    const policy = (headers.get("content-security-policy") ?? "").split("; ");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("style-src 'self'");
    expect(policy).toContain("connect-src 'self' http://127.0.0.1:4100 ws://127.0.0.1:4100");
    expect(policy.join()).not.toMatch(/unsafe|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
  });

  it("lets browsers cache only files that never change", async () => {
    expect((await get("/")).headers.get("cache-control")).toBe("no-cache");
    expect((await get("/assets/boot-1a2b.js")).headers.get("cache-control")).toMatch(/immutable/);
  });

  it("responds with 404 to an unknown path, and with 405 to other methods than GET and HEAD", async () => {
    expect((await get("/nothing.html")).status).toBe(404);
    expect((await get("/", "POST")).status).toBe(405);
  });

  it.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%"])(
    "does not leave its folder for %s",
    async (path) => {
      // fetch would normalise the path, so the request is written by hand.
      const socket = connect(Number(new URL(site.url).port), loopback);
      socket.end(`GET ${path} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
      let answer = "";
      for await (const chunk of socket.setEncoding("utf8")) answer += chunk;
      expect(answer).toMatch(/^HTTP\/1\.1 404 /);
      expect(answer).not.toContain("not part of the site");
    },
  );

  it.each(["//", "http://[", "*"])("survives the request target %s", async (path) => {
    const socket = connect(Number(new URL(site.url).port), loopback);
    socket.end(`GET ${path} HTTP/1.1\r\nHost: site\r\nConnection: close\r\n\r\n`);
    let answer = "";
    for await (const chunk of socket.setEncoding("utf8")) answer += chunk;
    expect(answer).toMatch(/^HTTP\/1\.1 \d{3} /);
    expect((await get("/")).status).toBe(200);
  });
});
