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

/** One line of the log; opened, it shows what the message means and its whole payload. */
export function Row({ entry, open, toggle, copy }: RowProps) {
  const { sign, word } = DIRECTIONS[entry.direction];
  return (
    <>
      <div
        class="el-row"
        role="row"
        data-testid="log-row"
        data-name={entry.name}
        data-kind={entry.kind}
        data-direction={entry.direction}
        data-verdict={entry.verdict.status}
      >
        <span class="el-time" role="cell">
          <time dateTime={entry.time}>{clock(entry.time)}</time>
        </span>
        <span class={`el-direction el-${entry.direction}`} role="cell" title={word}>
          <span aria-hidden="true">{sign}</span>
          <span class="el-hidden">{word}</span>
        </span>
        <span class="el-name" role="cell">
          <button type="button" aria-expanded={open} onClick={toggle} data-testid="log-expand">
            <span>{entry.name}</span>
            {entry.kind !== "event" && <small>{entry.kind}</small>}
          </button>
        </span>
        <span class="el-payload" role="cell">
          <code>{oneLine(entry.data)}</code>
        </span>
        <span class="el-verdict" role="cell">
          <VerdictMark verdict={entry.verdict} />
        </span>
        <span class="el-copy" role="cell">
          <button type="button" onClick={copy} aria-label={`Copy ${entry.name} as JSON`} data-testid="log-copy">
            Copy
          </button>
        </span>
      </div>
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
    <div class="el-details" role="row">
      <div role="cell" data-testid="log-details">
        {about && (
          <p>
            <strong>{about.title}.</strong> {about.description}
          </p>
        )}
        {entry.sequence && <p class="el-quiet">Sequence {entry.sequence}</p>}
        <pre>{JSON.stringify(entry.data, null, 2) ?? "no payload"}</pre>
      </div>
    </div>
  );
}
