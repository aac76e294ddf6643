import { meaning } from "@tandem/client";
import { visitorError, visitorSessionEnd } from "@tandem/protocol";
import type { VisitorView } from "./view.ts";

interface EndedProps {
  readonly view: VisitorView;
  readonly again: () => void;
  readonly dismiss: () => void;
}

// The descriptions of the code lists are for developers. These texts are for the visitor.
const causes: Readonly<Record<string, string>> = {
  service: "Our support cannot be reached this way at the moment.",
  conndrop: "The connection broke and could not be restored.",
  dupkey: "You are sharing already, in another window or on another device.",
};

const words: Readonly<Record<string, string>> = {
  visitor: "You stopped sharing. Nobody sees this page any more.",
  agent: "The support team has left. Nobody sees this page any more.",
  error: "Something went wrong on the way. Nobody sees this page any more.",
};

/** Explains why the session is over, and what the visitor can do next. */
export function Ended({ view, again, dismiss }: EndedProps) {
  const reason = view.reason ?? "agent";
  const end = meaning(visitorSessionEnd, reason);
  return (
    <div data-testid="cb-ended" data-reason={reason}>
      <h3>{end.known ? end.title : "The session has ended"}</h3>
      <p>{words[reason] ?? end.title}</p>
      <div class="actions">
        <button type="button" data-testid="cb-again" onClick={again}>
          Start again
        </button>
        <button type="button" class="primary" data-testid="cb-dismiss" onClick={dismiss}>
          Done
        </button>
      </div>
    </div>
  );
}

/** Explains a failure, and offers a next step. */
export function Failed({ view, again, dismiss }: EndedProps) {
  const { code, msg } = view.error ?? { code: "service", msg: "" };
  const error = meaning(visitorError, code);
  const retry = !error.known || error.retry !== false;
  return (
    <div class="failed" role="alert" data-testid="cb-failed" data-code={code}>
      <h3>{error.title}</h3>
      <p>{causes[code] ?? (msg || error.title)}</p>
      <p class="quiet">Nothing of this page is being shared.</p>
      <div class="actions">
        <button type="button" data-testid="cb-dismiss" onClick={dismiss}>
          Close
        </button>
        {retry && (
          <button type="button" class="primary" data-testid="cb-retry" onClick={again}>
            Try again
          </button>
        )}
      </div>
    </div>
  );
}
