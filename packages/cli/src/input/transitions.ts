import { existsSync } from "node:fs";
import { relative } from "node:path";
import type { Bundle } from "@tandem/compat/protocol";
import { readTransitions, type TransitionTable } from "@tandem/schema-model";
import { readJson } from "../json-file.ts";

/** The transition table in a file. */
export function readTable(file: string, shown = file): TransitionTable {
  return readTransitions(readJson(file), shown);
}

/** The transition table in a file; undefined if there is no such file yet. */
export function tableIn(file: string | undefined, shown = file): TransitionTable | undefined {
  return file === undefined || !existsSync(file) ? undefined : readTable(file, shown);
}

/** The bundle with the transition table in a file, if there is one. */
export function withTable(bundle: Bundle, file: string | undefined, root: string): Bundle {
  const transitions = tableIn(file, file && relative(root, file));
  return transitions ? { ...bundle, transitions } : bundle;
}
