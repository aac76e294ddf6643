import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";
import { event, inTemporaryFolder, writeSchemas } from "../test/fixture.ts";
import { targetsIn } from "./config.ts";
import { SchemaFolderError } from "./findings.ts";
import type { TargetResult } from "./generate.ts";
import { watch } from "./watch.ts";

/** What a watcher has said, in order; waits for the next that fits. */
class Reports {
  readonly #said: (TargetResult[] | Error)[] = [];
  #wake = (): void => {};

  readonly handlers = {
    done: (results: TargetResult[]): void => this.#add(results),
    failed: (error: unknown): void => this.#add(error as Error),
  };

  async until<T extends TargetResult[] | Error>(
    fits: (said: TargetResult[] | Error) => said is T,
  ): Promise<T> {
    for (;;) {
      const said = this.#said.shift();
      if (said === undefined) await new Promise<void>((resolve) => (this.#wake = resolve));
      else if (fits(said)) return said;
    }
  }

  #add(said: TargetResult[] | Error): void {
    this.#said.push(said);
    this.#wake();
  }
}

const failed = (said: TargetResult[] | Error): said is Error => said instanceof Error;
const failedWith =
  (text: string) =>
  (said: TargetResult[] | Error): said is Error =>
    failed(said) && said.message.includes(text);
/** A run after which this path is written, or removed. */
const changed =
  (path: string) =>
  (said: TargetResult[] | Error): said is TargetResult[] =>
    !failed(said) && said.some(({ written, removed }) => [...written, ...removed].includes(path));

const BELL = "agent/events/bell.schema.json";

async function watching(
  run: (schemas: string, out: string, reports: Reports) => Promise<void>,
): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const schemas = join(folder, "schemas");
    const out = join(folder, "gen");
    await writeSchemas(schemas);
    const reports = new Reports();
    const stop = watch(schemas, targetsIn(out), reports.handlers);
    try {
      await reports.until(changed("index.md"));
      await run(schemas, out, reports);
    } finally {
      await stop();
    }
  });
}

it("generates again when a schema changes", () =>
  watching(async (schemas, out, reports) => {
    await writeSchemas(schemas, event("agent/bell", { title: "Ring ring" }));
    const results = await reports.until(changed("agent/events/bell.md"));
    expect(await readFile(join(out, "docs/agent/events/bell.md"), "utf8")).toContain("*Ring ring, an event");
    expect(Object.fromEntries(results.map(({ target, written }) => [target.name, written]))).toEqual({
      protocol: ["bundle.json", "messages.ts", "schemas/agent/events/bell.json"],
      "server-validator": expect.any(Array),
      client: [],
      docs: ["agent/events/bell.md", "index.md"],
    });
  }));

it("says what is wrong with a broken schema, and goes on with the next that is not", () =>
  watching(async (schemas, out, reports) => {
    const sound = await readFile(join(schemas, BELL), "utf8");
    await writeFile(join(schemas, BELL), sound.slice(0, 40));
    const error = await reports.until(failed);
    expect(error).toBeInstanceOf(SchemaFolderError);
    expect(error.message).toContain(`${BELL}: is not JSON: `);
    expect(await readFile(join(out, "docs/index.md"), "utf8")).toContain("bell of events");

    await writeFile(join(schemas, BELL), sound.replace("bell of events", "Mended"));
    await reports.until(changed("index.md"));
    expect(await readFile(join(out, "docs/index.md"), "utf8")).toContain("Mended");
  }));

/** How editors save: they replace a file rather than write to it. */
const saves: Record<string, (file: string, text: string) => Promise<void>> = {
  "a temporary file beside it that is renamed": async (file, text) => {
    await writeFile(`${file}~`, text);
    await rename(`${file}~`, file);
  },
  "a temporary file elsewhere that is renamed": async (file, text) => {
    const temporary = join(dirname(file), "../../../saved.tmp");
    await writeFile(temporary, text);
    await rename(temporary, file);
  },
  "a backup that is removed after the new file is written": async (file, text) => {
    await rename(file, `${file}~`);
    await writeFile(file, text);
    await rm(`${file}~`);
  },
};

it.each(Object.entries(saves))("sees each save by %s: break, fix, change", (_, save) =>
  watching(async (schemas, out, reports) => {
    const file = join(schemas, BELL);
    const sound = await readFile(file, "utf8");
    const index = () => readFile(join(out, "docs/index.md"), "utf8");

    await save(file, sound.slice(0, 40));
    await reports.until(failedWith(`${BELL}: is not JSON: `));

    for (const title of ["Fixed", "Changed", "Changed again"]) {
      await save(file, sound.replace("bell of events", title));
      await reports.until(changed("index.md"));
      expect(await index()).toContain(title);
    }
  }),
);

it("sees new folders with new schemas, and what is gone", () =>
  watching(async (schemas, out, reports) => {
    for (const [path, json] of Object.entries(event("visitor/gong"))) {
      await mkdir(dirname(join(schemas, path)), { recursive: true });
      await writeFile(join(schemas, path), JSON.stringify(json));
    }
    await reports.until(changed("visitor/events/gong.md"));
    expect(await readFile(join(out, "client/visitor.ts"), "utf8")).toContain("gong: VisitorGongEvent;");

    await rm(join(schemas, "examples/visitor"), { recursive: true });
    await rm(join(schemas, "visitor"), { recursive: true });
    await reports.until(changed("visitor/events/gong.md"));
    expect(await readFile(join(out, "client/visitor.ts"), "utf8")).not.toContain("gong");
  }));
