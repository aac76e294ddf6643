import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** An error of the TypeScript compiler. */
export interface Diagnostic {
  /** The file as it was given: `old/0.ts`. */
  file: string;
  /** `error TS2322: …`, with the lines that explain it. */
  text: string;
}

/** The compiler did not run, or did not say what it was asked. */
export class CompilerError extends Error {
  override name = "CompilerError";
}

/** Compiles files, by their paths with forward slashes, and returns the errors. @throws CompilerError */
export type Compile = (files: ReadonlyMap<string, string>) => Promise<Diagnostic[]>;

/** The global types that the compiler itself needs. Its own libraries would take ten times as long to read. */
const LIBRARY = `interface Array<T> { length: number; [index: number]: T }
interface ReadonlyArray<T> { readonly length: number; readonly [index: number]: T }
interface Boolean {}
interface CallableFunction {}
interface Function {}
interface IArguments {}
interface NewableFunction {}
interface Number {}
interface Object {}
interface RegExp {}
interface String {}
type Exclude<T, U> = T extends U ? never : T;
type NonNullable<T> = T & {};
type Omit<T, K extends keyof any> = { [P in keyof T as P extends K ? never : P]: T[P] };
type Readonly<T> = { readonly [P in keyof T]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
`;

const OPTIONS = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noLib: true,
  noEmit: true,
  types: [],
  target: "esnext",
  module: "esnext",
  moduleResolution: "bundler",
  allowImportingTsExtensions: true,
};

/**
 * Compiles with a `tsc`, in a process of its own.
 *
 * @param program the path of the `tsc`; if omitted, that of the `typescript` package
 */
export function compileWith(program?: string): Compile {
  return async (files) => {
    const folder = await mkdtemp(join(tmpdir(), "tandem-types-"));
    try {
      const config = { compilerOptions: OPTIONS, files: ["library.d.ts", ...files.keys()] };
      const all = new Map([...files, ["library.d.ts", LIBRARY], ["tsconfig.json", JSON.stringify(config)]]);
      for (const path of new Set([...all.keys()].map((path) => dirname(path))))
        await mkdir(join(folder, path), { recursive: true });
      await Promise.all([...all].map(([path, text]) => writeFile(join(folder, path), text)));
      return diagnosticsIn(await run(folder, program));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

export const tsc: Compile = compileWith();

const MAX_OUTPUT = 64 * 1024 * 1024;

async function run(folder: string, program: string | undefined): Promise<string> {
  try {
    const own = (): string =>
      fileURLToPath(new URL("bin/tsc", import.meta.resolve("typescript/package.json")));
    const args = [program ?? own(), "--project", ".", "--pretty", "false"];
    return (await promisify(execFile)(process.execPath, args, { cwd: folder, maxBuffer: MAX_OUTPUT })).stdout;
  } catch (error) {
    const { stdout = "", stderr = "", message } = error as Error & { stdout?: string; stderr?: string };
    // The compiler prints type errors to standard output, and exits with a code other than 0 as well.
    if (DIAGNOSTIC.test(stdout)) return stdout;
    const reason = /^\w*Error: (.*)$/m.exec(stderr)?.[1] ?? (stdout.trim() || message);
    throw new CompilerError(
      `the TypeScript compiler failed: ${reason}. Install the typescript package with its optional dependencies.`,
      { cause: error },
    );
  }
}

const DIAGNOSTIC = /^(\S[^\n]*?)\(\d+,\d+\): (error TS\d+: [^\n]*(?:\n[ \t][^\n]*)*)/m;

function diagnosticsIn(output: string): Diagnostic[] {
  const all = output.replaceAll("\r\n", "\n").matchAll(new RegExp(DIAGNOSTIC, "gm"));
  return [...all].map(([, file = "", text = ""]) => ({ file, text }));
}
