import { Ajv2020 } from "ajv/dist/2020.js";
import type { Finding } from "../findings.ts";
import { toForm } from "../forms.ts";
import type { SchemaFolder } from "../load.ts";
import { asksRule } from "./asks.ts";
import { createContext, type LintContext, type Report, type Rule } from "./context.ts";
import { dialectRules } from "./dialect.ts";
import { exampleRules } from "./examples.ts";
import { expansionRules } from "./expansion.ts";
import { metaRule } from "./meta.ts";
import { namingRules } from "./naming.ts";
import { pageRule } from "./page.ts";
import { protocolRules } from "./protocol.ts";

/** Every rule, in the order in which they are asked. */
export const rules: readonly Rule[] = [
  metaRule,
  ...dialectRules,
  ...expansionRules,
  ...namingRules,
  ...protocolRules,
  pageRule,
  asksRule,
  ...exampleRules,
];

/** What was found in a folder. */
export interface Linted {
  /** What is wrong. */
  findings: Finding[];
  /** Of an open folder: where it leaves the dialect. */
  departures: Finding[];
}

/** {@link lintAll}'s findings. */
export function lint(folder: SchemaFolder): Finding[] {
  return lintAll(folder).findings;
}

/**
 * Checks a folder against every rule.
 *
 * A file that cannot be read or fails its meta-schema is left out of the later rules, and examples are run
 * only when every schema is sound, so that one mistake gives one finding.
 */
export function lintAll(folder: SchemaFolder): Linted {
  const findings: Finding[] = [...folder.findings];
  const departures: Finding[] = [];
  const mayDepart = departing(folder);
  /** Asks rules, and says how much is wrong. */
  const ask = (asked: readonly Rule[], context: LintContext): number => {
    const before = findings.length;
    for (const rule of asked) {
      for (const { departs = false, ...report } of rule.check(context))
        (departs && mayDepart(report) ? departures : findings).push({ rule: rule.id, ...report });
    }
    return findings.length - before;
  };
  ask([metaRule], { folder } as LintContext);
  const broken = new Set(findings.map((finding) => finding.file));
  // Without its meta-schemas nothing has a shape to rely on.
  if ([...broken].some((file) => file.startsWith("meta/"))) return { findings, departures };

  const context = createContext(folder, broken);
  let wrong = ask([...dialectRules, ...expansionRules], context);
  ask(namingRules, context);
  ask([...protocolRules, pageRule, asksRule], context);
  if (wrong === 0 && broken.size === 0) {
    const unknown = [...uncompiled(context, departures)];
    findings.push(...unknown);
    wrong += unknown.length;
  }
  if (broken.size === 0 && wrong === 0) ask(exampleRules, context);
  return { findings, departures };
}

/** Whether what departs from the dialect may do so: in an open folder, without references in it. */
function departing({ protocol, sources }: SchemaFolder): (report: Report) => boolean {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  return ({ file, pointer }) => {
    const source = byPath.get(file);
    if (protocol.dialect !== "open" || source === undefined || source.kind === "code-list") return false;
    const inner = JSON.stringify(valueAt(source.schema, pointer)) ?? "";
    return !pointer.endsWith("/oneOf") && !inner.includes('"$ref"');
  };
}

function valueAt(value: unknown, pointer: string): unknown {
  const names = pointer.split("/").slice(1);
  return names.reduce(
    (inner, name) => (inner as Record<string, unknown>)[name.replaceAll("~1", "/").replaceAll("~0", "~")],
    value,
  );
}

/** A keyword that JSON Schema does not know, or a value that it may not have: no meta-schema has seen to it. */
function* uncompiled({ sources }: LintContext, departures: readonly Finding[]): Generator<Finding> {
  for (const file of new Set(departures.map((finding) => finding.file))) {
    const ajv = new Ajv2020({ strictSchema: true, strictTypes: false, strictRequired: false, logger: false });
    try {
      ajv.compile(toForm(sources.get(file)!, sources, "consume"));
    } catch (error) {
      yield { rule: "dialect", file, pointer: "", message: (error as Error).message };
    }
  }
}
