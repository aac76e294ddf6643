// Generated from the schemas. Do not edit: change the schema and generate again.
import { Client, type CommandOptions, type Face, type Transport } from "../client.ts";
import type {
  AgentAccessdeniedEvent,
  AgentAddScreenshareCommand,
  AgentAddguestacceptedEvent,
  AgentAddguestdeclinedEvent,
  AgentAgentVideoStartCommand,
  AgentAgentsEvent,
  AgentCloseScreenshareCommand,
  AgentCloseViewerCommand,
  AgentConnectfailedEvent,
  AgentDocumentDownloadedEvent,
  AgentDocumentSharedEvent,
  AgentDownloadDocumentCommand,
  AgentEnableAccessibilityCommand,
  AgentEnddocshareEvent,
  AgentEnddocsharepreviewEvent,
  AgentNavigateCommand,
  AgentNavigateEvent,
  AgentNavigationAssistCommand,
  AgentOutlineCommand,
  AgentPagevisibilityEvent,
  AgentPauseAgentVideoCommand,
  AgentPauseScreenshareCommand,
  AgentRcEvent,
  AgentRcrequestEvent,
  AgentRemoteInputCommand,
  AgentRequestVisitorVideoCommand,
  AgentResumeScreenshareCommand,
  AgentScreenshareEvent,
  AgentScreensharedeclinedEvent,
  AgentSendDocumentCommand,
  AgentSessionendEvent,
  AgentSessionpausedEvent,
  AgentSetVideoSizeCommand,
  AgentShowDocumentPreviewCommand,
  AgentStartdocshareEvent,
  AgentStartdocsharepreviewEvent,
  AgentUpdateAgentVideoOptionsCommand,
  AgentUserstateEvent,
  AgentVideoEvent,
  AgentVideobgfilterfailedEvent,
  AgentVideopausedEvent,
  AgentViewerclosingEvent,
  AgentVisitorscreensharenotsupportedEvent,
  AgentVisitorscreensharestartedEvent,
  AgentVisitorscreensharestoppedEvent,
  AgentVisitorvideoEvent,
  AgentVisitorvideorequestEvent,
  AgentVisitorvideorequestedEvent,
  Outcome,
} from "@tandem/protocol";

/** The payload of each event as the agent's handlers get it; a question carries its answers as functions. */
export interface AgentClientEvents {
  /**
   * The agent tried to use a feature that needs a privilege that they do not hold, and nothing was done. The visitor is not told.
   *
   * Raised by `agent/requestRC`, `agent/requestCE`, `agent/navigationAssist`, `agent/enableAccessibility`, `agent/requestAddGuest`.
   */
  accessdenied: AgentAccessdeniedEvent;
  /**
   * The visitor allows the agent to bring a guest into the session. The token that comes with it admits one guest.
   *
   * Raised by `visitor/replyAddGuest`.
   */
  addguestaccepted: AgentAddguestacceptedEvent;
  /**
   * The visitor does not want a guest in the session. The documents of the field give this event no payload, while its clients send the number of the agent who asked; the number is therefore optional here.
   *
   * Raised by `visitor/replyAddGuest`.
   */
  addguestdeclined: AgentAddguestdeclinedEvent;
  /**
   * Who helps in the session at this moment. Sent when an agent or a guest joins or leaves, and again when a viewer loads. The visitor is neither counted nor listed. The payload is the same as on the visitor's side.
   *
   * Raised by `agent/leaveSession`.
   *
   * Cause: An agent or a guest joined, lost the connection or was removed, or a viewer loaded.
   */
  agents: AgentAgentsEvent;
  /**
   * The viewer could not reach the service, so the agent is not in the session. It is raised by the agent's own client, since nothing can come from a server that was not reached.
   *
   * Cause: The viewer's connection to the service could not be opened.
   */
  connectfailed: AgentConnectfailedEvent;
  /**
   * One side saved a shared document on its own device. Either side can save any document of the session, also one that it shared itself.
   *
   * Raised by `visitor/downloadDocument`, `agent/downloadDocument`.
   */
  documentDownloaded: AgentDocumentDownloadedEvent;
  /**
   * One side shared a document with the other. The name is written in camel case on the wire, unlike those of the other events.
   *
   * Raised by `visitor/sendDocument`, `visitor/replyDocShare`, `agent/sendDocument`.
   */
  documentShared: AgentDocumentSharedEvent;
  /**
   * No document is open for both sides any more.
   *
   * Raised by `visitor/replyDocShare`.
   *
   * Cause: The document viewer was closed, or the session ended.
   */
  enddocshare: AgentEnddocshareEvent;
  /**
   * The visitor's preview is over. If he shared the document, `startdocshare` follows. Opening a page is a separate event, `navigate`, although one published list runs the two together.
   *
   * Raised by `visitor/replyDocShare`.
   *
   * Cause: The visitor's page was closed or left during the preview.
   */
  enddocsharepreview: AgentEnddocsharepreviewEvent;
  /**
   * The visitor opened a page of the site inside the session. Sent for the first page, for every later page and for a reload. Only the oldest documents show the payload in full; that shape holds here, with the page's title added.
   *
   * Raised by `visitor/reportPage`.
   */
  navigate: AgentNavigateEvent;
  /**
   * The visitor's page went to the background or came back. While it is hidden the visitor does not see what the agent does. The payload is an object; the older bare word is accepted and turned into this shape.
   *
   * Raised by `visitor/reportVisibility`.
   */
  pagevisibility: AgentPagevisibilityEvent;
  /**
   * Says whether the agent can use mouse and keyboard on the visitor's page. Sent on every change and again after each page load while control is on. The visitor's event of this name has `enabled` only; here `suspended` is always there as well.
   *
   * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportInput`, `agent/releaseRC`.
   *
   * Cause: A page was loaded while control is on.
   */
  rc: AgentRcEvent;
  /**
   * The visitor answered the agent's request for remote control or for selective editing. When they accepted, `rc` follows. The payload is an object; the bare word of older clients is accepted and turned into this shape.
   *
   * Raised by `visitor/replyRCRequest`.
   */
  rcrequest: AgentRcrequestEvent;
  /**
   * What the visitor does with a screen or camera picture that the agent shares: they accept or decline it, their viewer joins, or they stop viewing. The visitor's event of this name has other states, which tell how the share itself goes. A status without a state is how older clients say ended, and is read so.
   *
   * Raised by `visitor/viewScreenshare`, `visitor/closeViewer`, `agent/closeScreenshare`, `agent/agentVideoEnd`.
   *
   * Cause: The visitor left the page that showed the picture.
   */
  screenshare: AgentScreenshareEvent;
  /**
   * The visitor does not want to share their screen, or broke off while he chose what to share.
   *
   * Raised by `visitor/replyScreenshareRequest`, `visitor/replySurfaceNotAllowed`, `visitor/replyReverse`.
   */
  screensharedeclined: AgentScreensharedeclinedEvent;
  /**
   * The session is over for this agent. The sources disagree: one promises a reason code without naming its property, its sample shows a message only, and the oldest sends nothing. Here both are optional, the code stands in `reason` and the text in `msg`. Without a reason, take it as a plain end.
   *
   * Raised by `agent/leaveSession`, `visitor/stopSession`.
   *
   * Cause: The agent could not join, lost the connection or reloaded the page, or the visitor's connection was gone for too long.
   */
  sessionend: AgentSessionendEvent;
  /**
   * The visitor paused the session or went on with it. While it is paused the agent does not see the page. Sent for both changes, despite its name, and again when a viewer loads.
   *
   * Raised by `visitor/pauseSession`.
   *
   * Cause: A viewer loaded.
   */
  sessionpaused: AgentSessionpausedEvent;
  /**
   * A document is now open for both sides. Its name comes with `documentShared`.
   *
   * Raised by `visitor/sendDocument`, `visitor/replyDocShare`, `agent/sendDocument`.
   */
  startdocshare: AgentStartdocshareEvent;
  /**
   * The visitor began to look at a document of theirs that they may share. The agent does not see the document.
   *
   * Raised by `visitor/replyDocShare`.
   */
  startdocsharepreview: AgentStartdocsharepreviewEvent;
  /**
   * The values that the visitor's page has set for the agent, such as a customer number or the step of an order. The whole map is sent each time, not only what changed. Values are scalars; a nested value that an older client sends becomes its JSON text.
   *
   * Raised by `visitor/setUserState`.
   *
   * Cause: A viewer loaded.
   */
  userstate: AgentUserstateEvent;
  /**
   * A step in the life of the agent's own camera video, raised by the agent's own client. Which further property comes along depends on the state.
   *
   * Raised by `agent/agentVideoStart`, `agent/agentVideoEnd`.
   *
   * Cause: The video component was loaded, the number of viewers changed or the camera failed.
   */
  video: AgentVideoEvent;
  /**
   * The background of the agent's own camera picture cannot be blurred, because the browser lacks what it takes or the device is too slow.
   *
   * Raised by `agent/agentVideoStart`, `agent/updateAgentVideoOptions`.
   *
   * Cause: The device became too slow while the filter was on.
   */
  videobgfilterfailed: AgentVideobgfilterfailedEvent;
  /**
   * The agent switched their own camera off or on again while the video goes on. Sent for both changes, despite its name.
   *
   * Raised by `agent/pauseAgentVideo`.
   */
  videopaused: AgentVideopausedEvent;
  /**
   * The video viewer of a participant gives up and closes, and the agents are told. Whoever sends the video may make it smaller or stop it. The visitor's event of this name is about the viewer on their own page only.
   *
   * Raised by `visitor/closeViewer`, `agent/closeViewer`.
   */
  viewerclosing: AgentViewerclosingEvent;
  /**
   * The visitor's browser cannot share a screen, as is the case on most phones. The visitor was not asked.
   *
   * Raised by `visitor/reportScreenshare`.
   */
  visitorscreensharenotsupported: AgentVisitorscreensharenotsupportedEvent;
  /**
   * The visitor agreed and their screen is being sent. What older clients send along, such as a join address, belongs to the media service and is not part of the protocol.
   *
   * Raised by `visitor/reportScreenshare`.
   */
  visitorscreensharestarted: AgentVisitorscreensharestartedEvent;
  /**
   * The share of the visitor's screen is over, whichever side stopped it.
   *
   * Raised by `visitor/stopScreenshare`, `visitor/reportScreenshare`, `agent/stopVisitorScreenshare`.
   *
   * Cause: The visitor ended it in the browser's own bar, or closed the shared window.
   */
  visitorscreensharestopped: AgentVisitorscreensharestoppedEvent;
  /**
   * State of the visitor's camera. Sent when its video starts, ends or changes. Only the camera status is certain; the size is there while there is a picture to show, and the session key while a video runs.
   *
   * Raised by `visitor/startVideo`, `visitor/stopVideo`, `visitor/pauseVideo`, `visitor/setVideoSize`, `visitor/setVideoBgFilter`, `visitor/replyVideoRequest`, `agent/setVideoSize`.
   *
   * Cause: The camera was unplugged, blocked or taken by another program.
   */
  visitorvideo: AgentVisitorvideoEvent;
  /**
   * The visitor answered the agent's request for their camera. When they accepted, `visitorvideo` follows. The documents give bare words; here the word stands in `response`, as in `rcrequest`, and the bare word is accepted and turned into this shape. Not to be confused with `visitorvideorequested`.
   *
   * Raised by `visitor/replyVideoRequest`.
   */
  visitorvideorequest: AgentVisitorvideorequestEvent;
  /**
   * Another agent asked for the visitor's camera; the others in the session are told so. The visitor's event of this name is the request itself and carries the question.
   *
   * Raised by `agent/requestVisitorVideo`.
   */
  visitorvideorequested: AgentVisitorvideorequestedEvent;
}

/** What the client needs to know of the agent's side at run time. */
export const agentFace: Face = {
  "side": "agent",
  "events": [
    "accessdenied",
    "addguestaccepted",
    "addguestdeclined",
    "agents",
    "connectfailed",
    "documentDownloaded",
    "documentShared",
    "enddocshare",
    "enddocsharepreview",
    "navigate",
    "pagevisibility",
    "rc",
    "rcrequest",
    "screenshare",
    "screensharedeclined",
    "sessionend",
    "sessionpaused",
    "startdocshare",
    "startdocsharepreview",
    "userstate",
    "video",
    "videobgfilterfailed",
    "videopaused",
    "viewerclosing",
    "visitorscreensharenotsupported",
    "visitorscreensharestarted",
    "visitorscreensharestopped",
    "visitorvideo",
    "visitorvideorequest",
    "visitorvideorequested"
  ],
  "state": [
    "agents",
    "navigate",
    "pagevisibility",
    "rc",
    "sessionpaused",
    "userstate",
    "videopaused",
    "visitorvideo"
  ],
  "replies": {}
};

/** The agent's end of a session: `on` for what happens, a method for each command. */
export class AgentClient extends Client<"agent"> {
  constructor(transport: Transport) {
    super(agentFace, transport);
  }

  /** The agent offers the visitor their screen or camera picture to view. The visitor's page gets `screenshare` with the state new; what they do with it comes back as the agent's `screenshare`. */
  addScreenshare(data: AgentAddScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("addScreenshare", data, options);
  }

  /** Ends the agent's own video and switches the camera off. */
  agentVideoEnd(options?: CommandOptions): Promise<Outcome> {
    return this.command("agentVideoEnd", {}, options);
  }

  /** Starts the agent's own camera and shows its picture to the visitor. How it goes is told by the agent's `video` event. */
  agentVideoStart(data: AgentAgentVideoStartCommand = {}, options?: CommandOptions): Promise<Outcome> {
    return this.command("agentVideoStart", data, options);
  }

  /** Ends a screen or camera picture that the agent shares. The visitor's view closes. */
  closeScreenshare(data: AgentCloseScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("closeScreenshare", data, options);
  }

  /** Tells that a video viewer on the agent's side has given up, for example on a slow device. The agents get `viewerclosing`. The visitor is not told, since their camera goes on for the others. */
  closeViewer(data: AgentCloseViewerCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("closeViewer", data, options);
  }

  /** Tells that the agent saved a shared document on their own device. The agents get `documentDownloaded`, the visitor `agentdownload`. */
  downloadDocument(data: AgentDownloadDocumentCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("downloadDocument", data, options);
  }

  /** Switches the visitor's page to accessible mode or back. In it, what the agent points at gets the focus and is read out by a screen reader. */
  enableAccessibility(data: AgentEnableAccessibilityCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("enableAccessibility", data, options);
  }

  /** The agent leaves the session on purpose and gets `sessionend` with the reason AgentLeft. When that was the last agent, the session ends for the visitor too. The page to go to afterwards is a matter of the viewer and is not sent. */
  leaveSession(options?: CommandOptions): Promise<Outcome> {
    return this.command("leaveSession", {}, options);
  }

  /** Moves the visitor's page: forward, back, a reload, or to another address. Where the site wants their consent, the visitor is asked first. The page that opens is reported by the event of the same name. */
  navigate(data: AgentNavigateCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("navigate", data, options);
  }

  /** Offers the visitor a link to another page, which they can follow or refuse. A page outside the domains that the site trusts is refused without asking them. */
  navigationAssist(data: AgentNavigationAssistCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("navigationAssist", data, options);
  }

  /**
   * Shows the visitor where the agent points: the outline of an element, or a gesture that goes from one point to another. It changes nothing on the page. While a gesture lasts it is sent again and again, and the last one is marked as done.
   *
   * @experimental
   */
  outline(data: AgentOutlineCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("outline", data, options);
  }

  /** Switches the agent's camera off or on again while the video goes on. `videopaused` follows. */
  pauseAgentVideo(data: AgentPauseAgentVideoCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseAgentVideo", data, options);
  }

  /** Stops the picture that the agent shares for now. The visitor's view stays open and he is told that it is paused. */
  pauseScreenshare(data: AgentPauseScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseScreenshare", data, options);
  }

  /** Asks the visitor's client to hold the picture for now; the visitor gets `pausevisitorscreenshare`. Only the visitor can let it go on, since it is their screen. */
  pauseVisitorScreenshare(options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseVisitorScreenshare", {}, options);
  }

  /** The agent gives control back. Both sides get `rc`. Without effect when control is off. */
  releaseRC(options?: CommandOptions): Promise<Outcome> {
    return this.command("releaseRC", {}, options);
  }

  /** One action of the agent on the visitor's page: a click, a change of a field, or the news that the agent is typing. It works only while control is on and not suspended. The visitor's page gets `rcevent` for every action carried out. */
  remoteInput(data: AgentRemoteInputCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("remoteInput", data, options);
  }

  /**
   * Asks the visitor whether the agent may bring a guest into the session. The answer comes as `addguestaccepted` with a token, or as `addguestdeclined`. The session knows who asks, so nothing is sent along.
   *
   * @experimental
   */
  requestAddGuest(options?: CommandOptions): Promise<Outcome> {
    return this.command("requestAddGuest", {}, options);
  }

  /** Asks the visitor for the restricted form of remote control, in which the agent can change only the fields that the site allows. The visitor gets the same question as for remote control, marked as selective. */
  requestCE(options?: CommandOptions): Promise<Outcome> {
    return this.command("requestCE", {}, options);
  }

  /** Asks the visitor for a document. The visitor may preview it first, which the agent is told by `startdocsharepreview` without seeing it. */
  requestDocShare(options?: CommandOptions): Promise<Outcome> {
    return this.command("requestDocShare", {}, options);
  }

  /** Asks the visitor for the use of their mouse and keyboard. Their answer comes as `rcrequest`; without the privilege `accessdenied` comes instead. */
  requestRC(options?: CommandOptions): Promise<Outcome> {
    return this.command("requestRC", {}, options);
  }

  /** Asks the visitor to share their screen. The outcome comes as `visitorscreensharestarted`, `screensharedeclined` or `visitorscreensharenotsupported`. */
  requestScreenshare(options?: CommandOptions): Promise<Outcome> {
    return this.command("requestScreenshare", {}, options);
  }

  /** Asks the visitor for their camera, or takes the request back and ends the video. The answer comes as `visitorvideorequest`; other agents are told by `visitorvideorequested`. */
  requestVisitorVideo(data: AgentRequestVisitorVideoCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("requestVisitorVideo", data, options);
  }

  /** Lets a paused picture of the agent go on. */
  resumeScreenshare(data: AgentResumeScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("resumeScreenshare", data, options);
  }

  /** The agent shares a document. Its bytes travel beside the protocol; this command says what is coming. The agents are told by `documentShared` and `startdocshare`, the visitor by `agentdocshare`. */
  sendDocument(data: AgentSendDocumentCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("sendDocument", data, options);
  }

  /** Changes the size of the visitor's camera picture, for both sides. */
  setVideoSize(data: AgentSetVideoSizeCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("setVideoSize", data, options);
  }

  /** Opens a document in the viewers of both sides, so that agent and visitor look at the same thing. It reaches the visitor as `agentdocshare`, and its bytes travel beside the protocol. */
  showDocumentPreview(data: AgentShowDocumentPreviewCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("showDocumentPreview", data, options);
  }

  /** Ends the share of the visitor's screen. `visitorscreensharestopped` follows. */
  stopVisitorScreenshare(options?: CommandOptions): Promise<Outcome> {
    return this.command("stopVisitorScreenshare", {}, options);
  }

  /** Changes settings of the agent's own video: the camera, the size or the background filter. What is left out stays as it is. */
  updateAgentVideoOptions(data: AgentUpdateAgentVideoOptionsCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("updateAgentVideoOptions", data, options);
  }
}
