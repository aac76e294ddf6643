import { relative, sep } from "node:path";
import type { Diff, Link, RuleId } from "@tandem/compat/protocol";
import type { Project } from "./project.ts";

/**
 * Addresses of the pages of events, commands and the rest that are still there.
 *
 * @param base the address or folder of the reference; without it nothing has a page
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

/** Where the reference is published, as `docs` in tandem.json says; the folder reference/ of it. */
export function referenceAddress({ docsAddress }: Project): string | undefined {
  return docsAddress && `${docsAddress.replace(/\/$/, "")}/reference`;
}

/** The folder that the reference is generated to, relative to the project. */
export function referenceFolder({ root, docs }: Project): string | undefined {
  return docs && relative(root, docs).split(sep).join("/");
}

/** The address of a rule's page, where the pages are published. */
export type RuleLink = (rule: RuleId) => string | undefined;

/** Pages of rules are published in rules/ beside the reference. */
export function ruleLinks(project: Project | undefined): RuleLink {
  const base = project?.docsAddress?.replace(/\/$/, "");
  return (rule) => base && `${base}/rules/${rule}.md`;
}
