import { isEnded, isPresent, type Profile, type SessionState } from "./state.ts";

/** The longest name that the protocol's `participant` allows, in characters. */
const nameLength = 63;

/** The highest number that the protocol's `participant-number` allows. */
const lastNum = 9999;

/** The new state and the participant's number, or the reason for the refusal: the session is `over` or `full`. */
export type Admission =
  | { readonly state: SessionState; readonly num: string }
  | { readonly refused: "over" | "full" };

/**
 * Assigns a number to an agent or guest. A number is never reused. They take part from their first `connect` on.
 *
 * When the session is full, the oldest admission that never connected is dropped. Abandoned joins therefore
 * cannot lock others out.
 */
export function admit(state: SessionState, profile: Profile): Admission {
  if (isEnded(state)) return { refused: "over" };
  const { participants } = state.limits;
  const present = state.agents.filter(isPresent).length;
  if (present >= participants || state.nextNum > lastNum) return { refused: "full" };

  const seated = state.agents.filter((agent) => agent.phase !== "out");
  const unused = seated.find((agent) => agent.phase === "admitted");
  const kept =
    seated.length >= participants ? state.agents.filter((agent) => agent !== unused) : state.agents;
  const num = String(state.nextNum);
  return {
    state: {
      ...state,
      agents: [...kept, { num, profile: withShortName(profile), phase: "admitted", outcomes: [] }],
      nextNum: state.nextNum + 1,
    },
    num,
  };
}

/** Truncates the name. Counts code points, as JSON Schema's `maxLength` does. */
export function withShortName(profile: Profile): Profile {
  if (profile.name === undefined) return profile;
  return { ...profile, name: [...profile.name].slice(0, nameLength).join("") };
}
