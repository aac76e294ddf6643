import { EventLog, type EventLogStore } from "@tandem/event-log";
import { Announcer } from "@tandem/ui";
import { useEffect } from "preact/hooks";
import { announcement } from "./announce.ts";
import { Desk } from "./Desk.tsx";
import { JoinForm } from "./JoinForm.tsx";
import { Over } from "./Over.tsx";
import { SignInForm } from "./SignInForm.tsx";
import type { AgentSession } from "./session.ts";

interface AppProps {
  readonly session: AgentSession;
  readonly log: EventLogStore;
}

export function App({ session, log }: AppProps) {
  const inside = session.view.value.phase === "inside";
  const logged = log.total.value > 0;
  return (
    <div class="app">
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Head session={session} />
      <Announcer view={session.view} announcement={announcement} testId="ac-announcement" />
      <main id="main" tabIndex={-1} class={inside ? "main-inside" : "main-card"}>
        <Screen session={session} />
      </main>
      {(inside || logged) && (
        <div class={inside ? "log log-inside" : "log"}>
          <EventLog log={log} />
        </div>
      )}
    </div>
  );
}

function Screen({ session }: { session: AgentSession }) {
  const { phase, ending } = session.view.value;
  useEffect(() => {
    document.title = phase === "inside" ? "In a session – Tandem agent console" : "Tandem agent console";
  }, [phase]);
  if (phase === "joining") {
    return (
      <div class="card" data-testid="ac-joining">
        <p class="busy">
          <span class="spinner" aria-hidden="true" />
          Joining the session…
        </p>
        <button type="button" data-testid="ac-cancel" onClick={session.giveUp}>
          Cancel
        </button>
      </div>
    );
  }
  if (phase === "inside") return <Desk session={session} />;
  if (phase === "over" && ending) return <Over session={session} ending={ending} />;
  return session.who.value ? <JoinForm session={session} /> : <SignInForm session={session} />;
}

function Head({ session }: { session: AgentSession }) {
  const who = session.who.value;
  const inside = session.view.value.phase === "inside";
  return (
    <header class="head">
      <p class="brand">
        <img src="/favicon.svg" alt="" width="28" height="28" />
        Tandem
        <span>agent console</span>
      </p>
      {who && (
        <div class="who">
          <p data-testid="ac-who" title={who.name}>
            {who.name}
          </p>
          {!inside && (
            <button type="button" data-testid="ac-sign-out" onClick={session.signOut}>
              Sign out
            </button>
          )}
        </div>
      )}
    </header>
  );
}
