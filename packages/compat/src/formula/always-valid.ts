import { isObject, type Json } from "@tandem/schema-model";
import { isKeptByAjv, isKeyword } from "../schema/dialect.ts";
import type { Document } from "../schema/document.ts";

/** True for schemas that Ajv skips, since no keyword in them says anything. */
export function isAlwaysValid({ dialect }: Document, schema: Json): boolean {
  if (!isObject(schema)) return schema === true;
  const says = (key: string) => isKeyword(key, dialect) || isKeptByAjv(key, dialect) || key === "$comment";
  return !Object.keys(schema).some((key) => says(key) && key !== "$defs" && key !== "definitions");
}
