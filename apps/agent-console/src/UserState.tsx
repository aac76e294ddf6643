import type { AgentUserstateEvent } from "@tandem/protocol";
import { valueText } from "./value-text.ts";

/** The user state: what the visitor's site reports about the visitor. */
export function UserState({ state }: { state: AgentUserstateEvent }) {
  const entries = Object.entries(state).sort(([a], [b]) => a.localeCompare(b, "en"));
  return (
    <section class="block" aria-labelledby="user-state" data-testid="ac-user-state">
      <h2 id="user-state">What the site says</h2>
      {entries.length === 0 ? (
        <p class="quiet">
          Nothing yet. A site can tell you about its visitor, such as what is in the basket.
        </p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Value</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(([name, value]) => (
              <tr key={name} data-testid="ac-user-state-row" data-name={name}>
                <th scope="row">{name}</th>
                <td>{valueText(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
