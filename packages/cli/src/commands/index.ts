import type { Command } from "commander";
import type { Context } from "../context.ts";

/** Runs a command and keeps its exit code. */
export type Runner = (run: (context: Context) => Promise<number>) => Promise<void>;

/** A command's file: adds its description, arguments, options and action. */
interface CommandFile {
  define(command: Command, run: Runner): void;
}

interface Entry {
  name: string;
  summary: string;
  load: () => Promise<CommandFile>;
}

/** Every command, in the order in which `--help` lists them. */
export const commands: readonly Entry[] = [
  { name: "lint", summary: "check the schemas against every rule", load: () => import("./lint.ts") },
  {
    name: "generate",
    summary: "lint, then generate types, validators, the client and the reference",
    load: () => import("./generate.ts"),
  },
  {
    name: "diff",
    summary: "show what changed between two versions of the protocol, and whom it breaks",
    load: () => import("./diff.ts"),
  },
  {
    name: "compat",
    summary: "show whether one JSON Schema accepts everything that another accepts",
    load: () => import("./compat.ts"),
  },
  {
    name: "explain",
    summary: "explain a rule that another command has named",
    load: () => import("./explain.ts"),
  },
  {
    name: "release-notes",
    summary: "write the changes down for users of the protocol, by event",
    load: () => import("./release-notes.ts"),
  },
  {
    name: "changeset",
    summary: "write the changeset that the changes need",
    load: () => import("./changeset.ts"),
  },
  {
    name: "version-check",
    summary: "fail if the pending changesets promise less than the changes need",
    load: () => import("./version-check.ts"),
  },
  {
    name: "release",
    summary: "freeze the schemas as the release of the packages' version",
    load: () => import("./release.ts"),
  },
];
