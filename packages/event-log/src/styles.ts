/**
 * The log's style sheet, as text: the visitor's widget adds it to a shadow root, the agent's console to the
 * document. It uses the page's colours if they are set, and its own otherwise.
 */
export const eventLogStyles = `
.event-log {
  --el-ink: var(--ink, light-dark(#1b2430, #e6eaf0));
  --el-quiet: var(--ink-quiet, light-dark(#566173, #a3adbb));
  --el-surface: var(--surface, light-dark(#ffffff, #171c23));
  --el-sunken: var(--sunken, light-dark(#f4f6f9, #11151b));
  --el-line: var(--line, light-dark(#dde2ea, #2c343f));
  --el-accent: var(--accent, light-dark(#2457c5, #8db4ff));
  --el-good: var(--good, light-dark(#1a6b3c, #74d19b));
  --el-bad: var(--bad, light-dark(#b3261e, #ff9f96));
  --el-warn: var(--warn, light-dark(#80530a, #f0c268));
  --el-mono: ui-monospace, "SF Mono", "Cascadia Mono", Menlo, Consolas, "Liberation Mono", monospace;
  display: flex; flex-direction: column; min-height: 0; min-width: 0; box-sizing: border-box;
  container: event-log / inline-size;
  color: var(--el-ink); background: var(--el-surface); font-size: 0.8125rem; line-height: 1.45;
}
.event-log *, .event-log *::before { box-sizing: border-box; }
.event-log :focus-visible { outline: 2px solid var(--el-accent); outline-offset: 2px; }
.event-log .el-hidden {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.event-log .el-quiet { color: var(--el-quiet); }
.event-log .el-bar {
  display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 0.75rem; padding: 0.75rem 1rem 0.5rem;
}
.event-log h2 { margin: 0; font-size: 0.9375rem; font-weight: 650; letter-spacing: -0.005em; }
.event-log p { margin: 0; }
.event-log .el-count { display: flex; flex-wrap: wrap; gap: 0.25rem 0.5rem; color: var(--el-quiet); }
.event-log .el-count > span:first-child {
  padding: 0 0.5rem; border-radius: 1rem; background: var(--el-sunken); font-variant-numeric: tabular-nums;
}
.event-log .el-problems { color: var(--el-bad); font-weight: 600; }
.event-log .el-notice { flex: 1; min-width: 6rem; color: var(--el-good); text-align: end; }
.event-log .el-tools { display: flex; flex-wrap: wrap; gap: 0.375rem; margin-inline-start: auto; }
.event-log button {
  font: inherit; color: inherit; cursor: pointer; background: none;
  border: 1px solid var(--el-line); border-radius: 0.375rem; padding: 0.25rem 0.625rem; min-height: 1.75rem;
}
.event-log button:hover:not(:disabled) { background: var(--el-sunken); }
.event-log button:disabled { color: var(--el-quiet); cursor: default; opacity: 0.6; }
.event-log button[aria-pressed="true"] {
  color: var(--el-accent); border-color: currentColor;
}
.event-log .el-filters { display: flex; flex-wrap: wrap; gap: 0.5rem; padding: 0 1rem 0.75rem; }
.event-log input, .event-log select {
  font: inherit; color: inherit; background: var(--el-surface); min-width: 0;
  border: 1px solid color-mix(in srgb, var(--el-quiet) 70%, transparent); border-radius: 0.375rem;
  padding: 0.3125rem 0.625rem; min-height: 2rem;
}
.event-log input { flex: 2 1 10rem; }
.event-log select { flex: 1 1 9rem; }
.event-log input::placeholder { color: var(--el-quiet); opacity: 1; }
.event-log .el-empty {
  padding: 1.75rem 1rem; color: var(--el-quiet); text-align: center; border-top: 1px solid var(--el-line);
}
.event-log .el-scroll {
  flex: 1; min-height: 0; overflow: auto; border-top: 1px solid var(--el-line); overscroll-behavior: contain;
}
.event-log .el-scroll:focus-visible { outline-offset: -2px; }
.event-log thead, .event-log tbody { display: contents; }
.event-log th, .event-log td { padding: 0; text-align: start; font-weight: inherit; }
.event-log .el-table {
  display: grid; font-size: inherit;
  grid-template-columns: max-content 1.25rem minmax(8.5rem, max-content) minmax(7rem, 1fr) fit-content(15rem) max-content;
}
.event-log .el-head, .event-log .el-row, .event-log .el-details {
  display: grid; grid-column: 1 / -1; grid-template-columns: subgrid; column-gap: 0.75rem; align-items: baseline;
  padding: 0.1875rem 1rem; border-bottom: 1px solid color-mix(in srgb, var(--el-line) 60%, transparent);
}
.event-log .el-head {
  position: sticky; top: 0; z-index: 1; background: var(--el-sunken); color: var(--el-quiet);
  font-size: 0.75rem; font-weight: 600; padding-block: 0.3125rem; border-color: var(--el-line);
}
.event-log .el-row:hover { background: var(--el-sunken); }
.event-log .el-row[data-verdict="bad"] { background: color-mix(in srgb, var(--el-bad) 8%, var(--el-surface)); }
.event-log .el-time { color: var(--el-quiet); font-variant-numeric: tabular-nums; white-space: nowrap; }
.event-log .el-direction { font-weight: 700; text-align: center; }
.event-log .el-in { color: var(--el-accent); }
.event-log .el-out { color: var(--el-good); }
.event-log .el-local { color: var(--el-warn); }
.event-log .el-name button {
  display: inline-flex; gap: 0.375rem; align-items: baseline; border: 0; padding: 0.125rem 0.25rem;
  margin-inline-start: -0.25rem; min-height: 1.5rem; font-weight: 600; text-align: start;
}
.event-log .el-name button::before {
  content: "›"; color: var(--el-quiet); transition: rotate 0.12s; font-weight: 400;
}
.event-log .el-name button[aria-expanded="true"]::before { rotate: 90deg; }
.event-log .el-name span { overflow-wrap: anywhere; }
.event-log .el-name small { color: var(--el-quiet); font-size: 0.6875rem; font-weight: 400; }
.event-log .el-payload { min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.event-log code, .event-log pre { font-family: var(--el-mono); font-size: 0.75rem; }
.event-log .el-payload code { color: var(--el-quiet); }
.event-log .el-ok { color: var(--el-good); font-weight: 600; }
.event-log .el-ok::before { content: "✓ "; }
.event-log .el-bad { color: var(--el-bad); font-weight: 600; }
.event-log .el-bad::before { content: "✗ "; }
.event-log .el-unchecked { color: var(--el-warn); }
.event-log .el-copy button { padding: 0 0.5rem; min-height: 1.5rem; font-size: 0.75rem; color: var(--el-quiet); }
.event-log .el-details { background: var(--el-sunken); padding-block: 0.625rem; }
.event-log .el-details > td { grid-column: 1 / -1; min-width: 0; display: grid; gap: 0.5rem; max-width: 48rem; }
.event-log pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
@container event-log (max-width: 40rem) {
  .event-log .el-head { display: none; }
  .event-log .el-table { grid-template-columns: max-content max-content minmax(0, 1fr) max-content; }
  .event-log .el-row { column-gap: 0.5rem; padding-block: 0.4375rem; }
  .event-log .el-direction { order: 1; }
  .event-log .el-name { order: 2; grid-column: 2 / 4; min-width: 0; }
  .event-log .el-copy { order: 3; }
  .event-log .el-payload { order: 4; grid-column: 2 / -1; }
  .event-log .el-time { order: 5; grid-column: 2; font-size: 0.75rem; }
  .event-log .el-verdict { order: 6; grid-column: 3 / -1; }
}
@media (prefers-reduced-motion: reduce) { .event-log * { transition: none !important; } }
`;
