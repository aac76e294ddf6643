import { isObject, type Json } from "@tandem/schema-model";
import { own } from "../json.ts";
import type { Dialect } from "./dialect.ts";

/**
 * The types of the items that Ajv compares for `uniqueItems`, if these are not all: if the types of `items` are
 * scalars, it compares items of these types only. Since 2020-12, items of `prefixItems` may be of others.
 */
export function typesComparedByAjv(schema: Json, dialect: Dialect): readonly Json[] | undefined {
  if (dialect !== "2020-12" || own(schema, "uniqueItems") !== true) return undefined;
  const prefix = own(schema, "prefixItems");
  const items = own(schema, "items");
  if (!Array.isArray(prefix) || !isObject(items)) return undefined;
  const types = [own(items, "type") ?? []].flat();
  return types.length === 0 || types.includes("array") || types.includes("object") ? undefined : types;
}
