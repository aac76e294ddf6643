import type { EventData } from "@tandem/client";
import { useEffect, useRef } from "preact/hooks";

interface ControlDialogProps {
  readonly request: EventData<"visitor", "rcrequested">;
  readonly answer: (choice: "accept" | "decline") => void;
}

/**
 * Asks whether an agent may use the page. The browser keeps the focus inside and restores it afterwards. The focus
 * starts on "decline", and Escape declines.
 */
export function ControlDialog({ request, answer }: ControlDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const decline = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    decline.current?.focus();
    return () => shown?.close();
  }, []);

  const who = request.agentname ?? "the agent";
  const { selective = false } = request;
  return (
    <dialog
      ref={dialog}
      class="dialog"
      data-testid="cb-rc-dialog"
      aria-labelledby="rc-title"
      aria-describedby="rc-text"
      onCancel={(event) => {
        event.preventDefault();
        answer("decline");
      }}
    >
      <h2 id="rc-title">
        {selective ? `May ${who} fill in fields for you?` : `May ${who} use this page with you?`}
      </h2>
      <div id="rc-text">
        <p>
          {selective
            ? "The agent could fill in the fields that this site allows, and nothing else."
            : "The agent could click, scroll and type on this page, in this tab only."}
        </p>
        <p>As soon as you move your mouse or press a key, you are in charge. You can stop it at any time.</p>
      </div>
      <div class="actions">
        <button type="button" ref={decline} data-testid="cb-rc-decline" onClick={() => answer("decline")}>
          Don’t allow
        </button>
        <button type="button" class="primary" data-testid="cb-rc-accept" onClick={() => answer("accept")}>
          Allow
        </button>
      </div>
    </dialog>
  );
}
