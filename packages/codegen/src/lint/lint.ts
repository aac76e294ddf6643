import type { Finding } from "../findings.ts";
import type { SchemaFolder } from "../load.ts";
import { createContext, type Rule } from "./context.ts";
import { dialectRules } from "./dialect.ts";
import { exampleRules } from "./examples.ts";
import { metaRule } from "./meta.ts";
import { namingRules } from "./naming.ts";
import { protocolRules } from "./protocol.ts";

/** Every rule, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  metaRule,
  ...dialectRules,
  ...namingRules,
  ...protocolRules,
  ...exampleRules,
];

/**
 * Checks a folder against every rule.
 *
 * A file that cannot be read or fails its meta-schema is left out of the later rules, and examples are run
 * only when every schema is sound, so that one mistake gives one finding.
 */
export function lint(folder: SchemaFolder): Finding[] {
  const findings: Finding[] = [...folder.findings];
  const shape = [...metaRule.check({ folder } as never)].map((report) => ({ rule: metaRule.id, ...report }));
  findings.push(...shape);
  // Without its meta-schemas nothing has a shape to rely on.
  if (shape.some(({ file }) => file.startsWith("meta/"))) return findings;

  const broken = new Set(findings.map((finding) => finding.file));
  const context = createContext(folder, broken);
  const ask = (asked: readonly Rule[]): Finding[] =>
    asked.flatMap((rule) => [...rule.check(context)].map((report) => ({ rule: rule.id, ...report })));
  const dialect = ask(dialectRules);
  findings.push(...dialect, ...ask(namingRules), ...ask(protocolRules));
  if (broken.size === 0 && dialect.length === 0) findings.push(...ask(exampleRules));
  return findings;
}
