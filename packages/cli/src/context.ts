import type { Io } from "./io.ts";
import type { Project } from "./project.ts";

/** What every command gets. */
export interface Context {
  io: Io;
  /** The project of the current folder; found at the first call. */
  project: () => Promise<Project>;
}
