import { join } from "node:path";
import ts from "typescript-5";
import { runNode, type Said } from "./commands.ts";

/** Compiles the project of a configuration file in a folder, as `tsc -p` does. */
type Compile = (folder: string, project: string) => Promise<Said>;

/** The compilers that a newcomer may have, by name. */
export const compilers: Readonly<Record<string, Compile>> = {
  "TypeScript 7": (folder, project) => runNode(folder, ["node_modules/typescript/bin/tsc", "-p", project]),

  // In this process, because a start of this compiler costs more than most of its checks.
  "TypeScript 5.9": async (folder, project) => {
    const { options, fileNames, errors } = ts.getParsedCommandLineOfConfigFile(
      join(folder, project),
      undefined,
      {
        ...ts.sys,
        onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
          throw new Error(format([diagnostic]));
        },
      },
    )!;
    const program = ts.createProgram({
      rootNames: fileNames,
      options,
      host: sharing(ts.createCompilerHost(options)),
      configFileParsingDiagnostics: errors,
    });
    const text = format(ts.getPreEmitDiagnostics(program));
    return { code: text === "" ? 0 : 1, text };
  },
};

const declarations = new Map<string, ts.SourceFile | undefined>();

/** A host whose programs share the declaration files of the libraries and of installed packages. */
function sharing(host: ts.CompilerHost): ts.CompilerHost {
  const read = host.getSourceFile;
  host.getSourceFile = (file, how, ...others) => {
    if (!/\.d\.[cm]?ts$/.test(file)) return read(file, how, ...others);
    const key = JSON.stringify([file, how]);
    if (!declarations.has(key)) declarations.set(key, read(file, how, ...others));
    return declarations.get(key);
  };
  return host;
}

function format(diagnostics: readonly ts.Diagnostic[]): string {
  return ts.formatDiagnostics(diagnostics, {
    getCurrentDirectory: () => "",
    getCanonicalFileName: (file) => file,
    getNewLine: () => "\n",
  });
}
