import { nameOf } from "@tandem/ui";
import { useEffect, useRef } from "preact/hooks";
import { ControlCard } from "./ControlCard.tsx";
import { PageCard } from "./PageCard.tsx";
import type { AgentSession } from "./session.ts";
import { UserState } from "./UserState.tsx";
import type { AgentView } from "./view.ts";

/** A running session as the agent sees it. */
export function Desk({ session }: { session: AgentSession }) {
  const view = session.view.value;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="desk" data-testid="ac-session">
      <div class="desk-head">
        <h1 ref={heading} tabIndex={-1}>
          Session <span data-testid="ac-key">{session.key.value}</span>
        </h1>
        <button type="button" class="danger" data-testid="ac-leave" onClick={session.leave}>
          Leave
        </button>
      </div>
      {view.status === "reconnecting" && (
        <p class="banner banner-warn" role="status" data-testid="ac-reconnecting">
          <span class="spinner" aria-hidden="true" />
          The connection is lost. Trying to get it back…
        </p>
      )}
      {view.paused && (
        <div class="banner banner-warn" role="status" data-testid="ac-paused">
          <div>
            <p>
              <strong>The visitor has paused the session.</strong> You see the page again when it goes on.
            </p>
            {view.message && <blockquote data-testid="ac-pause-message">{view.message}</blockquote>}
          </div>
        </div>
      )}
      <div class="desk-columns">
        <div class="desk-main">
          <PageCard view={view} />
          <UserState state={view.userState} />
        </div>
        <div class="desk-side">
          <ControlCard session={session} view={view} />
          <People view={view} num={session.num.value} />
        </div>
      </div>
    </div>
  );
}

function People({ view, num }: { view: AgentView; num: string | undefined }) {
  const unnamed = view.count - view.people.length;
  return (
    <section class="block" aria-labelledby="people" data-testid="ac-people">
      <h2 id="people">
        Who is here <span class="badge">{view.count + 1}</span>
      </h2>
      <ul class="people">
        <li>
          <span class="avatar avatar-visitor" aria-hidden="true">
            V
          </span>
          <span class="name">The visitor</span>
          <span class="quiet">visitor</span>
        </li>
        {view.people.map((person) => (
          <li key={person.num} data-testid="ac-person">
            <span class="avatar" aria-hidden="true">
              {nameOf(person).charAt(0).toUpperCase()}
            </span>
            <span class="name">{nameOf(person)}</span>
            <span class="quiet">{person.num === num ? "you" : (person.title ?? person.role)}</span>
          </li>
        ))}
        {unnamed > 0 && <li class="quiet">{unnamed} more</li>}
      </ul>
    </section>
  );
}
