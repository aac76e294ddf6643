import {
  agentSessionEnd,
  connectionClose,
  messages,
  refusal,
  sessionStatus,
  visitorError,
  visitorSessionEnd,
} from "@tandem/protocol";
import { required } from "./required.ts";
import { waitsFor } from "./waits.ts";

interface Group {
  /** First part of the keys of what is in it: `agent` in `agent/rc`. */
  readonly list: string;
  readonly heading: string;
  readonly column: "Event" | "Code";
  readonly items: readonly Item[];
  /** The note for events that were not raised because other tests cover them. */
  readonly elsewhere?: string;
}

interface Item {
  readonly name: string;
  readonly title: string;
  readonly legacy: boolean;
}

type Codes = Readonly<Record<string, { readonly title: string }>>;

const events = (side: "agent" | "visitor", heading: string): Group => ({
  list: side,
  heading,
  column: "Event",
  items: Object.values(messages[side].events).map(({ name, title, stability }) => ({
    name,
    title,
    legacy: stability === "legacy",
  })),
});

const codes = (list: string, heading: string, of: Codes, elsewhere?: string): Group => ({
  list,
  heading,
  column: "Code",
  items: Object.entries(of).map(([name, { title }]) => ({ name, title, legacy: false })),
  ...(elsewhere && { elsewhere }),
});

const groups: readonly Group[] = [
  events("agent", "Agent events"),
  events("visitor", "Visitor events"),
  codes("agentSessionEnd", "Agent session end reasons", agentSessionEnd),
  codes("visitorSessionEnd", "Visitor session end reasons", visitorSessionEnd),
  codes("visitorError", "Visitor error codes", visitorError),
  codes("refusal", "Command refusals", refusal, "not by these pages"),
  codes("connectionClose", "Connection close words", connectionClose, "in no page's log"),
  codes("sessionStatus", "Session states", sessionStatus, "in no page's log"),
];

/** Returns what should have been raised for real, and was not. */
export function missing(raised: ReadonlySet<string>): readonly string[] {
  return required.filter((key) => !raised.has(key));
}

/**
 * Returns the whole coverage page: each event and code of the protocol, and whether the pages have raised it for real.
 *
 * @param raised keys such as `agent/rc` or `agentSessionEnd/NoSession`
 */
export function coveragePage(raised: ReadonlySet<string>): string {
  const lines = [
    "# What has been raised for real",
    "",
    "Written by the end-to-end tests (`pnpm e2e --update`), which fail when it is out of date. Raised for real is what",
    "the event log of a page in a real browser has shown, with a payload that passed its schema, because what causes",
    "it has really happened.",
    "",
    ...table([
      ["", "Raised", "Of"],
      ["---", "--:", "--:"],
      ...groups.map((group) => [group.heading, `${count(group, raised)}`, `${group.items.length}`]),
    ]),
    ...groups.flatMap((group) => ["", `## ${group.heading}`, "", ...section(group, raised)]),
  ];
  return `${lines.join("\n")}\n`;
}

function count({ list, items }: Group, raised: ReadonlySet<string>): number {
  return items.filter(({ name }) => raised.has(`${list}/${name}`)).length;
}

function section(group: Group, raised: ReadonlySet<string>): string[] {
  return table([
    [group.column, "Title", "Raised for real"],
    ["---", "---", "---"],
    ...group.items.map((item) => [`\`${item.name}\``, item.title, state(group, item, raised)]),
  ]);
}

/** Pads the columns as the formatter does, so that it changes nothing. The second row has the alignments. */
function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row, at) => {
    const cells = row.map((cell, column) => {
      const width = widths[column]!;
      const isRight = rows[1]![column]!.endsWith(":");
      if (at === 1) return isRight ? `${"-".repeat(width - 1)}:` : "-".repeat(width);
      return isRight ? cell.padStart(width) : cell.padEnd(width);
    });
    return `| ${cells.join(" | ")} |`;
  });
}

function state({ list, elsewhere }: Group, { name, legacy }: Item, raised: ReadonlySet<string>): string {
  const key = `${list}/${name}`;
  if (raised.has(key)) return "yes";
  if (elsewhere) return elsewhere;
  if (legacy) return "waits: legacy, nothing raises it any more";
  return `waits: ${waitsFor(key) ?? "no feature planned yet"}`;
}
