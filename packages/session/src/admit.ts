import { isEnded, isPresent, type Profile, type SessionState } from "./state.ts";

/** The longest name that the protocol's `participant` allows, in characters. */
const nameLength = 63;

/** The highest number that the protocol's `participant-number` allows. */
const lastNum = 9999;

/** A seat in the session, or why there is none: it is `over`, or `full`. */
export type Admission =
  | { readonly state: SessionState; readonly num: string }
  | { readonly refused: "over" | "full" };

/**
 * Gives an agent or guest a number, which is never given twice. He takes part from his first `connect` on.
 *
 * An admission holds a seat only while seats are left: when all are taken, the oldest one that was never
 * used makes room. So abandoned joins cannot lock a session.
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

/** Characters are code points here, as they are for JSON Schema's `maxLength`. */
export function withShortName(profile: Profile): Profile {
  if (profile.name === undefined) return profile;
  return { ...profile, name: [...profile.name].slice(0, nameLength).join("") };
}
