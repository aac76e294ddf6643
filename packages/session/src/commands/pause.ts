import { showPage } from "../announce.ts";
import { declineRequest, endControl } from "../control.ts";
import type { Handlers } from "./handler.ts";

export const visitorPause = {
  pauseSession(turn, _by, { pause, message }) {
    const before = turn.state.pause;
    if (pause) {
      if (before && before.message === message) return undefined;
      declineRequest(turn);
      endControl(turn);
      const text = message === undefined ? {} : { message };
      turn.set({ pause: text });
      turn.toVisitor("sessionpaused", { paused: true });
      turn.toAgents("sessionpaused", { paused: true, ...text });
    } else if (before) {
      turn.drop("pause");
      turn.toVisitor("sessionpaused", { paused: false });
      turn.toAgents("sessionpaused", { paused: false });
      showPage(turn);
    }
    return undefined;
  },
} satisfies Handlers<"visitor">;
