import { placeOf } from "./bundle.ts";
import { fingerprint } from "./fingerprint.ts";
import { carriersIn } from "./flows.ts";
import { inlineIn } from "./forms.ts";
import { applyIgnores, type Ignore } from "./ignore.ts";
import { createJudge, type Examples, type Judge, type Judged, SAFE } from "./judge.ts";
import { metadataChanges } from "./metadata.ts";
import { nameChanges, protocolChanges } from "./names.ts";
import { afterChange, type Policy, sinceOf } from "./policy.ts";
import { reuse } from "./reuse.ts";
import { type RuleId, rules } from "./rules/index.ts";
import { coveringFinding, proofOf, sourceHurts, sourceRule } from "./source.ts";
import { transitionChanges } from "./transitions.ts";
import type { Bump, Bundle, Definition, Diff, Finding, SourceChange } from "./types.ts";
import { larger } from "./version.ts";
import { type Change, walk } from "./walk.ts";

export interface DiffOptions {
  /** Valid payloads by the path of their message. Witnesses are made from them. */
  examples?: Examples;
  /** Earlier releases, in any order. Their names are reserved. */
  history?: readonly Bundle[];
  /** The next version, which new definitions must name in `since`. If omitted, any later version is allowed. */
  next?: string;
  ignores?: readonly Ignore[];
  /** Today as YYYY-MM-DD. Ignores that expired before it do not count. */
  today?: string;
  /** Where code written for the old version no longer compiles, as `@tandem/source-compat` finds it. */
  source?: readonly SourceChange[];
}

const WORST = ["safe", "unproven", "breaking"] as const;

/**
 * Returns all differences between two versions of the protocol, each with what it breaks, for whom, and a witness.
 *
 * The result is sound: if no single change breaks anything, each definition is proved safe as a whole.
 */
export function diff(old: Bundle, now: Bundle, options: DiffOptions = {}): Diff & { remarks: string[] } {
  const judge = createJudge(old, now, options.examples ?? {});
  const policy: Policy = { old, now, history: options.history ?? [], next: options.next };
  const findings: Finding[] = [];
  const add = (subject: string, change: Change, judged: Judged = outsideOf(judge, change)): void => {
    findings.push(findingOf(old, now, subject, change, judged));
  };
  for (const change of protocolChanges(old, now)) add(change.subject, change);
  for (const change of nameChanges(old, now, policy.history)) {
    add(change.subject, change, change.rule === "NAME_REUSED" ? reuse(policy, change) : undefined);
    const definition = now.definitions.get(change.subject);
    const wrong = change.rule.endsWith("_ADDED") && definition && sinceOf(policy, definition);
    if (wrong) add(change.subject, { ...change, rule: "SINCE_NOT_NEXT", ...wrong });
  }
  for (const was of old.definitions.values()) {
    const is = now.definitions.get(was.path);
    if (is) definitionFindings(judge, policy, was, is, add);
  }
  for (const change of transitionChanges(old, now)) add(change.subject, change);
  if (options.source && options.source.length > 0) addSource(old, now, options.source, findings, add);
  const remarks = applyIgnores(findings, options.ignores ?? [], options.today ?? "0000-00-00");
  const bump = findings.reduce<Bump>((all, one) => (one.ignored ? all : larger(all, one.bump)), "none");
  return { old: labelOf(old), new: labelOf(now), bump, findings: sorted(findings), remarks };
}

/** Adds each source change to the finding that already reports the break, or as a finding of its own. */
function addSource(
  old: Bundle,
  now: Bundle,
  changes: readonly SourceChange[],
  findings: readonly Finding[],
  add: (subject: string, change: Change, judged: Judged) => void,
): void {
  const carriersOfAll = carriersIn(old);
  for (const source of changes) {
    const carriers = carriersOfAll.get(source.subject) ?? [];
    const hurts = sourceHurts(source, carriers, old, now);
    if (hurts.length === 0) continue;
    const { subject, place, name, before, after } = source;
    const proof = proofOf(source);
    const covering = coveringFinding(findings, source);
    if (covering) {
      covering.source = [...(covering.source ?? []), proof];
      covering.verdict = "breaking";
      covering.severity = "error";
      if (covering.hurts.length === 0) covering.hurts = hurts;
      continue;
    }
    const change: Change = {
      rule: sourceRule(source),
      place,
      ...(name !== undefined && { name }),
      ...(source.old !== undefined && { old: source.old }),
      ...(source.new !== undefined && { new: source.new }),
      ...(before !== undefined && { before }),
      ...(after !== undefined && { after }),
    };
    const affects = carriers.map(({ path }) => path);
    add(subject, change, {
      backward: SAFE,
      forward: SAFE,
      hurts: source.verdict === "breaking" ? hurts : [],
      affects,
      source: [proof],
    });
  }
}

function labelOf({ label, version }: Bundle): Diff["old"] {
  return { label, ...(version !== undefined && { version }) };
}

function definitionFindings(
  judge: Judge,
  policy: Policy,
  was: Definition,
  is: Definition,
  add: (subject: string, change: Change, judged?: Judged) => void,
): void {
  const { old, now } = policy;
  const { path } = was;
  const [before, after] = [inlineIn(old, was.schema), inlineIn(now, is.schema)];
  const changes = [
    ...walk({ before, after, old: was.pointer, new: is.pointer, place: "", put: (schema) => schema }),
    ...metadataChanges(old, now, was, is),
  ];
  const found: Judged[] = [];
  for (const change of changes) {
    const judged = change.alone && judge.change(path, change.alone, change.rule);
    if (judged) found.push(judged);
    add(path, change, judged);
    for (const more of afterChange(policy, was, change)) {
      const isReuse = more.rule === "PROPERTY_REUSED";
      add(path, more, isReuse ? reuse(policy, { ...more, subject: path }) : undefined);
    }
  }
  if (found.length === 0) return;
  const together = judge.whole(path);
  const covered = (direction: "backward" | "forward"): boolean =>
    together[direction].verdict === "safe" ||
    found.some((one) => WORST.indexOf(one[direction].verdict) >= WORST.indexOf(together[direction].verdict));
  if (covered("backward") && covered("forward")) return;
  add(path, { rule: "DEFINITION_CHANGED", place: "", old: was.pointer, new: is.pointer }, together);
}

function outsideOf(judge: Judge, { shows, hurts }: Change): Judged {
  if (shows === undefined) return { backward: SAFE, forward: SAFE, hurts: [], affects: [] };
  const affects = shows.message === undefined ? [] : [shows.message];
  return { backward: judge.exchange(shows), forward: SAFE, hurts: hurts ?? [], affects };
}

function findingOf(old: Bundle, now: Bundle, subject: string, change: Change, judged: Judged): Finding {
  const { rule, place, before, after } = change;
  const answers = [judged.backward, judged.forward, ...(judged.source ?? [])];
  const verdict = WORST[Math.max(...answers.map((answer) => WORST.indexOf(answer.verdict)))]!;
  const isPolicy = rules[rule].policy === true;
  return {
    rule,
    fingerprint: fingerprint(subject, change),
    subject,
    place,
    message: rules[rule].says(change),
    ...(change.old && { old: placeOf(change.old) }),
    ...(change.new && { new: placeOf(change.new) }),
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    verdict,
    backward: judged.backward,
    forward: judged.forward,
    ...(judged.source && { source: judged.source }),
    hurts: judged.hurts,
    affects: judged.affects,
    bump: bumpOf(rule, verdict, isExperimental(old, now, subject, judged.affects)),
    severity: isPolicy || verdict === "breaking" ? "error" : verdict === "unproven" ? "warning" : "note",
  };
}

/** What is not proved safe counts as breaking. Experimental definitions need a minor version at most. */
function bumpOf(rule: RuleId, verdict: Finding["verdict"], experimental: boolean): Bump {
  const bump = verdict === "safe" ? rules[rule].bump : "major";
  return bump === "major" && experimental ? "minor" : bump;
}

function isExperimental(old: Bundle, now: Bundle, subject: string, affects: readonly string[]): boolean {
  const paths = affects.length > 0 ? affects : [subject];
  return paths.every((path) => {
    const definition = old.definitions.get(path) ?? now.definitions.get(path);
    return definition?.metadata.stability === "experimental";
  });
}

/** Sorts findings: breaking ones first, then by place. */
function sorted(findings: Finding[]): Finding[] {
  const rank = { error: 0, warning: 1, note: 2 };
  const key = (finding: Finding): string =>
    `${finding.verdict === "breaking" ? 0 : 1}${rank[finding.severity]} ${finding.subject} ${finding.place} ${finding.rule}`;
  return findings
    .map((finding) => ({ finding, key: key(finding) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ finding }) => finding);
}
