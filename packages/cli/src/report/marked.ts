import { appendToken } from "@tandem/schema-model";

/** A line of a value. `mark` is set on the line that is refused. */
export interface MarkedLine {
  text: string;
  mark: boolean;
}

const MAX_TEXT = 200;

/**
 * A JSON value in lines, with the place that a pointer names marked: the small diff that a witness is shown as. A place
 * that is not there marks the line of what should hold it. Long texts are cut in the middle.
 */
export function marked(value: unknown, pointer: string): MarkedLine[] {
  const lines: { text: string; at: string }[] = [];
  const print = (inner: unknown, at: string, indent: string, name: string, comma: string): void => {
    const key = name === "" ? "" : `${JSON.stringify(name)}: `;
    if (typeof inner !== "object" || inner === null || Object.keys(inner).length === 0) {
      lines.push({ text: `${indent}${key}${short(inner)}${comma}`, at });
      return;
    }
    const isList = Array.isArray(inner);
    lines.push({ text: `${indent}${key}${isList ? "[" : "{"}`, at });
    const entries = Object.entries(inner);
    entries.forEach(([part, child], i) => {
      const comma = i < entries.length - 1 ? "," : "";
      print(child, appendToken(at, part), `${indent}  `, isList ? "" : part, comma);
    });
    lines.push({ text: `${indent}${isList ? "]" : "}"}${comma}`, at: "end" });
  };
  print(value, "", "", "", "");
  let at = pointer;
  while (at !== "" && !lines.some((line) => line.at === at)) at = at.slice(0, at.lastIndexOf("/"));
  const index = lines.findIndex((line) => line.at === at);
  return lines.map(({ text }, i) => ({ text, mark: i === index }));
}

function short(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT / 2)}…(${text.length} characters)…${text.slice(-20)}`;
}

/** The same as text, the marked line with a minus and what is wrong with it. */
export function markedText(value: unknown, pointer: string, problem: string): string[] {
  return marked(value, pointer).map(({ text, mark }) => (mark ? `- ${text}   ← ${problem}` : `  ${text}`));
}
