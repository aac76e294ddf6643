import { type Bundle, type Definition, refTarget, type SourceChange } from "@tandem/compat/protocol";
import { type TypeChange, typeChanges, type Versions } from "./changes.ts";
import { type Compile, CompilerError, tsc } from "./compile.ts";
import { byName, exportsOf, type Generator, moduleOf } from "./generated.ts";
import { losesMembers, type NameUse, removedMembers, removedNames } from "./names.ts";
import { type References, typeText } from "./type-text.ts";

/** A program of the old version, and what it means if the new one does not compile it. */
interface Program {
  text: string;
  change: Omit<SourceChange, "verdict" | "program" | "problem" | "reason">;
  /** True for a program about a whole definition: it counts only if no other program of the definition fails. */
  isWhole?: true;
}

/** A definition of the old version, and the one of the new that has its name. */
interface Pair {
  was: Definition;
  is: Definition | undefined;
  changes: TypeChange[];
}

/**
 * Where code that was written for the old version's generated types does not compile with the new ones.
 *
 * For each difference of two types there is a program of two lines, which both versions compile. It must compile with
 * the old one; if it does not compile with the new one, it is the witness. Then each changed type is compared as a
 * whole, so that nothing depends on how it was divided into differences. The compiler starts once, and only if a type
 * or an exported name changed.
 */
export async function sourceChanges(
  old: Bundle,
  now: Bundle,
  generator: Generator,
  compile: Compile = tsc,
): Promise<SourceChange[]> {
  const newNames = byName(now, generator);
  const versions = versionsOf(old, now, generator, newNames);
  const pairs = changedPairs(old, newNames, generator, versions);
  if (pairs.length === 0) return [];
  const declared = await declarations(old, now, generator, pairs, newNames);
  const programs = pairs.flatMap((pair) => programsOf(pair, generator, versions, declared));
  if (programs.length === 0) return [];
  const files = new Map(
    (["old", "new"] as const).flatMap((version) => [
      [`${version}/node_modules/${generator.module}/index.ts`, declared[version]] as const,
      ...programs.map(({ text }, i) => [`${version}/${i}.ts`, text] as const),
    ]),
  );
  return conclude(programs, await answersOf(compile, files), old.label);
}

function versionsOf(
  old: Bundle,
  now: Bundle,
  { nameOf }: Generator,
  newNames: ReadonlyMap<string, Definition>,
): Versions {
  const references = (bundle: Bundle): References => {
    const target = ($ref: string): Definition => bundle.definitions.get(refTarget($ref))!;
    return {
      resolve: (ref) => target(ref).schema,
      // A name that only the old version has is written out: that it is gone is a finding of its own.
      nameOf: (ref) => (newNames.has(nameOf(target(ref))) ? nameOf(target(ref)) : undefined),
    };
  };
  return { old: references(old), new: references(now) };
}

function changedPairs(
  old: Bundle,
  newNames: ReadonlyMap<string, Definition>,
  { nameOf }: Generator,
  versions: Versions,
): Pair[] {
  const pairs: Pair[] = [];
  for (const was of old.definitions.values()) {
    const name = nameOf(was);
    const is = newNames.get(name);
    if (is === undefined) {
      pairs.push({ was, is, changes: [] });
      continue;
    }
    const root = { type: name, noun: nounOf(was), old: was.pointer, new: is.pointer };
    const { differs, changes } = typeChanges(was.schema, is.schema, root, versions);
    const isOther = was.kind !== is.kind || losesMembers(was.schema, is.schema);
    if (differs || isOther) pairs.push({ was, is, changes });
  }
  return pairs;
}

function nounOf({ kind }: Definition): string {
  return kind === "event" || kind === "command" ? kind : "value";
}

interface Declared {
  old: string;
  new: string;
  /** What each old definition exports. */
  exports: ReadonlyMap<Definition, string[]>;
}

async function declarations(
  old: Bundle,
  now: Bundle,
  { declare }: Generator,
  pairs: readonly Pair[],
  newNames: ReadonlyMap<string, Definition>,
): Promise<Declared> {
  const exports = new Map<Definition, string[]>();
  const before = await moduleOf(
    old,
    pairs.map(({ was }) => was),
    async (definition) => {
      const text = await declare(definition, old);
      exports.set(definition, exportsOf(text));
      return text;
    },
  );
  // Programs import what the old definitions refer to, under the names that both versions have.
  const names = new Set(exportsOf(before));
  const wanted = [...names].map((name) => newNames.get(name)).filter((found) => found !== undefined);
  const after = await moduleOf(now, wanted, (definition) => declare(definition, now));
  return { old: before, new: after, exports };
}

function programsOf(
  { was, is, changes }: Pair,
  generator: Generator,
  versions: Versions,
  declared: Declared,
): Program[] {
  const { module } = generator;
  const subject = was.path;
  const exported = declared.exports.get(was) ?? [];
  const names = new Set(exportsOf(declared.old));
  const gone: NameUse[] = [
    ...removedNames(was, exported, new Set(exportsOf(declared.new))),
    ...(is ? removedMembers(was, is, exported) : []),
  ];
  const programs = gone.map(
    ({ name, from, place, body, old }): Program => ({
      text:
        body === ""
          ? `import type { ${from} } from "${module}";\nexport type Used = ${from};\n`
          : `import { ${from} } from "${module}";\nexport const used = ${body};\n`,
      change: { use: "name", subject, place, name, old, ...(is && { new: is.pointer }), before: name },
    }),
  );
  if (is === undefined) return programs;
  const programOf = ({ use, body, ...about }: TypeChange): Program => ({
    text: `${importsOf(body, names, module)}export const ${use} = ${body};\n`,
    change: { use, subject, ...about },
  });
  const name = generator.nameOf(was);
  const text = typeText(was.schema, versions.old);
  const whole = { place: "", old: was.pointer, new: is.pointer, before: text };
  const after = typeText(is.schema, versions.new);
  const wholes: TypeChange[] = [
    { ...whole, after, use: "read", body: `(${nounOf(was)}: ${name}): ${text} => ${nounOf(was)}` },
    { ...whole, after, use: "write", body: `(${nounOf(was)}: ${text}): ${name} => ${nounOf(was)}` },
  ];
  return [
    ...programs,
    ...changes.map(programOf),
    ...wholes.map((change): Program => ({ ...programOf(change), isWhole: true })),
  ];
}

/** The imports of the names that a program uses. Text between quotes is no name. */
function importsOf(body: string, names: ReadonlySet<string>, module: string): string {
  const words = body.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""').match(/[A-Za-z_$][\w$]*/g) ?? [];
  const used = [...new Set(words)].filter((word) => names.has(word)).sort();
  return `import type { ${used.join(", ")} } from "${module}";\n`;
}

/** The first error of each file, or why there is no answer. */
type Answers = { errors: ReadonlyMap<string, string> } | { reason: string };

async function answersOf(compile: Compile, files: ReadonlyMap<string, string>): Promise<Answers> {
  try {
    const errors = new Map<string, string>();
    for (const { file, text } of await compile(files)) {
      if (file.includes("node_modules")) return { reason: `the generated types do not compile: ${text}` };
      if (!errors.has(file)) errors.set(file, text);
    }
    return { errors };
  } catch (error) {
    if (error instanceof CompilerError) return { reason: error.message };
    throw error;
  }
}

function conclude(programs: readonly Program[], answers: Answers, label: string): SourceChange[] {
  if ("reason" in answers) {
    const subjects = new Map(programs.map(({ change }) => [change.subject, change]));
    return [...subjects.values()].map(({ subject, use, old, new: is }) => ({
      subject,
      use,
      place: "",
      ...(old !== undefined && { old: definitionIn(old) }),
      ...(is !== undefined && { new: definitionIn(is) }),
      verdict: "unproven",
      reason: answers.reason,
    }));
  }
  const found: SourceChange[] = [];
  for (const [i, { text: program, change, isWhole }] of programs.entries()) {
    const [before, problem] = [answers.errors.get(`old/${i}.ts`), answers.errors.get(`new/${i}.ts`)];
    const isSaid = found.some(
      ({ subject, use, verdict }) =>
        subject === change.subject && use === change.use && verdict === "breaking",
    );
    if (isWhole && isSaid) continue;
    if (before !== undefined)
      found.push({
        ...change,
        verdict: "unproven",
        reason: `a program for ${label} does not compile with it: ${before}`,
      });
    else if (problem !== undefined) found.push({ ...change, verdict: "breaking", program, problem });
  }
  return found;
}

function definitionIn(pointer: string): string {
  return pointer.split("/").slice(0, 3).join("/");
}
