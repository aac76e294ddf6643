// Generated from the schemas. Do not edit: change the schema and generate again.
import type { Checker } from "./check.ts";
import { checkAgentAccessdeniedEvent } from "./agent/events/accessdenied.ts";
import { checkAgentAddScreenshareCommand } from "./agent/commands/addScreenshare.ts";
import { checkAgentAddguestacceptedEvent } from "./agent/events/addguestaccepted.ts";
import { checkAgentAddguestdeclinedEvent } from "./agent/events/addguestdeclined.ts";
import { checkAgentAgentVideoEndCommand } from "./agent/commands/agentVideoEnd.ts";
import { checkAgentAgentVideoStartCommand } from "./agent/commands/agentVideoStart.ts";
import { checkAgentAgentsEvent } from "./agent/events/agents.ts";
import { checkAgentCloseScreenshareCommand } from "./agent/commands/closeScreenshare.ts";
import { checkAgentCloseViewerCommand } from "./agent/commands/closeViewer.ts";
import { checkAgentConnectfailedEvent } from "./agent/events/connectfailed.ts";
import { checkAgentDocumentDownloadedEvent } from "./agent/events/documentDownloaded.ts";
import { checkAgentDocumentSharedEvent } from "./agent/events/documentShared.ts";
import { checkAgentDownloadDocumentCommand } from "./agent/commands/downloadDocument.ts";
import { checkAgentEnableAccessibilityCommand } from "./agent/commands/enableAccessibility.ts";
import { checkAgentEnddocshareEvent } from "./agent/events/enddocshare.ts";
import { checkAgentEnddocsharepreviewEvent } from "./agent/events/enddocsharepreview.ts";
import { checkAgentLeaveSessionCommand } from "./agent/commands/leaveSession.ts";
import { checkAgentNavigateCommand } from "./agent/commands/navigate.ts";
import { checkAgentNavigateEvent } from "./agent/events/navigate.ts";
import { checkAgentNavigationAssistCommand } from "./agent/commands/navigationAssist.ts";
import { checkAgentOutlineCommand } from "./agent/commands/outline.ts";
import { checkAgentPagevisibilityEvent } from "./agent/events/pagevisibility.ts";
import { checkAgentPauseAgentVideoCommand } from "./agent/commands/pauseAgentVideo.ts";
import { checkAgentPauseScreenshareCommand } from "./agent/commands/pauseScreenshare.ts";
import { checkAgentPauseVisitorScreenshareCommand } from "./agent/commands/pauseVisitorScreenshare.ts";
import { checkAgentRcEvent } from "./agent/events/rc.ts";
import { checkAgentRcrequestEvent } from "./agent/events/rcrequest.ts";
import { checkAgentReleaseRCCommand } from "./agent/commands/releaseRC.ts";
import { checkAgentRemoteInputCommand } from "./agent/commands/remoteInput.ts";
import { checkAgentRequestAddGuestCommand } from "./agent/commands/requestAddGuest.ts";
import { checkAgentRequestCECommand } from "./agent/commands/requestCE.ts";
import { checkAgentRequestDocShareCommand } from "./agent/commands/requestDocShare.ts";
import { checkAgentRequestRCCommand } from "./agent/commands/requestRC.ts";
import { checkAgentRequestScreenshareCommand } from "./agent/commands/requestScreenshare.ts";
import { checkAgentRequestVisitorVideoCommand } from "./agent/commands/requestVisitorVideo.ts";
import { checkAgentResumeScreenshareCommand } from "./agent/commands/resumeScreenshare.ts";
import { checkAgentScreenshareEvent } from "./agent/events/screenshare.ts";
import { checkAgentScreensharedeclinedEvent } from "./agent/events/screensharedeclined.ts";
import { checkAgentSendDocumentCommand } from "./agent/commands/sendDocument.ts";
import { checkAgentSessionendEvent } from "./agent/events/sessionend.ts";
import { checkAgentSessionpausedEvent } from "./agent/events/sessionpaused.ts";
import { checkAgentSetVideoSizeCommand } from "./agent/commands/setVideoSize.ts";
import { checkAgentShowDocumentPreviewCommand } from "./agent/commands/showDocumentPreview.ts";
import { checkAgentStartdocshareEvent } from "./agent/events/startdocshare.ts";
import { checkAgentStartdocsharepreviewEvent } from "./agent/events/startdocsharepreview.ts";
import { checkAgentStopVisitorScreenshareCommand } from "./agent/commands/stopVisitorScreenshare.ts";
import { checkAgentUpdateAgentVideoOptionsCommand } from "./agent/commands/updateAgentVideoOptions.ts";
import { checkAgentUserstateEvent } from "./agent/events/userstate.ts";
import { checkAgentVideoEvent } from "./agent/events/video.ts";
import { checkAgentVideobgfilterfailedEvent } from "./agent/events/videobgfilterfailed.ts";
import { checkAgentVideopausedEvent } from "./agent/events/videopaused.ts";
import { checkAgentViewerclosingEvent } from "./agent/events/viewerclosing.ts";
import { checkAgentVisitorscreensharenotsupportedEvent } from "./agent/events/visitorscreensharenotsupported.ts";
import { checkAgentVisitorscreensharestartedEvent } from "./agent/events/visitorscreensharestarted.ts";
import { checkAgentVisitorscreensharestoppedEvent } from "./agent/events/visitorscreensharestopped.ts";
import { checkAgentVisitorvideoEvent } from "./agent/events/visitorvideo.ts";
import { checkAgentVisitorvideorequestEvent } from "./agent/events/visitorvideorequest.ts";
import { checkAgentVisitorvideorequestedEvent } from "./agent/events/visitorvideorequested.ts";
import { checkEnvelope } from "./common/envelope.ts";
import { checkOutcome } from "./common/outcome.ts";
import { checkVisitorAccessibilityEvent } from "./visitor/events/accessibility.ts";
import { checkVisitorAddguestacceptedEvent } from "./visitor/events/addguestaccepted.ts";
import { checkVisitorAddguestdeclinedEvent } from "./visitor/events/addguestdeclined.ts";
import { checkVisitorAddguestrequestedEvent } from "./visitor/events/addguestrequested.ts";
import { checkVisitorAgentdocshareEvent } from "./visitor/events/agentdocshare.ts";
import { checkVisitorAgentdownloadEvent } from "./visitor/events/agentdownload.ts";
import { checkVisitorAgentjoinEvent } from "./visitor/events/agentjoin.ts";
import { checkVisitorAgentsEvent } from "./visitor/events/agents.ts";
import { checkVisitorBlurEvent } from "./visitor/events/blur.ts";
import { checkVisitorClickstartEvent } from "./visitor/events/clickstart.ts";
import { checkVisitorClickstopEvent } from "./visitor/events/clickstop.ts";
import { checkVisitorCloseViewerCommand } from "./visitor/commands/closeViewer.ts";
import { checkVisitorConfirmEvent } from "./visitor/events/confirm.ts";
import { checkVisitorConnectionEvent } from "./visitor/events/connection.ts";
import { checkVisitorDocsharerequestedEvent } from "./visitor/events/docsharerequested.ts";
import { checkVisitorDocsharestatusEvent } from "./visitor/events/docsharestatus.ts";
import { checkVisitorDocumentnotsentEvent } from "./visitor/events/documentnotsent.ts";
import { checkVisitorDocumentviewedEvent } from "./visitor/events/documentviewed.ts";
import { checkVisitorDownloadDocumentCommand } from "./visitor/commands/downloadDocument.ts";
import { checkVisitorEnableRCCommand } from "./visitor/commands/enableRC.ts";
import { checkVisitorErrorEvent } from "./visitor/events/error.ts";
import { checkVisitorFiledownloadedEvent } from "./visitor/events/filedownloaded.ts";
import { checkVisitorFiledownloadingEvent } from "./visitor/events/filedownloading.ts";
import { checkVisitorFocusEvent } from "./visitor/events/focus.ts";
import { checkVisitorFocusSessionCommand } from "./visitor/commands/focusSession.ts";
import { checkVisitorLeavesessionEvent } from "./visitor/events/leavesession.ts";
import { checkVisitorMaskingerrorEvent } from "./visitor/events/maskingerror.ts";
import { checkVisitorNavassistrequestedEvent } from "./visitor/events/navassistrequested.ts";
import { checkVisitorNavigationEvent } from "./visitor/events/navigation.ts";
import { checkVisitorNavigationassistEvent } from "./visitor/events/navigationassist.ts";
import { checkVisitorOutlineEvent } from "./visitor/events/outline.ts";
import { checkVisitorPagemaskedEvent } from "./visitor/events/pagemasked.ts";
import { checkVisitorParticipantvideopausedEvent } from "./visitor/events/participantvideopaused.ts";
import { checkVisitorPauseScreenshareCommand } from "./visitor/commands/pauseScreenshare.ts";
import { checkVisitorPauseSessionCommand } from "./visitor/commands/pauseSession.ts";
import { checkVisitorPauseVideoCommand } from "./visitor/commands/pauseVideo.ts";
import { checkVisitorPausevisitorscreenshareEvent } from "./visitor/events/pausevisitorscreenshare.ts";
import { checkVisitorRcEvent } from "./visitor/events/rc.ts";
import { checkVisitorRcacceptedEvent } from "./visitor/events/rcaccepted.ts";
import { checkVisitorRcdeclinedEvent } from "./visitor/events/rcdeclined.ts";
import { checkVisitorRcenabledEvent } from "./visitor/events/rcenabled.ts";
import { checkVisitorRceventEvent } from "./visitor/events/rcevent.ts";
import { checkVisitorRcrequestedEvent } from "./visitor/events/rcrequested.ts";
import { checkVisitorReadyEvent } from "./visitor/events/ready.ts";
import { checkVisitorRecoversessionEvent } from "./visitor/events/recoversession.ts";
import { checkVisitorReplyAddGuestCommand } from "./visitor/commands/replyAddGuest.ts";
import { checkVisitorReplyConfirmCommand } from "./visitor/commands/replyConfirm.ts";
import { checkVisitorReplyDocShareCommand } from "./visitor/commands/replyDocShare.ts";
import { checkVisitorReplyNavAssistCommand } from "./visitor/commands/replyNavAssist.ts";
import { checkVisitorReplyRCRequestCommand } from "./visitor/commands/replyRCRequest.ts";
import { checkVisitorReplyReverseCommand } from "./visitor/commands/replyReverse.ts";
import { checkVisitorReplyScreenshareRequestCommand } from "./visitor/commands/replyScreenshareRequest.ts";
import { checkVisitorReplySurfaceNotAllowedCommand } from "./visitor/commands/replySurfaceNotAllowed.ts";
import { checkVisitorReplyUrlStartWarningCommand } from "./visitor/commands/replyUrlStartWarning.ts";
import { checkVisitorReplyVideoRequestCommand } from "./visitor/commands/replyVideoRequest.ts";
import { checkVisitorReportInputCommand } from "./visitor/commands/reportInput.ts";
import { checkVisitorReportMaskingErrorCommand } from "./visitor/commands/reportMaskingError.ts";
import { checkVisitorReportPageCommand } from "./visitor/commands/reportPage.ts";
import { checkVisitorReportPageMaskedCommand } from "./visitor/commands/reportPageMasked.ts";
import { checkVisitorReportScreenshareCommand } from "./visitor/commands/reportScreenshare.ts";
import { checkVisitorReportVisibilityCommand } from "./visitor/commands/reportVisibility.ts";
import { checkVisitorReverseconfirmEvent } from "./visitor/events/reverseconfirm.ts";
import { checkVisitorReverseendedEvent } from "./visitor/events/reverseended.ts";
import { checkVisitorScreenshareEvent } from "./visitor/events/screenshare.ts";
import { checkVisitorScreensharepausedEvent } from "./visitor/events/screensharepaused.ts";
import { checkVisitorScreenshareresumedEvent } from "./visitor/events/screenshareresumed.ts";
import { checkVisitorSendDocumentCommand } from "./visitor/commands/sendDocument.ts";
import { checkVisitorSessioncontinueEvent } from "./visitor/events/sessioncontinue.ts";
import { checkVisitorSessionendEvent } from "./visitor/events/sessionend.ts";
import { checkVisitorSessionpausedEvent } from "./visitor/events/sessionpaused.ts";
import { checkVisitorSessionstartEvent } from "./visitor/events/sessionstart.ts";
import { checkVisitorSessionstartingEvent } from "./visitor/events/sessionstarting.ts";
import { checkVisitorSetUserStateCommand } from "./visitor/commands/setUserState.ts";
import { checkVisitorSetVideoBgFilterCommand } from "./visitor/commands/setVideoBgFilter.ts";
import { checkVisitorSetVideoSizeCommand } from "./visitor/commands/setVideoSize.ts";
import { checkVisitorStartSessionCommand } from "./visitor/commands/startSession.ts";
import { checkVisitorStartVideoCommand } from "./visitor/commands/startVideo.ts";
import { checkVisitorStatereceivedEvent } from "./visitor/events/statereceived.ts";
import { checkVisitorStopScreenshareCommand } from "./visitor/commands/stopScreenshare.ts";
import { checkVisitorStopSessionCommand } from "./visitor/commands/stopSession.ts";
import { checkVisitorStopVideoCommand } from "./visitor/commands/stopVideo.ts";
import { checkVisitorUrlstartwarningEvent } from "./visitor/events/urlstartwarning.ts";
import { checkVisitorVideobgfilterfailedEvent } from "./visitor/events/videobgfilterfailed.ts";
import { checkVisitorViewDocumentCommand } from "./visitor/commands/viewDocument.ts";
import { checkVisitorViewScreenshareCommand } from "./visitor/commands/viewScreenshare.ts";
import { checkVisitorViewerclosingEvent } from "./visitor/events/viewerclosing.ts";
import { checkVisitorViewerinfoEvent } from "./visitor/events/viewerinfo.ts";
import { checkVisitorVisitordownloadEvent } from "./visitor/events/visitordownload.ts";
import { checkVisitorVisitorscreenshareacceptedEvent } from "./visitor/events/visitorscreenshareaccepted.ts";
import { checkVisitorVisitorscreensharedeclinedEvent } from "./visitor/events/visitorscreensharedeclined.ts";
import { checkVisitorVisitorscreenshareendedEvent } from "./visitor/events/visitorscreenshareended.ts";
import { checkVisitorVisitorscreensharepausedEvent } from "./visitor/events/visitorscreensharepaused.ts";
import { checkVisitorVisitorscreensharerequestedEvent } from "./visitor/events/visitorscreensharerequested.ts";
import { checkVisitorVisitorscreensharestartedEvent } from "./visitor/events/visitorscreensharestarted.ts";
import { checkVisitorVisitorscreensharesurfacenotallowedEvent } from "./visitor/events/visitorscreensharesurfacenotallowed.ts";
import { checkVisitorVisitorvideoEvent } from "./visitor/events/visitorvideo.ts";
import { checkVisitorVisitorvideoacceptedEvent } from "./visitor/events/visitorvideoaccepted.ts";
import { checkVisitorVisitorvideocreatedEvent } from "./visitor/events/visitorvideocreated.ts";
import { checkVisitorVisitorvideodeclinedEvent } from "./visitor/events/visitorvideodeclined.ts";
import { checkVisitorVisitorvideoendedEvent } from "./visitor/events/visitorvideoended.ts";
import { checkVisitorVisitorvideoerrorEvent } from "./visitor/events/visitorvideoerror.ts";
import { checkVisitorVisitorvideopausedEvent } from "./visitor/events/visitorvideopaused.ts";
import { checkVisitorVisitorvideorequestedEvent } from "./visitor/events/visitorvideorequested.ts";
import { checkVisitorVisitorvideoresizeEvent } from "./visitor/events/visitorvideoresize.ts";
import { checkVisitorVisitorvideoresumedEvent } from "./visitor/events/visitorvideoresumed.ts";
import { checkVisitorVisitorvideostartedEvent } from "./visitor/events/visitorvideostarted.ts";
import { checkVisitorVisitorvideostoppedEvent } from "./visitor/events/visitorvideostopped.ts";
import { checkVisitorWidgetmovedEvent } from "./visitor/events/widgetmoved.ts";
import { checkVisitorWidgetmovingEvent } from "./visitor/events/widgetmoving.ts";

/** The check of the message around a payload. */
export const envelope: Checker = checkEnvelope;
/** The check of the answer to a command. */
export const outcome: Checker = checkOutcome;

/** The check of each payload, by the message's type on the wire. */
export const payloads: ReadonlyMap<string, Checker> = new Map<string, Checker>([
  ["tandem.agent.command.addScreenshare", checkAgentAddScreenshareCommand],
  ["tandem.agent.command.agentVideoEnd", checkAgentAgentVideoEndCommand],
  ["tandem.agent.command.agentVideoStart", checkAgentAgentVideoStartCommand],
  ["tandem.agent.command.closeScreenshare", checkAgentCloseScreenshareCommand],
  ["tandem.agent.command.closeViewer", checkAgentCloseViewerCommand],
  ["tandem.agent.command.downloadDocument", checkAgentDownloadDocumentCommand],
  ["tandem.agent.command.enableAccessibility", checkAgentEnableAccessibilityCommand],
  ["tandem.agent.command.leaveSession", checkAgentLeaveSessionCommand],
  ["tandem.agent.command.navigate", checkAgentNavigateCommand],
  ["tandem.agent.command.navigationAssist", checkAgentNavigationAssistCommand],
  ["tandem.agent.command.outline", checkAgentOutlineCommand],
  ["tandem.agent.command.pauseAgentVideo", checkAgentPauseAgentVideoCommand],
  ["tandem.agent.command.pauseScreenshare", checkAgentPauseScreenshareCommand],
  ["tandem.agent.command.pauseVisitorScreenshare", checkAgentPauseVisitorScreenshareCommand],
  ["tandem.agent.command.releaseRC", checkAgentReleaseRCCommand],
  ["tandem.agent.command.remoteInput", checkAgentRemoteInputCommand],
  ["tandem.agent.command.requestAddGuest", checkAgentRequestAddGuestCommand],
  ["tandem.agent.command.requestCE", checkAgentRequestCECommand],
  ["tandem.agent.command.requestDocShare", checkAgentRequestDocShareCommand],
  ["tandem.agent.command.requestRC", checkAgentRequestRCCommand],
  ["tandem.agent.command.requestScreenshare", checkAgentRequestScreenshareCommand],
  ["tandem.agent.command.requestVisitorVideo", checkAgentRequestVisitorVideoCommand],
  ["tandem.agent.command.resumeScreenshare", checkAgentResumeScreenshareCommand],
  ["tandem.agent.command.sendDocument", checkAgentSendDocumentCommand],
  ["tandem.agent.command.setVideoSize", checkAgentSetVideoSizeCommand],
  ["tandem.agent.command.showDocumentPreview", checkAgentShowDocumentPreviewCommand],
  ["tandem.agent.command.stopVisitorScreenshare", checkAgentStopVisitorScreenshareCommand],
  ["tandem.agent.command.updateAgentVideoOptions", checkAgentUpdateAgentVideoOptionsCommand],
  ["tandem.agent.accessdenied", checkAgentAccessdeniedEvent],
  ["tandem.agent.addguestaccepted", checkAgentAddguestacceptedEvent],
  ["tandem.agent.addguestdeclined", checkAgentAddguestdeclinedEvent],
  ["tandem.agent.agents", checkAgentAgentsEvent],
  ["tandem.agent.connectfailed", checkAgentConnectfailedEvent],
  ["tandem.agent.documentDownloaded", checkAgentDocumentDownloadedEvent],
  ["tandem.agent.documentShared", checkAgentDocumentSharedEvent],
  ["tandem.agent.enddocshare", checkAgentEnddocshareEvent],
  ["tandem.agent.enddocsharepreview", checkAgentEnddocsharepreviewEvent],
  ["tandem.agent.navigate", checkAgentNavigateEvent],
  ["tandem.agent.pagevisibility", checkAgentPagevisibilityEvent],
  ["tandem.agent.rc", checkAgentRcEvent],
  ["tandem.agent.rcrequest", checkAgentRcrequestEvent],
  ["tandem.agent.screenshare", checkAgentScreenshareEvent],
  ["tandem.agent.screensharedeclined", checkAgentScreensharedeclinedEvent],
  ["tandem.agent.sessionend", checkAgentSessionendEvent],
  ["tandem.agent.sessionpaused", checkAgentSessionpausedEvent],
  ["tandem.agent.startdocshare", checkAgentStartdocshareEvent],
  ["tandem.agent.startdocsharepreview", checkAgentStartdocsharepreviewEvent],
  ["tandem.agent.userstate", checkAgentUserstateEvent],
  ["tandem.agent.video", checkAgentVideoEvent],
  ["tandem.agent.videobgfilterfailed", checkAgentVideobgfilterfailedEvent],
  ["tandem.agent.videopaused", checkAgentVideopausedEvent],
  ["tandem.agent.viewerclosing", checkAgentViewerclosingEvent],
  ["tandem.agent.visitorscreensharenotsupported", checkAgentVisitorscreensharenotsupportedEvent],
  ["tandem.agent.visitorscreensharestarted", checkAgentVisitorscreensharestartedEvent],
  ["tandem.agent.visitorscreensharestopped", checkAgentVisitorscreensharestoppedEvent],
  ["tandem.agent.visitorvideo", checkAgentVisitorvideoEvent],
  ["tandem.agent.visitorvideorequest", checkAgentVisitorvideorequestEvent],
  ["tandem.agent.visitorvideorequested", checkAgentVisitorvideorequestedEvent],
  ["tandem.visitor.command.closeViewer", checkVisitorCloseViewerCommand],
  ["tandem.visitor.command.downloadDocument", checkVisitorDownloadDocumentCommand],
  ["tandem.visitor.command.enableRC", checkVisitorEnableRCCommand],
  ["tandem.visitor.command.focusSession", checkVisitorFocusSessionCommand],
  ["tandem.visitor.command.pauseScreenshare", checkVisitorPauseScreenshareCommand],
  ["tandem.visitor.command.pauseSession", checkVisitorPauseSessionCommand],
  ["tandem.visitor.command.pauseVideo", checkVisitorPauseVideoCommand],
  ["tandem.visitor.command.replyAddGuest", checkVisitorReplyAddGuestCommand],
  ["tandem.visitor.command.replyConfirm", checkVisitorReplyConfirmCommand],
  ["tandem.visitor.command.replyDocShare", checkVisitorReplyDocShareCommand],
  ["tandem.visitor.command.replyNavAssist", checkVisitorReplyNavAssistCommand],
  ["tandem.visitor.command.replyRCRequest", checkVisitorReplyRCRequestCommand],
  ["tandem.visitor.command.replyReverse", checkVisitorReplyReverseCommand],
  ["tandem.visitor.command.replyScreenshareRequest", checkVisitorReplyScreenshareRequestCommand],
  ["tandem.visitor.command.replySurfaceNotAllowed", checkVisitorReplySurfaceNotAllowedCommand],
  ["tandem.visitor.command.replyUrlStartWarning", checkVisitorReplyUrlStartWarningCommand],
  ["tandem.visitor.command.replyVideoRequest", checkVisitorReplyVideoRequestCommand],
  ["tandem.visitor.command.reportInput", checkVisitorReportInputCommand],
  ["tandem.visitor.command.reportMaskingError", checkVisitorReportMaskingErrorCommand],
  ["tandem.visitor.command.reportPage", checkVisitorReportPageCommand],
  ["tandem.visitor.command.reportPageMasked", checkVisitorReportPageMaskedCommand],
  ["tandem.visitor.command.reportScreenshare", checkVisitorReportScreenshareCommand],
  ["tandem.visitor.command.reportVisibility", checkVisitorReportVisibilityCommand],
  ["tandem.visitor.command.sendDocument", checkVisitorSendDocumentCommand],
  ["tandem.visitor.command.setUserState", checkVisitorSetUserStateCommand],
  ["tandem.visitor.command.setVideoBgFilter", checkVisitorSetVideoBgFilterCommand],
  ["tandem.visitor.command.setVideoSize", checkVisitorSetVideoSizeCommand],
  ["tandem.visitor.command.startSession", checkVisitorStartSessionCommand],
  ["tandem.visitor.command.startVideo", checkVisitorStartVideoCommand],
  ["tandem.visitor.command.stopScreenshare", checkVisitorStopScreenshareCommand],
  ["tandem.visitor.command.stopSession", checkVisitorStopSessionCommand],
  ["tandem.visitor.command.stopVideo", checkVisitorStopVideoCommand],
  ["tandem.visitor.command.viewDocument", checkVisitorViewDocumentCommand],
  ["tandem.visitor.command.viewScreenshare", checkVisitorViewScreenshareCommand],
  ["tandem.visitor.accessibility", checkVisitorAccessibilityEvent],
  ["tandem.visitor.addguestaccepted", checkVisitorAddguestacceptedEvent],
  ["tandem.visitor.addguestdeclined", checkVisitorAddguestdeclinedEvent],
  ["tandem.visitor.addguestrequested", checkVisitorAddguestrequestedEvent],
  ["tandem.visitor.agentdocshare", checkVisitorAgentdocshareEvent],
  ["tandem.visitor.agentdownload", checkVisitorAgentdownloadEvent],
  ["tandem.visitor.agentjoin", checkVisitorAgentjoinEvent],
  ["tandem.visitor.agents", checkVisitorAgentsEvent],
  ["tandem.visitor.blur", checkVisitorBlurEvent],
  ["tandem.visitor.clickstart", checkVisitorClickstartEvent],
  ["tandem.visitor.clickstop", checkVisitorClickstopEvent],
  ["tandem.visitor.confirm", checkVisitorConfirmEvent],
  ["tandem.visitor.connection", checkVisitorConnectionEvent],
  ["tandem.visitor.docsharerequested", checkVisitorDocsharerequestedEvent],
  ["tandem.visitor.docsharestatus", checkVisitorDocsharestatusEvent],
  ["tandem.visitor.documentnotsent", checkVisitorDocumentnotsentEvent],
  ["tandem.visitor.documentviewed", checkVisitorDocumentviewedEvent],
  ["tandem.visitor.error", checkVisitorErrorEvent],
  ["tandem.visitor.filedownloaded", checkVisitorFiledownloadedEvent],
  ["tandem.visitor.filedownloading", checkVisitorFiledownloadingEvent],
  ["tandem.visitor.focus", checkVisitorFocusEvent],
  ["tandem.visitor.leavesession", checkVisitorLeavesessionEvent],
  ["tandem.visitor.maskingerror", checkVisitorMaskingerrorEvent],
  ["tandem.visitor.navassistrequested", checkVisitorNavassistrequestedEvent],
  ["tandem.visitor.navigation", checkVisitorNavigationEvent],
  ["tandem.visitor.navigationassist", checkVisitorNavigationassistEvent],
  ["tandem.visitor.outline", checkVisitorOutlineEvent],
  ["tandem.visitor.pagemasked", checkVisitorPagemaskedEvent],
  ["tandem.visitor.participantvideopaused", checkVisitorParticipantvideopausedEvent],
  ["tandem.visitor.pausevisitorscreenshare", checkVisitorPausevisitorscreenshareEvent],
  ["tandem.visitor.rc", checkVisitorRcEvent],
  ["tandem.visitor.rcaccepted", checkVisitorRcacceptedEvent],
  ["tandem.visitor.rcdeclined", checkVisitorRcdeclinedEvent],
  ["tandem.visitor.rcenabled", checkVisitorRcenabledEvent],
  ["tandem.visitor.rcevent", checkVisitorRceventEvent],
  ["tandem.visitor.rcrequested", checkVisitorRcrequestedEvent],
  ["tandem.visitor.ready", checkVisitorReadyEvent],
  ["tandem.visitor.recoversession", checkVisitorRecoversessionEvent],
  ["tandem.visitor.reverseconfirm", checkVisitorReverseconfirmEvent],
  ["tandem.visitor.reverseended", checkVisitorReverseendedEvent],
  ["tandem.visitor.screenshare", checkVisitorScreenshareEvent],
  ["tandem.visitor.screensharepaused", checkVisitorScreensharepausedEvent],
  ["tandem.visitor.screenshareresumed", checkVisitorScreenshareresumedEvent],
  ["tandem.visitor.sessioncontinue", checkVisitorSessioncontinueEvent],
  ["tandem.visitor.sessionend", checkVisitorSessionendEvent],
  ["tandem.visitor.sessionpaused", checkVisitorSessionpausedEvent],
  ["tandem.visitor.sessionstart", checkVisitorSessionstartEvent],
  ["tandem.visitor.sessionstarting", checkVisitorSessionstartingEvent],
  ["tandem.visitor.statereceived", checkVisitorStatereceivedEvent],
  ["tandem.visitor.urlstartwarning", checkVisitorUrlstartwarningEvent],
  ["tandem.visitor.videobgfilterfailed", checkVisitorVideobgfilterfailedEvent],
  ["tandem.visitor.viewerclosing", checkVisitorViewerclosingEvent],
  ["tandem.visitor.viewerinfo", checkVisitorViewerinfoEvent],
  ["tandem.visitor.visitordownload", checkVisitorVisitordownloadEvent],
  ["tandem.visitor.visitorscreenshareaccepted", checkVisitorVisitorscreenshareacceptedEvent],
  ["tandem.visitor.visitorscreensharedeclined", checkVisitorVisitorscreensharedeclinedEvent],
  ["tandem.visitor.visitorscreenshareended", checkVisitorVisitorscreenshareendedEvent],
  ["tandem.visitor.visitorscreensharepaused", checkVisitorVisitorscreensharepausedEvent],
  ["tandem.visitor.visitorscreensharerequested", checkVisitorVisitorscreensharerequestedEvent],
  ["tandem.visitor.visitorscreensharestarted", checkVisitorVisitorscreensharestartedEvent],
  ["tandem.visitor.visitorscreensharesurfacenotallowed", checkVisitorVisitorscreensharesurfacenotallowedEvent],
  ["tandem.visitor.visitorvideo", checkVisitorVisitorvideoEvent],
  ["tandem.visitor.visitorvideoaccepted", checkVisitorVisitorvideoacceptedEvent],
  ["tandem.visitor.visitorvideocreated", checkVisitorVisitorvideocreatedEvent],
  ["tandem.visitor.visitorvideodeclined", checkVisitorVisitorvideodeclinedEvent],
  ["tandem.visitor.visitorvideoended", checkVisitorVisitorvideoendedEvent],
  ["tandem.visitor.visitorvideoerror", checkVisitorVisitorvideoerrorEvent],
  ["tandem.visitor.visitorvideopaused", checkVisitorVisitorvideopausedEvent],
  ["tandem.visitor.visitorvideorequested", checkVisitorVisitorvideorequestedEvent],
  ["tandem.visitor.visitorvideoresize", checkVisitorVisitorvideoresizeEvent],
  ["tandem.visitor.visitorvideoresumed", checkVisitorVisitorvideoresumedEvent],
  ["tandem.visitor.visitorvideostarted", checkVisitorVisitorvideostartedEvent],
  ["tandem.visitor.visitorvideostopped", checkVisitorVisitorvideostoppedEvent],
  ["tandem.visitor.widgetmoved", checkVisitorWidgetmovedEvent],
  ["tandem.visitor.widgetmoving", checkVisitorWidgetmovingEvent],
]);
