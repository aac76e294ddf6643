import { EventLog, type EventLogStore } from "@tandem/event-log";
import { useEffect, useRef, useState } from "preact/hooks";
import { Ended, Failed } from "./Ended.tsx";
import { Live } from "./Live.tsx";
import type { VisitorSession } from "./session.ts";

interface PanelProps {
  readonly session: VisitorSession;
  readonly log: EventLogStore;
  readonly close: () => void;
  /** True if the visitor has just opened it. It then takes the focus; after a page load it does not. */
  readonly takeFocus: boolean;
}

const LOG_OPEN = "tandem.log.open";

/** The panel with everything about the session. Not a dialog: the page stays usable. */
export function Panel({ session, log, close, takeFocus }: PanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [logOpen, setLogOpen] = useState(() => sessionStorage.getItem(LOG_OPEN) === "yes");
  useEffect(() => {
    if (takeFocus) heading.current?.focus();
  }, [takeFocus]);

  const toggleLog = () => {
    sessionStorage.setItem(LOG_OPEN, logOpen ? "no" : "yes");
    setLogOpen(!logOpen);
  };

  return (
    <section
      class={logOpen ? "panel panel-wide" : "panel"}
      data-testid="cb-panel"
      aria-labelledby="panel-title"
    >
      <header class="panel-head">
        <h2 id="panel-title" ref={heading} tabIndex={-1}>
          Help on this page
        </h2>
        <button
          type="button"
          class="icon"
          data-testid="cb-close"
          aria-label="Close this panel"
          onClick={close}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" />
          </svg>
        </button>
      </header>
      <div class="panel-body">
        <Body session={session} />
        {session.notice.value && (
          <p class="notice" role="alert" data-testid="cb-notice">
            {session.notice.value}
          </p>
        )}
      </div>
      <div class={logOpen ? "panel-log panel-log-open" : "panel-log"}>
        <h3>
          <button
            type="button"
            class="log-toggle"
            data-testid="cb-log-toggle"
            aria-expanded={logOpen}
            onClick={toggleLog}
          >
            Event log {!logOpen && <span class="count">{log.entries.value.length}</span>}
          </button>
        </h3>
        {logOpen && <EventLog log={log} quiet />}
      </div>
    </section>
  );
}

function Body({ session }: { session: VisitorSession }) {
  const view = session.view.value;
  switch (view.phase) {
    case "idle":
      return <Idle start={session.start} />;
    case "starting":
    case "resuming":
      return (
        <div data-testid="cb-busy">
          <p class="busy">
            <span class="spinner" aria-hidden="true" />
            {view.phase === "starting" ? "Starting a session…" : "Going on with your session…"}
          </p>
          <div class="actions">
            <button type="button" data-testid="cb-cancel" onClick={session.giveUp}>
              Cancel
            </button>
          </div>
        </div>
      );
    case "elsewhere":
      return (
        <div data-testid="cb-elsewhere">
          <p>You are sharing another tab of this site.</p>
          <div class="actions">
            <button type="button" class="primary" data-testid="cb-join" onClick={session.join}>
              Share this tab instead
            </button>
          </div>
        </div>
      );
    case "live":
      return <Live session={session} view={view} />;
    case "ended":
      return <Ended view={view} again={session.start} dismiss={session.dismiss} />;
    case "failed":
      return <Failed view={view} again={session.join} dismiss={session.dismiss} />;
  }
}

function Idle({ start }: { start: () => void }) {
  return (
    <div data-testid="cb-idle">
      <p>
        Show this page to our support team while you talk to them. They see this site only: no other tab, and
        nothing else on your computer.
      </p>
      <ul class="promises">
        <li>You get a code. Nobody sees anything without it.</li>
        <li>Pause or stop whenever you like.</li>
        <li>Nobody clicks or types here unless you say yes.</li>
      </ul>
      <div class="actions">
        <button type="button" class="primary wide" data-testid="cb-start" onClick={start}>
          Start sharing
        </button>
      </div>
    </div>
  );
}
