import { meaning } from "@tandem/client";
import { privilege } from "@tandem/protocol";
import { Notice } from "./SignInForm.tsx";
import type { AgentSession } from "./session.ts";
import type { AgentView } from "./view.ts";

interface ControlCardProps {
  readonly session: AgentSession;
  readonly view: AgentView;
}

/** Remote control: request it, see its state, release it. */
export function ControlCard({ session, view }: ControlCardProps) {
  const { control, wish, denied, paused } = view;
  const state = control.enabled
    ? control.suspended
      ? "suspended"
      : "on"
    : wish === "asked"
      ? "asked"
      : "off";
  return (
    <section class="block" aria-labelledby="control" data-testid="ac-control" data-state={state}>
      <h2 id="control">
        Remote control <span class={`pill pill-control-${state}`}>{short[state]}</span>
      </h2>
      <p class="quiet">{wish === "declined" && state === "off" ? "The visitor declined." : long[state]}</p>
      {denied && (
        <p class="notice" role="alert" data-testid="ac-denied">
          {denialText(denied.privilege)}
        </p>
      )}
      <Notice session={session} />
      <div class="actions">
        {control.enabled ? (
          <button type="button" data-testid="ac-release" onClick={session.releaseControl}>
            Give control back
          </button>
        ) : (
          <>
            <button
              type="button"
              class="primary"
              data-testid="ac-request-rc"
              disabled={paused || wish === "asked"}
              onClick={() => session.requestControl("full")}
            >
              {wish === "declined" ? "Ask again" : "Ask for control"}
            </button>
            <button
              type="button"
              data-testid="ac-request-ce"
              disabled={paused || wish === "asked"}
              onClick={() => session.requestControl("selective")}
            >
              Only fill in fields
            </button>
          </>
        )}
      </div>
    </section>
  );
}

const short = { off: "Off", asked: "Asked", on: "On", suspended: "Suspended" } as const;

const long = {
  off: "The visitor decides whether you may use the page.",
  asked: "Waiting for the visitor’s answer…",
  on: "You can use mouse and keyboard on the visitor’s page.",
  suspended: "It rests while the visitor uses mouse or keyboard.",
} as const;

function denialText(code: string | undefined): string {
  if (code === undefined) return "You lack the privilege for this.";
  const { title } = meaning(privilege, code);
  return `You lack the privilege “${title}”. The visitor was not asked.`;
}
