import type { Finding } from "../findings.ts";
import type { SchemaFolder } from "../load.ts";
import { asksRule } from "./asks.ts";
import { createContext, type LintContext, type Rule } from "./context.ts";
import { controlRule } from "./control.ts";
import { dialectRules } from "./dialect.ts";
import { exampleRules } from "./examples.ts";
import { expansionRules } from "./expansion.ts";
import { lifecycleRule } from "./lifecycle.ts";
import { metaRule } from "./meta.ts";
import { namingRules } from "./naming.ts";
import { pageRule } from "./page.ts";
import { protocolRules } from "./protocol.ts";

/** Every rule, in the order in which they run. */
export const rules: readonly Rule[] = [
  metaRule,
  ...dialectRules,
  ...expansionRules,
  ...namingRules,
  controlRule,
  ...protocolRules,
  pageRule,
  asksRule,
  lifecycleRule,
  ...exampleRules,
];

/**
 * Checks a folder against every rule and returns all findings.
 *
 * A file that cannot be read or fails its meta-schema is left out of the later rules. Examples are checked only
 * if every schema is sound. So one mistake gives one finding.
 */
export function lint(folder: SchemaFolder): Finding[] {
  const findings: Finding[] = [...folder.findings];
  /** Runs rules and returns how many findings they add. */
  const run = (some: readonly Rule[], context: LintContext): number => {
    const before = findings.length;
    for (const rule of some)
      for (const report of rule.check(context)) findings.push({ rule: rule.id, ...report });
    return findings.length - before;
  };
  run([metaRule], { folder } as LintContext);
  const broken = new Set(findings.map((finding) => finding.file));
  // Without the meta-schemas no later rule can rely on a schema's shape.
  if ([...broken].some((file) => file.startsWith("meta/"))) return findings;

  const context = createContext(folder, broken);
  const unsound = run([...dialectRules, ...expansionRules], context);
  run([...namingRules, controlRule, ...protocolRules, pageRule, asksRule, lifecycleRule], context);
  if (broken.size === 0 && unsound === 0) run(exampleRules, context);
  return findings;
}
