import { type Handlers, notAllowed } from "./handler.ts";

export const visitorUserState = {
  setUserState(turn, _by, { name, value }) {
    const { userStateNames, userStateSize } = turn.state.limits;
    const userState = { ...turn.state.userState, [name]: value };
    if (Object.keys(userState).length > userStateNames) {
      return notAllowed(`The user state holds at most ${userStateNames} names.`);
    }
    if (JSON.stringify(userState).length > userStateSize) {
      return notAllowed(`The user state holds at most ${userStateSize} characters of JSON.`);
    }
    turn.set({ userState });
    if (!turn.state.pause) turn.toAgents("userstate", userState);
    return undefined;
  },
} satisfies Handlers<"visitor">;
