import type { Json } from "@tandem/schema-model";
import type { Document, Place } from "../schema/document.ts";
import type { ChangeId } from "./rules.ts";

/** One structural difference, before it is judged. */
export interface Difference {
  readonly rule: ChangeId;
  /** JSON Pointer in the old schema; undefined if there was nothing. */
  readonly oldPointer: string | undefined;
  readonly newPointer: string | undefined;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** How the old document is changed so that it has this difference and no other. */
  readonly patch: Patch;
}

/** Sets a value at a path of the old document, or removes it if the value is undefined. */
export interface Patch {
  readonly path: readonly string[];
  /** A function if the value is as long as the schema: it is made only for differences that are judged. */
  readonly value: Json | undefined | (() => Json);
}

/** At most so many are reported: schemas with nothing in common need no longer list. */
export const MOST_DIFFERENCES = 500;

/** Two schemas that stand for each other. */
export interface Spot {
  readonly before: Place;
  readonly after: Place;
}

/** What the walk over two documents needs to know and gathers. */
export interface Walk {
  readonly before: Document;
  readonly after: Document;
  readonly found: Difference[];
  /** Compares the schemas of a keyword. */
  readonly into: (spot: Spot, oldPath: string, newPath: string) => void;
}
