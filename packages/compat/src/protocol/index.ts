export { type BundleSource, readBundle, refTarget } from "./bundle.ts";
export { type DiffOptions, diff } from "./diff.ts";
export { bundleOf, type FragmentOptions } from "./fragment.ts";
export { type Ignore, IgnoreError, readIgnores } from "./ignore.ts";
export type { Examples } from "./judge.ts";
export { changesetSummary, type Link, releaseNotes } from "./notes.ts";
export { type Fragment, type Rule, type RuleId, ruleGroups, rules } from "./rules/index.ts";
export type {
  Bump,
  Bundle,
  Definition,
  Diff,
  Direction,
  Finding,
  Hurt,
  Party,
  Place,
  SourceChange,
  SourceProof,
  SourceUse,
  Witness,
} from "./types.ts";
export { bumpBetween, bumped, compareVersions, isEnough, isVersion, larger } from "./version.ts";
