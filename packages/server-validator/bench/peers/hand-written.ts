// What a careful engineer writes for these twelve events: one function each, closed objects, first failure ends.

type Obj = Record<string, unknown>;
const isObject = (v: unknown): v is Obj => typeof v === "object" && v !== null && !Array.isArray(v);
const isText = (v: unknown, max: number): boolean =>
  typeof v === "string" && (v.length <= max || [...v].length <= max);
const isInt = (v: unknown, min: number, max: number): boolean =>
  Number.isInteger(v) && (v as number) >= min && (v as number) <= max;
const only = (o: Obj, names: readonly string[]): boolean => {
  for (const name in o) if (!names.includes(name)) return false;
  return true;
};
const matches = (v: unknown, pattern: RegExp): boolean => typeof v === "string" && pattern.test(v);

const NUM = /^[0-9]{1,4}$/;
const REQUEST = /^[A-Za-z0-9_-]{1,36}$/;
const VIEW = /^[A-Za-z0-9_-]{1,64}$/;
const SIZE = /^[0-9]{1,5}x[0-9]{1,5}$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/;
const REASONS = new Set<unknown>(
  "UnsupportedBrowser SSOError NoSession InvalidCobrowseSub ExpiredCreditCard DeclinedInvoice ConnDrop AgentRefresh AuthError LookupFailed VisitorLeft AgentLeft".split(
    " ",
  ),
);
const STATES = new Set<unknown>(["new", "continued", "ended", "still-ended", "error", "still-error"]);
const ERRORS = new Set<unknown>(["service", "conndrop", "dupkey", "maskingerror", "SCRIPT_NOT_LOADED"]);

const RC = ["enabled", "suspended"];
function rc(v: unknown): boolean {
  return isObject(v) && typeof v.enabled === "boolean" && typeof v.suspended === "boolean" && only(v, RC);
}

const RC_REQUEST = ["response"];
function rcrequest(v: unknown): boolean {
  return isObject(v) && (v.response === "accepted" || v.response === "declined") && only(v, RC_REQUEST);
}

const SESSION_PAUSED = ["paused", "message"];
function sessionpaused(v: unknown): boolean {
  return (
    isObject(v) &&
    typeof v.paused === "boolean" &&
    (v.message === undefined || isText(v.message, 500)) &&
    only(v, SESSION_PAUSED)
  );
}

const SESSION_END = ["reason", "msg"];
function sessionend(v: unknown): boolean {
  return (
    isObject(v) &&
    (v.reason === undefined || REASONS.has(v.reason)) &&
    (v.msg === undefined || isText(v.msg, 500)) &&
    only(v, SESSION_END)
  );
}

const BROWSER = ["name", "version", "platform"];
function isBrowser(v: unknown): boolean {
  return (
    isObject(v) && isText(v.name, 64) && isText(v.version, 64) && isText(v.platform, 64) && only(v, BROWSER)
  );
}

const NAVIGATE = ["url", "browser", "visitorversion", "title"];
function navigate(v: unknown): boolean {
  return (
    isObject(v) &&
    isText(v.url, 2048) &&
    isBrowser(v.browser) &&
    isText(v.visitorversion, 32) &&
    (v.title === undefined || isText(v.title, 300)) &&
    only(v, NAVIGATE)
  );
}

const VISIBILITY = ["visibility"];
function pagevisibility(v: unknown): boolean {
  return isObject(v) && (v.visibility === "visible" || v.visibility === "hidden") && only(v, VISIBILITY);
}

const PARTICIPANT = "num role name title username partnerid partneruserid guestid agentrole".split(" ");
function isParticipant(v: unknown): boolean {
  return (
    isObject(v) &&
    matches(v.num, NUM) &&
    (v.role === "agent" || v.role === "guest" || v.role === "visitor") &&
    (v.name === undefined || isText(v.name, 63)) &&
    (v.title === undefined || isText(v.title, 100)) &&
    (v.username === undefined || isText(v.username, 127)) &&
    (v.partnerid === undefined || isInt(v.partnerid, 0, 2147483647)) &&
    (v.partneruserid === undefined || isText(v.partneruserid, 127)) &&
    (v.guestid === undefined || isText(v.guestid, 64)) &&
    (v.agentrole === undefined || isText(v.agentrole, 64)) &&
    only(v, PARTICIPANT)
  );
}

const AGENTS = ["count", "agentlist"];
function agents(v: unknown): boolean {
  return (
    isObject(v) &&
    isInt(v.count, 0, 1000) &&
    (v.agentlist === undefined ||
      (Array.isArray(v.agentlist) && v.agentlist.length <= 100 && v.agentlist.every(isParticipant))) &&
    only(v, AGENTS)
  );
}

function userstate(v: unknown): boolean {
  if (!isObject(v)) return false;
  let count = 0;
  for (const name in v) {
    if (++count > 100 || !NAME.test(name)) return false;
    const value = v[name];
    if (typeof value === "string") {
      if (!isText(value, 2000)) return false;
    } else if (typeof value === "number") {
      if (!(Math.abs(value) <= Number.MAX_SAFE_INTEGER)) return false;
    } else if (typeof value !== "boolean" && value !== null) return false;
  }
  return true;
}

const CONNECTION = ["status"];
function connection(v: unknown): boolean {
  return isObject(v) && (v.status === "ok" || v.status === "reconnecting") && only(v, CONNECTION);
}

const PARAMS = ["server", "script"];
const ERROR = ["code", "msg", "params"];
function error(v: unknown): boolean {
  return (
    isObject(v) &&
    ERRORS.has(v.code) &&
    isText(v.msg, 1000) &&
    (v.params === undefined ||
      (isObject(v.params) &&
        (v.params.server === undefined || isText(v.params.server, 255)) &&
        (v.params.script === undefined || isText(v.params.script, 2048)) &&
        only(v.params, PARAMS))) &&
    only(v, ERROR)
  );
}

const REQUESTED = ["requestId", "choices", "selective", "agentnum", "agentname"];
function rcrequested(v: unknown): boolean {
  return (
    isObject(v) &&
    matches(v.requestId, REQUEST) &&
    Array.isArray(v.choices) &&
    v.choices.length <= 2 &&
    v.choices.every((choice) => choice === "accept" || choice === "decline") &&
    (v.selective === undefined || typeof v.selective === "boolean") &&
    (v.agentnum === undefined || matches(v.agentnum, NUM)) &&
    (v.agentname === undefined || isText(v.agentname, 63)) &&
    only(v, REQUESTED)
  );
}

const SHARE_PARAMS = ["type", "size", "width", "height", "video"];
function isShareParams(v: unknown): boolean {
  return (
    isObject(v) &&
    (v.type === undefined || v.type === "forward" || v.type === "reverse") &&
    (v.size === undefined || matches(v.size, SIZE)) &&
    (v.width === undefined || isInt(v.width, 0, 100000)) &&
    (v.height === undefined || isInt(v.height, 0, 100000)) &&
    (v.video === undefined || typeof v.video === "boolean") &&
    only(v, SHARE_PARAMS)
  );
}

const SHARE = ["screenshareView", "state", "agentnum", "paused", "params"];
function screenshare(v: unknown): boolean {
  return (
    isObject(v) &&
    matches(v.screenshareView, VIEW) &&
    STATES.has(v.state) &&
    (v.agentnum === undefined || matches(v.agentnum, NUM)) &&
    (v.paused === undefined || typeof v.paused === "boolean") &&
    (v.params === undefined || isShareParams(v.params)) &&
    only(v, SHARE)
  );
}

/** The payloads, by `side/name`. */
export const handWritten: Readonly<Record<string, (value: unknown) => boolean>> = {
  "agent/rc": rc,
  "agent/rcrequest": rcrequest,
  "agent/sessionpaused": sessionpaused,
  "agent/sessionend": sessionend,
  "agent/navigate": navigate,
  "agent/pagevisibility": pagevisibility,
  "agent/agents": agents,
  "agent/userstate": userstate,
  "visitor/connection": connection,
  "visitor/error": error,
  "visitor/rcrequested": rcrequested,
  "visitor/screenshare": screenshare,
};

const ID = /^[A-Za-z0-9_./-]{1,128}$/;
const SOURCE = /^[A-Za-z0-9_./:-]{1,200}$/;
const SUBJECT = /^[A-Za-z0-9_-]{1,64}$/;
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[0-9.]{0,10}Z$/;
const SEQUENCE = /^[0-9]{12}$/;
const ENVELOPE = "specversion id source type subject time datacontenttype dataschema sequence data".split(
  " ",
);

/** A whole message of the agent's or the visitor's side. */
export function handWrittenMessage(v: unknown): boolean {
  if (
    !isObject(v) ||
    v.specversion !== "1.0" ||
    !matches(v.id, ID) ||
    !matches(v.source, SOURCE) ||
    !matches(v.subject, SUBJECT) ||
    (v.time !== undefined && !matches(v.time, TIME)) ||
    (v.datacontenttype !== undefined && v.datacontenttype !== "application/json") ||
    (v.dataschema !== undefined && !isText(v.dataschema, 300)) ||
    (v.sequence !== undefined && !matches(v.sequence, SEQUENCE)) ||
    !only(v, ENVELOPE)
  )
    return false;
  switch (v.type) {
    case "tandem.agent.rc":
      return rc(v.data);
    case "tandem.agent.rcrequest":
      return rcrequest(v.data);
    case "tandem.agent.sessionpaused":
      return sessionpaused(v.data);
    case "tandem.agent.sessionend":
      return sessionend(v.data);
    case "tandem.agent.navigate":
      return navigate(v.data);
    case "tandem.agent.pagevisibility":
      return pagevisibility(v.data);
    case "tandem.agent.agents":
      return agents(v.data);
    case "tandem.agent.userstate":
      return userstate(v.data);
    case "tandem.visitor.connection":
      return connection(v.data);
    case "tandem.visitor.error":
      return error(v.data);
    case "tandem.visitor.rcrequested":
      return rcrequested(v.data);
    case "tandem.visitor.screenshare":
      return screenshare(v.data);
    default:
      return false;
  }
}
