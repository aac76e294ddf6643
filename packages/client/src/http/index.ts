export {
  type HttpOptions,
  type JoinedSession,
  JoinFailed,
  joinSession,
  renewToken,
  type Signed,
  type SignedIn,
  type StartedSession,
  StartFailed,
  signIn,
  startSession,
} from "./requests.ts";
export { continuing, joining, type SessionOptions, starting, type Ticket } from "./sessions.ts";
