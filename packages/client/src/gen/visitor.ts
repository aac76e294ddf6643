// Generated from the schemas. Do not edit: change the schema and generate again.
import { Client, type CommandOptions, type Face, type Transport } from "../client.ts";
import type {
  Outcome,
  VisitorAccessibilityEvent,
  VisitorAddguestacceptedEvent,
  VisitorAddguestdeclinedEvent,
  VisitorAddguestrequestedEvent,
  VisitorAgentdocshareEvent,
  VisitorAgentdownloadEvent,
  VisitorAgentjoinEvent,
  VisitorAgentsEvent,
  VisitorBlurEvent,
  VisitorClickstartEvent,
  VisitorClickstopEvent,
  VisitorCloseViewerCommand,
  VisitorConfirmEvent,
  VisitorConnectionEvent,
  VisitorDocsharerequestedEvent,
  VisitorDocsharestatusEvent,
  VisitorDocumentnotsentEvent,
  VisitorDocumentviewedEvent,
  VisitorDownloadDocumentCommand,
  VisitorEnableRCCommand,
  VisitorErrorEvent,
  VisitorFiledownloadedEvent,
  VisitorFiledownloadingEvent,
  VisitorFocusEvent,
  VisitorLeavesessionEvent,
  VisitorMaskingerrorEvent,
  VisitorNavassistrequestedEvent,
  VisitorNavigationEvent,
  VisitorNavigationassistEvent,
  VisitorOutlineEvent,
  VisitorPagemaskedEvent,
  VisitorParticipantvideopausedEvent,
  VisitorPauseScreenshareCommand,
  VisitorPauseSessionCommand,
  VisitorPauseVideoCommand,
  VisitorPausevisitorscreenshareEvent,
  VisitorRcEvent,
  VisitorRcacceptedEvent,
  VisitorRcdeclinedEvent,
  VisitorRcenabledEvent,
  VisitorRceventEvent,
  VisitorRcrequestedEvent,
  VisitorReadyEvent,
  VisitorRecoversessionEvent,
  VisitorReplyAddGuestCommand,
  VisitorReplyConfirmCommand,
  VisitorReplyDocShareCommand,
  VisitorReplyNavAssistCommand,
  VisitorReplyRCRequestCommand,
  VisitorReplyReverseCommand,
  VisitorReplyScreenshareRequestCommand,
  VisitorReplySurfaceNotAllowedCommand,
  VisitorReplyUrlStartWarningCommand,
  VisitorReplyVideoRequestCommand,
  VisitorReportInputCommand,
  VisitorReportMaskingErrorCommand,
  VisitorReportPageCommand,
  VisitorReportScreenshareCommand,
  VisitorReportVisibilityCommand,
  VisitorReverseconfirmEvent,
  VisitorReverseendedEvent,
  VisitorScreenshareEvent,
  VisitorScreensharepausedEvent,
  VisitorScreenshareresumedEvent,
  VisitorSendDocumentCommand,
  VisitorSessioncontinueEvent,
  VisitorSessionendEvent,
  VisitorSessionpausedEvent,
  VisitorSessionstartEvent,
  VisitorSessionstartingEvent,
  VisitorSetUserStateCommand,
  VisitorSetVideoBgFilterCommand,
  VisitorSetVideoSizeCommand,
  VisitorStartSessionCommand,
  VisitorStartVideoCommand,
  VisitorStatereceivedEvent,
  VisitorUrlstartwarningEvent,
  VisitorVideobgfilterfailedEvent,
  VisitorViewDocumentCommand,
  VisitorViewScreenshareCommand,
  VisitorViewerclosingEvent,
  VisitorViewerinfoEvent,
  VisitorVisitordownloadEvent,
  VisitorVisitorscreenshareacceptedEvent,
  VisitorVisitorscreensharedeclinedEvent,
  VisitorVisitorscreenshareendedEvent,
  VisitorVisitorscreensharepausedEvent,
  VisitorVisitorscreensharerequestedEvent,
  VisitorVisitorscreensharestartedEvent,
  VisitorVisitorscreensharesurfacenotallowedEvent,
  VisitorVisitorvideoEvent,
  VisitorVisitorvideoacceptedEvent,
  VisitorVisitorvideocreatedEvent,
  VisitorVisitorvideodeclinedEvent,
  VisitorVisitorvideoendedEvent,
  VisitorVisitorvideoerrorEvent,
  VisitorVisitorvideopausedEvent,
  VisitorVisitorvideorequestedEvent,
  VisitorVisitorvideoresizeEvent,
  VisitorVisitorvideoresumedEvent,
  VisitorVisitorvideostartedEvent,
  VisitorVisitorvideostoppedEvent,
  VisitorWidgetmovedEvent,
  VisitorWidgetmovingEvent,
} from "@tandem/protocol";

/** The payload of each event as the visitor's handlers get it; a question carries its answers as functions. */
export interface VisitorClientEvents {
  /**
   * The agent switched accessible mode on or off. While it is on, what the agent points at gets the focus and is read out by a screen reader. One product version raises the event twice, once as an object and once as a bare boolean; the bare boolean is accepted and turned into this shape.
   *
   * Raised by `agent/enableAccessibility`.
   */
  accessibility: VisitorAccessibilityEvent;
  /**
   * The visitor allowed a guest to be brought in. It is an echo of the visitor's own answer in the visitor's page, for user interface and log; the agent's event of the same name carries the token with which the guest is admitted.
   *
   * Raised by `visitor/replyAddGuest`.
   *
   * @experimental
   */
  addguestaccepted: VisitorAddguestacceptedEvent;
  /**
   * The visitor refused to have a guest brought in. It is an echo of the visitor's own answer in the visitor's page, for user interface and log.
   *
   * Raised by `visitor/replyAddGuest`.
   *
   * @experimental
   */
  addguestdeclined: VisitorAddguestdeclinedEvent;
  /**
   * An agent asks the visitor's permission to bring a guest into the session. Show the question and answer with `replyAddGuest`. In the older products the payload carried callback functions; here it carries a request id.
   *
   * Raised by `agent/requestAddGuest`.
   *
   * @experimental
   */
  addguestrequested: VisitorAddguestrequestedEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * One piece of a document that an agent sends to the visitor has been handed over. The payload only says which document and which piece it is: the bytes travel beside the protocol's events and never stand in their log. Decided: pieces are counted from 0, but a reader knows that the document is complete by having `nmsgs` different pieces, not by the number of the last one.
   *
   * Raised by `agent/sendDocument`.
   *
   * @experimental
   */
  agentdocshare: VisitorAgentdocshareEvent;
  /**
   * An agent saved a shared document of the visitor to their own device, so that the visitor knows a copy exists.
   *
   * Raised by `agent/downloadDocument`.
   */
  agentdownload: VisitorAgentdownloadEvent;
  /**
   * An agent joined the session. Only version 3 raised it.
   *
   * Cause: An agent joined the session of a version 3 visitor library.
   *
   * @deprecated Use `agents`, which tells of joining and leaving and says who is there.
   */
  agentjoin: VisitorAgentjoinEvent;
  /**
   * Says who is in the session besides the visitor. It comes on every page load inside the session and each time somebody joins or leaves, always with the whole list, so the last payload is all there is to know.
   *
   * Raised by `visitor/startSession`, `visitor/reportPage`, `agent/leaveSession`.
   *
   * Cause: An agent or a guest joined, or the connection of one was lost.
   */
  agents: VisitorAgentsEvent;
  /**
   * Another tab or window of the same site has taken over the session, and this one is no longer shown to the agent. The other tab gets `focus`.
   *
   * Raised by `visitor/focusSession`.
   *
   * Cause: Another tab or window of the site has joined the session.
   */
  blur: VisitorBlurEvent;
  /**
   * The visitor pressed the built-in button that starts a session. Only version 3 raised it.
   *
   * Cause: The visitor pressed the start button of a version 3 visitor library.
   *
   * @deprecated Use `sessionstarting`, which comes however the session is started.
   */
  clickstart: VisitorClickstartEvent;
  /**
   * The visitor pressed the built-in button that ends the session. Only version 3 raised it.
   *
   * Cause: The visitor pressed the stop button of a version 3 visitor library.
   *
   * @deprecated Use `leavesession`, which comes however the visitor ends the session.
   */
  clickstop: VisitorClickstopEvent;
  /**
   * The agent wants to take the visitor's tab to another page, and the visitor has to consent. Show the text that the key stands for and answer with `replyConfirm`; after `accept` comes `navigation`. In the older products the payload carried a callback function; here it carries a request id.
   *
   * Raised by `agent/navigate`.
   */
  confirm: VisitorConfirmEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * Says whether the visitor's link to the service works. While it is down the library tries again by itself: 20 tries, first 2 and later 4 seconds apart. If none succeeds, `error` with the code `conndrop` follows.
   *
   * Cause: The connection to the service was lost, or it is working again.
   */
  connection: VisitorConnectionEvent;
  /**
   * Asks the visitor to share a document with the agent. Sent once for two steps: first they agree to the terms and preview a document, or not (`previewconfirm`, `previewcancel`); then they share it, or not (`confirm`, `cancel`). Each step is answered with `replyDocShare`. Decided: both steps carry the same request id, which stays valid after `previewconfirm` and is used up by `previewcancel` and `cancel`. Until then a further `confirm` shares a further document.
   *
   * Raised by `agent/requestDocShare`.
   */
  docsharerequested: VisitorDocsharerequestedEvent & {
    /** Answers with `previewconfirm`. */
    previewconfirm(): Promise<Outcome>;
    /** Answers with `previewcancel`. */
    previewcancel(): Promise<Outcome>;
    /** Answers with `confirm`. */
    confirm(): Promise<Outcome>;
    /** Answers with `cancel`. */
    cancel(): Promise<Outcome>;
  };
  /**
   * How far the sharing of a document has come: terms accepted, declined, started or canceled. Sent at each step.
   *
   * Raised by `visitor/replyDocShare`, `visitor/sendDocument`.
   *
   * @experimental
   */
  docsharestatus: VisitorDocsharestatusEvent;
  /**
   * A document that the visitor chose was not sent, most often because it is larger than 5 MiB. Raised before anything leaves their device. Decided: the reason is text for people, not a code, since real clients share no list of words.
   *
   * Raised by `visitor/sendDocument`.
   */
  documentnotsent: VisitorDocumentnotsentEvent;
  /**
   * A document is shown in the visitor's page. Decided: the two flags say whose doing it was, and no property is certain, since a document may come as a file with a name or as a link with an address.
   *
   * Raised by `visitor/viewDocument`, `agent/showDocumentPreview`.
   */
  documentviewed: VisitorDocumentviewedEvent;
  /**
   * Something failed on the visitor's side, and the code says what. The list of codes is open. A script that did not load has the documented code `SCRIPT_NOT_LOADED`, and the spelling `scriptloadfailed`, which products really send, is turned into it. Older products left out the code or the text: a missing code is read as `service`, the most general one, and a missing text as the empty text. The nested form that one older guide shows is not accepted.
   *
   * Raised by `visitor/startSession`.
   *
   * Cause: The service cannot be reached, a lost connection could not be restored, or a script did not load.
   */
  error: VisitorErrorEvent;
  /**
   * Nothing more of the agent's file is on its way: it is complete, or its transfer was abandoned. The event does not say which, so a page takes away its progress sign and does not promise success.
   *
   * Raised by `agent/sendDocument`.
   *
   * Cause: The last piece of a file arrives, or the transfer is abandoned.
   */
  filedownloaded: VisitorFiledownloadedEvent;
  /**
   * The first piece of a file that an agent sends has reached the visitor's page; the rest is on its way. Followed by `filedownloaded`.
   *
   * Raised by `agent/sendDocument`.
   *
   * Cause: The first piece of a file arrives.
   */
  filedownloading: VisitorFiledownloadingEvent;
  /**
   * This tab or window now carries the session and is what the agent sees. The tab that had it before gets `blur`.
   *
   * Raised by `visitor/focusSession`.
   *
   * Cause: The tab that carried the session was closed and this one takes its place.
   */
  focus: VisitorFocusEvent;
  /**
   * The visitor is ending the session, and `sessionend` with the reason `visitor` follows. Use it for what must happen only when the visitor ends the session and not the agent.
   *
   * Raised by `visitor/stopSession`.
   */
  leavesession: VisitorLeavesessionEvent;
  /**
   * The page's masking hook failed, so it is not known what to hide and the whole page is hidden from the agent. Older guides list this as a code of `error`; here it is an event of its own, as in the products themselves. The library raises it at once and reports it to the session with `reportMaskingError`.
   *
   * Raised by `visitor/reportMaskingError`.
   *
   * Cause: The page's masking hook threw an error or returned something unusable.
   */
  maskingerror: VisitorMaskingerrorEvent;
  /**
   * The agent offers to take the visitor to a page, and the visitor decides. Show the label and answer with `replyNavAssist`. An address outside the domains that the site trusts is refused without asking, so this event never carries one. In the older products accepting was a callback function that gave back the address to open; here the reply carries that address.
   *
   * Raised by `agent/navigationAssist`.
   */
  navassistrequested: VisitorNavassistrequestedEvent & {
    /** Answers with `accept`. */
    accept(details?: Partial<Pick<VisitorReplyNavAssistCommand, "url">>): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(details?: Partial<Pick<VisitorReplyNavAssistCommand, "url">>): Promise<Outcome>;
  };
  /**
   * The agent takes the visitor's tab to another page. It comes just before the library carries it out; with neither `open` nor `link` the address opens in the same tab. When the visitor has to consent first, `confirm` comes before it.
   *
   * Raised by `agent/navigate`, `visitor/replyConfirm`.
   *
   * @experimental
   */
  navigation: VisitorNavigationEvent;
  /**
   * Tells of the same offer as `navassistrequested`, without asking for an answer. It is for user interface and log.
   *
   * Raised by `agent/navigationAssist`.
   *
   * @experimental
   */
  navigationassist: VisitorNavigationassistEvent;
  /**
   * The agent points something out on the page: an element, or a shape between two points. While the agent is drawing, the event comes again and again, each time with the whole shape. The sources name the properties without their types; here the element is a CSS selector, the kind of gesture a free word, and only the drawer and the page are always given.
   *
   * Raised by `agent/outline`.
   *
   * @experimental
   */
  outline: VisitorOutlineEvent;
  /**
   * The page that the visitor is on is masked as a whole, so the agent sees none of it. It comes when such a page is loaded. It does not tell of a failure; for that see `maskingerror`.
   *
   * Raised by `visitor/reportPageMasked`.
   *
   * @experimental
   */
  pagemasked: VisitorPagemaskedEvent;
  /**
   * A participant switched their own camera picture off for a moment, so that the page can show a placeholder. Decided: this event marks the pause only; that the picture is back is told by `visitorvideoresumed` for the visitor and by `screenshare` (continued, not paused) for an agent.
   *
   * Raised by `agent/pauseAgentVideo`, `visitor/pauseVideo`.
   *
   * @experimental
   */
  participantvideopaused: VisitorParticipantvideopausedEvent;
  /**
   * An agent asks the visitor's page to hold the share of its screen. The page obeys and `visitorscreensharepaused` follows; only the visitor can let the share go on. Decided: the payload is empty; the bare `1` of real clients says no more than the name and is dropped.
   *
   * Raised by `agent/pauseVisitorScreenshare`.
   *
   * @experimental
   */
  pausevisitorscreenshare: VisitorPausevisitorscreenshareEvent;
  /**
   * Says whether the agent can use mouse and keyboard on this page. It is sent on every change and again after each navigation while control is on. The agent's event of the same name also says whether control is suspended; the visitor, who suspends it simply by using the mouse, is not told.
   *
   * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportPage`, `agent/releaseRC`.
   *
   * Cause: The agent who had control left the session.
   */
  rc: VisitorRcEvent;
  /**
   * The visitor allowed remote control. All of the visitor's pages are told, so that the question goes away in each; `rc` says that control is on.
   *
   * Raised by `visitor/replyRCRequest`.
   *
   * @experimental
   */
  rcaccepted: VisitorRcacceptedEvent;
  /**
   * The question about remote control is closed without control: the visitor refused, let the time pass or paused, or the agent who asked is gone. All of the visitor's pages are told, so that the question goes away in each.
   *
   * Raised by `visitor/replyRCRequest`, `visitor/pauseSession`.
   *
   * Cause: The question was open for too long, or the agent who asked is gone.
   *
   * @experimental
   */
  rcdeclined: VisitorRcdeclinedEvent;
  /**
   * Tells the same as `rc`, with the same payload and at the same moments; one product version raises both. Listen to `rc`, which every version raises.
   *
   * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportPage`, `agent/releaseRC`.
   *
   * Cause: The agent who had control left the session.
   *
   * @experimental
   */
  rcenabled: VisitorRcenabledEvent;
  /**
   * The agent did something on the page by remote control. Use it to show the visitor what is happening or to keep a record. The sources do not say how the agent is named; here it is by participant number.
   *
   * Raised by `agent/remoteInput`.
   */
  rcevent: VisitorRceventEvent;
  /**
   * An agent asks to use mouse and keyboard on the visitor's page. Show the question and answer with `replyRCRequest`. In the older products the payload carried callback functions; here it carries a request id.
   *
   * Raised by `agent/requestRC`, `agent/requestCE`.
   */
  rcrequested: VisitorRcrequestedEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * The visitor library has loaded its settings and can be called. It comes once for each page load, before any other event, whether or not a session is running.
   *
   * Cause: The visitor library has finished loading in the page.
   */
  ready: VisitorReadyEvent;
  /**
   * The host page removed the frame that the library works in, and the library has built it and its user interface anew. The session goes on. A page that added something to the session's user interface should add it again.
   *
   * Cause: A script of the host page destroyed the library's helper frame.
   *
   * @experimental
   */
  recoversession: VisitorRecoversessionEvent;
  /**
   * Asks the visitor whether an agent may watch the visitor's screen through the agent's own application (an `addScreenshare` whose `params.type` is `reverse`). Not to be confused with `visitorscreensharerequested`, where the browser itself shares the screen. The visitor answers with `replyReverse`.
   *
   * Raised by `agent/addScreenshare`.
   */
  reverseconfirm: VisitorReverseconfirmEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * The agent no longer watches the visitor's screen through their own application. It ends what an accepted `reverseconfirm` began.
   *
   * Raised by `agent/closeScreenshare`, `visitor/stopScreenshare`.
   *
   * Cause: The connection that carries the reverse share is lost.
   */
  reverseended: VisitorReverseendedEvent;
  /**
   * Says that a picture from an agent, their screen or their camera, is there for the visitor to watch, has ended or has failed. Sent on every change and again after each page load for a share that the session knows. Decided: the words of `state` are those of the visitor's side; the agent-side event of the same name tells how the visitor answered and has words of its own.
   *
   * Raised by `agent/addScreenshare`, `agent/closeScreenshare`, `agent/agentVideoStart`, `agent/agentVideoEnd`, `agent/pauseAgentVideo`.
   *
   * Cause: A page of the site loads while the session knows of a share, or a share fails.
   */
  screenshare: VisitorScreenshareEvent;
  /**
   * An agent holds their shared picture still. What the visitor sees no longer follows the agent's screen until `screenshareresumed`.
   *
   * Raised by `agent/pauseScreenshare`.
   */
  screensharepaused: VisitorScreensharepausedEvent;
  /**
   * The picture that an agent held still follows the agent's screen again. It ends what `screensharepaused` began.
   *
   * Raised by `agent/resumeScreenshare`.
   */
  screenshareresumed: VisitorScreenshareresumedEvent;
  /**
   * This page is now part of the running session. It comes right after `sessionstart` and again on every later page load inside the session, so one handler can set up the page in both cases. Older products raised it only after a navigation; here the first page raises it too.
   *
   * Raised by `visitor/startSession`, `visitor/reportPage`.
   */
  sessioncontinue: VisitorSessioncontinueEvent;
  /**
   * The session is over for the visitor, and the reason says who or what ended it. The list of reasons is open, because an agent's console may end a session with a reason of its own. Older products sent no payload; since everything that is neither the visitor nor a failure counts as the agent's doing, a missing reason is read as `agent`.
   *
   * Raised by `visitor/stopSession`, `agent/leaveSession`.
   *
   * Cause: The service closed the session, or the connection was lost and could not be restored.
   */
  sessionend: VisitorSessionendEvent;
  /**
   * The visitor paused or resumed the session. While it is paused the agent sees nothing of the page. The message that may go with a pause is for the agent alone, so it is not repeated here.
   *
   * Raised by `visitor/pauseSession`.
   */
  sessionpaused: VisitorSessionpausedEvent;
  /**
   * The session exists and its key is known, so the key can be shown to the visitor. It comes once for each session; later pages of the same session raise only `sessioncontinue`.
   *
   * Raised by `visitor/startSession`.
   */
  sessionstart: VisitorSessionstartEvent;
  /**
   * The visitor asked for a session and the library is setting it up. What follows is either `sessionstart` or `error`; show a waiting state until one of the two comes.
   *
   * Raised by `visitor/startSession`.
   */
  sessionstarting: VisitorSessionstartingEvent;
  /**
   * The current state of the session has arrived from the service. Only from now on can session state be read and user state be set on this page. It comes after the first connection and again after each page load or reconnection.
   *
   * Raised by `visitor/startSession`, `visitor/reportPage`.
   *
   * Cause: The connection to the service came back after it had been lost.
   */
  statereceived: VisitorStatereceivedEvent;
  /**
   * A session is about to start because the address of the page says so, and the visitor should agree first; the answer is `replyUrlStartWarning`. Every known user interface listens to it and no known product raises it, so nobody should wait for it.
   *
   * Cause: Nothing in this protocol; the name is kept for user interfaces that still listen to it.
   *
   * @deprecated Nothing raises this event. Ask the visitor before you call `startSession`.
   */
  urlstartwarning: VisitorUrlstartwarningEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * The background behind the visitor could not be changed, or changing it makes the picture too slow. What happens next is in `failuremode`. The agent-side event of the same name is about the agent's own camera.
   *
   * Raised by `visitor/setVideoBgFilter`, `visitor/startVideo`.
   *
   * Cause: The filter turns out too slow while the camera is in use.
   */
  videobgfilterfailed: VisitorVideobgfilterfailedEvent;
  /**
   * A viewer of a shared picture, on the visitor's page or on an agent's side, gives up and closes by itself, for the reason given. The page can take the view away, make the picture smaller or stop it; the share itself is not ended by this. The agents get an event of the same name.
   *
   * Raised by `visitor/closeViewer`, `agent/closeViewer`.
   */
  viewerclosing: VisitorViewerclosingEvent;
  /**
   * Measurements that the viewer on the visitor's page takes of the picture it shows: how large the picture is, how large it is drawn, and how well it arrives. For display and diagnosis only. Decided: real clients agree on the names alone, so the inner shapes fixed here are two sizes and a flat map of numbers.
   *
   * Cause: The viewer has its first picture, the picture's size or the drawn size changes, or new counters are due.
   */
  viewerinfo: VisitorViewerinfoEvent;
  /**
   * A document was saved to the visitor's own device. Same properties as in `documentviewed`. The agents are told by `documentDownloaded`.
   *
   * Raised by `visitor/downloadDocument`.
   */
  visitordownload: VisitorVisitordownloadEvent;
  /**
   * The visitor agreed to share their screen. Raised in their own page as an echo of the answer; the picture flows only from `visitorscreensharestarted` on.
   *
   * Raised by `visitor/replyScreenshareRequest`.
   *
   * @experimental
   */
  visitorscreenshareaccepted: VisitorVisitorscreenshareacceptedEvent;
  /**
   * The visitor refused to share their screen, or closed the browser's picker without a choice. Raised in their own page as an echo of the answer; the agent is told by `screensharedeclined`.
   *
   * Raised by `visitor/replyScreenshareRequest`, `visitor/replySurfaceNotAllowed`.
   *
   * Cause: The visitor closes the browser's picker.
   *
   * @experimental
   */
  visitorscreensharedeclined: VisitorVisitorscreensharedeclinedEvent;
  /**
   * The visitor's screen is no longer shared, whoever ended it. The agent is told by `visitorscreensharestopped`.
   *
   * Raised by `visitor/stopScreenshare`, `visitor/reportScreenshare`, `agent/stopVisitorScreenshare`.
   *
   * Cause: The visitor uses the browser's own stop button, closes the shared window, or the session ends.
   *
   * @experimental
   */
  visitorscreenshareended: VisitorVisitorscreenshareendedEvent;
  /**
   * The share of the visitor's screen is held: the agent sees a still picture, whatever the visitor does. Sent for a pause by the visitor and for one that the agent asked for.
   *
   * Raised by `visitor/pauseScreenshare`, `agent/pauseVisitorScreenshare`.
   *
   * @experimental
   */
  visitorscreensharepaused: VisitorVisitorscreensharepausedEvent;
  /**
   * Asks the visitor whether the agent may see their screen, shared by the browser itself. The visitor answers with `replyScreenshareRequest`; after a yes the browser shows its own picker of window, tab or screen.
   *
   * Raised by `agent/requestScreenshare`.
   */
  visitorscreensharerequested: VisitorVisitorscreensharerequestedEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * The visitor's screen is being shared from now on. Decided: there is no event of its own for the end of a pause, so this one is sent again when a paused share goes on.
   *
   * Raised by `visitor/reportScreenshare`, `visitor/pauseScreenshare`.
   *
   * @experimental
   */
  visitorscreensharestarted: VisitorVisitorscreensharestartedEvent;
  /**
   * The visitor picked a kind of surface (window, tab or whole screen) that may not be shared in this session. Asks whether they want to pick again: accept opens the browser's picker once more, decline gives up the share. The visitor answers with `replySurfaceNotAllowed`.
   *
   * Raised by `visitor/reportScreenshare`.
   */
  visitorscreensharesurfacenotallowed: VisitorVisitorscreensharesurfacenotallowedEvent & {
    /** Answers with `accept`. */
    accept(): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(): Promise<Outcome>;
  };
  /**
   * How the visitor's camera stands: its size, whether it can be used, and what is done with the background. Sent on every change and again after each page load while the camera is in use; the last one is the current state. Decided: the camera status has six values, since real clients report two more than the older list of four; as on the agent's side, only it and the size are certain.
   *
   * Raised by `visitor/startVideo`, `visitor/stopVideo`, `visitor/setVideoSize`, `visitor/setVideoBgFilter`, `visitor/replyVideoRequest`, `agent/setVideoSize`, `agent/requestVisitorVideo`.
   *
   * Cause: The camera is unplugged or the browser takes back the permission to use it, or a page of the site loads while the camera is in use.
   */
  visitorvideo: VisitorVisitorvideoEvent;
  /**
   * The visitor agreed to switch on their camera. Raised in their own page as an echo of the answer, with the camera settings they chose; the agent is told by `visitorvideorequest`.
   *
   * Raised by `visitor/replyVideoRequest`.
   *
   * @experimental
   */
  visitorvideoaccepted: VisitorVisitorvideoacceptedEvent;
  /**
   * The place for the visitor's own camera picture now stands in their page, with these settings. Comes before `visitorvideostarted`; no picture may have arrived yet.
   *
   * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
   *
   * Cause: A page of the site loads while the camera is in use.
   *
   * @experimental
   */
  visitorvideocreated: VisitorVisitorvideocreatedEvent;
  /**
   * The visitor refused to switch on their camera. Raised in their own page as an echo of the answer, with the camera settings as they stood, so that a refusal for want of a camera can be told from a free one; the agent is told by `visitorvideorequest`.
   *
   * Raised by `visitor/replyVideoRequest`.
   *
   * @experimental
   */
  visitorvideodeclined: VisitorVisitorvideodeclinedEvent;
  /**
   * The camera session of the visitor is over, whatever ended it: the visitor, an agent, the end of the cobrowse session or a failure. Decided: where both are sent, `visitorvideostopped` comes first (the camera is off) and this event last (nothing of the camera session is left).
   *
   * Raised by `visitor/stopVideo`, `agent/requestVisitorVideo`.
   *
   * Cause: The cobrowse session ends, or the camera fails for good.
   *
   * @experimental
   */
  visitorvideoended: VisitorVisitorvideoendedEvent;
  /**
   * The camera of the visitor could not be used, or failed while in use. Decided: the error is plain text; an error object is accepted and turned into its JSON text. A reader that needs to know what kind of failure it was looks at `camerastatus` of `visitorvideo`.
   *
   * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
   *
   * Cause: The browser refuses the camera, or the camera fails while in use.
   */
  visitorvideoerror: VisitorVisitorvideoerrorEvent;
  /**
   * The visitor switched their camera picture off for a moment; the camera session goes on. The other participants see no picture until `visitorvideoresumed`.
   *
   * Raised by `visitor/pauseVideo`.
   */
  visitorvideopaused: VisitorVisitorvideopausedEvent;
  /**
   * Asks the visitor to switch on their camera for the agent. The visitor answers with `replyVideoRequest`, which carries the camera settings they chose. The agent-side event of the same name is no question: it only tells other agents that this one was asked.
   *
   * Raised by `agent/requestVisitorVideo`.
   */
  visitorvideorequested: VisitorVisitorvideorequestedEvent & {
    /** Answers with `accept`. */
    accept(details?: Partial<Pick<VisitorReplyVideoRequestCommand, "settings">>): Promise<Outcome>;
    /** Answers with `decline`. */
    decline(details?: Partial<Pick<VisitorReplyVideoRequestCommand, "settings">>): Promise<Outcome>;
  };
  /**
   * The visitor's camera picture is to be shown at this size. Sent when either side changes the size; the visitor's page obeys and `visitorvideo` follows. Decided: an object; the bare word of real clients is accepted and turned into this shape.
   *
   * Raised by `agent/setVideoSize`, `visitor/setVideoSize`.
   *
   * @experimental
   */
  visitorvideoresize: VisitorVisitorvideoresizeEvent;
  /**
   * The visitor switched their camera picture on again after a pause. It ends what `visitorvideopaused` began.
   *
   * Raised by `visitor/pauseVideo`.
   */
  visitorvideoresumed: VisitorVisitorvideoresumedEvent;
  /**
   * The camera of the visitor delivers its first picture, of this size. Follows `visitorvideocreated`.
   *
   * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
   */
  visitorvideostarted: VisitorVisitorvideostartedEvent;
  /**
   * The camera of the visitor has been switched off and its picture is gone from their page. A new `startVideo` switches it on again.
   *
   * Raised by `visitor/stopVideo`, `agent/requestVisitorVideo`.
   *
   * Cause: The cobrowse session ends.
   */
  visitorvideostopped: VisitorVisitorvideostoppedEvent;
  /**
   * The visitor has let go of the session widget. If it came to rest in a corner, the two flags say in which one; without them it stays where it was dropped.
   *
   * Cause: The visitor let go of the widget.
   */
  widgetmoved: VisitorWidgetmovedEvent;
  /**
   * The visitor is dragging the session widget across the page. It comes for every step and carries the distance since the step before.
   *
   * Cause: The visitor drags the widget.
   */
  widgetmoving: VisitorWidgetmovingEvent;
}

/** What the client needs to know of the visitor's side at run time. */
export const visitorFace: Face = {
  "side": "visitor",
  "events": [
    "accessibility",
    "addguestaccepted",
    "addguestdeclined",
    "addguestrequested",
    "agentdocshare",
    "agentdownload",
    "agentjoin",
    "agents",
    "blur",
    "clickstart",
    "clickstop",
    "confirm",
    "connection",
    "docsharerequested",
    "docsharestatus",
    "documentnotsent",
    "documentviewed",
    "error",
    "filedownloaded",
    "filedownloading",
    "focus",
    "leavesession",
    "maskingerror",
    "navassistrequested",
    "navigation",
    "navigationassist",
    "outline",
    "pagemasked",
    "participantvideopaused",
    "pausevisitorscreenshare",
    "rc",
    "rcaccepted",
    "rcdeclined",
    "rcenabled",
    "rcevent",
    "rcrequested",
    "ready",
    "recoversession",
    "reverseconfirm",
    "reverseended",
    "screenshare",
    "screensharepaused",
    "screenshareresumed",
    "sessioncontinue",
    "sessionend",
    "sessionpaused",
    "sessionstart",
    "sessionstarting",
    "statereceived",
    "urlstartwarning",
    "videobgfilterfailed",
    "viewerclosing",
    "viewerinfo",
    "visitordownload",
    "visitorscreenshareaccepted",
    "visitorscreensharedeclined",
    "visitorscreenshareended",
    "visitorscreensharepaused",
    "visitorscreensharerequested",
    "visitorscreensharestarted",
    "visitorscreensharesurfacenotallowed",
    "visitorvideo",
    "visitorvideoaccepted",
    "visitorvideocreated",
    "visitorvideodeclined",
    "visitorvideoended",
    "visitorvideoerror",
    "visitorvideopaused",
    "visitorvideorequested",
    "visitorvideoresize",
    "visitorvideoresumed",
    "visitorvideostarted",
    "visitorvideostopped",
    "widgetmoved",
    "widgetmoving"
  ],
  "state": [
    "accessibility",
    "agents",
    "connection",
    "rc",
    "sessionpaused",
    "visitorvideo"
  ],
  "replies": {
    "addguestrequested": {
      "command": "replyAddGuest",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "confirm": {
      "command": "replyConfirm",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "docsharerequested": {
      "command": "replyDocShare",
      "choices": [
        "previewconfirm",
        "previewcancel",
        "confirm",
        "cancel"
      ]
    },
    "navassistrequested": {
      "command": "replyNavAssist",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "rcrequested": {
      "command": "replyRCRequest",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "reverseconfirm": {
      "command": "replyReverse",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "urlstartwarning": {
      "command": "replyUrlStartWarning",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "visitorscreensharerequested": {
      "command": "replyScreenshareRequest",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "visitorscreensharesurfacenotallowed": {
      "command": "replySurfaceNotAllowed",
      "choices": [
        "accept",
        "decline"
      ]
    },
    "visitorvideorequested": {
      "command": "replyVideoRequest",
      "choices": [
        "accept",
        "decline"
      ]
    }
  }
};

/** The visitor's end of a session: `on` for what happens, a method for each command. */
export class VisitorClient extends Client<"visitor"> {
  constructor(transport: Transport) {
    super(visitorFace, transport);
  }

  /** The viewer of an agent's screen or camera gives up by itself, for example on a slow device; the client library sends it. Raises `viewerclosing` on both sides, and `screenshare` with the state `ended` for the agents. When the visitor closes it, use `viewScreenshare` with `ended`. */
  closeViewer(data: VisitorCloseViewerCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("closeViewer", data, options);
  }

  /** The visitor saves a shared document on the visitor's own device. Raises `visitordownload` here and `documentDownloaded` for the agents. */
  downloadDocument(data: VisitorDownloadDocumentCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("downloadDocument", data, options);
  }

  /** Switches remote control on or off of the visitor's own accord, without an agent having asked. Raises `rc` on both sides. To answer an agent's request, use `replyRCRequest`. */
  enableRC(data: VisitorEnableRCCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("enableRC", data, options);
  }

  /** This tab or window asks to be the one that carries the session and that the agents see. Raises `focus` here and `blur` in the tab that had the session before. */
  focusSession(options?: CommandOptions): Promise<Outcome> {
    return this.command("focusSession", {}, options);
  }

  /**
   * Holds the share of the visitor's screen, so that the agents see a still picture, or lets it go on. Raises `visitorscreensharepaused` or, when it goes on, `visitorscreensharestarted`.
   *
   * @experimental
   */
  pauseScreenshare(data: VisitorPauseScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseScreenshare", data, options);
  }

  /** Hides the page from the agents for a while, or shows it again; the session itself goes on. Raises `sessionpaused` on both sides. */
  pauseSession(data: VisitorPauseSessionCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseSession", data, options);
  }

  /** Switches the visitor's camera picture off for a moment, or on again; the camera session goes on. Raises `visitorvideopaused` or `visitorvideoresumed` here and `visitorvideo` for the agents. */
  pauseVideo(data: VisitorPauseVideoCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("pauseVideo", data, options);
  }

  /**
   * Answers `addguestrequested`. The agent gets `addguestaccepted`, with a token for the guest, or `addguestdeclined`; the visitor's page gets the event of the same name.
   *
   * @experimental
   */
  replyAddGuest(data: VisitorReplyAddGuestCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyAddGuest", data, options);
  }

  /** Answers `confirm`. After `accept`, `navigation` follows and the tab goes to the other page; after `decline` nothing happens. */
  replyConfirm(data: VisitorReplyConfirmCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyConfirm", data, options);
  }

  /** Answers `docsharerequested`, once for each of its two steps and with the same request id. Raises `startdocsharepreview`, `enddocsharepreview`, `startdocshare` or `enddocshare` for the agents, and `docsharestatus` here. */
  replyDocShare(data: VisitorReplyDocShareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyDocShare", data, options);
  }

  /** Answers `navassistrequested`. After `accept` the page opens the address. The older products could only accept; here `decline` is an answer too, and nothing is opened. */
  replyNavAssist(data: VisitorReplyNavAssistCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyNavAssist", data, options);
  }

  /** Answers `rcrequested`. The agent gets `rcrequest` with the answer; after `accept`, `rc` follows on both sides. The visitor's page also gets `rcaccepted` or `rcdeclined`. */
  replyRCRequest(data: VisitorReplyRCRequestCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyRCRequest", data, options);
  }

  /** Answers `reverseconfirm`: whether an agent may watch the visitor's screen through the agent's own application. After `decline` the agent gets `screensharedeclined`. When such a view is over, `reverseended` comes. */
  replyReverse(data: VisitorReplyReverseCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyReverse", data, options);
  }

  /** Answers `visitorscreensharerequested`. After `accept` the browser lets the visitor pick a tab, a window or a screen, and `reportScreenshare` tells what came of it. After `decline` the agent gets `screensharedeclined`. */
  replyScreenshareRequest(data: VisitorReplyScreenshareRequestCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyScreenshareRequest", data, options);
  }

  /** Answers `visitorscreensharesurfacenotallowed`, which comes when the visitor picked something that may not be shared. `accept` lets the visitor pick again; `decline` gives up, and the agent gets `screensharedeclined`. */
  replySurfaceNotAllowed(data: VisitorReplySurfaceNotAllowedCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replySurfaceNotAllowed", data, options);
  }

  /**
   * Answers `urlstartwarning`. As nothing raises that event, there is nothing to answer.
   *
   * @deprecated Nothing raises `urlstartwarning`. Ask the visitor before you call `startSession`.
   */
  replyUrlStartWarning(data: VisitorReplyUrlStartWarningCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyUrlStartWarning", data, options);
  }

  /** Answers `visitorvideorequested`. The agent gets `visitorvideorequest` with the answer; after `accept` the camera starts with the given settings. The visitor's page also gets `visitorvideoaccepted` or `visitorvideodeclined`. */
  replyVideoRequest(data: VisitorReplyVideoRequestCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("replyVideoRequest", data, options);
  }

  /** The visitor started or stopped using mouse or keyboard while an agent has control; the client library sends it by itself. Control is suspended for as long as the visitor is active. Raises `rc` with `suspended` for the agents. */
  reportInput(data: VisitorReportInputCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("reportInput", data, options);
  }

  /** The page's masking hook failed and the whole page is hidden from the agents; the client library sends it by itself. It goes with the visitor event `maskingerror`. */
  reportMaskingError(data: VisitorReportMaskingErrorCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("reportMaskingError", data, options);
  }

  /** A page of the site has loaded inside the session; the client library sends it by itself on the first page and on every later one. Raises `sessioncontinue` and `statereceived` here, and `navigate` for the agents. */
  reportPage(data: VisitorReportPageCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("reportPage", data, options);
  }

  /**
   * The page that was loaded is masked as a whole and hidden from the agents; the client library sends it by itself. Raises `pagemasked`.
   *
   * @experimental
   */
  reportPageMasked(options?: CommandOptions): Promise<Outcome> {
    return this.command("reportPageMasked", {}, options);
  }

  /** How the share of the visitor's screen is going; the client library sends it by itself. Raises `visitorscreensharestarted`, `visitorscreensharestopped` or `visitorscreensharenotsupported` for the agents, and `visitorscreensharesurfacenotallowed` here when the surface may not be shared. */
  reportScreenshare(data: VisitorReportScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("reportScreenshare", data, options);
  }

  /** The tab with the session became visible or hidden; the client library sends it by itself. Raises `pagevisibility` for the agents. */
  reportVisibility(data: VisitorReportVisibilityCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("reportVisibility", data, options);
  }

  /** The visitor shares a file with the agents. It announces the file; its bytes travel beside the events. Raises `startdocshare` and `documentShared` for the agents. A file of more than 5 MiB is not announced at all: the client library raises `documentnotsent`. */
  sendDocument(data: VisitorSendDocumentCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("sendDocument", data, options);
  }

  /** Stores one named value of the site's own choice in the session, for the agents to read. The other values stay as they are, and a name that exists already gets the new value. Raises the agent event `userstate`, which carries all values. It can be used only after `statereceived`. */
  setUserState(data: VisitorSetUserStateCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("setUserState", data, options);
  }

  /** Switches the filter that hides what is behind the visitor on or off. Raises `visitorvideo`, or `videobgfilterfailed` when the device cannot do it. */
  setVideoBgFilter(data: VisitorSetVideoBgFilterCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("setVideoBgFilter", data, options);
  }

  /** Changes the size at which the visitor's camera picture is shown. Raises `visitorvideoresize`, then `visitorvideo`. */
  setVideoSize(data: VisitorSetVideoSizeCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("setVideoSize", data, options);
  }

  /** Creates a session under a key, by which an agent finds it. Raises `sessionstarting` at once, then `sessionstart`, `sessioncontinue` and `statereceived`, or `error` when it fails. */
  startSession(data: VisitorStartSessionCommand = {}, options?: CommandOptions): Promise<Outcome> {
    return this.command("startSession", data, options);
  }

  /** Starts the visitor's camera and shows its picture to the agents. The browser may ask the visitor for permission. Raises `visitorvideo` and `visitorvideostarted`, or `visitorvideoerror` when the camera cannot be used. */
  startVideo(data: VisitorStartVideoCommand = {}, options?: CommandOptions): Promise<Outcome> {
    return this.command("startVideo", data, options);
  }

  /** Ends the share of the visitor's screen; the session goes on. Raises `visitorscreenshareended` here and `visitorscreensharestopped` for the agents. */
  stopScreenshare(options?: CommandOptions): Promise<Outcome> {
    return this.command("stopScreenshare", {}, options);
  }

  /** Ends the session for everybody. Raises `leavesession` and `sessionend` with the reason `visitor` here, and `sessionend` with the reason `VisitorLeft` for each agent. */
  stopSession(options?: CommandOptions): Promise<Outcome> {
    return this.command("stopSession", {}, options);
  }

  /** Stops the visitor's camera; the session goes on. Raises `visitorvideostopped` and `visitorvideoended` here and `visitorvideo` on both sides. */
  stopVideo(options?: CommandOptions): Promise<Outcome> {
    return this.command("stopVideo", {}, options);
  }

  /** Shows a document in a viewer on the visitor's page, where the agents see it too. Raises `documentviewed`. */
  viewDocument(data: VisitorViewDocumentCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("viewDocument", data, options);
  }

  /** What the visitor does about an agent's screen or camera that is offered for viewing. Raises `screenshare` for the agents, with the same view and state. */
  viewScreenshare(data: VisitorViewScreenshareCommand, options?: CommandOptions): Promise<Outcome> {
    return this.command("viewScreenshare", data, options);
  }
}
