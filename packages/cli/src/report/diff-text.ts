import { type Diff, type Direction, type Finding, rules, type SourceProof } from "@tandem/compat/protocol";
import type { Style } from "../io.ts";
import type { RuleLink } from "../links.ts";
import type { Extras } from "./extras.ts";
import { markedText } from "./marked.ts";

/** A diff for people: the summary, then each breaking finding in full, then one line for each other finding. */
export function diffText(
  diff: Diff,
  { remarks, changeset, links }: Extras & { remarks: readonly string[] },
  style: Style,
): string {
  const count = (test: (finding: Finding) => boolean): number => diff.findings.filter(test).length;
  const [broken, doubted, passed] = [
    count(isBroken),
    count((one) => one.verdict === "unproven" && !one.ignored),
    count((one) => one.ignored !== undefined),
  ];
  const others = diff.findings.length - broken - doubted - passed;
  const parts = [
    broken > 0 && style("red", `${broken} breaking`),
    doubted > 0 && style("yellow", `${doubted} unproven`),
    passed > 0 && `${passed} ignored`,
    `${others} other`,
  ].filter(Boolean);
  const bump =
    diff.bump === "none" ? "No version is needed." : `Needs a ${style("bold", diff.bump)} version.`;
  const head =
    diff.findings.length === 0
      ? `${diff.old.label} → ${diff.new.label}: no difference.`
      : `${style("bold", `${diff.old.label} → ${diff.new.label}`)}: ${parts.join(", ")}. ${bump}`;
  const details = diff.findings.filter((one) => one.severity !== "note" && !one.ignored);
  const rest = diff.findings.filter((one) => !details.includes(one));
  return [
    head,
    ...details.map((finding) => `\n${full(finding, links, style)}`),
    ...(rest.length > 0 ? [""] : []),
    ...briefly(rest, style),
    ...(changeset
      ? [
          `\n${style("bold", "to commit")} as ${changeset.file}, which tandem changeset writes:`,
          ...indented(changeset.text),
        ]
      : []),
    ...(remarks.length > 0 ? [""] : []),
    ...remarks.map((remark) => style("yellow", remark)),
  ].join("\n");
}

export function isBroken({ verdict, ignored }: Finding): boolean {
  return verdict === "breaking" && !ignored;
}

function indented(text: string): string[] {
  return text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
}

function full(finding: Finding, links: RuleLink, style: Style): string {
  const { verdict, rule, subject, message, hurts, fingerprint, backward, forward, source, affects } = finding;
  const word =
    verdict === "breaking"
      ? style(["red", "bold"], "breaking")
      : verdict === "unproven"
        ? style(["yellow", "bold"], "unproven")
        : style(["yellow", "bold"], "rule");
  const place = (finding.new?.file ? finding.new : finding.old)!;
  const where = place.file ? `${place.file}#${place.filePointer}` : place.pointer;
  const others = affects.filter((path) => path !== subject);
  return [
    `${word} ${style("bold", subject)}: ${message}`,
    `  ${style("dim", `${rule} ${fingerprint}, ${where}`)}`,
    ...(others.length > 0 ? [`  ${style("dim", `carried by ${some(others)}`)}`] : []),
    ...hurts.map(({ party, how }) => `  hurts ${style("bold", party)}: ${how}`),
    ...[backward, forward].flatMap((direction) => witnessLines(direction, style).map((line) => `  ${line}`)),
    ...(source ?? []).flatMap((proof) => proofLines(proof, finding, style).map((line) => `  ${line}`)),
    ...(verdict === "breaking" && finding.bump === "minor"
      ? ["  experimental: nothing was promised, so a minor version is enough"]
      : []),
    `  ${style("cyan", "instead")}: ${rules[rule].instead}`,
    ...(links(rule) === undefined ? [] : [`  ${style("dim", `see ${links(rule)}`)}`]),
  ].join("\n");
}

function some(names: readonly string[]): string {
  return names.length > 4 ? `${names.slice(0, 3).join(", ")} and ${names.length - 3} more` : names.join(", ");
}

function witnessLines({ witness, verdict, reason }: Direction, style: Style): string[] {
  if (verdict === "unproven") return [`not proved: ${reason}`];
  if (!witness) return [];
  const { acceptedBy, refusedBy, value, pointer, problem, message } = witness;
  return [
    `${acceptedBy} accepts this ${message}, ${refusedBy} refuses it:`,
    ...markedText(value, pointer, problem).map(
      (line) => `  ${line.startsWith("-") ? style("red", line) : line}`,
    ),
  ];
}

/**
 * The program and the compiler's error, marked like the line of a message that is refused. If a message shows the
 * break already, one line says that code breaks too.
 */
function proofLines(
  { use, program, problem, reason }: SourceProof,
  { backward, forward }: Finding,
  style: Style,
): string[] {
  if (program === undefined || problem === undefined) return [`not proved: ${reason}`];
  const [first, ...more] = problem.split("\n");
  if (backward.witness || forward.witness)
    return [`code breaks too (${use}): ${first!.replace(/^error /, "")}`];
  return [
    "this program compiled before, and does not compile now:",
    ...indented(program.trimEnd()),
    ...[first, ...more].map((line) => style("red", `- ${line}`)),
  ];
}

/** Harmless findings, one line each. Changed descriptions are only counted. */
function briefly(findings: readonly Finding[], style: Style): string[] {
  const told = findings.filter(({ rule, ignored }) => rule === "DESCRIPTION_CHANGED" && !ignored);
  const lines = findings
    .filter((finding) => !told.includes(finding))
    .map(({ bump, subject, message, ignored }) => {
      const note = ignored ? style("dim", ` (ignored until ${ignored.expires}: ${ignored.reason})`) : "";
      return `${style("green", bump.padEnd(5))} ${subject}: ${message}${note}`;
    });
  const places = new Set(told.map(({ subject }) => subject)).size;
  if (told.length > 0)
    lines.push(
      `${style("green", "patch")} ${told.length} ${told.length === 1 ? "description" : "descriptions"} changed in ${places} ${places === 1 ? "schema" : "schemas"}`,
    );
  return lines;
}
