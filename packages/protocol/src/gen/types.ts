// Generated from the schemas. Do not edit: change the schema and generate again.
import type { AgentVideoState, BackgroundFilter, BlurFailureMode, CameraStatus, ConnectionStatus, ConsentChoice, ConsentResponse, DocumentShareChoice, DocumentShareStatus, DocumentType, PageVisibility, ParticipantRole, Party, Privilege, RemoteAction, StartVideo, VideoSize, ViewerCloseReason, ViewingState, VisitorScreenshareStatus, AgentSessionEnd, Refusal, VisitorError, VisitorSessionEnd } from "./codes.ts";

/**
 * The browser in which the visitor's page runs.
 */
export interface Browser {
/**
 * Name of the browser, such as `Firefox`.
 */
name: string
/**
 * Version of the browser, as it names it.
 */
version: string
/**
 * Operating system or device family, such as `Windows`.
 */
platform: string
}

/**
 * What is known or wished of a camera. In a command each property is a wish, and what is left out stays as it is; in an event it is how things are.
 */
export interface CameraSettings {
/**
 * Size of the picture.
 */
video?: VideoSize
/**
 * Which camera: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
/**
 * Whether the camera can be used. Has no effect in a command of the agent.
 */
camerastatus?: CameraStatus
/**
 * True while the camera is off and the video goes on without a picture. The older name `videopaused` means the same and is not used here.
 */
paused?: boolean
/**
 * True while the background filter is on.
 */
videobgfilter?: boolean
/**
 * Which background filter is used when it is on.
 */
videobgtype?: BackgroundFilter
}

/**
 * A document that is open in a viewer, and who opened it. A document that came as a file has a name, one that came as a link has an address.
 */
export interface DocumentView {
/**
 * Name of the document.
 */
name?: FileName
/**
 * Address of the document, complete with its query string.
 */
url?: string
/**
 * True when the visitor opened it.
 */
visitorselected?: boolean
/**
 * True when the agent opened it.
 */
agentselected?: boolean
}

/**
 * What stands around every payload on the wire: a CloudEvents 1.0 event in JSON, one in each text message of the socket.
 */
export interface Envelope {
/**
 * The version of CloudEvents.
 */
specversion: "1.0"
/**
 * Identifies the message; unique together with source. A command that is sent again keeps its id, so that it takes effect once.
 */
id: string
/**
 * Who sends: /sessions/<session> for the session, /participants/<number> for a participant.
 */
source: string
/**
 * Protocol, side and name: tandem.agent.rc for an event, tandem.agent.command.requestRC for a command, tandem.outcome for the answer to a command.
 */
type: string
/**
 * The session that the message belongs to.
 */
subject: string
/**
 * When it happened, in UTC.
 */
time?: string
/**
 * The media type of the payload.
 */
datacontenttype?: "application/json"
/**
 * The identifier of the payload's schema.
 */
dataschema?: string
/**
 * The place in the session's log, as twelve digits, so that text order is log order. Events have it; commands and outcomes do not.
 */
sequence?: string
}

/**
 * Name of a document as its owner sees it, with its extension and without a path.
 */
export type FileName = string

/**
 * Makes the visitor's page follow the address like a click on a link.
 */
export interface NavigationLink {
/**
 * Name of the window or frame in which the link opens, such as `_self`.
 */
target: string
}

/**
 * Makes the visitor's page open the address in a window of its own.
 */
export interface NavigationOpen {
/**
 * Name of the window, such as `_blank`.
 */
target: string
/**
 * Look of the new window, in the words of the browser's `window.open`.
 */
features?: string
}

/**
 * The session's answer to a command, sent once to the participant that gave it. A refused command has had no effect.
 */
export interface Outcome {
/**
 * The id of the command's envelope.
 */
command: string
/**
 * done: the session has taken it up; events say what follows. refused: it had no effect, and code says why.
 */
status: ("done" | "refused")
/**
 * Why the command was refused.
 */
code?: Refusal
/**
 * The same for a person to read: what was expected and what came.
 */
detail?: string
/**
 * The JSON Pointer of the place in the command that is wrong.
 */
pointer?: string
}

/**
 * Address of a page, without its query string and fragment, which often hold personal data. The sender removes them.
 */
export type PageUrl = string

/**
 * The number of a participant within one session. The visitor is `0`; agents and guests are numbered in the order in which they joined, and a number is not given twice. It is text, though some clients send a number.
 */
export type ParticipantNumber = string

/**
 * Someone who takes part in a session. Only the number and the role are certain; names are given when the account allows it.
 */
export interface Participant {
/**
 * Number of the participant within the session.
 */
num: ParticipantNumber
/**
 * What the participant may do.
 */
role: ParticipantRole
/**
 * Name to show.
 */
name?: string
/**
 * Job title or form of address to show beside the name.
 */
title?: string
/**
 * Sign-in name at the service.
 */
username?: string
/**
 * Number of the partner company through which the agent signed in.
 */
partnerid?: number
/**
 * The agent's id in the partner company's own system.
 */
partneruserid?: string
/**
 * Id of the guest's invitation. Only with the role `guest`.
 */
guestid?: string
/**
 * Role of the agent at the company, such as `supervisor`. The page can hide more or less from different roles.
 */
agentrole?: string
}

/**
 * A place on the visitor's page. It can be given in two ways; a reader uses `relative` when it finds the element, since the two pages may be laid out differently, and `client` otherwise.
 */
export interface Point {
/**
 * Place within the element, as a share of its width and height: 0 is the left or top edge, 1 the right or bottom edge. A gesture that leaves the element goes below 0 or above 1.
 */
relative?: {
/**
 * Distance from the left edge; grows to the right.
 */
x: number
/**
 * Distance from the top edge; grows downwards.
 */
y: number
}
/**
 * Place within the visible part of the page, in CSS pixels.
 */
client?: {
/**
 * Distance from the left edge; grows to the right.
 */
x: number
/**
 * Distance from the top edge; grows downwards.
 */
y: number
}
}

/**
 * Names one question to the visitor, so that the answer can be matched to it. The server makes it. It is valid until the question is answered; a question of two steps keeps it for both.
 */
export type RequestId = string

/**
 * How a shared screen or camera is shown.
 */
export interface ScreenshareParams {
/**
 * Direction of the picture: `forward` from the agent to the visitor, `reverse` from the visitor to the agent.
 */
type?: ("forward" | "reverse")
/**
 * Size of the picture as width and height in pixels, such as `1280x720`.
 */
size?: string
/**
 * Width of the view in CSS pixels.
 */
width?: number
/**
 * Height of the view in CSS pixels.
 */
height?: number
/**
 * True when the picture comes from a camera, false or absent when it is a screen.
 */
video?: boolean
}

/**
 * Names one place in which a shared screen or a camera picture is shown. Known names are `glance_screenshare` for the agent's screen and `glance_agentvideo` for the agent's camera; newer clients use one for each participant, such as `glance_video_2`. Therefore the name is any identifier.
 */
export type ScreenshareView = string

/**
 * The key under which a visitor starts a session and an agent finds it. One rule holds for web and mobile: at most 50 letters, digits, `_` and `-`.
 */
export type SessionKey = string

/**
 * The agent offers the visitor their screen or camera picture to view. The visitor's page gets `screenshare` with the state new; what they do with it comes back as the agent's `screenshare`.
 */
export interface AgentAddScreenshareCommand {
/**
 * The view in which the visitor is to see the picture.
 */
screenshareView: ScreenshareView
/**
 * How the picture is to be shown.
 */
params?: ScreenshareParams
}

/**
 * Ends the agent's own video and switches the camera off.
 */
export interface AgentAgentVideoEndCommand {

}

/**
 * Starts the agent's own camera and shows its picture to the visitor. How it goes is told by the agent's `video` event.
 */
export interface AgentAgentVideoStartCommand {
/**
 * How to start. What is left out is as it was the last time.
 */
settings?: CameraSettings
}

/**
 * Ends a screen or camera picture that the agent shares. The visitor's view closes.
 */
export interface AgentCloseScreenshareCommand {
/**
 * The view of the shared picture.
 */
screenshareView: ScreenshareView
}

/**
 * Tells that a video viewer on the agent's side has given up, for example on a slow device. The agents get `viewerclosing`. The visitor is not told, since their camera goes on for the others.
 */
export interface AgentCloseViewerCommand {
/**
 * The view that closes.
 */
screenshareView: ScreenshareView
/**
 * Why it closes.
 */
closereason: ViewerCloseReason
}

/**
 * Tells that the agent saved a shared document on their own device. The agents get `documentDownloaded`, the visitor `agentdownload`.
 */
export interface AgentDownloadDocumentCommand {
/**
 * Name of the document.
 */
name: FileName
}

/**
 * Switches the visitor's page to accessible mode or back. In it, what the agent points at gets the focus and is read out by a screen reader.
 */
export interface AgentEnableAccessibilityCommand {
/**
 * True to switch it on.
 */
enabled: boolean
}

/**
 * The agent leaves the session on purpose and gets `sessionend` with the reason AgentLeft. When that was the last agent, the session ends for the visitor too. The page to go to afterwards is a matter of the viewer and is not sent.
 */
export interface AgentLeaveSessionCommand {

}

/**
 * Moves the visitor's page: forward, back, a reload, or to another address. Where the site wants their consent, the visitor is asked first. The page that opens is reported by the event of the same name.
 */
export interface AgentNavigateCommand {
/**
 * `f` for forward, `b` for back, `r` for a reload; anything else is an address, complete with its query string.
 */
url: string
/**
 * Key of the text with which the visitor is asked. Without it he is not asked.
 */
confirm?: string
/**
 * Open the address in another window.
 */
open?: NavigationOpen
/**
 * Follow the address like a link.
 */
link?: NavigationLink
}

/**
 * Offers the visitor a link to another page, which they can follow or refuse. A page outside the domains that the site trusts is refused without asking them.
 */
export interface AgentNavigationAssistCommand {
/**
 * Label of the link, as the visitor reads it.
 */
name: string
/**
 * Address to which the link leads, complete with its query string.
 */
url: string
}

/**
 * Shows the visitor where the agent points: the outline of an element, or a gesture that goes from one point to another. It changes nothing on the page. While a gesture lasts it is sent again and again, and the last one is marked as done.
 * 
 * @experimental
 */
export interface AgentOutlineCommand {
/**
 * Address of the page that the agent sees. The visitor's client drops a gesture that was meant for another page.
 */
url: PageUrl
/**
 * CSS selector of the element.
 */
element?: string
/**
 * Where the gesture began, or its only place.
 */
p1?: Point
/**
 * Where it is now.
 */
p2?: Point
/**
 * Kind of gesture, such as `line`, `box` or `arrow`. A client that does not know the kind outlines the element.
 */
gesttype?: string
/**
 * True on the last message of a gesture.
 */
gesturedone?: boolean
}

/**
 * Switches the agent's camera off or on again while the video goes on. `videopaused` follows.
 */
export interface AgentPauseAgentVideoCommand {
/**
 * True to switch the camera off.
 */
paused: boolean
}

/**
 * Stops the picture that the agent shares for now. The visitor's view stays open and he is told that it is paused.
 */
export interface AgentPauseScreenshareCommand {
/**
 * The view of the shared picture.
 */
screenshareView: ScreenshareView
}

/**
 * Asks the visitor's client to hold the picture for now; the visitor gets `pausevisitorscreenshare`. Only the visitor can let it go on, since it is their screen.
 */
export interface AgentPauseVisitorScreenshareCommand {

}

/**
 * The agent gives control back. Both sides get `rc`. Without effect when control is off.
 */
export interface AgentReleaseRCCommand {

}

/**
 * One action of the agent on the visitor's page: a click, a change of a field, or the news that the agent is typing. It works only while control is on and not suspended. The visitor's page gets `rcevent` for every action carried out.
 */
export interface AgentRemoteInputCommand {
/**
 * What to do.
 */
type: RemoteAction
/**
 * CSS selector that finds the element.
 */
path: string
/**
 * The new value of the field. With `inputchange` and `agenttyping`.
 */
value?: string
}

/**
 * Asks the visitor whether the agent may bring a guest into the session. The answer comes as `addguestaccepted` with a token, or as `addguestdeclined`. The session knows who asks, so nothing is sent along.
 * 
 * @experimental
 */
export interface AgentRequestAddGuestCommand {

}

/**
 * Asks the visitor for the restricted form of remote control, in which the agent can change only the fields that the site allows. The visitor gets the same question as for remote control, marked as selective.
 */
export interface AgentRequestCECommand {

}

/**
 * Asks the visitor for a document. The visitor may preview it first, which the agent is told by `startdocsharepreview` without seeing it.
 */
export interface AgentRequestDocShareCommand {

}

/**
 * Asks the visitor for the use of their mouse and keyboard. Their answer comes as `rcrequest`; without the privilege `accessdenied` comes instead.
 */
export interface AgentRequestRCCommand {

}

/**
 * Asks the visitor to share their screen. The outcome comes as `visitorscreensharestarted`, `screensharedeclined` or `visitorscreensharenotsupported`.
 */
export interface AgentRequestScreenshareCommand {

}

/**
 * Asks the visitor for their camera, or takes the request back and ends the video. The answer comes as `visitorvideorequest`; other agents are told by `visitorvideorequested`.
 */
export interface AgentRequestVisitorVideoCommand {
/**
 * True to ask for the camera, false to take the request back or to end the video.
 */
enabled: boolean
}

/**
 * Lets a paused picture of the agent go on.
 */
export interface AgentResumeScreenshareCommand {
/**
 * The view of the shared picture.
 */
screenshareView: ScreenshareView
}

/**
 * The agent shares a document. Its bytes travel beside the protocol; this command says what is coming. The agents are told by `documentShared` and `startdocshare`, the visitor by `agentdocshare`.
 */
export interface AgentSendDocumentCommand {
/**
 * Name of the document.
 */
name: FileName
/**
 * Kind of document, which decides the viewer.
 */
type: DocumentType
/**
 * Size in bytes, at most 5 MiB.
 */
size: number
/**
 * Media type of the document, such as `application/pdf`.
 */
mimetype?: string
/**
 * True when the visitor is to save the document rather than view it.
 */
download?: boolean
}

/**
 * Changes the size of the visitor's camera picture, for both sides.
 */
export interface AgentSetVideoSizeCommand {
/**
 * The new size.
 */
size: VideoSize
}

/**
 * Opens a document in the viewers of both sides, so that agent and visitor look at the same thing. It reaches the visitor as `agentdocshare`, and its bytes travel beside the protocol.
 */
export interface AgentShowDocumentPreviewCommand {
/**
 * Kind of document, which decides the viewer.
 */
type: DocumentType
/**
 * Name of the document.
 */
name: FileName
}

/**
 * Ends the share of the visitor's screen. `visitorscreensharestopped` follows.
 */
export interface AgentStopVisitorScreenshareCommand {

}

/**
 * Changes settings of the agent's own video: the camera, the size or the background filter. What is left out stays as it is.
 */
export interface AgentUpdateAgentVideoOptionsCommand {
/**
 * What to change.
 */
settings: CameraSettings
}

/**
 * The agent tried to use a feature that needs a privilege that they do not hold, and nothing was done. The visitor is not told.
 * 
 * Raised by `agent/requestRC`, `agent/requestCE`, `agent/navigationAssist`, `agent/enableAccessibility`, `agent/requestAddGuest`.
 */
export interface AgentAccessdeniedEvent {
/**
 * True when the refused request was one for remote control. The field's documents name this property without its type; here it is a boolean.
 */
rcrequested?: boolean
/**
 * The privilege that is missing.
 */
privilege?: Privilege
}

/**
 * The visitor allows the agent to bring a guest into the session. The token that comes with it admits one guest.
 * 
 * Raised by `visitor/replyAddGuest`.
 */
export interface AgentAddguestacceptedEvent {
/**
 * Number of the agent who asked.
 */
agentnum: ParticipantNumber
/**
 * Admits the guest, once. A random value such as a UUID, which a reader hands on unchanged.
 */
token: string
}

/**
 * The visitor does not want a guest in the session. The documents of the field give this event no payload, while its clients send the number of the agent who asked; the number is therefore optional here.
 * 
 * Raised by `visitor/replyAddGuest`.
 */
export interface AgentAddguestdeclinedEvent {
/**
 * Number of the agent who asked.
 */
agentnum?: ParticipantNumber
}

/**
 * Who helps in the session at this moment. Sent when an agent or a guest joins or leaves, and again when a viewer loads. The visitor is neither counted nor listed. The payload is the same as on the visitor's side.
 * 
 * Raised by `agent/leaveSession`.
 * 
 * Cause: An agent or a guest joined, lost the connection or was removed, or a viewer loaded.
 */
export interface AgentAgentsEvent {
/**
 * How many agents and guests take part.
 */
count: number
/**
 * The agents and guests, in the order in which they joined. Not every service sends it, so a reader must be able to do with the count.
 * 
 * Items: An agent or a guest.
 */
agentlist?: Participant[]
}

/**
 * The viewer could not reach the service, so the agent is not in the session. It is raised by the agent's own client, since nothing can come from a server that was not reached.
 * 
 * Cause: The viewer's connection to the service could not be opened.
 */
export interface AgentConnectfailedEvent {
/**
 * Technical text for a log or for the support staff. It holds no personal data.
 */
detail: string
}

/**
 * One side saved a shared document on its own device. Either side can save any document of the session, also one that it shared itself.
 * 
 * Raised by `visitor/downloadDocument`, `agent/downloadDocument`.
 */
export interface AgentDocumentDownloadedEvent {
/**
 * The side that shared the document.
 */
sharedBy: Party
/**
 * The side that saved it.
 */
downloadedBy: Party
/**
 * Name of the document.
 */
name: FileName
}

/**
 * One side shared a document with the other. The name is written in camel case on the wire, unlike those of the other events.
 * 
 * Raised by `visitor/sendDocument`, `visitor/replyDocShare`, `agent/sendDocument`.
 */
export interface AgentDocumentSharedEvent {
/**
 * The side that shared the document.
 */
sharedBy: Party
/**
 * Name of the document.
 */
name: FileName
}

/**
 * No document is open for both sides any more.
 * 
 * Raised by `visitor/replyDocShare`.
 * 
 * Cause: The document viewer was closed, or the session ended.
 */
export interface AgentEnddocshareEvent {

}

/**
 * The visitor's preview is over. If he shared the document, `startdocshare` follows. Opening a page is a separate event, `navigate`, although one published list runs the two together.
 * 
 * Raised by `visitor/replyDocShare`.
 * 
 * Cause: The visitor's page was closed or left during the preview.
 */
export interface AgentEnddocsharepreviewEvent {

}

/**
 * The visitor opened a page of the site inside the session. Sent for the first page, for every later page and for a reload. Only the oldest documents show the payload in full; that shape holds here, with the page's title added.
 * 
 * Raised by `visitor/reportPage`.
 */
export interface AgentNavigateEvent {
/**
 * Address of the page.
 */
url: PageUrl
/**
 * The browser in which the page is open.
 */
browser: Browser
/**
 * Version of the visitor's client library.
 */
visitorversion: string
/**
 * Title of the page, as it stands in the browser's tab.
 */
title?: string
}

/**
 * The visitor's page went to the background or came back. While it is hidden the visitor does not see what the agent does. The payload is an object; the older bare word is accepted and turned into this shape.
 * 
 * Raised by `visitor/reportVisibility`.
 */
export interface AgentPagevisibilityEvent {
/**
 * Whether the page is on screen.
 */
visibility: PageVisibility
}

/**
 * Says whether the agent can use mouse and keyboard on the visitor's page. Sent on every change and again after each page load while control is on. The visitor's event of this name has `enabled` only; here `suspended` is always there as well.
 * 
 * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportInput`, `agent/releaseRC`.
 * 
 * Cause: A page was loaded while control is on.
 */
export interface AgentRcEvent {
/**
 * True while the agent has control.
 */
enabled: boolean
/**
 * True while control is on but rests, because the visitor is using their own mouse or keyboard. Always false when control is off.
 */
suspended: boolean
}

/**
 * The visitor answered the agent's request for remote control or for selective editing. When they accepted, `rc` follows. The payload is an object; the bare word of older clients is accepted and turned into this shape.
 * 
 * Raised by `visitor/replyRCRequest`.
 */
export interface AgentRcrequestEvent {
/**
 * What the visitor answered.
 */
response: ConsentResponse
}

/**
 * What the visitor does with a screen or camera picture that the agent shares: they accept or decline it, their viewer joins, or they stop viewing. The visitor's event of this name has other states, which tell how the share itself goes. A status without a state is how older clients say ended, and is read so.
 * 
 * Raised by `visitor/viewScreenshare`, `visitor/closeViewer`, `agent/closeScreenshare`, `agent/agentVideoEnd`.
 * 
 * Cause: The visitor left the page that showed the picture.
 */
export interface AgentScreenshareEvent {
/**
 * The view in which the picture is shown. Not one of two fixed names, since newer clients use a view for each participant.
 */
screenshareView: ScreenshareView
/**
 * What the visitor does.
 */
state: ViewingState
/**
 * Number of the agent whose picture it is.
 */
agentnum?: ParticipantNumber
}

/**
 * The visitor does not want to share their screen, or broke off while he chose what to share.
 * 
 * Raised by `visitor/replyScreenshareRequest`, `visitor/replySurfaceNotAllowed`, `visitor/replyReverse`.
 */
export interface AgentScreensharedeclinedEvent {

}

/**
 * The session is over for this agent. The sources disagree: one promises a reason code without naming its property, its sample shows a message only, and the oldest sends nothing. Here both are optional, the code stands in `reason` and the text in `msg`. Without a reason, take it as a plain end.
 * 
 * Raised by `agent/leaveSession`, `visitor/stopSession`.
 * 
 * Cause: The agent could not join, lost the connection or reloaded the page, or the visitor's connection was gone for too long.
 */
export interface AgentSessionendEvent {
/**
 * Why the session ended.
 */
reason?: AgentSessionEnd
/**
 * Text for the agent, in the language of the service.
 */
msg?: string
}

/**
 * The visitor paused the session or went on with it. While it is paused the agent does not see the page. Sent for both changes, despite its name, and again when a viewer loads.
 * 
 * Raised by `visitor/pauseSession`.
 * 
 * Cause: A viewer loaded.
 */
export interface AgentSessionpausedEvent {
/**
 * True when the session is now paused, false when it goes on.
 */
paused: boolean
/**
 * Text of the visitor's page for the agent, such as how long the pause will last. The visitor's own event does not carry it.
 */
message?: string
}

/**
 * A document is now open for both sides. Its name comes with `documentShared`.
 * 
 * Raised by `visitor/sendDocument`, `visitor/replyDocShare`, `agent/sendDocument`.
 */
export interface AgentStartdocshareEvent {

}

/**
 * The visitor began to look at a document of theirs that they may share. The agent does not see the document.
 * 
 * Raised by `visitor/replyDocShare`.
 */
export interface AgentStartdocsharepreviewEvent {

}

/**
 * The values that the visitor's page has set for the agent, such as a customer number or the step of an order. The whole map is sent each time, not only what changed. Values are scalars; a nested value that an older client sends becomes its JSON text.
 * 
 * Raised by `visitor/setUserState`.
 * 
 * Cause: A viewer loaded.
 */
export interface AgentUserstateEvent {
/**
 * A value that the page has set.
 */
[k: string]: string | number | boolean | null
}

/**
 * A step in the life of the agent's own camera video, raised by the agent's own client. Which further property comes along depends on the state.
 * 
 * Raised by `agent/agentVideoStart`, `agent/agentVideoEnd`.
 * 
 * Cause: The video component was loaded, the number of viewers changed or the camera failed.
 */
export interface AgentVideoEvent {
/**
 * The step.
 */
state: AgentVideoState
/**
 * The settings with which the video runs. With `sessionStarted`.
 */
options?: CameraSettings
/**
 * How many people view the picture. With `guestCountChanged`.
 */
count?: number
/**
 * What went wrong. With `error`; an error object becomes its JSON text.
 */
error?: string
/**
 * Why video is not available. With `notEnabled`; a value that is not text becomes text.
 */
reason?: string
}

/**
 * The background of the agent's own camera picture cannot be blurred, because the browser lacks what it takes or the device is too slow.
 * 
 * Raised by `agent/agentVideoStart`, `agent/updateAgentVideoOptions`.
 * 
 * Cause: The device became too slow while the filter was on.
 */
export interface AgentVideobgfilterfailedEvent {
/**
 * What becomes of the video.
 */
failuremode: BlurFailureMode
/**
 * True when the device is too slow. Absent for any other cause.
 */
performancefail?: boolean
}

/**
 * The agent switched their own camera off or on again while the video goes on. Sent for both changes, despite its name.
 * 
 * Raised by `agent/pauseAgentVideo`.
 */
export interface AgentVideopausedEvent {
/**
 * True when the camera is now off.
 */
paused: boolean
}

/**
 * The video viewer of a participant gives up and closes, and the agents are told. Whoever sends the video may make it smaller or stop it. The visitor's event of this name is about the viewer on their own page only.
 * 
 * Raised by `visitor/closeViewer`, `agent/closeViewer`.
 */
export interface AgentViewerclosingEvent {
/**
 * Why the viewer closes.
 */
closereason: ViewerCloseReason
/**
 * The view that closes. Only newer clients tell it.
 */
screenshareView?: ScreenshareView
}

/**
 * The visitor's browser cannot share a screen, as is the case on most phones. The visitor was not asked.
 * 
 * Raised by `visitor/reportScreenshare`.
 */
export interface AgentVisitorscreensharenotsupportedEvent {

}

/**
 * The visitor agreed and their screen is being sent. What older clients send along, such as a join address, belongs to the media service and is not part of the protocol.
 * 
 * Raised by `visitor/reportScreenshare`.
 */
export interface AgentVisitorscreensharestartedEvent {

}

/**
 * The share of the visitor's screen is over, whichever side stopped it.
 * 
 * Raised by `visitor/stopScreenshare`, `visitor/reportScreenshare`, `agent/stopVisitorScreenshare`.
 * 
 * Cause: The visitor ended it in the browser's own bar, or closed the shared window.
 */
export interface AgentVisitorscreensharestoppedEvent {

}

/**
 * State of the visitor's camera. Sent when its video starts, ends or changes. Only the camera status is certain; the size is there while there is a picture to show, and the session key while a video runs.
 * 
 * Raised by `visitor/startVideo`, `visitor/stopVideo`, `visitor/pauseVideo`, `visitor/setVideoSize`, `visitor/setVideoBgFilter`, `visitor/replyVideoRequest`, `agent/setVideoSize`.
 * 
 * Cause: The camera was unplugged, blocked or taken by another program.
 */
export interface AgentVisitorvideoEvent {
/**
 * Size of the picture.
 */
video?: VideoSize
/**
 * Whether the camera can be used. One document names four words; all six that clients send are accepted.
 */
camerastatus: CameraStatus
/**
 * True while the visitor has switched the camera off and the video goes on without a picture.
 */
paused?: boolean
/**
 * Key of the video session, which is not the key of the cobrowse session. It is text; a list, as one document writes it, is read as its first item.
 */
sessionkey?: SessionKey
/**
 * Which camera: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
/**
 * True while the background filter is on.
 */
videobgfilter?: boolean
/**
 * Which background filter is used when it is on.
 */
videobgtype?: BackgroundFilter
/**
 * Id of the page element in which the agent sees the picture.
 */
agentviewerelementid?: string
/**
 * Id of the page element in which the visitor sees their own picture.
 */
previewelementid?: string
/**
 * Id of the page element that holds the visitor's video.
 */
visitorvideoelementid?: string
/**
 * Data of the media service, handed through unread. An object becomes its JSON text.
 */
descriptor?: string
/**
 * What went wrong, when the camera status is `error`. Technical text for a log.
 */
error?: string
}

/**
 * The visitor answered the agent's request for their camera. When they accepted, `visitorvideo` follows. The documents give bare words; here the word stands in `response`, as in `rcrequest`, and the bare word is accepted and turned into this shape. Not to be confused with `visitorvideorequested`.
 * 
 * Raised by `visitor/replyVideoRequest`.
 */
export interface AgentVisitorvideorequestEvent {
/**
 * What the visitor answered.
 */
response: ConsentResponse
}

/**
 * Another agent asked for the visitor's camera; the others in the session are told so. The visitor's event of this name is the request itself and carries the question.
 * 
 * Raised by `agent/requestVisitorVideo`.
 */
export interface AgentVisitorvideorequestedEvent {

}

/**
 * The viewer of an agent's screen or camera gives up by itself, for example on a slow device; the client library sends it. Raises `viewerclosing` on both sides, and `screenshare` with the state `ended` for the agents. When the visitor closes it, use `viewScreenshare` with `ended`.
 */
export interface VisitorCloseViewerCommand {
/**
 * Which screen or camera was viewed.
 */
screenshareView: ScreenshareView
/**
 * Why the viewer gives up.
 */
closereason: ViewerCloseReason
}

/**
 * The visitor saves a shared document on the visitor's own device. Raises `visitordownload` here and `documentDownloaded` for the agents.
 */
export interface VisitorDownloadDocumentCommand {
/**
 * The document, by name or by address.
 */
document: DocumentView
}

/**
 * Switches remote control on or off of the visitor's own accord, without an agent having asked. Raises `rc` on both sides. To answer an agent's request, use `replyRCRequest`.
 */
export interface VisitorEnableRCCommand {
/**
 * True to give the agent control, false to take it back.
 */
enabled: boolean
}

/**
 * This tab or window asks to be the one that carries the session and that the agents see. Raises `focus` here and `blur` in the tab that had the session before.
 */
export interface VisitorFocusSessionCommand {

}

/**
 * Holds the share of the visitor's screen, so that the agents see a still picture, or lets it go on. Raises `visitorscreensharepaused` or, when it goes on, `visitorscreensharestarted`.
 * 
 * @experimental
 */
export interface VisitorPauseScreenshareCommand {
/**
 * True to pause, false to resume.
 */
paused: boolean
}

/**
 * Hides the page from the agents for a while, or shows it again; the session itself goes on. Raises `sessionpaused` on both sides.
 */
export interface VisitorPauseSessionCommand {
/**
 * True to pause, false to resume.
 */
pause: boolean
/**
 * Text that the agents see while the session is paused. It has no meaning when resuming.
 */
message?: string
}

/**
 * Switches the visitor's camera picture off for a moment, or on again; the camera session goes on. Raises `visitorvideopaused` or `visitorvideoresumed` here and `visitorvideo` for the agents.
 */
export interface VisitorPauseVideoCommand {
/**
 * True to pause, false to resume.
 */
paused: boolean
}

/**
 * Answers `addguestrequested`. The agent gets `addguestaccepted`, with a token for the guest, or `addguestdeclined`; the visitor's page gets the event of the same name.
 * 
 * @experimental
 */
export interface VisitorReplyAddGuestCommand {
/**
 * The `requestId` of the `addguestrequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `confirm`. After `accept`, `navigation` follows and the tab goes to the other page; after `decline` nothing happens.
 */
export interface VisitorReplyConfirmCommand {
/**
 * The `requestId` of the `confirm` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `docsharerequested`, once for each of its two steps and with the same request id. Raises `startdocsharepreview`, `enddocsharepreview`, `startdocshare` or `enddocshare` for the agents, and `docsharestatus` here.
 */
export interface VisitorReplyDocShareCommand {
/**
 * The `requestId` of the `docsharerequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer: `previewconfirm` or `previewcancel` in the first step, `confirm` or `cancel` in the second. `cancel` in the first step refuses the request.
 */
choice: DocumentShareChoice
}

/**
 * Answers `navassistrequested`. After `accept` the page opens the address. The older products could only accept; here `decline` is an answer too, and nothing is opened.
 */
export interface VisitorReplyNavAssistCommand {
/**
 * The `requestId` of the `navassistrequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
/**
 * With `accept`, the address that is opened, if it is not the one that was offered: the site may for example have added a sign-in token.
 */
url?: string
}

/**
 * Answers `rcrequested`. The agent gets `rcrequest` with the answer; after `accept`, `rc` follows on both sides. The visitor's page also gets `rcaccepted` or `rcdeclined`.
 */
export interface VisitorReplyRCRequestCommand {
/**
 * The `requestId` of the `rcrequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `reverseconfirm`: whether an agent may watch the visitor's screen through the agent's own application. After `decline` the agent gets `screensharedeclined`. When such a view is over, `reverseended` comes.
 */
export interface VisitorReplyReverseCommand {
/**
 * The `requestId` of the `reverseconfirm` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `visitorscreensharerequested`. After `accept` the browser lets the visitor pick a tab, a window or a screen, and `reportScreenshare` tells what came of it. After `decline` the agent gets `screensharedeclined`.
 */
export interface VisitorReplyScreenshareRequestCommand {
/**
 * The `requestId` of the `visitorscreensharerequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `visitorscreensharesurfacenotallowed`, which comes when the visitor picked something that may not be shared. `accept` lets the visitor pick again; `decline` gives up, and the agent gets `screensharedeclined`.
 */
export interface VisitorReplySurfaceNotAllowedCommand {
/**
 * The `requestId` of the `visitorscreensharesurfacenotallowed` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `urlstartwarning`. As nothing raises that event, there is nothing to answer.
 * 
 * @deprecated Nothing raises `urlstartwarning`. Ask the visitor before you call `startSession`.
 */
export interface VisitorReplyUrlStartWarningCommand {
/**
 * The `requestId` of the `urlstartwarning` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
}

/**
 * Answers `visitorvideorequested`. The agent gets `visitorvideorequest` with the answer; after `accept` the camera starts with the given settings. The visitor's page also gets `visitorvideoaccepted` or `visitorvideodeclined`.
 */
export interface VisitorReplyVideoRequestCommand {
/**
 * The `requestId` of the `visitorvideorequested` event that is answered.
 */
requestId: RequestId
/**
 * The visitor's answer.
 */
choice: ConsentChoice
/**
 * With `accept`, how to start the camera. With `decline`, what is known of it, for example that there is none.
 */
settings?: CameraSettings
}

/**
 * The visitor started or stopped using mouse or keyboard while an agent has control; the client library sends it by itself. Control is suspended for as long as the visitor is active. Raises `rc` with `suspended` for the agents.
 */
export interface VisitorReportInputCommand {
/**
 * True when the visitor started, false when the visitor stopped.
 */
active: boolean
}

/**
 * The page's masking hook failed and the whole page is hidden from the agents; the client library sends it by itself. It goes with the visitor event `maskingerror`.
 */
export interface VisitorReportMaskingErrorCommand {
/**
 * What went wrong, in words for a log. The text of an error may quote the page.
 */
reason: string
}

/**
 * A page of the site has loaded inside the session; the client library sends it by itself on the first page and on every later one. Raises `sessioncontinue` and `statereceived` here, and `navigate` for the agents.
 */
export interface VisitorReportPageCommand {
/**
 * Address of the page, without its query string.
 */
url: PageUrl
/**
 * Title of the page, as its tab shows it.
 */
title?: string
/**
 * The browser that shows the page.
 */
browser: Browser
/**
 * Version of the visitor library on the page.
 */
visitorversion: string
}

/**
 * The page that was loaded is masked as a whole and hidden from the agents; the client library sends it by itself. Raises `pagemasked`.
 * 
 * @experimental
 */
export interface VisitorReportPageMaskedCommand {

}

/**
 * How the share of the visitor's screen is going; the client library sends it by itself. Raises `visitorscreensharestarted`, `visitorscreensharestopped` or `visitorscreensharenotsupported` for the agents, and `visitorscreensharesurfacenotallowed` here when the surface may not be shared.
 */
export interface VisitorReportScreenshareCommand {
/**
 * How far the share has come.
 */
status: VisitorScreenshareStatus
/**
 * What the visitor picked: `browser` is a tab, `window` the window of an application, `monitor` a whole screen. These are the words of the browser. Left out when nothing was picked or the browser does not tell.
 */
surface?: ("browser" | "window" | "monitor")
}

/**
 * The tab with the session became visible or hidden; the client library sends it by itself. Raises `pagevisibility` for the agents.
 */
export interface VisitorReportVisibilityCommand {
/**
 * Whether the visitor can see the page now.
 */
visibility: PageVisibility
}

/**
 * The visitor shares a file with the agents. It announces the file; its bytes travel beside the events. Raises `startdocshare` and `documentShared` for the agents. A file of more than 5 MiB is not announced at all: the client library raises `documentnotsent`.
 */
export interface VisitorSendDocumentCommand {
/**
 * Name of the file.
 */
name: FileName
/**
 * Kind of document.
 */
type: DocumentType
/**
 * Size of the file in bytes, at most 5 MiB.
 */
size: number
/**
 * Media type of the file, such as `application/pdf`.
 */
mimetype?: string
}

/**
 * Stores one named value of the site's own choice in the session, for the agents to read. The other values stay as they are, and a name that exists already gets the new value. Raises the agent event `userstate`, which carries all values. It can be used only after `statereceived`.
 */
export interface VisitorSetUserStateCommand {
/**
 * Name of the value.
 */
name: string
/**
 * The value. Put an object or a list into JSON text first.
 */
value: (string | number | boolean | null)
}

/**
 * Switches the filter that hides what is behind the visitor on or off. Raises `visitorvideo`, or `videobgfilterfailed` when the device cannot do it.
 */
export interface VisitorSetVideoBgFilterCommand {
/**
 * True to hide the background, false to show it.
 */
enabled: boolean
}

/**
 * Changes the size at which the visitor's camera picture is shown. Raises `visitorvideoresize`, then `visitorvideo`.
 */
export interface VisitorSetVideoSizeCommand {
/**
 * The new size.
 */
size: VideoSize
}

/**
 * Creates a session under a key, by which an agent finds it. Raises `sessionstarting` at once, then `sessionstart`, `sessioncontinue` and `statereceived`, or `error` when it fails.
 */
export interface VisitorStartSessionCommand {
/**
 * Key of the session, chosen by the site, such as a customer number. When it is left out, the service makes a random key.
 */
sessionKey?: SessionKey
/**
 * The visitor's name, for the agent.
 */
name?: string
/**
 * The visitor's email address, for the agent.
 */
email?: string
/**
 * The visitor's telephone number, for the agent, at most 31 characters. One older page says 32; the shorter limit holds.
 */
phone?: string
/**
 * Number of the group of the account to which the session belongs; the group decides settings and rights.
 */
groupid?: number
/**
 * Whether the visitor's camera starts with the session, and at which size. Left out, it does not start.
 */
video?: StartVideo
/**
 * Which camera to use: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
}

/**
 * Starts the visitor's camera and shows its picture to the agents. The browser may ask the visitor for permission. Raises `visitorvideo` and `visitorvideostarted`, or `visitorvideoerror` when the camera cannot be used.
 */
export interface VisitorStartVideoCommand {
/**
 * How to start. What is left out is decided by the settings of the group.
 */
settings?: CameraSettings
}

/**
 * Ends the share of the visitor's screen; the session goes on. Raises `visitorscreenshareended` here and `visitorscreensharestopped` for the agents.
 */
export interface VisitorStopScreenshareCommand {

}

/**
 * Ends the session for everybody. Raises `leavesession` and `sessionend` with the reason `visitor` here, and `sessionend` with the reason `VisitorLeft` for each agent.
 */
export interface VisitorStopSessionCommand {

}

/**
 * Stops the visitor's camera; the session goes on. Raises `visitorvideostopped` and `visitorvideoended` here and `visitorvideo` on both sides.
 */
export interface VisitorStopVideoCommand {

}

/**
 * Shows a document in a viewer on the visitor's page, where the agents see it too. Raises `documentviewed`.
 */
export interface VisitorViewDocumentCommand {
/**
 * Kind of document, which decides the viewer.
 */
type: DocumentType
/**
 * The document, by name or by address.
 */
document: DocumentView
}

/**
 * What the visitor does about an agent's screen or camera that is offered for viewing. Raises `screenshare` for the agents, with the same view and state.
 */
export interface VisitorViewScreenshareCommand {
/**
 * Which screen or camera is meant.
 */
screenshareView: ScreenshareView
/**
 * What the visitor does: `accepted` agrees to view, `declined` refuses, `joined` the picture is there, `ended` has stopped viewing.
 */
state: ViewingState
}

/**
 * The agent switched accessible mode on or off. While it is on, what the agent points at gets the focus and is read out by a screen reader. One product version raises the event twice, once as an object and once as a bare boolean; the bare boolean is accepted and turned into this shape.
 * 
 * Raised by `agent/enableAccessibility`.
 */
export interface VisitorAccessibilityEvent {
/**
 * True while accessible mode is on.
 */
enabled: boolean
}

/**
 * The visitor allowed a guest to be brought in. It is an echo of the visitor's own answer in the visitor's page, for user interface and log; the agent's event of the same name carries the token with which the guest is admitted.
 * 
 * Raised by `visitor/replyAddGuest`.
 * 
 * @experimental
 */
export interface VisitorAddguestacceptedEvent {

}

/**
 * The visitor refused to have a guest brought in. It is an echo of the visitor's own answer in the visitor's page, for user interface and log.
 * 
 * Raised by `visitor/replyAddGuest`.
 * 
 * @experimental
 */
export interface VisitorAddguestdeclinedEvent {

}

/**
 * An agent asks the visitor's permission to bring a guest into the session. Show the question and answer with `replyAddGuest`. In the older products the payload carried callback functions; here it carries a request id.
 * 
 * Raised by `agent/requestAddGuest`.
 * 
 * @experimental
 */
export interface VisitorAddguestrequestedEvent {
/**
 * Names this request. Send it back with `replyAddGuest`.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
/**
 * Number of the agent who asks, as in `agents`.
 */
agentnum?: ParticipantNumber
}

/**
 * One piece of a document that an agent sends to the visitor has been handed over. The payload only says which document and which piece it is: the bytes travel beside the protocol's events and never stand in their log. Decided: pieces are counted from 0, but a reader knows that the document is complete by having `nmsgs` different pieces, not by the number of the last one.
 * 
 * Raised by `agent/sendDocument`.
 * 
 * @experimental
 */
export interface VisitorAgentdocshareEvent {
/**
 * The name of the document.
 */
name: FileName
/**
 * The kind of document, which decides how it is shown.
 */
type: DocumentType
/**
 * The number of this piece, counted from 0.
 */
n: number
/**
 * How many pieces the document has. One piece holds up to 500,000 characters of the encoded document.
 */
nmsgs: number
/**
 * The media type of the document, such as application/pdf.
 */
mimetype?: string
/**
 * `true` if the document is to be saved rather than shown, `false` or absent if it is to be shown. Decided: the word, as real clients write it; a boolean is accepted and turned into the word.
 */
download?: ("true" | "false")
}

/**
 * An agent saved a shared document of the visitor to their own device, so that the visitor knows a copy exists.
 * 
 * Raised by `agent/downloadDocument`.
 */
export interface VisitorAgentdownloadEvent {
/**
 * The name of the document that was saved.
 */
name: FileName
}

/**
 * An agent joined the session. Only version 3 raised it.
 * 
 * Cause: An agent joined the session of a version 3 visitor library.
 * 
 * @deprecated Use `agents`, which tells of joining and leaving and says who is there.
 */
export interface VisitorAgentjoinEvent {

}

/**
 * Says who is in the session besides the visitor. It comes on every page load inside the session and each time somebody joins or leaves, always with the whole list, so the last payload is all there is to know.
 * 
 * Raised by `visitor/startSession`, `visitor/reportPage`, `agent/leaveSession`.
 * 
 * Cause: An agent or a guest joined, or the connection of one was lost.
 */
export interface VisitorAgentsEvent {
/**
 * How many agents and guests are in the session; 0 while the visitor is alone.
 */
count: number
/**
 * Who they are. It is left out where an account does not tell visitors about its agents; then only the count is known.
 * 
 * Items: An agent or a guest.
 */
agentlist?: Participant[]
}

/**
 * Another tab or window of the same site has taken over the session, and this one is no longer shown to the agent. The other tab gets `focus`.
 * 
 * Raised by `visitor/focusSession`.
 * 
 * Cause: Another tab or window of the site has joined the session.
 */
export interface VisitorBlurEvent {

}

/**
 * The visitor pressed the built-in button that starts a session. Only version 3 raised it.
 * 
 * Cause: The visitor pressed the start button of a version 3 visitor library.
 * 
 * @deprecated Use `sessionstarting`, which comes however the session is started.
 */
export interface VisitorClickstartEvent {

}

/**
 * The visitor pressed the built-in button that ends the session. Only version 3 raised it.
 * 
 * Cause: The visitor pressed the stop button of a version 3 visitor library.
 * 
 * @deprecated Use `leavesession`, which comes however the visitor ends the session.
 */
export interface VisitorClickstopEvent {

}

/**
 * The agent wants to take the visitor's tab to another page, and the visitor has to consent. Show the text that the key stands for and answer with `replyConfirm`; after `accept` comes `navigation`. In the older products the payload carried a callback function; here it carries a request id.
 * 
 * Raised by `agent/navigate`.
 */
export interface VisitorConfirmEvent {
/**
 * Names this request. Send it back with `replyConfirm`.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
/**
 * Where to go: `f` forward and `b` back in the tab's history, `r` load the page again, anything else is an address to open.
 */
url: string
/**
 * Key of the text with which to ask the visitor.
 */
confirm: string
/**
 * Open the address in a window of its own.
 */
open?: NavigationOpen
/**
 * Open the address as a link of the page would.
 */
link?: NavigationLink
}

/**
 * Says whether the visitor's link to the service works. While it is down the library tries again by itself: 20 tries, first 2 and later 4 seconds apart. If none succeeds, `error` with the code `conndrop` follows.
 * 
 * Cause: The connection to the service was lost, or it is working again.
 */
export interface VisitorConnectionEvent {
/**
 * Whether the link works or is being restored.
 */
status: ConnectionStatus
}

/**
 * Asks the visitor to share a document with the agent. Sent once for two steps: first they agree to the terms and preview a document, or not (`previewconfirm`, `previewcancel`); then they share it, or not (`confirm`, `cancel`). Each step is answered with `replyDocShare`. Decided: both steps carry the same request id, which stays valid after `previewconfirm` and is used up by `previewcancel` and `cancel`. Until then a further `confirm` shares a further document.
 * 
 * Raised by `agent/requestDocShare`.
 */
export interface VisitorDocsharerequestedEvent {
/**
 * Identifies this question. The answer repeats it, so that it cannot be taken for the answer to another question. Both steps repeat the same one.
 */
requestId: RequestId
/**
 * The answers that the visitor may give over both steps.
 */
choices: DocumentShareChoice[]
}

/**
 * How far the sharing of a document has come: terms accepted, declined, started or canceled. Sent at each step.
 * 
 * Raised by `visitor/replyDocShare`, `visitor/sendDocument`.
 * 
 * @experimental
 */
export interface VisitorDocsharestatusEvent {
/**
 * The step reached. `accepted` means that the visitor agreed to the terms; nothing is shared before `started`.
 */
status: DocumentShareStatus
}

/**
 * A document that the visitor chose was not sent, most often because it is larger than 5 MiB. Raised before anything leaves their device. Decided: the reason is text for people, not a code, since real clients share no list of words.
 * 
 * Raised by `visitor/sendDocument`.
 */
export interface VisitorDocumentnotsentEvent {
/**
 * The name of the document.
 */
name: FileName
/**
 * Why it was not sent, in plain words. Do not compare it; `size` tells whether the document was too large.
 */
reason: string
/**
 * The size of the document in bytes. The limit is 5 MiB, which is 5,242,880 bytes.
 */
size: number
}

/**
 * A document is shown in the visitor's page. Decided: the two flags say whose doing it was, and no property is certain, since a document may come as a file with a name or as a link with an address.
 * 
 * Raised by `visitor/viewDocument`, `agent/showDocumentPreview`.
 */
export interface VisitorDocumentviewedEvent {
/**
 * The name of the document, for one that came as a file.
 */
name?: FileName
/**
 * The address of the document, for one that came as a link.
 */
url?: string
/**
 * True when the visitor opened it of their own accord.
 */
visitorselected?: boolean
/**
 * True when an agent had it opened.
 */
agentselected?: boolean
}

/**
 * Something failed on the visitor's side, and the code says what. The list of codes is open. A script that did not load has the documented code `SCRIPT_NOT_LOADED`, and the spelling `scriptloadfailed`, which products really send, is turned into it. Older products left out the code or the text: a missing code is read as `service`, the most general one, and a missing text as the empty text. The nested form that one older guide shows is not accepted.
 * 
 * Raised by `visitor/startSession`.
 * 
 * Cause: The service cannot be reached, a lost connection could not be restored, or a script did not load.
 */
export interface VisitorErrorEvent {
/**
 * What failed, for programs.
 */
code: VisitorError
/**
 * What failed, in words and without personal data. It may be empty. Decide by the code and not by this text.
 */
msg: string
/**
 * Details that some codes carry.
 */
params?: {
/**
 * With `conndrop`: host name of the server to which the connection was lost.
 */
server?: string
/**
 * With a script that did not load: the script's name or address.
 */
script?: string
}
}

/**
 * Nothing more of the agent's file is on its way: it is complete, or its transfer was abandoned. The event does not say which, so a page takes away its progress sign and does not promise success.
 * 
 * Raised by `agent/sendDocument`.
 * 
 * Cause: The last piece of a file arrives, or the transfer is abandoned.
 */
export interface VisitorFiledownloadedEvent {

}

/**
 * The first piece of a file that an agent sends has reached the visitor's page; the rest is on its way. Followed by `filedownloaded`.
 * 
 * Raised by `agent/sendDocument`.
 * 
 * Cause: The first piece of a file arrives.
 */
export interface VisitorFiledownloadingEvent {

}

/**
 * This tab or window now carries the session and is what the agent sees. The tab that had it before gets `blur`.
 * 
 * Raised by `visitor/focusSession`.
 * 
 * Cause: The tab that carried the session was closed and this one takes its place.
 */
export interface VisitorFocusEvent {

}

/**
 * The visitor is ending the session, and `sessionend` with the reason `visitor` follows. Use it for what must happen only when the visitor ends the session and not the agent.
 * 
 * Raised by `visitor/stopSession`.
 */
export interface VisitorLeavesessionEvent {

}

/**
 * The page's masking hook failed, so it is not known what to hide and the whole page is hidden from the agent. Older guides list this as a code of `error`; here it is an event of its own, as in the products themselves. The library raises it at once and reports it to the session with `reportMaskingError`.
 * 
 * Raised by `visitor/reportMaskingError`.
 * 
 * Cause: The page's masking hook threw an error or returned something unusable.
 */
export interface VisitorMaskingerrorEvent {
/**
 * What went wrong, in words for a log. The text of an error may quote the page.
 */
reason: string
}

/**
 * The agent offers to take the visitor to a page, and the visitor decides. Show the label and answer with `replyNavAssist`. An address outside the domains that the site trusts is refused without asking, so this event never carries one. In the older products accepting was a callback function that gave back the address to open; here the reply carries that address.
 * 
 * Raised by `agent/navigationAssist`.
 */
export interface VisitorNavassistrequestedEvent {
/**
 * Names this request. Send it back with `replyNavAssist`.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
/**
 * Label of the destination, to be shown to the visitor.
 */
name: string
/**
 * The address that the agent offers.
 */
url: string
}

/**
 * The agent takes the visitor's tab to another page. It comes just before the library carries it out; with neither `open` nor `link` the address opens in the same tab. When the visitor has to consent first, `confirm` comes before it.
 * 
 * Raised by `agent/navigate`, `visitor/replyConfirm`.
 * 
 * @experimental
 */
export interface VisitorNavigationEvent {
/**
 * Where to go: `f` forward and `b` back in the tab's history, `r` load the page again, anything else is an address to open.
 */
url: string
/**
 * Key of the text with which the visitor was asked for consent. Left out when no consent was needed.
 */
confirm?: string
/**
 * Open the address in a window of its own.
 */
open?: NavigationOpen
/**
 * Open the address as a link of the page would.
 */
link?: NavigationLink
}

/**
 * Tells of the same offer as `navassistrequested`, without asking for an answer. It is for user interface and log.
 * 
 * Raised by `agent/navigationAssist`.
 * 
 * @experimental
 */
export interface VisitorNavigationassistEvent {
/**
 * Label of the destination.
 */
name: string
/**
 * The address that the agent offers.
 */
url: string
}

/**
 * The agent points something out on the page: an element, or a shape between two points. While the agent is drawing, the event comes again and again, each time with the whole shape. The sources name the properties without their types; here the element is a CSS selector, the kind of gesture a free word, and only the drawer and the page are always given.
 * 
 * Raised by `agent/outline`.
 * 
 * @experimental
 */
export interface VisitorOutlineEvent {
/**
 * Number of the agent who draws, as in `agents`.
 */
agentnum: ParticipantNumber
/**
 * Role of the one who draws.
 */
role: ParticipantRole
/**
 * Name of the one who draws, to be shown beside the highlight.
 */
agentname?: string
/**
 * The page that is drawn on. A page with another address ignores the event.
 */
url: PageUrl
/**
 * CSS selector of the element that is pointed out.
 */
element?: string
/**
 * Where the gesture began, or its only point.
 */
p1?: Point
/**
 * Where the gesture is now.
 */
p2?: Point
/**
 * Kind of gesture, such as `line`, `box` or `arrow`. A client that does not know the kind outlines the element.
 */
gesttype?: string
/**
 * True when the gesture is complete, false or left out while it is still being drawn.
 */
gesturedone?: boolean
}

/**
 * The page that the visitor is on is masked as a whole, so the agent sees none of it. It comes when such a page is loaded. It does not tell of a failure; for that see `maskingerror`.
 * 
 * Raised by `visitor/reportPageMasked`.
 * 
 * @experimental
 */
export interface VisitorPagemaskedEvent {

}

/**
 * A participant switched their own camera picture off for a moment, so that the page can show a placeholder. Decided: this event marks the pause only; that the picture is back is told by `visitorvideoresumed` for the visitor and by `screenshare` (continued, not paused) for an agent.
 * 
 * Raised by `agent/pauseAgentVideo`, `visitor/pauseVideo`.
 * 
 * @experimental
 */
export interface VisitorParticipantvideopausedEvent {
/**
 * Whose camera it is. `0` is the visitor.
 */
participantnum: ParticipantNumber
}

/**
 * An agent asks the visitor's page to hold the share of its screen. The page obeys and `visitorscreensharepaused` follows; only the visitor can let the share go on. Decided: the payload is empty; the bare `1` of real clients says no more than the name and is dropped.
 * 
 * Raised by `agent/pauseVisitorScreenshare`.
 * 
 * @experimental
 */
export interface VisitorPausevisitorscreenshareEvent {

}

/**
 * Says whether the agent can use mouse and keyboard on this page. It is sent on every change and again after each navigation while control is on. The agent's event of the same name also says whether control is suspended; the visitor, who suspends it simply by using the mouse, is not told.
 * 
 * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportPage`, `agent/releaseRC`.
 * 
 * Cause: The agent who had control left the session.
 */
export interface VisitorRcEvent {
/**
 * True while the agent has control.
 */
enabled: boolean
}

/**
 * The visitor allowed remote control. All of the visitor's pages are told, so that the question goes away in each; `rc` says that control is on.
 * 
 * Raised by `visitor/replyRCRequest`.
 * 
 * @experimental
 */
export interface VisitorRcacceptedEvent {

}

/**
 * The question about remote control is closed without control: the visitor refused, let the time pass or paused, or the agent who asked is gone. All of the visitor's pages are told, so that the question goes away in each.
 * 
 * Raised by `visitor/replyRCRequest`, `visitor/pauseSession`.
 * 
 * Cause: The question was open for too long, or the agent who asked is gone.
 * 
 * @experimental
 */
export interface VisitorRcdeclinedEvent {

}

/**
 * Tells the same as `rc`, with the same payload and at the same moments; one product version raises both. Listen to `rc`, which every version raises.
 * 
 * Raised by `visitor/replyRCRequest`, `visitor/enableRC`, `visitor/reportPage`, `agent/releaseRC`.
 * 
 * Cause: The agent who had control left the session.
 * 
 * @experimental
 */
export interface VisitorRcenabledEvent {
/**
 * True while the agent has control.
 */
enabled: boolean
}

/**
 * The agent did something on the page by remote control. Use it to show the visitor what is happening or to keep a record. The sources do not say how the agent is named; here it is by participant number.
 * 
 * Raised by `agent/remoteInput`.
 */
export interface VisitorRceventEvent {
/**
 * What the agent did: `click` pressed on an element, `inputchange` changed the value of a field, `agenttyping` is typing in a field.
 */
type: RemoteAction
/**
 * CSS selector that finds the element in the page.
 */
path: string
/**
 * Number of the agent who acted, as in `agents`.
 */
agent?: ParticipantNumber
/**
 * The new value of the field. Left out for a click and for a masked field.
 */
value?: string
}

/**
 * An agent asks to use mouse and keyboard on the visitor's page. Show the question and answer with `replyRCRequest`. In the older products the payload carried callback functions; here it carries a request id.
 * 
 * Raised by `agent/requestRC`, `agent/requestCE`.
 */
export interface VisitorRcrequestedEvent {
/**
 * Names this request. Send it back with `replyRCRequest`.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
/**
 * True when the agent asks only for restricted editing: filling in the fields that the site allows. Left out or false, the agent asks for full control.
 */
selective?: boolean
/**
 * Number of the agent who asks, as in `agents`.
 */
agentnum?: ParticipantNumber
/**
 * Name of the agent who asks, for use in the question.
 */
agentname?: string
}

/**
 * The visitor library has loaded its settings and can be called. It comes once for each page load, before any other event, whether or not a session is running.
 * 
 * Cause: The visitor library has finished loading in the page.
 */
export interface VisitorReadyEvent {

}

/**
 * The host page removed the frame that the library works in, and the library has built it and its user interface anew. The session goes on. A page that added something to the session's user interface should add it again.
 * 
 * Cause: A script of the host page destroyed the library's helper frame.
 * 
 * @experimental
 */
export interface VisitorRecoversessionEvent {

}

/**
 * Asks the visitor whether an agent may watch the visitor's screen through the agent's own application (an `addScreenshare` whose `params.type` is `reverse`). Not to be confused with `visitorscreensharerequested`, where the browser itself shares the screen. The visitor answers with `replyReverse`.
 * 
 * Raised by `agent/addScreenshare`.
 */
export interface VisitorReverseconfirmEvent {
/**
 * Identifies this question. The answer repeats it, so that it cannot be taken for the answer to another question.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
}

/**
 * The agent no longer watches the visitor's screen through their own application. It ends what an accepted `reverseconfirm` began.
 * 
 * Raised by `agent/closeScreenshare`, `visitor/stopScreenshare`.
 * 
 * Cause: The connection that carries the reverse share is lost.
 */
export interface VisitorReverseendedEvent {

}

/**
 * Says that a picture from an agent, their screen or their camera, is there for the visitor to watch, has ended or has failed. Sent on every change and again after each page load for a share that the session knows. Decided: the words of `state` are those of the visitor's side; the agent-side event of the same name tells how the visitor answered and has words of its own.
 * 
 * Raised by `agent/addScreenshare`, `agent/closeScreenshare`, `agent/agentVideoStart`, `agent/agentVideoEnd`, `agent/pauseAgentVideo`.
 * 
 * Cause: A page of the site loads while the session knows of a share, or a share fails.
 */
export interface VisitorScreenshareEvent {
/**
 * Which picture this is about. The set of names is not closed: beside the fixed ones there is one for each participant with a camera.
 */
screenshareView: ScreenshareView
/**
 * What happened. `new`: the share has just begun. `continued`: it goes on; this page has loaded meanwhile, or `paused` has changed. `ended`: it has just ended. `still-ended`: it had ended before this page loaded. `error`: it has just failed. `still-error`: it had failed before this page loaded.
 */
state: ("new" | "continued" | "ended" | "still-ended" | "error" | "still-error")
/**
 * The participant number of the agent whose picture it is.
 */
agentnum?: ParticipantNumber
/**
 * True while the agent holds the picture still. Absent means false.
 */
paused?: boolean
/**
 * What a viewer needs to know to show the picture. Sent while the share is running.
 */
params?: ScreenshareParams
}

/**
 * An agent holds their shared picture still. What the visitor sees no longer follows the agent's screen until `screenshareresumed`.
 * 
 * Raised by `agent/pauseScreenshare`.
 */
export interface VisitorScreensharepausedEvent {
/**
 * Which picture is meant. The visitor may see several at once, such as the screen and the camera of an agent.
 */
screenshareView: ScreenshareView
}

/**
 * The picture that an agent held still follows the agent's screen again. It ends what `screensharepaused` began.
 * 
 * Raised by `agent/resumeScreenshare`.
 */
export interface VisitorScreenshareresumedEvent {
/**
 * Which picture is meant. The visitor may see several at once, such as the screen and the camera of an agent.
 */
screenshareView: ScreenshareView
}

/**
 * This page is now part of the running session. It comes right after `sessionstart` and again on every later page load inside the session, so one handler can set up the page in both cases. Older products raised it only after a navigation; here the first page raises it too.
 * 
 * Raised by `visitor/startSession`, `visitor/reportPage`.
 */
export interface VisitorSessioncontinueEvent {

}

/**
 * The session is over for the visitor, and the reason says who or what ended it. The list of reasons is open, because an agent's console may end a session with a reason of its own. Older products sent no payload; since everything that is neither the visitor nor a failure counts as the agent's doing, a missing reason is read as `agent`.
 * 
 * Raised by `visitor/stopSession`, `agent/leaveSession`.
 * 
 * Cause: The service closed the session, or the connection was lost and could not be restored.
 */
export interface VisitorSessionendEvent {
/**
 * Who or what ended the session.
 */
reason: VisitorSessionEnd
}

/**
 * The visitor paused or resumed the session. While it is paused the agent sees nothing of the page. The message that may go with a pause is for the agent alone, so it is not repeated here.
 * 
 * Raised by `visitor/pauseSession`.
 */
export interface VisitorSessionpausedEvent {
/**
 * True while the session is paused, false once it has resumed.
 */
paused: boolean
}

/**
 * The session exists and its key is known, so the key can be shown to the visitor. It comes once for each session; later pages of the same session raise only `sessioncontinue`.
 * 
 * Raised by `visitor/startSession`.
 */
export interface VisitorSessionstartEvent {

}

/**
 * The visitor asked for a session and the library is setting it up. What follows is either `sessionstart` or `error`; show a waiting state until one of the two comes.
 * 
 * Raised by `visitor/startSession`.
 */
export interface VisitorSessionstartingEvent {

}

/**
 * The current state of the session has arrived from the service. Only from now on can session state be read and user state be set on this page. It comes after the first connection and again after each page load or reconnection.
 * 
 * Raised by `visitor/startSession`, `visitor/reportPage`.
 * 
 * Cause: The connection to the service came back after it had been lost.
 */
export interface VisitorStatereceivedEvent {

}

/**
 * A session is about to start because the address of the page says so, and the visitor should agree first; the answer is `replyUrlStartWarning`. Every known user interface listens to it and no known product raises it, so nobody should wait for it.
 * 
 * Cause: Nothing in this protocol; the name is kept for user interfaces that still listen to it.
 * 
 * @deprecated Nothing raises this event. Ask the visitor before you call `startSession`.
 */
export interface VisitorUrlstartwarningEvent {
/**
 * Names this request. Send it back with `replyUrlStartWarning`.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
}

/**
 * The background behind the visitor could not be changed, or changing it makes the picture too slow. What happens next is in `failuremode`. The agent-side event of the same name is about the agent's own camera.
 * 
 * Raised by `visitor/setVideoBgFilter`, `visitor/startVideo`.
 * 
 * Cause: The filter turns out too slow while the camera is in use.
 */
export interface VisitorVideobgfilterfailedEvent {
/**
 * What happens next. Known so far: the camera is given up, or the picture goes on with its real background. Expect other words.
 */
failuremode: BlurFailureMode
/**
 * True if the filter works but is too slow on this device. Absent when it does not work at all.
 */
performancefail?: boolean
}

/**
 * A viewer of a shared picture, on the visitor's page or on an agent's side, gives up and closes by itself, for the reason given. The page can take the view away, make the picture smaller or stop it; the share itself is not ended by this. The agents get an event of the same name.
 * 
 * Raised by `visitor/closeViewer`, `agent/closeViewer`.
 */
export interface VisitorViewerclosingEvent {
/**
 * Which picture is no longer shown.
 */
screenshareView: ScreenshareView
/**
 * Why the viewer closes. One code is known so far; expect others.
 */
closereason: ViewerCloseReason
}

/**
 * Measurements that the viewer on the visitor's page takes of the picture it shows: how large the picture is, how large it is drawn, and how well it arrives. For display and diagnosis only. Decided: real clients agree on the names alone, so the inner shapes fixed here are two sizes and a flat map of numbers.
 * 
 * Cause: The viewer has its first picture, the picture's size or the drawn size changes, or new counters are due.
 */
export interface VisitorViewerinfoEvent {
/**
 * Which picture is meant. The visitor may see several at once, such as the screen and the camera of an agent.
 */
screenshareView: ScreenshareView
/**
 * The size of the picture as the agent sends it.
 */
screen?: {
/**
 * Width of the picture in pixels.
 */
width: number
/**
 * Height of the picture in pixels.
 */
height: number
}
/**
 * The size at which the picture is drawn on the page.
 */
scaledview?: {
/**
 * Width of the drawn picture in pixels.
 */
width: number
/**
 * Height of the drawn picture in pixels.
 */
height: number
}
/**
 * Counters of the viewer by name, such as framesPerSecond. The names are up to the viewer.
 */
stats?: {
[k: string]: number
}
}

/**
 * A document was saved to the visitor's own device. Same properties as in `documentviewed`. The agents are told by `documentDownloaded`.
 * 
 * Raised by `visitor/downloadDocument`.
 */
export interface VisitorVisitordownloadEvent {
/**
 * The name of the document, for one that came as a file.
 */
name?: FileName
/**
 * The address of the document, for one that came as a link.
 */
url?: string
/**
 * True when the visitor saved it of their own accord.
 */
visitorselected?: boolean
/**
 * True when an agent had it saved.
 */
agentselected?: boolean
}

/**
 * The visitor agreed to share their screen. Raised in their own page as an echo of the answer; the picture flows only from `visitorscreensharestarted` on.
 * 
 * Raised by `visitor/replyScreenshareRequest`.
 * 
 * @experimental
 */
export interface VisitorVisitorscreenshareacceptedEvent {

}

/**
 * The visitor refused to share their screen, or closed the browser's picker without a choice. Raised in their own page as an echo of the answer; the agent is told by `screensharedeclined`.
 * 
 * Raised by `visitor/replyScreenshareRequest`, `visitor/replySurfaceNotAllowed`.
 * 
 * Cause: The visitor closes the browser's picker.
 * 
 * @experimental
 */
export interface VisitorVisitorscreensharedeclinedEvent {

}

/**
 * The visitor's screen is no longer shared, whoever ended it. The agent is told by `visitorscreensharestopped`.
 * 
 * Raised by `visitor/stopScreenshare`, `visitor/reportScreenshare`, `agent/stopVisitorScreenshare`.
 * 
 * Cause: The visitor uses the browser's own stop button, closes the shared window, or the session ends.
 * 
 * @experimental
 */
export interface VisitorVisitorscreenshareendedEvent {

}

/**
 * The share of the visitor's screen is held: the agent sees a still picture, whatever the visitor does. Sent for a pause by the visitor and for one that the agent asked for.
 * 
 * Raised by `visitor/pauseScreenshare`, `agent/pauseVisitorScreenshare`.
 * 
 * @experimental
 */
export interface VisitorVisitorscreensharepausedEvent {

}

/**
 * Asks the visitor whether the agent may see their screen, shared by the browser itself. The visitor answers with `replyScreenshareRequest`; after a yes the browser shows its own picker of window, tab or screen.
 * 
 * Raised by `agent/requestScreenshare`.
 */
export interface VisitorVisitorscreensharerequestedEvent {
/**
 * Identifies this question. The answer repeats it, so that it cannot be taken for the answer to another question.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
}

/**
 * The visitor's screen is being shared from now on. Decided: there is no event of its own for the end of a pause, so this one is sent again when a paused share goes on.
 * 
 * Raised by `visitor/reportScreenshare`, `visitor/pauseScreenshare`.
 * 
 * @experimental
 */
export interface VisitorVisitorscreensharestartedEvent {

}

/**
 * The visitor picked a kind of surface (window, tab or whole screen) that may not be shared in this session. Asks whether they want to pick again: accept opens the browser's picker once more, decline gives up the share. The visitor answers with `replySurfaceNotAllowed`.
 * 
 * Raised by `visitor/reportScreenshare`.
 */
export interface VisitorVisitorscreensharesurfacenotallowedEvent {
/**
 * Identifies this question. The answer repeats it, so that it cannot be taken for the answer to another question.
 */
requestId: RequestId
/**
 * The answers that the visitor may give. `accept` means to pick again.
 */
choices: ConsentChoice[]
}

/**
 * How the visitor's camera stands: its size, whether it can be used, and what is done with the background. Sent on every change and again after each page load while the camera is in use; the last one is the current state. Decided: the camera status has six values, since real clients report two more than the older list of four; as on the agent's side, only it and the size are certain.
 * 
 * Raised by `visitor/startVideo`, `visitor/stopVideo`, `visitor/setVideoSize`, `visitor/setVideoBgFilter`, `visitor/replyVideoRequest`, `agent/setVideoSize`, `agent/requestVisitorVideo`.
 * 
 * Cause: The camera is unplugged or the browser takes back the permission to use it, or a page of the site loads while the camera is in use.
 */
export interface VisitorVisitorvideoEvent {
/**
 * The size at which the camera picture is shown.
 */
video: VideoSize
/**
 * Whether the camera can be used, and if not, why.
 */
camerastatus: CameraStatus
/**
 * True while the background behind the visitor is changed.
 */
videobgfilter?: boolean
/**
 * How the background is changed.
 */
videobgtype?: BackgroundFilter
}

/**
 * The visitor agreed to switch on their camera. Raised in their own page as an echo of the answer, with the camera settings they chose; the agent is told by `visitorvideorequest`.
 * 
 * Raised by `visitor/replyVideoRequest`.
 * 
 * @experimental
 */
export interface VisitorVisitorvideoacceptedEvent {
/**
 * The size at which the camera picture is shown.
 */
video?: VideoSize
/**
 * Which camera is in use: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
/**
 * Whether the camera can be used, and if not, why.
 */
camerastatus?: CameraStatus
/**
 * True while the camera is switched off for a moment. Decided: always named `paused`; the spelling `videopaused` is accepted and renamed.
 */
paused?: boolean
/**
 * True while the background behind the visitor is changed.
 */
videobgfilter?: boolean
/**
 * How the background is changed.
 */
videobgtype?: BackgroundFilter
}

/**
 * The place for the visitor's own camera picture now stands in their page, with these settings. Comes before `visitorvideostarted`; no picture may have arrived yet.
 * 
 * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
 * 
 * Cause: A page of the site loads while the camera is in use.
 * 
 * @experimental
 */
export interface VisitorVisitorvideocreatedEvent {
/**
 * The size at which the camera picture is shown.
 */
video?: VideoSize
/**
 * Which camera is in use: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
/**
 * Whether the camera can be used, and if not, why.
 */
camerastatus?: CameraStatus
/**
 * True while the camera is switched off for a moment. Decided: always named `paused`; the spelling `videopaused` is accepted and renamed.
 */
paused?: boolean
/**
 * True while the background behind the visitor is changed.
 */
videobgfilter?: boolean
/**
 * How the background is changed.
 */
videobgtype?: BackgroundFilter
}

/**
 * The visitor refused to switch on their camera. Raised in their own page as an echo of the answer, with the camera settings as they stood, so that a refusal for want of a camera can be told from a free one; the agent is told by `visitorvideorequest`.
 * 
 * Raised by `visitor/replyVideoRequest`.
 * 
 * @experimental
 */
export interface VisitorVisitorvideodeclinedEvent {
/**
 * The size at which the camera picture is shown.
 */
video?: VideoSize
/**
 * Which camera is in use: an id from the browser's list of devices, or a source name that the site made up.
 */
videosource?: string
/**
 * Whether the camera can be used, and if not, why.
 */
camerastatus?: CameraStatus
/**
 * True while the camera is switched off for a moment. Decided: always named `paused`; the spelling `videopaused` is accepted and renamed.
 */
paused?: boolean
/**
 * True while the background behind the visitor is changed.
 */
videobgfilter?: boolean
/**
 * How the background is changed.
 */
videobgtype?: BackgroundFilter
}

/**
 * The camera session of the visitor is over, whatever ended it: the visitor, an agent, the end of the cobrowse session or a failure. Decided: where both are sent, `visitorvideostopped` comes first (the camera is off) and this event last (nothing of the camera session is left).
 * 
 * Raised by `visitor/stopVideo`, `agent/requestVisitorVideo`.
 * 
 * Cause: The cobrowse session ends, or the camera fails for good.
 * 
 * @experimental
 */
export interface VisitorVisitorvideoendedEvent {

}

/**
 * The camera of the visitor could not be used, or failed while in use. Decided: the error is plain text; an error object is accepted and turned into its JSON text. A reader that needs to know what kind of failure it was looks at `camerastatus` of `visitorvideo`.
 * 
 * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
 * 
 * Cause: The browser refuses the camera, or the camera fails while in use.
 */
export interface VisitorVisitorvideoerrorEvent {
/**
 * What went wrong, for a log. Not meant to be shown to the visitor and not to be compared.
 */
error: string
}

/**
 * The visitor switched their camera picture off for a moment; the camera session goes on. The other participants see no picture until `visitorvideoresumed`.
 * 
 * Raised by `visitor/pauseVideo`.
 */
export interface VisitorVisitorvideopausedEvent {

}

/**
 * Asks the visitor to switch on their camera for the agent. The visitor answers with `replyVideoRequest`, which carries the camera settings they chose. The agent-side event of the same name is no question: it only tells other agents that this one was asked.
 * 
 * Raised by `agent/requestVisitorVideo`.
 */
export interface VisitorVisitorvideorequestedEvent {
/**
 * Identifies this question. The answer repeats it, so that it cannot be taken for the answer to another question.
 */
requestId: RequestId
/**
 * The answers that the visitor may give.
 */
choices: ConsentChoice[]
}

/**
 * The visitor's camera picture is to be shown at this size. Sent when either side changes the size; the visitor's page obeys and `visitorvideo` follows. Decided: an object; the bare word of real clients is accepted and turned into this shape.
 * 
 * Raised by `agent/setVideoSize`, `visitor/setVideoSize`.
 * 
 * @experimental
 */
export interface VisitorVisitorvideoresizeEvent {
/**
 * The new size.
 */
size: VideoSize
}

/**
 * The visitor switched their camera picture on again after a pause. It ends what `visitorvideopaused` began.
 * 
 * Raised by `visitor/pauseVideo`.
 */
export interface VisitorVisitorvideoresumedEvent {

}

/**
 * The camera of the visitor delivers its first picture, of this size. Follows `visitorvideocreated`.
 * 
 * Raised by `visitor/startVideo`, `visitor/replyVideoRequest`.
 */
export interface VisitorVisitorvideostartedEvent {
/**
 * Width of the camera picture in pixels.
 */
width: number
/**
 * Height of the camera picture in pixels.
 */
height: number
}

/**
 * The camera of the visitor has been switched off and its picture is gone from their page. A new `startVideo` switches it on again.
 * 
 * Raised by `visitor/stopVideo`, `agent/requestVisitorVideo`.
 * 
 * Cause: The cobrowse session ends.
 */
export interface VisitorVisitorvideostoppedEvent {

}

/**
 * The visitor has let go of the session widget. If it came to rest in a corner, the two flags say in which one; without them it stays where it was dropped.
 * 
 * Cause: The visitor let go of the widget.
 */
export interface VisitorWidgetmovedEvent {
/**
 * True for a corner on the left, false for one on the right.
 */
left?: boolean
/**
 * True for a corner at the bottom, false for one at the top.
 */
bottom?: boolean
}

/**
 * The visitor is dragging the session widget across the page. It comes for every step and carries the distance since the step before.
 * 
 * Cause: The visitor drags the widget.
 */
export interface VisitorWidgetmovingEvent {
/**
 * Change of the distance from the bottom edge, in CSS pixels.
 */
bottom: number
/**
 * Change of the distance from the left edge, in CSS pixels.
 */
left: number
}
