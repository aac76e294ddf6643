import { Option } from "commander";

export const FORMATS = ["text", "json", "markdown", "github", "sarif"] as const;
export type ReportFormat = (typeof FORMATS)[number];

export function formatOption(): Option {
  return new Option("--format <format>", "the form of the report").choices(FORMATS).default("text");
}

export function schemasOption(): Option {
  return new Option("--schemas <folder>", "the schema folder; if omitted, the nearest tandem.json names it");
}
