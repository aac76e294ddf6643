import { posix } from "node:path";
import type { Catalog } from "../../catalog.ts";

/** The paths of the pages, and links between them. */
export class Links {
  readonly #names: ReadonlyMap<string, string>;

  constructor(catalog: Catalog) {
    this.#names = new Map(
      [...catalog.messages, ...catalog.codeLists, ...catalog.types].map((item) => [item.path, item.name]),
    );
  }

  /** The page of a schema: `agent/events/rc.schema.json` → `agent/events/rc.md`. */
  page(path: string): string {
    return path.replace(".schema.json", ".md");
  }

  /** A link from a page to a schema's page, by the name on the wire or the text given. */
  to(from: string, path: string, text?: string): string {
    const name = text ?? this.#names.get(path) ?? path;
    return `[\`${name}\`](${posix.relative(posix.dirname(from), this.page(path))})`;
  }

  home(from: string): string {
    return `[All](${posix.relative(posix.dirname(from), "index.md")})`;
  }
}
