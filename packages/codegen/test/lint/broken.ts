import type { Files } from "../fixture.ts";

/** A folder that breaks a rule: the rule, what is wrong, the files that differ from the sound folder, the findings. */
export type Broken = readonly [rule: string, what: string, files: Files, lines: readonly string[]];
