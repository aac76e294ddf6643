import type { Diff, Finding } from "../../src/protocol/index.ts";

/** A finding in a line: verdict, needed version, rule, place, who is hurt. */
export function line({ verdict, bump, rule, subject, place, hurts, severity }: Finding): string {
  const whom = [...new Set(hurts.map(({ party }) => party))].join(", ");
  const word = severity === "error" && verdict === "safe" ? "against a rule" : verdict;
  return `${word} ${bump}: ${rule} ${subject}${place && ` ${place}`}${whom && ` | ${whom}`}`;
}

export function lines({ findings }: Diff): string[] {
  return findings.map(line);
}

/** The values of the witnesses, backward then forward. */
export function witnesses({ findings }: Diff): unknown[] {
  return findings.flatMap(({ backward, forward }) =>
    [backward, forward].flatMap(({ witness }) => (witness ? [witness.value] : [])),
  );
}

/** What the witnesses are refused for: the place in the message, and what is wrong there. */
export function problems({ findings }: Diff): string[] {
  return findings.flatMap(({ backward, forward }) =>
    [backward, forward].flatMap(({ witness }) => (witness ? [`${witness.pointer} ${witness.problem}`] : [])),
  );
}
