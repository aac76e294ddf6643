import { useEffect, useRef } from "preact/hooks";
import { type Ending, explain } from "./explain.ts";
import type { AgentSession } from "./session.ts";

/** Explains why there is no session, and offers a next step. */
export function Over({ session, ending }: { session: AgentSession; ending: Ending }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { code, title, text, detail, way } = explain(ending);
  const key = session.key.value;
  const signedIn = session.who.value !== undefined;
  return (
    <section class="card" data-testid="ac-over" data-code={code} aria-labelledby="over">
      <h1 id="over" ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p data-testid="ac-over-text">{text}</p>
      {detail && detail !== text && <p class="detail">{detail}</p>}
      <p class="quiet">
        Reason code <code>{code}</code>
      </p>
      <div class="actions">
        {way === "sign-in" || !signedIn ? (
          <button type="button" class="primary" data-testid="ac-sign-in-again" onClick={session.signOut}>
            Sign in again
          </button>
        ) : (
          <>
            <button
              type="button"
              class={way === "join" ? "" : "primary"}
              data-testid="ac-dismiss"
              onClick={session.dismiss}
            >
              Enter another code
            </button>
            {way === "join" && key && (
              <button
                type="button"
                class="primary"
                data-testid="ac-join-again"
                onClick={() => session.join(key)}
              >
                Join again
              </button>
            )}
          </>
        )}
      </div>
    </section>
  );
}
