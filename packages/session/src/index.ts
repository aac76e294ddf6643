/**
 * A cobrowse session as a pure state machine: `create` a state, `admit` who joins, `step` through what happens,
 * and do what the outputs say. Each export is described where it stands.
 *
 * @module
 */
export { type Admission, admit } from "./admit.ts";
export { connections } from "./connections.ts";
export type {
  Address,
  CancelOutput,
  CloseOutput,
  CloseWord,
  CommandInput,
  ConnectInput,
  Connection,
  DisconnectInput,
  EventOutput,
  Input,
  OutcomeOutput,
  Output,
  TimeoutInput,
  TimerOutput,
} from "./input-output.ts";
export { defaultLimits, type Limits } from "./limits.ts";
export { mayRead } from "./may-read.ts";
export {
  type AgentState,
  type ControlRequest,
  type CreateOptions,
  create,
  isEnded,
  type PageView,
  type Profile,
  type SessionState,
  type VisitorPage,
  type VisitorState,
} from "./state.ts";
export { step } from "./step.ts";
export { situationOf } from "./transitions/situation.ts";
export { transitionTable } from "./transitions/table.ts";
