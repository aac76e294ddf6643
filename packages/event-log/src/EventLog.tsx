import { signal } from "@preact/signals";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "preact/hooks";
import { copyText } from "./clipboard.ts";
import { type LogEntry, toCopy } from "./entry.ts";
import type { EventLogStore } from "./log.ts";
import { Row } from "./Row.tsx";

export interface EventLogProps {
  readonly log: EventLogStore;
  /** Heading of the log. */
  readonly title?: string;
  /** True if the page shows its own heading: then this one is for screen readers only. */
  readonly quiet?: boolean;
}

/** The live event log: filter, table, copy. The page or shadow root adds its style sheet, `eventLogStyles`. */
export function EventLog({ log, title = "Event log", quiet = false }: EventLogProps) {
  const id = useId();
  const [notice] = useState(() => signal(""));
  const visible = log.visible.value;

  useEffect(() => {
    if (notice.value === "") return;
    const timer = setTimeout(() => {
      notice.value = "";
    }, 2500);
    return () => clearTimeout(timer);
  }, [notice.value]);

  const copy = async (what: string, value: object) => {
    const copied = await copyText(JSON.stringify(value, null, 2));
    notice.value = copied ? `${what} copied as JSON` : "The browser did not allow copying";
  };

  return (
    <section class="event-log" data-testid="event-log" aria-labelledby={`${id}-title`}>
      <header class="el-bar">
        <h2 id={`${id}-title`} class={quiet ? "el-hidden" : undefined}>
          {title}
        </h2>
        <Count log={log} />
        <p class="el-notice" role="status">
          {notice.value}
        </p>
        <div class="el-tools">
          <button
            type="button"
            data-testid="log-copy-all"
            disabled={visible.length === 0}
            onClick={() => copy(plural(visible.length, "line"), visible.map(toCopy))}
          >
            Copy {visible.length < log.entries.value.length ? "these" : "all"}
          </button>
          <button
            type="button"
            data-testid="log-clear"
            disabled={log.entries.value.length === 0}
            onClick={log.clear}
          >
            Clear
          </button>
          <button
            type="button"
            data-testid="log-follow"
            aria-pressed={!log.following.value}
            onClick={() => {
              log.following.value = !log.following.value;
            }}
          >
            Pause scrolling
          </button>
        </div>
      </header>
      <Filters log={log} id={id} />
      <Lines log={log} lines={visible} labelledBy={`${id}-title`} copy={copy} />
    </section>
  );
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? "" : "s"}`;

function Count({ log }: { log: EventLogStore }) {
  const shown = log.visible.value.length;
  const kept = log.entries.value.length;
  const dropped = log.total.value - kept;
  const problems = log.problems.value;
  return (
    <p class="el-count">
      <span data-testid="log-count">{shown === kept ? kept : `${shown} of ${kept}`}</span>
      {dropped > 0 && kept > 0 && <span class="el-quiet"> ({dropped} older dropped)</span>}
      {problems > 0 && (
        <span class="el-problems" data-testid="log-problems">
          {plural(problems, "schema problem")}
        </span>
      )}
    </p>
  );
}

function Filters({ log, id }: { log: EventLogStore; id: string }) {
  return (
    <div class="el-filters">
      <label for={`${id}-text`} class="el-hidden">
        Filter by text
      </label>
      <input
        id={`${id}-text`}
        type="search"
        placeholder="Filter by text"
        autocomplete="off"
        spellcheck={false}
        data-testid="log-filter"
        value={log.text.value}
        onInput={(event) => {
          log.text.value = event.currentTarget.value;
        }}
      />
      <label for={`${id}-name`} class="el-hidden">
        Show only
      </label>
      <select
        id={`${id}-name`}
        data-testid="log-name"
        value={log.name.value}
        onChange={(event) => {
          log.name.value = event.currentTarget.value;
        }}
      >
        <option value="">Every event and command</option>
        {log.groups.value.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map(({ value, name, seen }) => (
              <option key={value} value={value}>
                {seen > 0 ? `${name} (${seen})` : name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </div>
  );
}

interface LinesProps {
  readonly log: EventLogStore;
  readonly lines: readonly LogEntry[];
  readonly labelledBy: string;
  readonly copy: (what: string, value: object) => void;
}

function Lines({ log, lines, labelledBy, copy }: LinesProps) {
  const box = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<number>>(new Set());
  const newest = lines.at(-1)?.id;
  const following = log.following.value;

  useLayoutEffect(() => {
    // Somebody reads an opened line: do not scroll it away.
    if (following && open.size === 0 && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [newest, lines.length, following, open.size]);

  const toggle = (id: number) => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };

  if (lines.length === 0) {
    return (
      <p class="el-empty" data-testid="log-empty">
        {log.entries.value.length === 0
          ? "Nothing has happened yet. Every event and command of the session appears here."
          : "No line matches the filter."}
      </p>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling box must be reachable by keyboard
    <section class="el-scroll" ref={box} tabIndex={0} aria-label="Lines of the log">
      <table class="el-table" aria-labelledby={labelledBy}>
        <thead>
          <tr class="el-head">
            <th scope="col">Time</th>
            <th scope="col">
              <span class="el-hidden">Direction</span>
            </th>
            <th scope="col">Event</th>
            <th scope="col">Payload</th>
            <th scope="col">Schema</th>
            <th scope="col">
              <span class="el-hidden">Copy</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((entry) => (
            <Row
              key={entry.id}
              entry={entry}
              open={open.has(entry.id)}
              toggle={() => toggle(entry.id)}
              copy={() => copy(`${entry.name}`, toCopy(entry))}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}
