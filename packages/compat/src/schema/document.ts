import { isObject, type Json, valueAt } from "@tandem/schema-model";
import { Undecided } from "../errors.ts";
import { own } from "../json.ts";
import { type Dialect, idKeyword, isRefAlone, isSince, subschemas } from "./dialect.ts";

/** A schema and its position in the document. */
export interface Place {
  readonly schema: Json;
  /** JSON Pointer from the root of the document. */
  readonly pointer: string;
  /** The URI that references in it are relative to. */
  readonly base: string;
}

interface Resource {
  readonly pointer: string;
  readonly base: string;
  readonly anchors: Map<string, string>;
}

const UNNAMED = "https://schema.invalid/";
const ROOT = `${UNNAMED}root.json`;

/** A reference that leads out of the document, or nowhere. */
export class Unresolved extends Undecided {
  /** The absolute URI; undefined if it depends on the URI of the document. */
  readonly uri: string | undefined;

  constructor(ref: string, uri: string | undefined) {
    super(`the reference ${JSON.stringify(ref)} leads out of the schema or nowhere`);
    this.uri = uri;
  }
}

/** A JSON Schema with its identifiers and anchors, so that references can be followed. */
export class Document {
  readonly root: Json;
  readonly dialect: Dialect;
  readonly #resources = new Map<string, Resource>();
  readonly #bases = new Map<string, string>();
  /** How often each `$dynamicAnchor` occurs in the document. */
  readonly #dynamic = new Map<string, number>();
  /** How many schemas have `$recursiveAnchor: true`. */
  #recursive = 0;

  constructor(root: Json, dialect: Dialect) {
    this.root = root;
    this.dialect = dialect;
    this.#register(root, "", this.#resource(ROOT, ""));
  }

  get start(): Place {
    return { schema: this.root, pointer: "", base: this.#bases.get("")! };
  }

  /** The position of a schema inside another one. */
  inner(of: Place, path: string, schema: Json): Place {
    const pointer = of.pointer + path;
    return { schema, pointer, base: this.#bases.get(pointer) ?? of.base };
  }

  /** @throws Unresolved if the reference has no target in this document */
  resolve(ref: string, from: Place): Place {
    const uri = URL.parse(ref, from.base);
    if (!uri) throw new Undecided(`the reference ${JSON.stringify(ref)} is not a URI`);
    const fragment = decoded(uri.hash.slice(1));
    uri.hash = "";
    const resource = this.#resources.get(plain(uri.href));
    const pointer =
      resource && (fragment === "" || fragment.startsWith("/"))
        ? resource.pointer + fragment
        : resource?.anchors.get(fragment);
    const schema = pointer === undefined ? undefined : valueAt(this.root, pointer);
    if (pointer === undefined || schema === undefined)
      throw new Unresolved(ref, !resource && !uri.href.startsWith(UNNAMED) ? uri.href + fragment : undefined);
    return { schema, pointer, base: this.#bases.get(pointer) ?? resource!.base };
  }

  /**
   * True if a `$dynamicRef` or `$recursiveRef` always leads where a `$ref` leads: its target is no dynamic anchor,
   * or no second anchor of that name can come before it.
   */
  isStatic(target: Place, keyword: "$dynamicRef" | "$recursiveRef", ref: string): boolean {
    if (keyword === "$recursiveRef")
      return own(target.schema, "$recursiveAnchor") !== true || this.#recursive === 1;
    const name = decoded(ref.slice(ref.indexOf("#") + 1));
    return own(target.schema, "$dynamicAnchor") !== name || this.#dynamic.get(name) === 1;
  }

  #resource(base: string, pointer: string): Resource {
    const resource = { pointer, base, anchors: new Map<string, string>() };
    if (!this.#resources.has(base)) this.#resources.set(base, resource);
    return resource;
  }

  #register(schema: Json, pointer: string, within: Resource): void {
    if (!isObject(schema)) return;
    let resource = within;
    const id = own(schema, idKeyword(this.dialect));
    const ignored = isRefAlone(this.dialect) && own(schema, "$ref") !== undefined;
    if (typeof id === "string" && !ignored) {
      if (id.startsWith("#")) within.anchors.set(id.slice(1), pointer);
      else {
        const base = URL.parse(id, within.base)?.href;
        if (base) resource = this.#resource(plain(base), pointer);
      }
    }
    if (own(schema, "$recursiveAnchor") === true) this.#recursive++;
    // For `$ref` a dynamic anchor is an anchor like any other.
    const dynamic = own(schema, "$dynamicAnchor");
    if (typeof dynamic === "string" && isSince(this.dialect, "2020-12")) {
      resource.anchors.set(dynamic, pointer);
      this.#dynamic.set(dynamic, (this.#dynamic.get(dynamic) ?? 0) + 1);
    }
    const anchor = own(schema, "$anchor");
    if (typeof anchor === "string" && isSince(this.dialect, "2019-09")) resource.anchors.set(anchor, pointer);
    this.#bases.set(pointer, resource.base);
    for (const { path, schema: inner } of subschemas(schema, this.dialect))
      this.#register(inner, pointer + path, resource);
  }
}

function plain(uri: string): string {
  return uri.replace(/#$/, "");
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
