import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { blocks, root } from "@tandem/snippets/blocks";

export interface Snippet {
  /** Path in the newcomer's folder. */
  readonly file: string;
  readonly text: string;
  /** Packages that it imports in addition to ours. */
  readonly needs: readonly string[];
}

/** READMEs whose blocks compile alone. */
const readmes = ["README.md", "packages/protocol/README.md", "packages/server-validator/README.md"];
/** The client's blocks with the declarations around them. The client's own tests compare them with its README. */
const client = "packages/client/test/snippets";

/** Returns all code blocks of the published READMEs. */
export async function snippets(): Promise<Snippet[]> {
  const alone = readmes.flatMap((readme) =>
    blocks(readme, "ts").map(({ line, text }) => ({
      name: `${readme.replaceAll(/\W/g, "-")}-${line}.ts`,
      text,
    })),
  );
  const standing = await Promise.all(
    (await readdir(join(root, client))).map(async (name) => ({
      name: `client-${name}`,
      text: await readFile(join(root, client, name), "utf8"),
    })),
  );
  return [...alone, ...standing].map(({ name, text }) => ({
    file: `snippets/${name}`,
    text,
    needs: needs(text),
  }));
}

function needs(text: string): string[] {
  const specifiers = [...text.matchAll(/\bfrom "([^".][^"]*)"/g)].map(([, specifier]) => specifier!);
  return specifiers
    .filter((specifier) => !/^(@tandem\/|node:)/.test(specifier))
    .map((specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/"));
}
