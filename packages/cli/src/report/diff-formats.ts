import { type Diff, type Finding, type RuleId, rules, type SourceProof } from "@tandem/compat/protocol";
import type { RuleLink } from "../links.ts";
import type { Extras } from "./extras.ts";
import type { Files } from "./files.ts";
import { markedText } from "./marked.ts";
import { sarifLog } from "./sarif.ts";

/** A diff as one Markdown document, for a pull request. */
export function diffMarkdown(diff: Diff, { changeset, links }: Extras): string {
  const bump = diff.bump === "none" ? "no new version" : `a **${diff.bump}** version`;
  const head = `## ${diff.old.label} → ${diff.new.label}\n\nThe change needs ${bump}.\n`;
  if (diff.findings.length === 0) return `## ${diff.old.label} → ${diff.new.label}\n\nNo difference.\n`;
  const rows = diff.findings
    .filter(({ rule }) => rule !== "DESCRIPTION_CHANGED")
    .map((finding) => {
      const { subject, message, verdict, severity, bump, hurts, rule, ignored } = finding;
      const word = ignored ? "ignored" : severity === "error" && verdict === "safe" ? "rule" : verdict;
      const whom = [...new Set(hurts.map(({ party }) => party))].join(", ");
      return `| ${[word, `\`${subject}\``, cell(message), whom, bump, ruleCell(rule, links)].join(" | ")} |`;
    });
  const told = diff.findings.length - rows.length;
  const table = ["| | Where | What | Hurts | Needs | Rule |", "|---|---|---|---|---|---|", ...rows].join(
    "\n",
  );
  return [
    head,
    ...(rows.length > 0 ? [`${table}\n`] : []),
    ...(told > 0 ? [`${told} ${told === 1 ? "description" : "descriptions"} changed.\n`] : []),
    ...diff.findings.filter(({ severity, ignored }) => severity !== "note" && !ignored).map(details),
    ...(changeset
      ? [
          `To commit as \`${changeset.file}\`, which \`tandem changeset\` writes:\n\n\`\`\`md\n${changeset.text}\n\`\`\`\n`,
        ]
      : []),
  ].join("\n");
}

function ruleCell(rule: RuleId, links: RuleLink): string {
  const address = links(rule);
  return address === undefined ? `\`${rule}\`` : `[\`${rule}\`](${address})`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function details(finding: Finding): string {
  const { subject, message, rule, fingerprint, hurts, backward, forward, source = [] } = finding;
  const witnesses = [backward, forward].flatMap(({ witness, reason }) => {
    if (!witness) return reason ? [`Not proved: ${reason}.\n`] : [];
    const { acceptedBy, refusedBy, value, pointer, problem } = witness;
    const lines = markedText(value, pointer, problem).join("\n");
    return [`${acceptedBy} accepts it, ${refusedBy} refuses it:\n\n\`\`\`diff\n${lines}\n\`\`\`\n`];
  });
  return [
    `<details><summary><code>${subject}</code>: ${html(message)}</summary>\n`,
    ...hurts.map(({ party, how }) => `- **${party}**: ${how}`),
    ...(hurts.length > 0 ? [""] : []),
    ...witnesses,
    ...source.map(programBlock),
    `How to evolve: ${rules[rule].instead}\n`,
    `\`${rule}\` \`${fingerprint}\`\n`,
    "</details>\n",
  ].join("\n");
}

function programBlock({ program, problem, reason }: SourceProof): string {
  if (program === undefined || problem === undefined) return `Not proved: ${reason}\n`;
  const error = problem.split("\n").map((line) => `- ${line}`);
  const lines = [
    ...program
      .trimEnd()
      .split("\n")
      .map((line) => `  ${line}`),
    ...error,
  ].join("\n");
  return `This program compiled before, and does not compile now:\n\n\`\`\`diff\n${lines}\n\`\`\`\n`;
}

function html(text: string): string {
  const code = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return code.replace(/`([^`]*)`/g, "<code>$1</code>");
}

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function diffGithub(diff: Diff, files: Files): string {
  return diff.findings
    .filter(({ ignored, rule }) => !ignored && rule !== "DESCRIPTION_CHANGED")
    .map((finding) => {
      const { file, line, column } = files.spot(finding);
      const properties = { file, line, col: column, title: `${finding.rule} (${finding.bump})` };
      const text = Object.entries(properties)
        .map(([key, value]) => `${key}=${property(String(value))}`)
        .join(",");
      const level = { error: "error", warning: "warning", note: "notice" }[finding.severity];
      return `::${level} ${text}::${data(sentence(finding))}`;
    })
    .join("\n");
}

function sentence({ subject, message, hurts, backward, forward, source = [] }: Finding): string {
  const lines = [`${subject}: ${message}`, ...hurts.map(({ party, how }) => `hurts ${party}: ${how}`)];
  for (const { witness } of [backward, forward])
    if (witness)
      lines.push(`${witness.refusedBy} refuses ${JSON.stringify(witness.value)}: ${witness.problem}`);
  for (const { program, problem, reason } of source)
    lines.push(
      program === undefined
        ? `not proved: ${reason}`
        : `this program no longer compiles:\n${program.trimEnd()}\n${problem}`,
    );
  return lines.join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** SARIF 2.1.0, which code scanning reads. */
export function diffSarif(diff: Diff, files: Files, links: RuleLink): string {
  const used = [...new Set(diff.findings.map(({ rule }) => rule))].sort();
  return sarifLog(
    used.map((id: RuleId) => ({
      id,
      shortDescription: { text: rules[id].title },
      fullDescription: { text: rules[id].what },
      ...(links(id) !== undefined && { helpUri: links(id) }),
      help: { text: `${rules[id].why}\n\nHow to evolve: ${rules[id].instead}` },
    })),
    diff.findings.map((finding) => {
      const { file, line, column } = files.spot(finding);
      return {
        ruleId: finding.rule,
        ruleIndex: used.indexOf(finding.rule),
        level: finding.severity,
        message: { text: sentence(finding) },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: file },
              region: { startLine: line, startColumn: column },
            },
          },
        ],
        partialFingerprints: { "tandem/v1": finding.fingerprint },
        properties: { verdict: finding.verdict, bump: finding.bump },
        ...(finding.ignored && {
          suppressions: [{ kind: "external", justification: finding.ignored.reason }],
        }),
      };
    }),
  );
}
