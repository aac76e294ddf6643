import { copyText } from "@tandem/event-log";
import { nameOf } from "@tandem/ui";
import { useEffect, useRef, useState } from "preact/hooks";
import type { VisitorSession } from "./session.ts";
import { spoken, type VisitorView } from "./view.ts";

interface LiveProps {
  readonly session: VisitorSession;
  readonly view: VisitorView;
}

/** A running session: its code, the agents, and the visitor's controls. */
export function Live({ session, view }: LiveProps) {
  return (
    <div class="live" data-testid="cb-live">
      {view.reconnecting && (
        <p class="banner banner-warn" role="status" data-testid="cb-reconnecting">
          <span class="spinner" aria-hidden="true" />
          The connection is lost. Trying to get it back…
        </p>
      )}
      {!view.carrying && (
        <div class="banner" role="status" data-testid="cb-blurred">
          <p>Agents see another tab of this site now.</p>
          <button type="button" data-testid="cb-focus" onClick={session.carryHere}>
            Share this tab instead
          </button>
        </div>
      )}
      {view.paused && (
        <p class="banner banner-warn" role="status" data-testid="cb-paused">
          Paused. Agents do not see this page.
        </p>
      )}
      {view.key && <Code code={view.key} prominent={view.count === 0} />}
      <Viewers view={view} />
      <Actions session={session} view={view} />
    </div>
  );
}

function Code({ code, prominent }: { code: string; prominent: boolean }) {
  const [copied, setCopied] = useState<boolean | undefined>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), 2_500);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <div class="code">
      <p class="label" id="code-label">
        {prominent ? "Tell the agent this code" : "Your code"}
      </p>
      <div class="code-row">
        <output class="code-text" data-testid="cb-code" data-code={code} aria-labelledby="code-label">
          {spoken(code)}
        </output>
        <button
          type="button"
          data-testid="cb-copy-code"
          aria-label="Copy the code"
          onClick={async () => setCopied(await copyText(code))}
        >
          {copied ? "Copied" : "Copy"}
        </button>
      </div>
      <p class="hidden" role="status">
        {copied === undefined ? "" : copied ? "Code copied" : "The browser did not allow copying"}
      </p>
      {copied === false && <p class="quiet">The browser did not allow copying. Please read the code out.</p>}
    </div>
  );
}

function Viewers({ view }: { view: VisitorView }) {
  const unnamed = view.count - view.viewers.length;
  return (
    <div class="viewers" data-testid="cb-viewers">
      <p class="label" id="viewers-label">
        Who is viewing
      </p>
      {view.count === 0 ? (
        <p class="quiet">Nobody yet. This page is shown to nobody until an agent enters your code.</p>
      ) : (
        <ul aria-labelledby="viewers-label">
          {view.viewers.map((viewer) => (
            <li key={viewer.num} data-testid="cb-viewer">
              <span class="avatar" aria-hidden="true">
                {nameOf(viewer).charAt(0).toUpperCase()}
              </span>
              <span class="name">{nameOf(viewer)}</span>
              <span class="quiet">{viewer.title ?? viewer.role}</span>
            </li>
          ))}
          {unnamed > 0 && <li class="quiet">{unnamed} more</li>}
        </ul>
      )}
    </div>
  );
}

function Actions({ session, view }: LiveProps) {
  const [asking, setAsking] = useState(false);
  const [message, setMessage] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asking) field.current?.focus();
  }, [asking]);
  if (asking && !view.paused) {
    return (
      <form
        class="pause-form"
        onSubmit={(event) => {
          event.preventDefault();
          session.pause(message.trim());
          setAsking(false);
          setMessage("");
        }}
      >
        <label for="pause-message">Message for the agent (optional)</label>
        <textarea
          id="pause-message"
          ref={field}
          rows={2}
          maxLength={500}
          placeholder="I need to look something up"
          data-testid="cb-pause-message"
          value={message}
          onInput={(event) => setMessage(event.currentTarget.value)}
        />
        <div class="actions">
          <button type="button" data-testid="cb-pause-cancel" onClick={() => setAsking(false)}>
            Cancel
          </button>
          <button type="submit" class="primary" data-testid="cb-pause-confirm">
            Pause sharing
          </button>
        </div>
      </form>
    );
  }
  return (
    <div class="actions">
      {view.paused ? (
        <button type="button" class="primary" data-testid="cb-resume" onClick={session.resume}>
          Go on sharing
        </button>
      ) : (
        <button type="button" data-testid="cb-pause" onClick={() => setAsking(true)}>
          Pause
        </button>
      )}
      <button type="button" class="danger" data-testid="cb-stop" onClick={session.stop}>
        Stop sharing
      </button>
    </div>
  );
}
