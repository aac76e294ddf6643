import { execFile } from "node:child_process";

export interface Said {
  readonly code: number;
  /** Both streams. */
  readonly text: string;
}

/** Runs a program in a folder with this Node. A failure is an exit code, not an exception. */
export function runNode(folder: string, args: readonly string[]): Promise<Said> {
  return run(folder, process.execPath, args, false);
}

/** Runs a tool that is installed in a folder. A failure is an exit code, not an exception. */
export function runTool(folder: string, args: readonly string[]): Promise<Said> {
  return run(folder, "npx", ["--no", ...args], onlyInShell);
}

/** On Windows npm and npx are scripts, which only a shell can start. */
export const onlyInShell = process.platform === "win32";

function run(cwd: string, program: string, args: readonly string[], shell: boolean): Promise<Said> {
  // A program that hangs is killed, and has failed.
  const options = { cwd, shell, maxBuffer: 16 * 1024 * 1024, timeout: 60_000 };
  return new Promise((resolve) => {
    execFile(program, [...args], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code ?? 1) : 0, text: (stdout + stderr).trim() });
    });
  });
}
