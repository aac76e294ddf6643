import { describe, expect, it } from "vitest";
import * as protocol from "../src/index.ts";

// What others depend on, pinned as literals: a change here is a change of the protocol and needs a changeset.

const words = (text: string): string[] => text.trim().split(/\s+/);

describe("names on the wire", () => {
  it("events of the agent's side", () => {
    expect(Object.keys(protocol.messages.agent.events).sort()).toEqual(
      words(`
      accessdenied addguestaccepted addguestdeclined agents connectfailed documentDownloaded
      documentShared enddocshare enddocsharepreview navigate pagevisibility rc rcrequest screenshare
      screensharedeclined sessionend sessionpaused startdocshare startdocsharepreview userstate
      video videobgfilterfailed videopaused viewerclosing visitorscreensharenotsupported
      visitorscreensharestarted visitorscreensharestopped visitorvideo visitorvideorequest
      visitorvideorequested
    `),
    );
  });

  it("commands of the agent's side", () => {
    expect(Object.keys(protocol.messages.agent.commands).sort()).toEqual(
      words(`
      addScreenshare agentVideoEnd agentVideoStart closeScreenshare closeViewer downloadDocument
      enableAccessibility leaveSession navigate navigationAssist outline pauseAgentVideo
      pauseScreenshare pauseVisitorScreenshare releaseRC remoteInput requestAddGuest requestCE
      requestDocShare requestRC requestScreenshare requestVisitorVideo resumeScreenshare
      sendDocument setVideoSize showDocumentPreview stopVisitorScreenshare updateAgentVideoOptions
    `),
    );
  });

  it("events of the visitor's side", () => {
    expect(Object.keys(protocol.messages.visitor.events).sort()).toEqual(
      words(`
      accessibility addguestaccepted addguestdeclined addguestrequested agentdocshare agentdownload
      agentjoin agents blur clickstart clickstop confirm connection docsharerequested docsharestatus
      documentnotsent documentviewed error filedownloaded filedownloading focus leavesession
      maskingerror navassistrequested navigation navigationassist outline pagemasked
      participantvideopaused pausevisitorscreenshare rc rcaccepted rcdeclined rcenabled rcevent
      rcrequested ready recoversession reverseconfirm reverseended screenshare screensharepaused
      screenshareresumed sessioncontinue sessionend sessionpaused sessionstart sessionstarting
      statereceived urlstartwarning videobgfilterfailed viewerclosing viewerinfo visitordownload
      visitorscreenshareaccepted visitorscreensharedeclined visitorscreenshareended
      visitorscreensharepaused visitorscreensharerequested visitorscreensharestarted
      visitorscreensharesurfacenotallowed visitorvideo visitorvideoaccepted visitorvideocreated
      visitorvideodeclined visitorvideoended visitorvideoerror visitorvideopaused
      visitorvideorequested visitorvideoresize visitorvideoresumed visitorvideostarted
      visitorvideostopped widgetmoved widgetmoving
    `),
    );
  });

  it("commands of the visitor's side", () => {
    expect(Object.keys(protocol.messages.visitor.commands).sort()).toEqual(
      words(`
      closeViewer downloadDocument enableRC focusSession pauseScreenshare pauseSession pauseVideo
      replyAddGuest replyConfirm replyDocShare replyNavAssist replyRCRequest replyReverse
      replyScreenshareRequest replySurfaceNotAllowed replyUrlStartWarning replyVideoRequest
      reportInput reportMaskingError reportPage reportPageMasked reportScreenshare reportVisibility
      sendDocument setUserState setVideoBgFilter setVideoSize startSession startVideo
      stopScreenshare stopSession stopVideo viewDocument viewScreenshare
    `),
    );
  });
});

const codeLists: Readonly<Record<string, unknown>> = { ...protocol };

describe("codes", () => {
  it.each([
    ["agentCameraState", "on paused blocked notsupported error"],
    [
      "agentSessionEnd",
      "UnsupportedBrowser SSOError NoSession InvalidCobrowseSub ExpiredCreditCard DeclinedInvoice ConnDrop AgentRefresh AuthError LookupFailed VisitorLeft AgentLeft",
    ],
    [
      "agentVideoState",
      "initialized previewStarted sessionStarted guestCountChanged sessionEnded error notEnabled",
    ],
    ["backgroundFilter", "blur none"],
    ["blurFailureMode", "abortvideo abortbgfilter"],
    ["cameraStatus", "available blocked nocamera notsupported error aborted"],
    [
      "connectionClose",
      "over unauthorized gone unsupportedversion replaced toolarge ratelimited slow shutdown",
    ],
    ["connectionStatus", "ok reconnecting"],
    ["consentChoice", "accept decline"],
    ["consentResponse", "accepted declined"],
    ["documentShareChoice", "previewconfirm previewcancel confirm cancel"],
    ["documentShareStatus", "accepted declined started canceled"],
    ["documentType", "PDF XLS"],
    ["pageVisibility", "visible hidden"],
    ["participantRole", "agent guest visitor"],
    ["party", "visitor agent"],
    ["privilege", "CBGUESTRC CBGUESTSE NAVASSIST ACCESSIBILITY INVITEGUEST"],
    ["refusal", "invalid notallowed notpermitted unsupported unknownrequest ratelimited"],
    ["remoteAction", "click inputchange agenttyping"],
    ["sessionStatus", "J W A L C X Q T D E K U"],
    ["startVideo", "off small large"],
    ["termsStatus", "displayed accepted declined"],
    ["videoSize", "small large"],
    ["viewerCloseReason", "PlayerTooSlow"],
    ["viewingState", "accepted declined joined ended"],
    ["visitorError", "service conndrop dupkey maskingerror SCRIPT_NOT_LOADED"],
    ["visitorScreenshareStatus", "notstarted accepted started stopped notsupported"],
    ["visitorSessionEnd", "agent visitor error"],
  ] as const)("%s", (list, codes) => {
    expect(Object.keys(codeLists[list] as object)).toEqual(words(codes));
    for (const [code, meaning] of Object.entries(
      codeLists[list] as Record<string, { code: string; description: string }>,
    )) {
      expect(meaning.code).toBe(code);
      expect(meaning.description).toMatch(/\.$/);
    }
  });

  it("a session goes through its states as documented", () => {
    const next = Object.entries(protocol.sessionStatus).map(([letter, status]) => [
      letter,
      "next" in status ? status.next : [],
    ]);
    expect(Object.fromEntries(next)).toMatchObject({ C: [], X: [], Q: [], T: [] });
    expect(Object.fromEntries(next).J).toContain("W");
    expect(Object.fromEntries(next).W).toEqual(expect.arrayContaining(["A", "Q", "T"]));
    expect(Object.fromEntries(next).A).toEqual(expect.arrayContaining(["C", "X"]));
  });

  it("the numbers of closed connections are distinct and in the range of applications", () => {
    const numbers = Object.values(protocol.connectionClose).map((word) => word.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const number of numbers) expect(number >= 4000 && number <= 4999).toBe(true);
  });
});

it("the package exports nothing else", () => {
  expect(Object.keys(protocol).sort()).toEqual(
    [
      "messages",
      "normalise",
      "protocol",
      "formatSequence",
      "isKnown",
      "outcomeType",
      "parseSequence",
      "parseType",
      "schemaUri",
      "typeOf",
      "agentCameraState",
      "agentSessionEnd",
      "agentVideoState",
      "backgroundFilter",
      "blurFailureMode",
      "cameraStatus",
      "connectionClose",
      "connectionStatus",
      "consentChoice",
      "consentResponse",
      "documentShareChoice",
      "documentShareStatus",
      "documentType",
      "pageVisibility",
      "participantRole",
      "party",
      "privilege",
      "refusal",
      "remoteAction",
      "sessionStatus",
      "startVideo",
      "termsStatus",
      "videoSize",
      "viewerCloseReason",
      "viewingState",
      "visitorError",
      "visitorScreenshareStatus",
      "visitorSessionEnd",
    ].sort(),
  );
});
