import type { TransitionTable } from "@tandem/schema-model";
import type { Catalog } from "../catalog.ts";
import type { Limits } from "../runtime/limits.ts";

/** What an emitter gets besides the catalog. */
export interface EmitOptions {
  /** The modules that generated code imports and that are not in the same folder. */
  imports: {
    /** The generated protocol module. */
    protocol: string;
    /** The client runtime, which exports `Client`. */
    client: string;
  };
  /** Whose code checks payloads: our own, or Ajv's standalone code. */
  validator: "own" | "ajv";
  /** The limits of a message's size, where they are not the defaults of `src/runtime/limits.ts`. */
  limits?: Partial<Limits>;
  /** Which command is legal when; the reference shows it on each command's page. */
  transitions?: TransitionTable;
}

/** A pure function from the catalog to files: path (relative, forward slashes) → text. */
export type Emitter = (
  catalog: Catalog,
  options: EmitOptions,
) => Promise<Map<string, string>> | Map<string, string>;

/** The first line of every generated source file. No date and no version: it changes only with the content. */
export const BANNER = "// Generated from the schemas. Do not edit: change the schema and generate again.\n";
