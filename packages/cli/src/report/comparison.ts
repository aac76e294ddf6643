import { type Comparison, shortened, type Verdict } from "@tandem/compat";
import type { directions } from "../explain/directions.ts";
import type { Style } from "../io.ts";
import { sarifLog } from "./sarif.ts";

const ASKED = {
  backward: "the new schema accepts all that the old accepted",
  forward: "the old schema accepts all that the new accepts",
} as const;

/** The ids of the two verdicts in code scanning, which `tandem explain` knows. */
const RULE = {
  backward: "BACKWARD_COMPATIBILITY",
  forward: "FORWARD_COMPATIBILITY",
} as const satisfies Record<string, keyof typeof directions>;

const COLOURS = { safe: "green", breaking: "red", unproven: "yellow" } as const;

type Direction = keyof typeof ASKED;
const DIRECTIONS: readonly Direction[] = ["backward", "forward"];

export function comparisonText(found: Comparison, style: Style): string {
  const word = ({ verdict }: Verdict): string => style(COLOURS[verdict], verdict);
  const lines = DIRECTIONS.flatMap((direction) => {
    const verdict = found[direction];
    return [
      `${style("bold", direction)}: ${word(verdict)}`,
      ...because(direction, verdict).map((line) => `  ${line}`),
    ];
  });
  return [...lines, ...changeLines(found).map((line) => `  ${style("dim", line)}`)].join("\n");
}

function because(direction: Direction, { verdict, witness, reason }: Verdict): string[] {
  if (verdict === "safe") return [ASKED[direction]];
  if (verdict === "unproven") return [`not proved: ${reason}`];
  const [one, other] = direction === "backward" ? ["old", "new"] : ["new", "old"];
  return [
    `the ${one} schema accepts this, the ${other} refuses it:`,
    ...JSON.stringify(shortened(witness), null, 2).split("\n"),
  ];
}

/** Each difference: where, what, and in which direction it harms. */
function changeLines({ changes }: Comparison): string[] {
  return changes.map((change) => {
    const { rule, newPointer, oldPointer, before, after } = change;
    const values = [before, after].map((value) =>
      value === undefined ? "nothing" : cut(JSON.stringify(value)),
    );
    const harms = DIRECTIONS.filter((direction) => change[direction] !== "safe");
    const verdicts = harms.map((direction) => `${direction} ${change[direction]}`).join(", ") || "safe";
    return `${rule} at ${newPointer ?? oldPointer ?? "#"}: ${values.join(" → ")} (${verdicts})`;
  });
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

export function comparisonMarkdown(found: Comparison): string {
  const rows = DIRECTIONS.map(
    (direction) => `| ${direction} | ${found[direction].verdict} | ${ASKED[direction]} |`,
  );
  const witnesses = DIRECTIONS.flatMap((direction) => {
    const { witness, reason, verdict } = found[direction];
    if (verdict === "unproven") return [`\n${direction}: not proved, ${reason}.`];
    if (verdict === "safe") return [];
    return [`\n${direction}, witness:\n\n\`\`\`json\n${JSON.stringify(shortened(witness), null, 2)}\n\`\`\``];
  });
  const changes = changeLines(found).map((line) => `- ${line}`);
  return [
    "| Direction | Verdict | Asked |",
    "|---|---|---|",
    ...rows,
    ...witnesses,
    ...(changes.length > 0 ? ["", ...changes] : []),
  ].join("\n");
}

/** Workflow commands of GitHub. */
export function comparisonGithub(found: Comparison, file: string): string {
  return DIRECTIONS.map((direction) => {
    const { verdict } = found[direction];
    const level = { safe: "notice", breaking: "error", unproven: "warning" }[verdict];
    const text = because(direction, found[direction]).join("\n");
    const escaped = text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
    const name = file.replaceAll("%", "%25").replaceAll(":", "%3A").replaceAll(",", "%2C");
    return `::${level} file=${name},title=${direction} ${verdict}::${escaped}`;
  }).join("\n");
}

export function comparisonSarif(found: Comparison, file: string): string {
  return sarifLog(
    DIRECTIONS.map((direction) => ({ id: RULE[direction], shortDescription: { text: ASKED[direction] } })),
    DIRECTIONS.filter((direction) => found[direction].verdict !== "safe").map((direction) => ({
      ruleId: RULE[direction],
      level: found[direction].verdict === "breaking" ? "error" : "warning",
      message: { text: because(direction, found[direction]).join("\n") },
      locations: [{ physicalLocation: { artifactLocation: { uri: file }, region: { startLine: 1 } } }],
      properties: { verdict: found[direction].verdict, witness: found[direction].witness },
    })),
  );
}
