/** Puts the meta-schemas into the package, which publishes them for schema folders elsewhere. */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { write } from "../src/write.ts";

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const source = path("../../../schemas/meta/");
const files = readdirSync(source).map((name) => [name, readFileSync(source + name, "utf8")] as const);
write(path("../meta"), "meta", new Map(files));
