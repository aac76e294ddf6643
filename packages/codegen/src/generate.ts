import { createCatalog } from "./catalog.ts";
import { emitClient } from "./emit/client/index.ts";
import { emitDocs } from "./emit/docs/index.ts";
import type { EmitOptions, Emitter } from "./emit/emitter.ts";
import { emitProtocol } from "./emit/protocol/index.ts";
import { emitServerValidator } from "./emit/server-validator/index.ts";
import type { SchemaFolder } from "./load.ts";
import { apply, type Changes, plan } from "./write.ts";

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
  /** The target's own folder: files in it that are not generated are removed. */
  out: string;
}

/** What changed in a target's folder, or would change. */
export interface TargetResult extends Changes {
  target: Target;
  files: number;
}

/**
 * Lints a loaded folder and generates the targets.
 *
 * Everything is emitted, and every folder compared, before the first file is touched: a mistake leaves all targets as
 * they were.
 *
 * @param dry true: writes nothing and only returns what would change
 * @throws SchemaFolderError with every finding
 * @throws Error if a target's folder holds files that were not generated
 */
export async function generate(
  folder: SchemaFolder,
  targets: readonly Target[],
  dry = false,
): Promise<TargetResult[]> {
  const catalog = createCatalog(folder);
  const emitted = await Promise.all(targets.map((target) => emitters[target.name](catalog, target)));
  const plans = targets.map((target, i) => plan(target.out, target.name, emitted[i]!));
  if (!dry) for (const planned of plans) apply(planned);
  return plans.map(({ files, written, removed }, i) => ({
    target: targets[i]!,
    files: files.size,
    written,
    removed,
  }));
}
