import type { EventLogStore } from "@tandem/event-log";
import { Announcer, nameOf } from "@tandem/ui";
import { useEffect, useRef, useState } from "preact/hooks";
import { announcement } from "./announce.ts";
import { ControlDialog } from "./ControlDialog.tsx";
import { Panel } from "./Panel.tsx";
import type { VisitorSession } from "./session.ts";
import type { VisitorView } from "./view.ts";

interface WidgetProps {
  readonly session: VisitorSession;
  readonly log: EventLogStore;
  /** The window event that opens the panel. */
  readonly openOn: string;
}

const OPEN = "tandem.open";

/** The launcher, its panel, the dialog for an agent's request, and the frame around a shared page. */
export function Widget({ session, log, openOn }: WidgetProps) {
  const view = session.view.value;
  // The panel stays open over a page load.
  const [open, setOpen] = useState(() => sessionStorage.getItem(OPEN) === "yes");
  const [byHand, setByHand] = useState(false);
  const show = (next: boolean) => {
    sessionStorage.setItem(OPEN, next ? "yes" : "no");
    setOpen(next);
    setByHand(true);
  };

  useEffect(() => {
    const onOpen = () => show(true);
    addEventListener(openOn, onOpen);
    return () => removeEventListener(openOn, onOpen);
  }, [openOn]);

  const shared = view.phase === "live" && view.carrying && !view.paused;
  return (
    <div class="widget">
      {shared && <div class={view.controlled ? "frame frame-controlled" : "frame"} aria-hidden="true" />}
      <Announcer view={session.view} announcement={announcement} testId="cb-announcement" />
      {view.controlled && <ControlBar view={view} stop={session.endControl} />}
      {open ? (
        <Panel session={session} log={log} close={() => show(false)} takeFocus={byHand} />
      ) : (
        <Launcher view={view} open={() => show(true)} takeFocus={byHand} />
      )}
      {view.request && <ControlDialog request={view.request} answer={session.answer} />}
    </div>
  );
}

interface LauncherProps {
  readonly view: VisitorView;
  readonly open: () => void;
  /** True if the panel was just closed while it had the focus. */
  readonly takeFocus: boolean;
}

function Launcher({ view, open, takeFocus }: LauncherProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takeFocus) button.current?.focus();
  }, [takeFocus]);
  return (
    <button
      type="button"
      ref={button}
      class="launcher"
      data-testid="cb-launcher"
      data-phase={view.phase}
      aria-expanded={false}
      onClick={open}
    >
      <span class={`dot dot-${tone(view)}`} aria-hidden="true" />
      {launcherText(view)}
    </button>
  );
}

function launcherText({ phase, count, paused, carrying, reconnecting }: VisitorView): string {
  if (phase === "starting" || phase === "resuming") return "Connecting…";
  if (phase === "ended") return "Sharing has ended";
  if (phase === "failed") return "Sharing failed";
  if (phase === "elsewhere" || (phase === "live" && !carrying)) return "Sharing in another tab";
  if (phase !== "live") return "Get help on this page";
  if (reconnecting) return "Reconnecting…";
  if (paused) return "Sharing paused";
  return count === 0 ? "Waiting for an agent" : `Sharing with ${count}`;
}

function tone({ phase, paused, reconnecting, carrying }: VisitorView): "quiet" | "live" | "warn" | "bad" {
  if (phase === "failed") return "bad";
  if (phase !== "live" || !carrying) return "quiet";
  return paused || reconnecting ? "warn" : "live";
}

function ControlBar({ view, stop }: { view: VisitorView; stop: () => void }) {
  const [only] = view.viewers;
  const who = only && view.count === 1 ? nameOf(only) : "An agent";
  return (
    <section class="control-bar" data-testid="cb-control" aria-label="Remote control">
      <p>
        <strong>{who}</strong> can use this page
      </p>
      <button type="button" class="danger" data-testid="cb-control-stop" onClick={stop}>
        Take back control
      </button>
    </section>
  );
}
