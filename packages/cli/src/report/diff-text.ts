import { type Diff, type Direction, type Finding, rules } from "@tandem/compat/protocol";
import type { RuleLink } from "../links.ts";
import type { Colours } from "./colour.ts";
import type { Extras } from "./extras.ts";
import { markedText } from "./marked.ts";

/** A diff for people: the summary, then what breaks in full, then the rest in a line each. */
export function diffText(
  diff: Diff,
  { remarks, changeset, links }: Extras & { remarks: readonly string[] },
  c: Colours,
): string {
  const count = (test: (finding: Finding) => boolean): number => diff.findings.filter(test).length;
  const [broken, doubted, passed] = [
    count(isBroken),
    count((one) => one.verdict === "unproven" && !one.ignored),
    count((one) => one.ignored !== undefined),
  ];
  const others = diff.findings.length - broken - doubted - passed;
  const parts = [
    broken > 0 && c.red(`${broken} breaking`),
    doubted > 0 && c.yellow(`${doubted} unproven`),
    passed > 0 && `${passed} ignored`,
    `${others} other`,
  ].filter(Boolean);
  const bump = diff.bump === "none" ? "No version is needed." : `Needs a ${c.bold(diff.bump)} version.`;
  const head =
    diff.findings.length === 0
      ? `${diff.old.label} → ${diff.new.label}: no difference.`
      : `${c.bold(`${diff.old.label} → ${diff.new.label}`)}: ${parts.join(", ")}. ${bump}`;
  const details = diff.findings.filter((one) => one.severity !== "note" && !one.ignored);
  const rest = diff.findings.filter((one) => !details.includes(one));
  return [
    head,
    ...details.map((finding) => `\n${full(finding, links, c)}`),
    ...(rest.length > 0 ? [""] : []),
    ...briefly(rest, c),
    ...(changeset
      ? [
          `\n${c.bold("to commit")} as ${changeset.file}, which tandem changeset writes:`,
          ...indented(changeset.text),
        ]
      : []),
    ...(remarks.length > 0 ? [""] : []),
    ...remarks.map((remark) => c.yellow(remark)),
  ].join("\n");
}

export function isBroken({ verdict, ignored }: Finding): boolean {
  return verdict === "breaking" && !ignored;
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
}

function full(finding: Finding, links: RuleLink, c: Colours): string {
  const { verdict, rule, subject, message, hurts, fingerprint, backward, forward, affects } = finding;
  const word =
    verdict === "breaking"
      ? c.red(c.bold("breaking"))
      : verdict === "unproven"
        ? c.yellow(c.bold("unproven"))
        : c.yellow(c.bold("rule"));
  const place = (finding.new?.file ? finding.new : finding.old)!;
  const where = place.file ? `${place.file}#${place.filePointer}` : place.pointer;
  const others = affects.filter((path) => path !== subject);
  return [
    `${word} ${c.bold(subject)}: ${message}`,
    `  ${c.dim(`${rule} ${fingerprint}, ${where}`)}`,
    ...(others.length > 0 ? [`  ${c.dim(`carried by ${some(others)}`)}`] : []),
    ...hurts.map(({ party, how }) => `  hurts ${c.bold(party)}: ${how}`),
    ...[backward, forward].flatMap((direction) => witnessLines(direction, c).map((line) => `  ${line}`)),
    ...(verdict === "breaking" && finding.bump === "minor"
      ? ["  experimental: nothing was promised, so a minor version is enough"]
      : []),
    `  ${c.cyan("instead")}: ${rules[rule].instead}`,
    ...(links(rule) === undefined ? [] : [`  ${c.dim(`see ${links(rule)}`)}`]),
  ].join("\n");
}

function some(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

function witnessLines({ witness, verdict, reason }: Direction, c: Colours): string[] {
  if (verdict === "unproven") return [`not proved: ${reason}`];
  if (!witness) return [];
  const { acceptedBy, refusedBy, value, pointer, problem, message } = witness;
  return [
    `${acceptedBy} accepts this ${message}, ${refusedBy} refuses it:`,
    ...markedText(value, pointer, problem).map((line) => `  ${line.startsWith("-") ? c.red(line) : line}`),
  ];
}

/** The harmless ones: a line each, what only people read counted. */
function briefly(findings: readonly Finding[], c: Colours): string[] {
  const told = findings.filter(({ rule, ignored }) => rule === "DESCRIPTION_CHANGED" && !ignored);
  const lines = findings
    .filter((finding) => !told.includes(finding))
    .map(({ bump, subject, message, ignored }) => {
      const note = ignored ? c.dim(` (ignored until ${ignored.expires}: ${ignored.reason})`) : "";
      return `${c.green(bump.padEnd(5))} ${subject}: ${message}${note}`;
    });
  const places = new Set(told.map(({ subject }) => subject)).size;
  if (told.length > 0)
    lines.push(
      `${c.green("patch")} ${told.length} ${told.length === 1 ? "description" : "descriptions"} changed in ${places} ${places === 1 ? "schema" : "schemas"}`,
    );
  return lines;
}
