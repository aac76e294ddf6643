import { partyOf } from "./flows.ts";
import type { RuleId } from "./rules/index.ts";
import { metadataRules } from "./rules/metadata.ts";
import { transitionRules } from "./rules/transitions.ts";
import type {
  Bundle,
  Definition,
  Finding,
  Hurt,
  Party,
  SourceChange,
  SourceProof,
  SourceUse,
} from "./types.ts";

/** The rule of a change of the generated types. */
export function sourceRule({ verdict, use }: SourceProof): RuleId {
  if (verdict === "unproven") return "SOURCE_NOT_CHECKED";
  const rules = {
    read: "SOURCE_READ_BROKEN",
    write: "SOURCE_WRITE_BROKEN",
    name: "SOURCE_NAME_REMOVED",
  } as const;
  return rules[use];
}

/** The proof by itself. */
export function proofOf({ use, verdict, program, problem, reason }: SourceChange): SourceProof {
  return {
    use,
    verdict,
    ...(program !== undefined && { program }),
    ...(problem !== undefined && { problem }),
    ...(reason !== undefined && { reason }),
  };
}

/**
 * The finding that a change of the generated types belongs to: one about the same place that breaks someone or needs
 * a major version anyway. A second finding would say the same twice.
 */
export function coveringFinding(
  findings: readonly Finding[],
  { subject, place, use, verdict, new: pointer }: SourceChange,
): Finding | undefined {
  if (verdict !== "breaking") return undefined;
  const those = findings.filter(
    (finding) =>
      finding.subject === subject &&
      (finding.verdict === "breaking" || finding.bump === "major") &&
      isAboutSchemas(finding.rule) &&
      (isSamePlace(finding.place, place, use) ||
        (finding.rule === "PROPERTY_RENAMED" && finding.new?.pointer === pointer)),
  );
  // Readers are hurt by what is sent now; writers by what is no longer accepted.
  const direction = use === "read" ? "forward" : "backward";
  return those.find((finding) => finding[direction].verdict === "breaking") ?? those[0];
}

function isAboutSchemas(rule: RuleId): boolean {
  return ![metadataRules, transitionRules].some((group) => Object.hasOwn(group, rule));
}

/** Equal, or one inside the other. A finding about a whole definition covers names and the whole only. */
function isSamePlace(found: string, place: string, use: SourceUse): boolean {
  if (found === place) return true;
  if (found === "") return use === "name";
  const isInside = (inner: string, outer: string): boolean =>
    outer === "" || (inner.startsWith(outer) && /^[.[:]/.test(inner.slice(outer.length)));
  return isInside(found, place) || isInside(place, found);
}

/** Whose code does not compile. Empty if nobody writes such code: local events are written by the client library. */
export function sourceHurts(
  { subject, use }: SourceChange,
  carriers: readonly Definition[],
  old: Bundle,
  now: Bundle,
): Hurt[] {
  const what = { read: "reads it", write: "writes it", name: "uses the name" }[use];
  const how = `code that was written for ${old.label} and ${what} does not compile with ${now.label}`;
  const own = old.definitions.get(subject);
  const users = carriers.length > 0 ? carriers : own ? [own] : [];
  const parties = new Set(users.flatMap((carrier) => partiesOf(use, carrier, old)));
  return [...parties].map((party) => ({ party, how }));
}

const EVERYBODY: readonly Party[] = ["agents", "visitors", "servers"];

function partiesOf(
  use: SourceUse,
  { side, kind, metadata, path }: Definition,
  { outcome }: Bundle,
): readonly Party[] {
  if (side === undefined) {
    if (path !== outcome || use === "name") return EVERYBODY;
    return use === "read" ? ["agents", "visitors"] : ["servers"];
  }
  const party = partyOf(side);
  if (kind === "event" && metadata.origin === "local") return use === "write" ? [] : [party];
  if (use === "name") return [party, "servers"];
  return (kind === "event") === (use === "read") ? [party] : ["servers"];
}
