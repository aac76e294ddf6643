/** What `programs/handled-event.js` receives, wherever it runs. */
export const heard = [
  "agent: control on",
  "agent: done",
  "visitor: asked by Robin Vale",
  "visitor: replyRCRequest",
  "visitor: stopSession",
];
