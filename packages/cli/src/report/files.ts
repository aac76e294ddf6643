import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Finding } from "@tandem/compat/protocol";
import { locate } from "./locate.ts";

/** The position of a finding in the schema folder of the working tree. */
export interface Spot {
  /** Relative to the repository's root, with forward slashes. */
  file: string;
  line: number;
  column: number;
}

/** Finds the positions of findings in a schema folder. */
export class Files {
  readonly #schemas: string;
  readonly #root: string;
  readonly #texts = new Map<string, string>();

  constructor(root: string, schemas: string) {
    this.#root = root;
    this.#schemas = schemas;
  }

  spot(finding: Finding): Spot {
    for (const place of [finding.new, finding.old]) {
      if (!place?.file) continue;
      const path = join(this.#schemas, place.file);
      const text = this.#texts.get(path) ?? (existsSync(path) ? readFileSync(path, "utf8") : undefined);
      if (text === undefined) continue;
      this.#texts.set(path, text);
      return { file: this.#shown(path), ...locate(text, place.filePointer) };
    }
    // A removed definition has no position left, so it is shown in protocol.json.
    return { file: this.#shown(join(this.#schemas, "protocol.json")), line: 1, column: 1 };
  }

  #shown(path: string): string {
    return relative(this.#root, path).split(sep).join("/");
  }
}
