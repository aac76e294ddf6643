/** The model of a schema that the generator, the compatibility engine and the casts share. No dependencies. */
export { sharpened } from "./accepts.ts";
export { DocumentError } from "./document-error.ts";
export { type AnyForm, type Form, type FormSchema, toForm } from "./forms.ts";
export { inline, mapSchema, type Reference, referenceOf, type Target } from "./inline.ts";
export { isObject, type Json, type JsonObject } from "./json.ts";
export { type JsonProblem, type JsonText, parseJsonText } from "./json-text.ts";
export {
  appendToken,
  escapeToken,
  formatPointer,
  parsePointer,
  unescapeToken,
  valueAt,
} from "./pointer.ts";
export { bundleRef, fileOfPath, parseBundleRef, pathOfFile, resolveRef } from "./references.ts";
export type {
  AcceptsRule,
  CodeSchema,
  MessageKind,
  PlainSchema,
  Schema,
  SchemaKind,
  Side,
} from "./schema.ts";
export {
  formatTransitions,
  parseTransitions,
  readTransitions,
  type Transition,
  type TransitionTable,
} from "./transitions.ts";
export { outcomeType, schemaUri, wireGroup, wireType } from "./wire.ts";
