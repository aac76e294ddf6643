/** Why nothing raises an event or code yet. The keys are those of the coverage table. */
const waiting: Readonly<Record<string, string>> = {
  screen:
    "agent/screenshare agent/screensharedeclined agent/viewerclosing agent/visitorscreensharenotsupported " +
    "agent/visitorscreensharestarted agent/visitorscreensharestopped visitor/pausevisitorscreenshare " +
    "visitor/reverseconfirm visitor/reverseended visitor/screenshare visitor/screensharepaused " +
    "visitor/screenshareresumed visitor/viewerclosing visitor/viewerinfo visitor/visitorscreenshareaccepted " +
    "visitor/visitorscreensharedeclined visitor/visitorscreenshareended visitor/visitorscreensharepaused " +
    "visitor/visitorscreensharerequested visitor/visitorscreensharestarted visitor/visitorscreensharesurfacenotallowed",
  camera:
    "agent/video agent/videobgfilterfailed agent/videopaused agent/visitorvideo agent/visitorvideorequest " +
    "agent/visitorvideorequested visitor/participantvideopaused visitor/videobgfilterfailed visitor/visitorvideo " +
    "visitor/visitorvideoaccepted visitor/visitorvideocreated visitor/visitorvideodeclined visitor/visitorvideoended " +
    "visitor/visitorvideoerror visitor/visitorvideopaused visitor/visitorvideorequested visitor/visitorvideoresize " +
    "visitor/visitorvideoresumed visitor/visitorvideostarted visitor/visitorvideostopped",
  document:
    "agent/documentDownloaded agent/documentShared agent/enddocshare agent/enddocsharepreview agent/startdocshare " +
    "agent/startdocsharepreview visitor/agentdocshare visitor/agentdownload visitor/docsharerequested " +
    "visitor/docsharestatus visitor/documentnotsent visitor/documentviewed visitor/filedownloaded " +
    "visitor/filedownloading visitor/visitordownload",
  mirroring:
    "visitor/accessibility visitor/confirm visitor/maskingerror visitor/navassistrequested visitor/navigation " +
    "visitor/navigationassist visitor/outline visitor/pagemasked visitor/rcevent visitorError/maskingerror",
  guest:
    "agent/addguestaccepted agent/addguestdeclined visitor/addguestaccepted visitor/addguestdeclined " +
    "visitor/addguestrequested",
  "a script loader":
    "visitor/ready visitor/recoversession visitor/widgetmoved visitor/widgetmoving visitorError/SCRIPT_NOT_LOADED",
  "accounts and billing":
    "agentSessionEnd/UnsupportedBrowser agentSessionEnd/SSOError agentSessionEnd/InvalidCobrowseSub " +
    "agentSessionEnd/ExpiredCreditCard agentSessionEnd/DeclinedInvoice",
  "nothing, because rc says the same": "visitor/rcenabled",
  "keys of the site's own": "visitorError/dupkey",
};

const featureOf = new Map(
  Object.entries(waiting).flatMap(([feature, keys]) => keys.split(" ").map((key) => [key, feature] as const)),
);

/** The feature that will raise it; undefined for what is new to this list. */
export function waitsFor(key: string): string | undefined {
  return featureOf.get(key);
}

export const waitingKeys: readonly string[] = [...featureOf.keys()];
