import { resolve } from "node:path";
import { type Config, findConfig, readConfig } from "@tandem/codegen";
import { UsageError } from "./errors.ts";

/** The nearest tandem.json's settings; undefined where there is none. */
export async function nearestConfig(cwd: string): Promise<Config | undefined> {
  const file = findConfig(cwd);
  return file === undefined ? undefined : readConfig(file);
}

/**
 * The schema folder that an option or the nearest tandem.json names.
 *
 * @throws UsageError where neither does
 */
export async function schemaFolder(option: string | undefined, cwd: string): Promise<string> {
  if (option !== undefined) return resolve(cwd, option);
  const config = await nearestConfig(cwd);
  if (config === undefined)
    throw new UsageError(
      "no tandem.json in this folder or above. Name the schema folder with --schemas, or go to the project's folder.",
    );
  return config.schemas;
}
