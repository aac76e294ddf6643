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
 * A file that fails its meta-schema is left out of the later rules, and examples are run only where
 * their schema is sound, so that one mistake gives one finding.
 */
export function lint(folder: SchemaFolder): Finding[] {
  const findings: Finding[] = [...folder.findings];
  const shape = [...metaRule.check({ folder } as never)].map((report) => ({ rule: metaRule.id, ...report }));
  findings.push(...shape);
  const shapeless = new Set(shape.map((finding) => finding.file));
  const sound = folder.sources.filter((source) => !shapeless.has(source.path));

  const structure = createContext(folder, sound);
  for (const rule of [...dialectRules, ...namingRules, ...protocolRules]) {
    for (const report of rule.check(structure)) findings.push({ rule: rule.id, ...report });
  }

  const unusable = new Set(findings.map((finding) => finding.file));
  const blocked = findings.some((finding) => finding.rule === "ref") || shapeless.size > 0;
  const runnable = createContext(
    { ...folder, examples: folder.examples.filter((example) => !unusable.has(example.path)) },
    blocked ? [] : sound,
  );
  if (!blocked) {
    for (const rule of exampleRules) {
      for (const report of rule.check(runnable)) findings.push({ rule: rule.id, ...report });
    }
  }
  return findings;
}
