import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Io } from "../src/io.ts";
import { main } from "../src/main.ts";

const own = fileURLToPath(new URL("../../../schemas", import.meta.url));

/** What a run of the command printed, and its exit code. */
export interface Run {
  code: number;
  out: string;
  error: string;
}

/**
 * Runs the command in this process, as the real one would with its streams going to files.
 *
 * @param io streams other than these
 */
export async function run(cwd: string, args: readonly string[], io: Partial<Io> = {}): Promise<Run> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await main(args, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
    progress: () => {},
    style: (_, text) => text,
    cwd,
    input: lines(),
    ready: async () => {},
    today: "2027-01-15",
    ...io,
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

/** Standard input with these chunks. */
export async function* lines(...chunks: string[]): AsyncGenerator<string> {
  yield* chunks;
}

/** A small project in a folder of its own: one event, one command, one code list. */
export class TestProject {
  readonly root: string;

  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "tandem-test-"));
    for (const path of ["meta", "common/envelope.schema.json", "common/outcome.schema.json"])
      cpSync(join(own, path), join(this.root, "schemas", path), { recursive: true });
    for (const path of ["protocol.json", "reason-codes/refusal.schema.json"])
      cpSync(join(own, path), join(this.root, "schemas", path), { recursive: true });
    this.write("tandem.json", {
      schemas: "schemas",
      targets: { protocol: "protocol/gen", docs: "docs/reference" },
    });
    this.write("protocol/package.json", { name: "@sample/protocol", version: "1.0.0" });
    this.write("docs/package.json", { name: "@sample/docs", version: "1.0.0" });
    this.write(".changeset/config.json", { fixed: [["@sample/protocol", "@sample/docs", "@sample/client"]] });
    this.write("schemas/agent/events/rc.schema.json", this.event());
    this.write("schemas/examples/agent/events/rc/valid/on.json", { enabled: true, by: "Robin Vale" });
    this.write("schemas/examples/agent/events/rc/invalid/text.json", {
      because: "It is a switch.",
      payload: { enabled: "on", by: "Robin Vale" },
      keyword: "type",
      pointer: "/enabled",
    });
  }

  /** The event's schema, with parts of it changed. */
  event({ own = {}, properties = {}, ...rest }: Record<string, object> = {}): object {
    return {
      $schema: "../../meta/message.schema.json",
      title: "Remote control",
      description: "Says whether the agent has control of the page.",
      "x-tandem": { since: "1.0.0", stability: "stable", cause: "The visitor gave or took control.", ...own },
      type: "object",
      properties: {
        enabled: { description: "True while the agent has control.", type: "boolean" },
        by: { description: "Who has it.", type: "string", maxLength: 60 },
        ...properties,
      },
      required: ["enabled"],
      ...rest,
    };
  }

  changeEvent(change: Record<string, object>): void {
    this.write("schemas/agent/events/rc.schema.json", this.event(change));
  }

  write(path: string, content: unknown): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === "string" ? content : `${JSON.stringify(content, null, 2)}\n`);
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), "utf8");
  }

  list(path: string): string[] {
    return readdirSync(join(this.root, path)).sort();
  }

  git(...args: string[]): string {
    const settings = {
      "user.name": "Robin Vale",
      "user.email": "robin@example.com",
      "commit.gpgsign": "false",
    };
    const given = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
    const options = { cwd: this.root, encoding: "utf8", stdio: "pipe" } as const;
    return execFileSync("git", [...given, ...args], options).trim();
  }

  /** Commits everything. @returns the id of the commit */
  commit(): string {
    this.git("add", "--all");
    this.git("commit", "--quiet", "--message", "Change the schemas");
    return this.git("rev-parse", "--short", "HEAD");
  }

  /** Runs the command in the project's folder. */
  run(...args: string[]): Promise<Run> {
    return run(this.root, args);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
