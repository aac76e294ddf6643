import { createCatalog } from "./catalog.ts";
import { emitClient } from "./emit/client/index.ts";
import { emitDocs } from "./emit/docs/index.ts";
import type { EmitOptions, Emitter } from "./emit/emitter.ts";
import { emitProtocol } from "./emit/protocol/index.ts";
import { emitServerValidator } from "./emit/server-validator/index.ts";
import type { SchemaFolder } from "./load.ts";
import { type Changes, write } from "./write.ts";

/** Every target by its name, in the order in which they build on one another. */
export const emitters: Readonly<Record<TargetName, Emitter>> = {
  protocol: emitProtocol,
  "server-validator": emitServerValidator,
  client: emitClient,
  docs: emitDocs,
};

export type TargetName = "protocol" | "server-validator" | "client" | "docs";

/** What is generated, where to, and how. */
export interface Target extends EmitOptions {
  name: TargetName;
  /** The folder, which the generator keeps in line. */
  out: string;
}

/** What was done for a target. */
export interface TargetResult extends Changes {
  target: Target;
  files: number;
}

/**
 * Lints a loaded folder and generates the targets.
 *
 * Everything is emitted before anything is written, so that a mistake leaves all targets as they were.
 *
 * @param dry true: writes nothing and only says what would change
 * @throws SchemaFolderError with every finding
 */
export async function generate(
  folder: SchemaFolder,
  targets: readonly Target[],
  dry = false,
): Promise<TargetResult[]> {
  const catalog = createCatalog(folder);
  const emitted = await Promise.all(targets.map((target) => emitters[target.name](catalog, target)));
  const results: TargetResult[] = [];
  for (const [i, target] of targets.entries()) {
    const files = emitted[i]!;
    results.push({ target, files: files.size, ...write(target.out, files, dry) });
  }
  return results;
}
