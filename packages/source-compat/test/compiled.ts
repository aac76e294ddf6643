import { type Bundle, bundleOf, type Diff, diff, type Fragment } from "@tandem/compat/protocol";
import { type Diagnostic, sourceChanges, tsc } from "../src/index.ts";
import { generator } from "./generator.ts";

export interface Edit {
  old: Fragment;
  new: Fragment;
}

function versionsOf({ old, new: now }: Edit): [Bundle, Bundle] {
  const before = bundleOf(old, { version: "1.0.0" });
  return [before, bundleOf(now, { version: "1.1.0", after: before })];
}

/** The diff of each edit. One compiler start serves them all, each in a folder of its own. */
export async function diffsOf(edits: readonly Edit[]): Promise<Diff[]> {
  const asked = new Map<string, string>();
  for (const [i, edit] of edits.entries())
    await sourceChanges(...versionsOf(edit), generator, async (files) => {
      for (const [path, text] of files) asked.set(`${i}/${path}`, text);
      return [];
    });
  const errors = await tsc(asked);
  const errorsOf = (folder: string): Diagnostic[] =>
    errors
      .filter(({ file }) => file.startsWith(folder))
      .map(({ file, text }) => ({ file: file.slice(folder.length), text }));
  return Promise.all(
    edits.map(async (edit, i) => {
      const [old, now] = versionsOf(edit);
      const source = await sourceChanges(old, now, generator, async () => errorsOf(`${i}/`));
      return diff(old, now, { source });
    }),
  );
}

/** Each finding as a line: verdict, needed version, rule, place, who is hurt. */
export function lines({ findings }: Diff): string[] {
  return findings.map(({ verdict, bump, rule, subject, place, hurts, source }) => {
    const whom = [...new Set(hurts.map(({ party }) => party))].join(", ");
    const proofs = (source ?? []).map(({ use }) => use).join(", ");
    return `${verdict} ${bump}: ${rule} ${subject}${place && ` ${place}`}${whom && ` | ${whom}`}${proofs && ` | ${proofs}`}`;
  });
}

/** Each program that no longer compiles, with the first line of the error. */
export function programs({ findings }: Diff): string[] {
  return findings.flatMap(({ source = [] }) =>
    source.map(({ program, problem, reason }) =>
      program === undefined ? `not proved: ${reason}` : `${program}// ${problem!.split("\n")[0]}`,
    ),
  );
}
