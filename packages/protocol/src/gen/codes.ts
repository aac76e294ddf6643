// Generated from the schemas. Do not edit: change the schema and generate again.
/** How the agent's own camera stands, as the agent's page shows it. */
export type AgentCameraState = "on" | "paused" | "blocked" | "notsupported" | "error";
/** Agent camera state: the codes with their meaning. */
export const agentCameraState = {
  /** The camera is on and its picture is sent. */
  on: { code: "on", title: "On", description: "The camera is on and its picture is sent." },
  /** The camera is off for a while; the video goes on without a picture. */
  paused: { code: "paused", title: "Paused", description: "The camera is off for a while; the video goes on without a picture." },
  /** The agent or the browser's settings refused the use of the camera. */
  blocked: { code: "blocked", title: "Blocked", description: "The agent or the browser's settings refused the use of the camera." },
  /** This browser cannot use a camera. */
  notsupported: { code: "notsupported", title: "Not supported", description: "This browser cannot use a camera." },
  /** The camera is there but failed. */
  error: { code: "error", title: "Error", description: "The camera is there but failed." },
} as const;

/** A step in the life of the agent's own camera video. How a user interface draws its camera button (on, paused, blocked …) follows from these steps and is not sent. */
export type AgentVideoState = "initialized" | "previewStarted" | "sessionStarted" | "guestCountChanged" | "sessionEnded" | "error" | "notEnabled";
/** Agent video state: the codes with their meaning. */
export const agentVideoState = {
  /** The video component is loaded. The camera is still off. */
  initialized: { code: "initialized", title: "Initialized", description: "The video component is loaded. The camera is still off." },
  /** The agent sees their own picture. Nobody else does. */
  previewStarted: { code: "previewStarted", title: "Preview started", description: "The agent sees their own picture. Nobody else does." },
  /** The picture is being sent. */
  sessionStarted: { code: "sessionStarted", title: "Video started", description: "The picture is being sent." },
  /** The number of people who view the picture changed. */
  guestCountChanged: { code: "guestCountChanged", title: "Viewer count changed", description: "The number of people who view the picture changed." },
  /** The picture is no longer sent and the camera is off. */
  sessionEnded: { code: "sessionEnded", title: "Video ended", description: "The picture is no longer sent and the camera is off." },
  /** The video failed. */
  error: { code: "error", title: "Video error", description: "The video failed." },
  /** Video is not switched on for this agent or this session. */
  notEnabled: { code: "notEnabled", title: "Not enabled", description: "Video is not switched on for this agent or this session." },
} as const;

/** What is done to the background of a camera picture. */
export type BackgroundFilter = "blur" | "none";
/** Background filter: the codes with their meaning. */
export const backgroundFilter = {
  /** The background is blurred. */
  blur: { code: "blur", title: "Blur", description: "The background is blurred." },
  /** The background is shown as it is. */
  none: { code: "none", title: "No filter", description: "The background is shown as it is." },
} as const;

/** A code of {@link blurFailureMode} that this version knows. */
export type KnownBlurFailureMode = "abortvideo" | "abortbgfilter";
/**
 * What becomes of the video when the background filter cannot work. The list is open; treat an unknown mode as `abortvideo`, which shows nobody's room by mistake.
 *
 * The list is open: expect codes that this version does not know.
 */
export type BlurFailureMode = KnownBlurFailureMode | (string & {});
/** Blur failure mode: the codes with their meaning. */
export const blurFailureMode = {
  /** The video ends, so that the background is never shown. */
  abortvideo: { code: "abortvideo", title: "Video stops", description: "The video ends, so that the background is never shown." },
  /** The video goes on without the filter. */
  abortbgfilter: { code: "abortbgfilter", title: "Filter stops", description: "The video goes on without the filter." },
} as const;

/** Whether a camera can be used. Older documents name four of these words; clients send all six, so all six are part of the list. */
export type CameraStatus = "available" | "blocked" | "nocamera" | "notsupported" | "error" | "aborted";
/** Camera status: the codes with their meaning. */
export const cameraStatus = {
  /** There is a camera and the page may use it. */
  available: { code: "available", title: "Available", description: "There is a camera and the page may use it." },
  /** The user or the browser does not let the page use the camera. */
  blocked: { code: "blocked", title: "Blocked", description: "The user or the browser does not let the page use the camera." },
  /** The device has no camera, or it is not plugged in. */
  nocamera: { code: "nocamera", title: "No camera", description: "The device has no camera, or it is not plugged in." },
  /** The browser has no camera interface. */
  notsupported: { code: "notsupported", title: "Not supported", description: "The browser has no camera interface." },
  /** The camera is there but could not be started, for example because another program uses it. */
  error: { code: "error", title: "Camera error", description: "The camera is there but could not be started, for example because another program uses it." },
  /** The start of the camera was broken off before a picture came. */
  aborted: { code: "aborted", title: "Aborted", description: "The start of the camera was broken off before a picture came." },
} as const;

/** State of a client's connection to the service. */
export type ConnectionStatus = "ok" | "reconnecting";
/** Connection status: the codes with their meaning. */
export const connectionStatus = {
  /** The connection works. */
  ok: { code: "ok", title: "Connected", description: "The connection works." },
  /** The connection broke and the client is trying to restore it. Either `ok` follows or, when all attempts failed, an error. */
  reconnecting: { code: "reconnecting", title: "Reconnecting", description: "The connection broke and the client is trying to restore it. Either `ok` follows or, when all attempts failed, an error." },
} as const;

/** The two answers that a visitor can give to a request. This is the word of the command; the event that tells the agent uses the word of the consent response. */
export type ConsentChoice = "accept" | "decline";
/** Consent choice: the codes with their meaning. */
export const consentChoice = {
  /** The visitor agrees. */
  accept: { code: "accept", title: "Accept", description: "The visitor agrees." },
  /** The visitor refuses, or closes the question without an answer. */
  decline: { code: "decline", title: "Decline", description: "The visitor refuses, or closes the question without an answer." },
} as const;

/** What the visitor answered, as the agent is told. */
export type ConsentResponse = "accepted" | "declined";
/** Consent response: the codes with their meaning. */
export const consentResponse = {
  /** The visitor agreed. */
  accepted: { code: "accepted", title: "Accepted", description: "The visitor agreed." },
  /** The visitor refused, or closed the question without an answer. */
  declined: { code: "declined", title: "Declined", description: "The visitor refused, or closed the question without an answer." },
} as const;

/** What the visitor answers to a request for a document. There are two questions, one after the other: may a document be previewed, and may it be shared. */
export type DocumentShareChoice = "previewconfirm" | "previewcancel" | "confirm" | "cancel";
/** Document share choice: the codes with their meaning. */
export const documentShareChoice = {
  /** The visitor agrees to the terms and previews a document. The agent sees nothing of it yet. */
  previewconfirm: { code: "previewconfirm", title: "Preview", description: "The visitor agrees to the terms and previews a document. The agent sees nothing of it yet." },
  /** The visitor leaves the preview. Nothing is shared. */
  previewcancel: { code: "previewcancel", title: "Leave the preview", description: "The visitor leaves the preview. Nothing is shared." },
  /** The visitor shares the document that he previewed. */
  confirm: { code: "confirm", title: "Share", description: "The visitor shares the document that he previewed." },
  /** The visitor refuses the request, or no longer shares the document. */
  cancel: { code: "cancel", title: "Do not share", description: "The visitor refuses the request, or no longer shares the document." },
} as const;

/** How far a request for a document of the visitor's has come. */
export type DocumentShareStatus = "accepted" | "declined" | "started" | "canceled";
/** Document share progress: the codes with their meaning. */
export const documentShareStatus = {
  /** The visitor agreed to the terms and can choose a document. */
  accepted: { code: "accepted", title: "Terms accepted", description: "The visitor agreed to the terms and can choose a document." },
  /** The visitor refused. */
  declined: { code: "declined", title: "Declined", description: "The visitor refused." },
  /** The document is being shared. */
  started: { code: "started", title: "Started", description: "The document is being shared." },
  /** The visitor agreed at first and then broke off, before anything was shared. */
  canceled: { code: "canceled", title: "Canceled", description: "The visitor agreed at first and then broke off, before anything was shared." },
} as const;

/** The kinds of document that can be shared. The type decides which viewer opens. */
export type DocumentType = "PDF" | "XLS";
/** Document type: the codes with their meaning. */
export const documentType = {
  /** A portable document, shown page by page. */
  PDF: { code: "PDF", title: "PDF document", description: "A portable document, shown page by page." },
  /** A spreadsheet, shown sheet by sheet. */
  XLS: { code: "XLS", title: "Spreadsheet", description: "A spreadsheet, shown sheet by sheet." },
} as const;

/** Whether the visitor can see the page at this moment. */
export type PageVisibility = "visible" | "hidden";
/** Page visibility: the codes with their meaning. */
export const pageVisibility = {
  /** The page is on screen, at least in part. */
  visible: { code: "visible", title: "Visible", description: "The page is on screen, at least in part." },
  /** The page is in a background tab or in a minimised window, or the screen is locked. */
  hidden: { code: "hidden", title: "Hidden", description: "The page is in a background tab or in a minimised window, or the screen is locked." },
} as const;

/** A code of {@link participantRole} that this version knows. */
export type KnownParticipantRole = "agent" | "guest" | "visitor";
/**
 * What a participant may do in the session. The list is open; treat an unknown role like a guest, who has the fewest rights.
 *
 * The list is open: expect codes that this version does not know.
 */
export type ParticipantRole = KnownParticipantRole | (string & {});
/** Participant role: the codes with their meaning. */
export const participantRole = {
  /** A support agent who views the page and can ask for control of it. */
  agent: { code: "agent", title: "Agent", description: "A support agent who views the page and can ask for control of it." },
  /** Someone whom an agent brought in with the visitor's consent, to watch or to advise. */
  guest: { code: "guest", title: "Guest", description: "Someone whom an agent brought in with the visitor's consent, to watch or to advise." },
  /** The person whose page is shared. Always participant number 0. */
  visitor: { code: "visitor", title: "Visitor", description: "The person whose page is shared. Always participant number 0." },
} as const;

/** One of the two sides of a session. A guest counts as the agent's side. */
export type Party = "visitor" | "agent";
/** Party: the codes with their meaning. */
export const party = {
  /** The side whose page is shared. */
  visitor: { code: "visitor", title: "Visitor", description: "The side whose page is shared." },
  /** The side that sees the page and helps. */
  agent: { code: "agent", title: "Agent", description: "The side that sees the page and helps." },
} as const;

/** A code of {@link privilege} that this version knows. */
export type KnownPrivilege = "CBGUESTRC" | "CBGUESTSE" | "NAVASSIST" | "ACCESSIBILITY" | "INVITEGUEST";
/**
 * A right that an agent must hold to use a feature. The account's administrator grants it. The list is open, because a service may add features.
 *
 * The list is open: expect codes that this version does not know.
 */
export type Privilege = KnownPrivilege | (string & {});
/** Privilege: the codes with their meaning. */
export const privilege = {
  /** May ask for the visitor's mouse and keyboard. */
  CBGUESTRC: { code: "CBGUESTRC", title: "Remote control", description: "May ask for the visitor's mouse and keyboard." },
  /** May ask for the restricted form of control, in which only the fields that the site allows can be changed. */
  CBGUESTSE: { code: "CBGUESTSE", title: "Selective editing", description: "May ask for the restricted form of control, in which only the fields that the site allows can be changed." },
  /** May offer the visitor a link to another page. */
  NAVASSIST: { code: "NAVASSIST", title: "Navigation assist", description: "May offer the visitor a link to another page." },
  /** May switch the visitor's page to accessible mode. */
  ACCESSIBILITY: { code: "ACCESSIBILITY", title: "Accessible mode", description: "May switch the visitor's page to accessible mode." },
  /** May ask to bring a guest into the session. */
  INVITEGUEST: { code: "INVITEGUEST", title: "Invite a guest", description: "May ask to bring a guest into the session." },
} as const;

/** What the agent does on the visitor's page by remote control. */
export type RemoteAction = "click" | "inputchange" | "agenttyping";
/** Remote action: the codes with their meaning. */
export const remoteAction = {
  /** The agent clicks on an element. */
  click: { code: "click", title: "Click", description: "The agent clicks on an element." },
  /** The agent gives a field a new value. */
  inputchange: { code: "inputchange", title: "Change of a field", description: "The agent gives a field a new value." },
  /** The agent is typing in a field, and its value is not final. */
  agenttyping: { code: "agenttyping", title: "Typing", description: "The agent is typing in a field, and its value is not final." },
} as const;

/** Whether the visitor's camera starts together with the session, and how large its picture is. */
export type StartVideo = "off" | "small" | "large";
/** Video at start: the codes with their meaning. */
export const startVideo = {
  /** The session starts without the camera. */
  off: { code: "off", title: "No video", description: "The session starts without the camera." },
  /** The camera starts with a small picture. */
  small: { code: "small", title: "Small video", description: "The camera starts with a small picture." },
  /** The camera starts with a large picture. */
  large: { code: "large", title: "Large video", description: "The camera starts with a large picture." },
} as const;

/** What the visitor did with the terms of the session. */
export type TermsStatus = "displayed" | "accepted" | "declined";
/** Terms status: the codes with their meaning. */
export const termsStatus = {
  /** The terms are on screen and the visitor has not answered yet. */
  displayed: { code: "displayed", title: "Displayed", description: "The terms are on screen and the visitor has not answered yet." },
  /** The visitor agreed to the terms. */
  accepted: { code: "accepted", title: "Accepted", description: "The visitor agreed to the terms." },
  /** The visitor did not agree. */
  declined: { code: "declined", title: "Declined", description: "The visitor did not agree." },
} as const;

/** How large a camera picture is shown. Each client decides the size in pixels. */
export type VideoSize = "small" | "large";
/** Video size: the codes with their meaning. */
export const videoSize = {
  /** A small picture in a corner of the page. */
  small: { code: "small", title: "Small", description: "A small picture in a corner of the page." },
  /** A large picture that takes most of the page. */
  large: { code: "large", title: "Large", description: "A large picture that takes most of the page." },
} as const;

/** A code of {@link viewerCloseReason} that this version knows. */
export type KnownViewerCloseReason = "PlayerTooSlow";
/**
 * Why a video viewer closed by itself. Only one reason is known today, and the list is open.
 *
 * The list is open: expect codes that this version does not know.
 */
export type ViewerCloseReason = KnownViewerCloseReason | (string & {});
/** Viewer close reason: the codes with their meaning. */
export const viewerCloseReason = {
  /** The device cannot play the video at the speed at which it arrives. */
  PlayerTooSlow: { code: "PlayerTooSlow", title: "Player too slow", description: "The device cannot play the video at the speed at which it arrives." },
} as const;

/** What the visitor does with a picture that the agent shares. */
export type ViewingState = "accepted" | "declined" | "joined" | "ended";
/** Viewing state: the codes with their meaning. */
export const viewingState = {
  /** The visitor agreed to view it. */
  accepted: { code: "accepted", title: "Accepted", description: "The visitor agreed to view it." },
  /** The visitor refused. */
  declined: { code: "declined", title: "Declined", description: "The visitor refused." },
  /** The visitor's viewer shows the picture. */
  joined: { code: "joined", title: "Joined", description: "The visitor's viewer shows the picture." },
  /** The visitor no longer views it. */
  ended: { code: "ended", title: "Ended", description: "The visitor no longer views it." },
} as const;

/** How far the share of the visitor's screen has come. */
export type VisitorScreenshareStatus = "notstarted" | "accepted" | "started" | "stopped" | "notsupported";
/** Visitor screen share status: the codes with their meaning. */
export const visitorScreenshareStatus = {
  /** Nobody has asked for it, or the last share is over and cleared away. */
  notstarted: { code: "notstarted", title: "Not started", description: "Nobody has asked for it, or the last share is over and cleared away." },
  /** The visitor agreed and is choosing what to share. */
  accepted: { code: "accepted", title: "Accepted", description: "The visitor agreed and is choosing what to share." },
  /** The picture is being sent. */
  started: { code: "started", title: "Started", description: "The picture is being sent." },
  /** The share is over. Either side can stop it. */
  stopped: { code: "stopped", title: "Stopped", description: "The share is over. Either side can stop it." },
  /** The visitor's browser cannot capture a screen. */
  notsupported: { code: "notsupported", title: "Not supported", description: "The visitor's browser cannot capture a screen." },
} as const;

/** A code of {@link agentSessionEnd} that this version knows. */
export type KnownAgentSessionEnd = "UnsupportedBrowser" | "SSOError" | "NoSession" | "InvalidCobrowseSub" | "ExpiredCreditCard" | "DeclinedInvoice" | "ConnDrop" | "AgentRefresh" | "AuthError" | "LookupFailed" | "VisitorLeft" | "AgentLeft";
/**
 * Why a session is over for one agent. The reasons before joining say why the viewer could not get in; the reasons during the session say how it came to an end. The list is open: treat a code that you do not know as a plain end of the session and show the message that came with it.
 *
 * The list is open: expect codes that this version does not know.
 */
export type AgentSessionEnd = KnownAgentSessionEnd | (string & {});
/** Agent session end reason: the codes with their meaning. */
export const agentSessionEnd = {
  /** The agent's browser lacks something that the viewer needs. Another browser, or a newer version of this one, may work. */
  UnsupportedBrowser: { code: "UnsupportedBrowser", title: "Browser not supported", description: "The agent's browser lacks something that the viewer needs. Another browser, or a newer version of this one, may work.", phase: "before-join", retry: false },
  /** The agent's organisation did not complete the single sign-on. Signing on again often helps. */
  SSOError: { code: "SSOError", title: "Single sign-on failed", description: "The agent's organisation did not complete the single sign-on. Signing on again often helps.", phase: "before-join", retry: true },
  /** No session runs under this key: the key is mistyped, or the visitor has not started yet. */
  NoSession: { code: "NoSession", title: "No such session", description: "No session runs under this key: the key is mistyped, or the visitor has not started yet.", phase: "before-join", retry: true },
  /** The agent is signed in, but the account's subscription does not include viewing cobrowse sessions. An administrator has to change that. */
  InvalidCobrowseSub: { code: "InvalidCobrowseSub", title: "No cobrowse subscription", description: "The agent is signed in, but the account's subscription does not include viewing cobrowse sessions. An administrator has to change that.", phase: "before-join", retry: false },
  /** The account is on hold because its payment card is past its date. */
  ExpiredCreditCard: { code: "ExpiredCreditCard", title: "Payment card expired", description: "The account is on hold because its payment card is past its date.", phase: "before-join", retry: false },
  /** The account is on hold because its payment card was refused. */
  DeclinedInvoice: { code: "DeclinedInvoice", title: "Payment declined", description: "The account is on hold because its payment card was refused.", phase: "before-join", retry: false },
  /** The agent's connection to the service broke and could not be restored. The session itself may go on, and the agent can join it again. */
  ConnDrop: { code: "ConnDrop", title: "Connection lost", description: "The agent's connection to the service broke and could not be restored. The session itself may go on, and the agent can join it again.", phase: "during", retry: true },
  /** The agent reloaded the page that shows the session, which closes the viewer. The agent can join again. */
  AgentRefresh: { code: "AgentRefresh", title: "Agent reloaded the page", description: "The agent reloaded the page that shows the session, which closes the viewer. The agent can join again.", phase: "during", retry: true },
  /** The service did not accept the agent's credentials. The same credentials will be rejected again. */
  AuthError: { code: "AuthError", title: "Credentials rejected", description: "The service did not accept the agent's credentials. The same credentials will be rejected again.", phase: "before-join", retry: false },
  /** The viewer could not ask the service which session belongs to the key, so it is not known whether the session exists. */
  LookupFailed: { code: "LookupFailed", title: "Lookup failed", description: "The viewer could not ask the service which session belongs to the key, so it is not known whether the session exists.", phase: "before-join", retry: true },
  /** The visitor stopped the session, which ends it for everyone. */
  VisitorLeft: { code: "VisitorLeft", title: "Visitor ended the session", description: "The visitor stopped the session, which ends it for everyone.", phase: "during", retry: false },
  /** The agent left on purpose. Other agents go on; when the last one leaves, the session ends. */
  AgentLeft: { code: "AgentLeft", title: "Agent left", description: "The agent left on purpose. Other agents go on; when the last one leaves, the session ends.", phase: "during", retry: false },
} as const;

/** A code of {@link connectionClose} that this version knows. */
export type KnownConnectionClose = "over" | "unauthorized" | "gone" | "unsupportedversion" | "replaced" | "toolarge" | "ratelimited" | "slow" | "shutdown";
/**
 * Why the session server closed a socket: the word is the close frame's reason, the number its code.
 *
 * The list is open: expect codes that this version does not know.
 */
export type ConnectionClose = KnownConnectionClose | (string & {});
/** Connection close: the codes with their meaning. */
export const connectionClose = {
  /** The session has ended for this participant. There is nothing to reconnect to. */
  over: { code: "over", title: "Session over", description: "The session has ended for this participant. There is nothing to reconnect to.", number: 4000, retry: false },
  /** The token is missing, expired, altered or meant for something else. Get a fresh one. */
  unauthorized: { code: "unauthorized", title: "Token refused", description: "The token is missing, expired, altered or meant for something else. Get a fresh one.", number: 4401, retry: false },
  /** The server does not know the session that the token names. */
  gone: { code: "gone", title: "No such session", description: "The server does not know the session that the token names.", number: 4404, retry: false },
  /** The client offered no protocol version that the server speaks. */
  unsupportedversion: { code: "unsupportedversion", title: "No common version", description: "The client offered no protocol version that the server speaks.", number: 4406, retry: false },
  /** A newer connection of the same page has taken this one's place. */
  replaced: { code: "replaced", title: "Replaced", description: "A newer connection of the same page has taken this one's place.", number: 4409, retry: false },
  /** A message was larger than the server accepts. */
  toolarge: { code: "toolarge", title: "Message too large", description: "A message was larger than the server accepts.", number: 4413, retry: false },
  /** The participant went on sending after it was told to slow down. */
  ratelimited: { code: "ratelimited", title: "Too many messages", description: "The participant went on sending after it was told to slow down.", number: 4429, retry: true },
  /** The receiver did not take its messages fast enough. Reconnect and resume from the last sequence. */
  slow: { code: "slow", title: "Too slow", description: "The receiver did not take its messages fast enough. Reconnect and resume from the last sequence.", number: 4430, retry: true },
  /** The server is being stopped or replaced. Reconnect and resume. */
  shutdown: { code: "shutdown", title: "Server stopping", description: "The server is being stopped or replaced. Reconnect and resume.", number: 4503, retry: true },
} as const;

/** A code of {@link refusal} that this version knows. */
export type KnownRefusal = "invalid" | "notallowed" | "notpermitted" | "unsupported" | "unknownrequest" | "ratelimited";
/**
 * Why the session refused a command. Each is an answer to one command, never an event of the session.
 *
 * The list is open: expect codes that this version does not know.
 */
export type Refusal = KnownRefusal | (string & {});
/** Command refusal: the codes with their meaning. */
export const refusal = {
  /** The message does not match its schema; pointer and detail say where and how. Correct it before sending again. */
  invalid: { code: "invalid", title: "Invalid command", description: "The message does not match its schema; pointer and detail say where and how. Correct it before sending again.", retry: false },
  /** The session's state does not allow the command, for example while it is paused or after it has ended. */
  notallowed: { code: "notallowed", title: "Not allowed now", description: "The session's state does not allow the command, for example while it is paused or after it has ended.", retry: true },
  /** The agent lacks the privilege that the command needs. */
  notpermitted: { code: "notpermitted", title: "Privilege missing", description: "The agent lacks the privilege that the command needs.", retry: false },
  /** The command belongs to the protocol, but this session server does not offer the feature. */
  unsupported: { code: "unsupported", title: "Feature not offered", description: "The command belongs to the protocol, but this session server does not offer the feature.", retry: false },
  /** The reply names a request that was never made, has been answered or has expired. */
  unknownrequest: { code: "unknownrequest", title: "No such request", description: "The reply names a request that was never made, has been answered or has expired.", retry: false },
  /** The participant sends faster than the session accepts. Wait before sending again. */
  ratelimited: { code: "ratelimited", title: "Too many commands", description: "The participant sends faster than the session accepts. Wait before sending again.", retry: true },
} as const;

/** Where a session stands in its life, as one letter. The usual way is J, W, A, C. The list is closed, because a further letter would be a further state of the session. Where two sources explain a letter differently, the newer one holds. */
export type SessionStatus = "J" | "W" | "A" | "L" | "C" | "X" | "Q" | "T" | "D" | "E" | "K" | "U";
/** Session status: the codes with their meaning. */
export const sessionStatus = {
  /** The session was asked for and is being prepared. */
  J: { code: "J", title: "Being set up", description: "The session was asked for and is being prepared.", next: ["W","E"] },
  /** The session is ready and waits for an agent. */
  W: { code: "W", title: "Waiting", description: "The session is ready and waits for an agent.", next: ["A","Q","T","D","E"] },
  /** At least one agent has joined and the session runs. */
  A: { code: "A", title: "Active", description: "At least one agent has joined and the session runs.", next: ["C","X","L","K","U"] },
  /** The session runs and nobody else may join. */
  L: { code: "L", title: "Locked", description: "The session runs and nobody else may join.", next: ["A","C","X","K","U"] },
  /** The session ended in the regular way. */
  C: { code: "C", title: "Completed", description: "The session ended in the regular way." },
  /** The session was active and then its connections were gone, with no word from either side. */
  X: { code: "X", title: "Ended without a clean close", description: "The session was active and then its connections were gone, with no word from either side." },
  /** The visitor gave up before an agent joined. */
  Q: { code: "Q", title: "Quit while waiting", description: "The visitor gave up before an agent joined." },
  /** No agent joined in the time allowed. */
  T: { code: "T", title: "Timed out while waiting", description: "No agent joined in the time allowed." },
  /** The guest declined to view the shared screen. Older lists call this letter dropped; this protocol does not use that meaning. */
  D: { code: "D", title: "Declined", description: "The guest declined to view the shared screen. Older lists call this letter dropped; this protocol does not use that meaning." },
  /** The session never ran, because a part of the service could not be reached. Older lists say only error. */
  E: { code: "E", title: "Service error", description: "The session never ran, because a part of the service could not be reached. Older lists say only error." },
  /**
   * The session was ended from outside, by an administrator. Found in older lists only.
   *
   * @deprecated Use C for an orderly end and X for any other.
   */
  K: { code: "K", title: "Killed", description: "The session was ended from outside, by an administrator. Found in older lists only.", deprecated: "Use C for an orderly end and X for any other." },
  /** The session is over, and the service cannot tell how it ended. */
  U: { code: "U", title: "Unknown end", description: "The session is over, and the service cannot tell how it ended." },
} as const;

/** A code of {@link visitorError} that this version knows. */
export type KnownVisitorError = "service" | "conndrop" | "dupkey" | "maskingerror" | "SCRIPT_NOT_LOADED";
/**
 * What went wrong in the visitor's client. The list is open: show the message of an error whose code you do not know.
 *
 * The list is open: expect codes that this version does not know.
 */
export type VisitorError = KnownVisitorError | (string & {});
/** Visitor error code: the codes with their meaning. */
export const visitorError = {
  /** The client could not reach the service, could not start the session or could not load its settings. */
  service: { code: "service", title: "Service not available", description: "The client could not reach the service, could not start the session or could not load its settings.", retry: true },
  /** The connection broke and every attempt to restore it failed. `params.server` names the server. */
  conndrop: { code: "conndrop", title: "Connection lost", description: "The connection broke and every attempt to restore it failed. `params.server` names the server.", retry: true },
  /** Another session runs under the same key and the group does not allow two. Start again with another key; the same key is refused for as long as the other session runs. */
  dupkey: { code: "dupkey", title: "Session key in use", description: "Another session runs under the same key and the group does not allow two. Start again with another key; the same key is refused for as long as the other session runs.", retry: false },
  /**
   * What to hide on the page could not be worked out, so the whole page is hidden. Kept because it is documented as an error code.
   *
   * @deprecated Listen to the visitor event maskingerror, which is what clients raise.
   */
  maskingerror: { code: "maskingerror", title: "Masking failed", description: "What to hide on the page could not be worked out, so the whole page is hidden. Kept because it is documented as an error code.", retry: false, deprecated: "Listen to the visitor event maskingerror, which is what clients raise." },
  /** A script that the client needs did not load. `params.script` names it. This is the documented spelling; the other one is what many clients in use send and is read as this code. */
  SCRIPT_NOT_LOADED: { code: "SCRIPT_NOT_LOADED", title: "Script not loaded", description: "A script that the client needs did not load. `params.script` names it. This is the documented spelling; the other one is what many clients in use send and is read as this code.", retry: true },
} as const;

/** A code of {@link visitorSessionEnd} that this version knows. */
export type KnownVisitorSessionEnd = "agent" | "visitor" | "error";
/**
 * Who or what ended the session, as the visitor's page sees it. The list is open: an agent may end a session with a reason text of its own, which then stands here. Treat any unknown value as `agent`.
 *
 * The list is open: expect codes that this version does not know.
 */
export type VisitorSessionEnd = KnownVisitorSessionEnd | (string & {});
/** Visitor session end reason: the codes with their meaning. */
export const visitorSessionEnd = {
  /** The agent's side ended the session, or the last agent left. Also used when nothing more exact is known. */
  agent: { code: "agent", title: "Ended by the agent", description: "The agent's side ended the session, or the last agent left. Also used when nothing more exact is known.", retry: false },
  /** The visitor stopped the session. */
  visitor: { code: "visitor", title: "Ended by the visitor", description: "The visitor stopped the session.", retry: false },
  /** A failure ended the session. An `error` event with the cause came before it; starting a new session can help. */
  error: { code: "error", title: "Ended by an error", description: "A failure ended the session. An `error` event with the cause came before it; starting a new session can help.", retry: true },
} as const;
