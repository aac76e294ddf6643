import { existsSync } from "node:fs";
import { relative } from "node:path";
import { type Bundle, readTransitions, type Transitions } from "@tandem/compat/protocol";
import { readJson } from "../json-file.ts";

/** The table of which command is legal when, in a file. */
export function readTable(file: string, shown = file): Transitions {
  return readTransitions(readJson(file), shown);
}

/** The bundle with the table of a file, where there is one. */
export function withTable(bundle: Bundle, file: string | undefined, root: string): Bundle {
  if (file === undefined || !existsSync(file)) return bundle;
  return { ...bundle, transitions: readTable(file, relative(root, file)) };
}
