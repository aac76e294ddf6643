import type { TransitionTable } from "@tandem/schema-model";
import { readBundle } from "./bundle.ts";
import type { Fragment } from "./rules/index.ts";
import type { Bundle } from "./types.ts";

const PLACE = /^(agent|visitor)\/(events|commands)\/(.+)$/;

export interface FragmentOptions {
  version?: string;
  /** The wire version. */
  wire?: number;
  /** The previous bundle. Its definitions keep their `since`; all others are new in this version. */
  after?: Bundle;
  transitions?: TransitionTable | undefined;
}

/** Makes a bundle of a few definitions for rule examples and fixtures. Their metadata follow from their paths. */
export function bundleOf(
  fragment: Fragment,
  { version = "1.0.0", wire = 1, after, transitions }: FragmentOptions = {},
): Bundle {
  const $defs = Object.fromEntries(
    Object.entries(fragment).map(([path, schema]) => {
      const [, side, plural, name] = PLACE.exec(path) ?? [];
      const place = side
        ? { side, kind: plural === "events" ? "event" : "command", name }
        : { kind: schema.oneOf ? "code-list" : "type" };
      const since = after?.definitions.get(path)?.metadata.since ?? version;
      const own = { ...place, since, stability: "stable", ...schema["x-tandem"] };
      return [path, { title: path, description: `What ${path} is.`, ...schema, "x-tandem": own }];
    }),
  );
  const json = {
    $id: `https://tandem.example/schemas/v${wire}/bundle`,
    "x-tandem": { name: "tandem", version: wire },
    $defs,
  };
  const bundle = readBundle(json, { file: `${version}.json`, label: version, version });
  return transitions ? { ...bundle, transitions } : bundle;
}
