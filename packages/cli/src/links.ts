import { relative, sep } from "node:path";
import type { Diff, Link, RuleId } from "@tandem/compat/protocol";
import type { Project } from "./project.ts";

/**
 * Addresses of the reference pages of the definitions that still exist.
 *
 * @param base the address or folder of the reference; if omitted, nothing has a page
 */
export function pageLinks({ findings }: Diff, base: string | undefined): Link {
  const gone = new Set(
    findings
      .filter(({ rule }) => /^(EVENT|COMMAND|SHARED_TYPE)_REMOVED$/.test(rule))
      .map(({ subject }) => subject),
  );
  return (subject) =>
    base === undefined || subject === "protocol" || gone.has(subject)
      ? undefined
      : `${base.replace(/\/$/, "")}/${subject}.md`;
}

/** The address of the published reference: reference/ at the address `docs` in tandem.json. */
export function referenceAddress({ docsAddress }: Project): string | undefined {
  return docsAddress && `${docsAddress.replace(/\/$/, "")}/reference`;
}

/** The folder into which the reference is generated, relative to the project. */
export function referenceFolder({ root, docs }: Project): string | undefined {
  return docs && relative(root, docs).split(sep).join("/");
}

/** The address of a rule's page; undefined if the pages are not published. */
export type RuleLink = (rule: RuleId) => string | undefined;

/** Rule pages are published in rules/ beside the reference. */
export function ruleLinks(project: Project | undefined): RuleLink {
  const base = project?.docsAddress?.replace(/\/$/, "");
  return (rule) => base && `${base}/rules/${rule}.md`;
}
