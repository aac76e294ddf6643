import { messages } from "@tandem/protocol";
import { clock, type LogEntry, oneLine } from "./entry.ts";
import type { Verdict } from "./verdict.ts";

const DIRECTIONS = {
  in: { sign: "↓", word: "received" },
  out: { sign: "↑", word: "sent" },
  local: { sign: "•", word: "raised here" },
} as const;

interface RowProps {
  readonly entry: LogEntry;
  readonly open: boolean;
  readonly toggle: () => void;
  readonly copy: () => void;
}

/** One line of the log. Opened, it shows the message's description and its whole payload. */
export function Row({ entry, open, toggle, copy }: RowProps) {
  const { sign, word } = DIRECTIONS[entry.direction];
  return (
    <>
      <tr
        class="el-row"
        data-testid="log-row"
        data-name={entry.name}
        data-kind={entry.kind}
        data-direction={entry.direction}
        data-verdict={entry.verdict.status}
      >
        <td class="el-time">
          <time dateTime={entry.time}>{clock(entry.time)}</time>
        </td>
        <td class={`el-direction el-${entry.direction}`} title={word}>
          <span aria-hidden="true">{sign}</span>
          <span class="el-hidden">{word}</span>
        </td>
        <td class="el-name">
          <button type="button" aria-expanded={open} onClick={toggle} data-testid="log-expand">
            <span>{entry.name}</span>
            {entry.kind !== "event" && <small>{entry.kind}</small>}
          </button>
        </td>
        <td class="el-payload">
          <code>{oneLine(entry.data)}</code>
        </td>
        <td class="el-verdict">
          <VerdictMark verdict={entry.verdict} />
        </td>
        <td class="el-copy">
          <button
            type="button"
            onClick={copy}
            aria-label={`Copy ${entry.name} as JSON`}
            data-testid="log-copy"
          >
            Copy
          </button>
        </td>
      </tr>
      {open && <Details entry={entry} />}
    </>
  );
}

function VerdictMark({ verdict }: { verdict: Verdict }) {
  if (verdict.status === "ok") return <span class="el-ok">ok</span>;
  const place = verdict.status === "bad" && verdict.pointer ? `${verdict.pointer}: ` : "";
  return <span class={`el-${verdict.status}`}>{`${place}${verdict.message}`}</span>;
}

function Details({ entry }: { entry: LogEntry }) {
  const known: Record<string, { title: string; description: string }> =
    entry.kind === "command" ? messages[entry.side].commands : messages[entry.side].events;
  const about = entry.kind === "outcome" ? undefined : known[entry.name];
  return (
    <tr class="el-details">
      <td data-testid="log-details">
        {about && (
          <p>
            <strong>{about.title}.</strong> {about.description}
          </p>
        )}
        {entry.sequence && <p class="el-quiet">Sequence {entry.sequence}</p>}
        <pre>{JSON.stringify(entry.data, null, 2) ?? "no payload"}</pre>
      </td>
    </tr>
  );
}
