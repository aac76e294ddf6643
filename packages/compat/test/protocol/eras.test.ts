import { expect, it } from "vitest";
import { bundleOf, diff } from "../../src/protocol/index.ts";
import { v3 } from "./eras/v3.ts";
import { v4 } from "./eras/v4.ts";
import { v5 } from "./eras/v5.ts";
import { v6 } from "./eras/v6.ts";
import { v6WithGuests } from "./eras/v6-with-guests.ts";
import { lines, witnesses } from "./lines.ts";

// The eras of the protocol as the vendor's guides and scripts show them. Each step's verdict was reviewed by hand.
const third = bundleOf(v3, { version: "3.0.0" });
const fourth = bundleOf(v4, { version: "4.0.0", after: third });
const fifth = bundleOf(v5, { version: "5.0.0", after: fourth });
const sixth = bundleOf(v6, { version: "6.0.0", after: fifth });
const newest = bundleOf(v6WithGuests, { version: "6.33.0", after: sixth });

it("v3 to v4 is major: three events were removed without a deprecation", () => {
  const found = diff(third, fourth, { history: [] });
  expect(found.bump).toBe("major");
  expect(lines(found)).toEqual([
    "breaking major: EVENT_REMOVED visitor/events/agentjoin | visitors, servers, stored logs",
    "breaking major: EVENT_REMOVED visitor/events/clickstart | visitors",
    "breaking major: EVENT_REMOVED visitor/events/clickstop | visitors",
    "against a rule none: REMOVED_WITHOUT_DEPRECATION visitor/events/agentjoin",
    "against a rule none: REMOVED_WITHOUT_DEPRECATION visitor/events/clickstart",
    "against a rule none: REMOVED_WITHOUT_DEPRECATION visitor/events/clickstop",
    "safe minor: SHARED_TYPE_ADDED common/consent-choice",
    "safe minor: SHARED_TYPE_ADDED common/viewing-state",
    "safe minor: COMMAND_ADDED visitor/commands/replyRCRequest",
    "safe minor: COMMAND_ADDED visitor/commands/setUserState",
    "safe minor: EVENT_ADDED visitor/events/accessibility",
    "safe minor: EVENT_ADDED visitor/events/agents",
    "safe minor: EVENT_ADDED visitor/events/blur",
    "safe minor: PROPERTY_ADDED visitor/events/error code",
    "safe minor: EVENT_ADDED visitor/events/focus",
    "safe minor: EVENT_ADDED visitor/events/rc",
    "safe minor: EVENT_ADDED visitor/events/rcrequested",
    "safe minor: EVENT_ADDED visitor/events/screenshare",
    "safe minor: EVENT_ADDED visitor/events/sessionstarting",
    "safe minor: EVENT_ADDED visitor/events/statereceived",
  ]);
  expect(witnesses(found)).toEqual([
    { type: "tandem.visitor.agentjoin", data: {} },
    { type: "tandem.visitor.clickstart", data: {} },
    { type: "tandem.visitor.clickstop", data: {} },
  ]);
});

it("v4 to v5 is major: the end of a session requires a reason, which older servers and logs do not give", () => {
  const found = diff(fourth, fifth, { history: [third] });
  expect(found.bump).toBe("major");
  expect(lines(found)).toEqual([
    "breaking major: PROPERTY_ADDED_REQUIRED visitor/events/sessionend reason | servers, stored logs",
    "safe minor: EVENT_ADDED agent/events/sessionpaused",
    "safe minor: SHARED_TYPE_ADDED common/camera-status",
    "safe minor: SHARED_TYPE_ADDED reason-codes/visitor-error",
    "safe minor: SHARED_TYPE_ADDED reason-codes/visitor-session-end",
    "safe minor: COMMAND_ADDED visitor/commands/pauseSession",
    "safe minor: COMMAND_ADDED visitor/commands/replyDocShare",
    "safe minor: COMMAND_ADDED visitor/commands/replyNavAssist",
    "safe minor: COMMAND_ADDED visitor/commands/replyScreenshareRequest",
    "safe minor: COMMAND_ADDED visitor/commands/replyVideoRequest",
    "safe minor: PROPERTY_ADDED visitor/events/agents agentlist[].agentrole",
    "safe minor: PROPERTY_ADDED visitor/events/agents agentlist[].guestid",
    "safe minor: PROPERTY_ADDED visitor/events/agents agentlist[].num",
    "safe minor: PROPERTY_ADDED visitor/events/agents agentlist[].role",
    "safe minor: EVENT_ADDED visitor/events/connection",
    "safe minor: EVENT_ADDED visitor/events/docsharerequested",
    "safe minor: EVENT_ADDED visitor/events/documentnotsent",
    "safe minor: PROPERTY_REQUIRED visitor/events/error code",
    "safe minor: TYPE_CHANGED visitor/events/error code",
    "safe minor: PROPERTY_ADDED visitor/events/error params",
    "safe minor: EVENT_ADDED visitor/events/filedownloaded",
    "safe minor: EVENT_ADDED visitor/events/filedownloading",
    "safe minor: EVENT_ADDED visitor/events/maskingerror",
    "safe minor: EVENT_ADDED visitor/events/navassistrequested",
    "safe minor: PROPERTY_ADDED visitor/events/rcrequested selective",
    "safe minor: PROPERTY_ADDED visitor/events/screenshare agentnum",
    "safe minor: PROPERTY_ADDED visitor/events/screenshare paused",
    "safe patch: DESCRIPTION_CHANGED visitor/events/sessioncontinue",
    "safe minor: EVENT_ADDED visitor/events/sessionpaused",
    "safe minor: EVENT_ADDED visitor/events/videobgfilterfailed",
    "safe minor: EVENT_ADDED visitor/events/visitorscreensharerequested",
    "safe minor: EVENT_ADDED visitor/events/visitorvideo",
    "safe minor: EVENT_ADDED visitor/events/visitorvideorequested",
    "safe minor: EVENT_ADDED visitor/events/widgetmoved",
    "safe minor: EVENT_ADDED visitor/events/widgetmoving",
  ]);
  expect(witnesses(found)).toEqual([{}]);
});

it("v5 to v6 is major: a closed list of error codes has one more code", () => {
  const found = diff(fifth, sixth, { history: [fourth, third] });
  expect(found.bump).toBe("major");
  expect(lines(found)).toEqual([
    "breaking major: CODE_ADDED reason-codes/visitor-error SCRIPT_NOT_LOADED | visitors",
    "safe minor: EVENT_ADDED agent/events/accessdenied",
    "safe minor: EVENT_ADDED agent/events/agents",
    "safe minor: EVENT_ADDED agent/events/connectfailed",
    "safe minor: EVENT_ADDED agent/events/documentDownloaded",
    "safe minor: EVENT_ADDED agent/events/documentShared",
    "safe minor: EVENT_ADDED agent/events/enddocshare",
    "safe minor: EVENT_ADDED agent/events/enddocsharepreview",
    "safe minor: EVENT_ADDED agent/events/pagevisibility",
    "safe minor: EVENT_ADDED agent/events/rc",
    "safe minor: EVENT_ADDED agent/events/rcrequest",
    "safe minor: EVENT_ADDED agent/events/screenshare",
    "safe minor: EVENT_ADDED agent/events/screensharedeclined",
    "safe minor: PROPERTY_ADDED agent/events/sessionend msg",
    "safe minor: PROPERTY_ADDED agent/events/sessionend reason",
    "safe minor: EVENT_ADDED agent/events/startdocshare",
    "safe minor: EVENT_ADDED agent/events/startdocsharepreview",
    "safe minor: EVENT_ADDED agent/events/userstate",
    "safe minor: EVENT_ADDED agent/events/viewerclosing",
    "safe minor: EVENT_ADDED agent/events/visitorscreensharenotsupported",
    "safe minor: EVENT_ADDED agent/events/visitorscreensharestarted",
    "safe minor: EVENT_ADDED agent/events/visitorscreensharestopped",
    "safe minor: EVENT_ADDED agent/events/visitorvideo",
    "safe minor: EVENT_ADDED agent/events/visitorvideorequest",
    "safe minor: EVENT_ADDED agent/events/visitorvideorequested",
    "safe minor: SHARED_TYPE_ADDED common/consent-response",
    "safe minor: SHARED_TYPE_ADDED reason-codes/agent-session-end",
    "safe minor: PROPERTY_ADDED visitor/events/error params.script",
  ]);
  expect(witnesses(found)).toEqual([{ msg: "", code: "SCRIPT_NOT_LOADED" }]);
});

it("v6 with guests is minor: every addition is optional or a new name", () => {
  const found = diff(sixth, newest, { history: [fifth, fourth, third] });
  expect(found.bump).toBe("minor");
  expect(lines(found)).toEqual([
    "safe minor: EVENT_ADDED agent/events/addguestaccepted",
    "safe minor: EVENT_ADDED agent/events/addguestdeclined",
    "safe minor: PROPERTY_ADDED agent/events/visitorvideo videobgfilter",
    "safe minor: PROPERTY_ADDED agent/events/visitorvideo videobgtype",
    "safe minor: PROPERTY_ADDED agent/events/visitorvideo videosource",
    "safe minor: COMMAND_ADDED visitor/commands/replyAddGuest",
    "safe minor: EVENT_ADDED visitor/events/addguestaccepted",
    "safe minor: EVENT_ADDED visitor/events/addguestdeclined",
    "safe minor: EVENT_ADDED visitor/events/addguestrequested",
    "safe minor: EVENT_ADDED visitor/events/docsharestatus",
    "safe minor: EVENT_ADDED visitor/events/leavesession",
    "safe minor: EVENT_ADDED visitor/events/navigation",
    "safe minor: EVENT_ADDED visitor/events/pagemasked",
    "safe minor: EVENT_ADDED visitor/events/participantvideopaused",
    "safe minor: EVENT_ADDED visitor/events/rcaccepted",
    "safe minor: EVENT_ADDED visitor/events/rcdeclined",
    "safe minor: EVENT_ADDED visitor/events/rcenabled",
    "safe minor: EVENT_ADDED visitor/events/rcevent",
    "safe minor: EVENT_ADDED visitor/events/recoversession",
  ]);
  expect(witnesses(found)).toEqual([]);
});

it("a removed name of v3 stays reserved: reusing it violates a rule", () => {
  const back = bundleOf(
    { ...v6WithGuests, "visitor/events/agentjoin": v3["visitor/events/agentjoin"]! },
    { version: "7.0.0", after: newest },
  );
  expect(lines(diff(newest, back, { history: [sixth, fifth, fourth, third] }))).toEqual([
    "against a rule minor: NAME_REUSED visitor/events/agentjoin",
    "safe minor: EVENT_ADDED visitor/events/agentjoin",
  ]);
});
