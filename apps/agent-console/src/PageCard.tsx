import type { AgentView } from "./view.ts";

/** The visitor's page: its address, the browser, and whether it is visible. */
export function PageCard({ view }: { view: AgentView }) {
  const { page, visibility, paused, control } = view;
  const state = paused ? "paused" : (visibility ?? "unknown");
  return (
    <section
      class="window"
      aria-labelledby="page"
      data-testid="ac-page"
      data-state={state}
      data-controlled={control.enabled}
    >
      <div class="window-bar">
        <span class="window-dots" aria-hidden="true">
          <i />
          <i />
          <i />
        </span>
        <p class="address" data-testid="ac-url">
          {page ? page.url : "No page yet"}
        </p>
        <Visibility state={state} />
      </div>
      <div class="window-page">
        <h2 id="page" data-testid="ac-title">
          {page ? page.title || "A page without a title" : "Waiting for the visitor’s page"}
        </h2>
        {page ? (
          <dl class="facts">
            <div>
              <dt>Browser</dt>
              <dd data-testid="ac-browser">
                {page.browser.name} {page.browser.version}
              </dd>
            </div>
            <div>
              <dt>System</dt>
              <dd>{page.browser.platform}</dd>
            </div>
            <div>
              <dt>Visitor library</dt>
              <dd>{page.visitorversion}</dd>
            </div>
          </dl>
        ) : (
          <p class="quiet">It appears here as soon as the visitor shares it.</p>
        )}
      </div>
    </section>
  );
}

const words = {
  visible: "Visible",
  hidden: "Hidden",
  paused: "Paused",
  unknown: "Not known",
} as const;

function Visibility({ state }: { state: keyof typeof words }) {
  return (
    <p class={`pill pill-${state}`} data-testid="ac-visibility" data-state={state}>
      {words[state]}
    </p>
  );
}
