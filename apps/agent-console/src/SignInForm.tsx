import { type Privilege, privilege } from "@tandem/protocol";
import { useState } from "preact/hooks";
import type { AgentSession } from "./session.ts";

const all = Object.values(privilege);

/** Sign-in with a development identity: any name, any privileges. */
export function SignInForm({ session }: { session: AgentSession }) {
  const [busy, setBusy] = useState(false);
  return (
    <form
      class="card"
      data-testid="ac-sign-in-form"
      aria-labelledby="sign-in"
      onSubmit={async (event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const name = String(form.get("name") ?? "").trim();
        if (!name || busy) return;
        setBusy(true);
        await session.signIn(name, form.getAll("privilege") as Privilege[]);
        setBusy(false);
      }}
    >
      <h1 id="sign-in">Sign in</h1>
      <p class="quiet">A development identity: no password, and you choose what you may do.</p>
      <label class="field">
        Your name
        <input
          name="name"
          autocomplete="name"
          required
          maxLength={63}
          placeholder="As visitors shall see it"
          data-testid="ac-name"
        />
      </label>
      <fieldset>
        <legend>Privileges</legend>
        <p class="quiet">Take one away to see how a refusal looks.</p>
        {all.map(({ code, title, description }) => (
          <label key={code} class="check">
            <input
              type="checkbox"
              name="privilege"
              value={code}
              defaultChecked
              data-testid={`ac-privilege-${code}`}
            />
            <span>
              <strong>{title}</strong>
              <small>{description}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Notice session={session} />
      <button type="submit" class="primary" data-testid="ac-sign-in" aria-busy={busy}>
        {busy ? "Signing in…" : "Sign in"}
      </button>
    </form>
  );
}

/** Why an action failed. */
export function Notice({ session }: { session: AgentSession }) {
  return (
    <p class="notice" role="alert" data-testid="ac-notice">
      {session.notice.value}
    </p>
  );
}
