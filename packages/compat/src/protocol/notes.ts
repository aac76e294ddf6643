import { type RuleId, rules } from "./rules/index.ts";
import type { Diff, Finding } from "./types.ts";

/** Returns the address of a definition's page: `agent/events/rc` → its address. */
export type Link = (subject: string) => string | undefined;

const SECTIONS: readonly [string, (finding: Finding) => boolean][] = [
  ["Breaking", (finding) => finding.verdict === "breaking" || finding.bump === "major"],
  ["Not proved safe", (finding) => finding.verdict === "unproven"],
  ["Deprecated", (finding) => finding.rule === "DEPRECATED"],
  ["Added", (finding) => /_ADDED$/.test(finding.rule)],
  ["Changed", (finding) => finding.bump !== "patch" && finding.bump !== "none"],
  ["Documentation", (finding) => finding.bump === "patch"],
];

/**
 * Release notes for users of the protocol, in Markdown: the changes that need most work first, then by event.
 *
 * @param link returns the address of a definition's page
 */
export function releaseNotes(diff: Diff, link: Link = () => undefined): string {
  const title = `## ${diff.new.version ?? diff.new.label}\n`;
  const sections = bySection(counted(diff)).map(([name, findings]) => {
    const lines = bySubject(findings).flatMap(([subject, those]) => {
      const heading = headingOf(subject, link);
      const [first, ...rest] = name === "Documentation" ? ["descriptions"] : those.map(noteOf);
      return rest.length === 0
        ? [`- ${heading}: ${first}`]
        : [`- ${heading}`, ...[first, ...rest].map((line) => `  - ${line}`)];
    });
    return `### ${name}\n\n${lines.join("\n")}\n`;
  });
  return [title, ...(sections.length > 0 ? sections : ["Nothing in the protocol changed.\n"])].join("\n");
}

function headingOf(subject: string, link: Link): string {
  const address = link(subject);
  return address === undefined ? `\`${subject}\`` : `[\`${subject}\`](${address})`;
}

/**
 * The draft of a changeset's text: what changed, the largest changes first, by event.
 *
 * @param link returns the address of a definition's page
 */
export function changesetSummary(diff: Diff, link: Link = () => undefined): string {
  const findings = counted(diff).filter(({ bump }) => bump !== "patch" && bump !== "none");
  if (findings.length === 0)
    return counted(diff).length === 0
      ? "Nothing in the protocol changed."
      : "Descriptions in the protocol's schemas.";
  const lines = bySection(findings).flatMap(([name, those]) => [
    `${name}:`,
    "",
    ...bySubject(those).map(
      ([subject, some]) => `- ${headingOf(subject, link)}: ${some.map(({ message }) => message).join("; ")}`,
    ),
    "",
  ]);
  return lines.join("\n").trimEnd();
}

/** Findings for users. Rules of the protocol's life are for its authors. */
function counted({ findings }: Diff): Finding[] {
  return findings.filter(({ rule, verdict }) => !(rules[rule as RuleId].policy && verdict === "safe"));
}

function noteOf({ message, hurts, ignored }: Finding): string {
  const whom = [...new Set(hurts.map(({ party }) => party))];
  const breaks = whom.length > 0 ? ` (breaks ${whom.join(", ")})` : "";
  return `${message}${breaks}${ignored ? `; let pass until ${ignored.expires}: ${ignored.reason}` : ""}`;
}

function bySection(findings: readonly Finding[]): [string, Finding[]][] {
  const left = new Set(findings);
  const sections = SECTIONS.map(([name, belongs]): [string, Finding[]] => {
    const those = [...left].filter(belongs);
    for (const finding of those) left.delete(finding);
    return [name, those];
  });
  return sections.filter(([, those]) => those.length > 0);
}

function bySubject(findings: readonly Finding[]): [string, Finding[]][] {
  const subjects = new Map<string, Finding[]>();
  for (const finding of findings) {
    const those = subjects.get(finding.subject);
    if (those) those.push(finding);
    else subjects.set(finding.subject, [finding]);
  }
  return [...subjects].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
