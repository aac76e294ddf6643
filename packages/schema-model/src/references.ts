import { appendToken, parsePointer } from "./pointer.ts";

const ENDING = ".schema.json";
const DEFINITIONS = "#/$defs";

/** The path that names a schema, from its file: `agent/events/rc.schema.json` → `agent/events/rc`. */
export function pathOfFile(file: string): string {
  return file.endsWith(ENDING) ? file.slice(0, -ENDING.length) : file;
}

/** The inverse of {@link pathOfFile}. */
export function fileOfPath(path: string): string {
  return `${path}${ENDING}`;
}

/** The file that a `$ref` of a schema folder names. Both paths are relative to the folder. */
export function resolveRef(from: string, ref: string): string {
  const segments = from.split("/").slice(0, -1);
  for (const segment of ref.split("/")) {
    if (segment === "." || segment === "") continue;
    if (segment === ".." && segments.length > 0 && segments.at(-1) !== "..") segments.pop();
    else segments.push(segment);
  }
  return segments.join("/");
}

/** The `$ref` to a definition of a bundle: `agent/events/rc` → `#/$defs/agent~1events~1rc`. */
export function bundleRef(path: string): string {
  return appendToken(DEFINITIONS, path);
}

/** The path of the definition that a `$ref` of a bundle names; undefined for any other reference. */
export function parseBundleRef(ref: string): string | undefined {
  if (!ref.startsWith(`${DEFINITIONS}/`)) return undefined;
  const [path, ...rest] = parsePointer(ref.slice(DEFINITIONS.length));
  return rest.length === 0 ? path : undefined;
}
