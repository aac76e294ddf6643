// Generated from the schemas. Do not edit: change the schema and generate again.
import { type Normaliser, normalise as run } from "./normalise.ts";
import type { Side } from "./wire.ts";

const normalisers: Readonly<Record<Side, Readonly<Record<string, readonly Normaliser[]>>>> = {
  agent: {
    addguestaccepted: [{"rule":"text","property":"agentnum"}],
    addguestdeclined: [{"rule":"text","property":"agentnum"}],
    pagevisibility: [{"rule":"wrap","property":"visibility"}],
    rc: [{"rule":"default","property":"suspended","value":false}],
    rcrequest: [{"rule":"wrap","property":"response"}],
    screenshare: [{"rule":"text","property":"agentnum"},{"rule":"default","property":"state","value":"ended"}],
    userstate: [{"rule":"text","property":"*"}],
    video: [{"rule":"text","property":"error"},{"rule":"text","property":"reason"}],
    visitorvideo: [{"rule":"first","property":"sessionkey"},{"rule":"text","property":"descriptor"},{"rule":"text","property":"error"}],
    visitorvideorequest: [{"rule":"wrap","property":"response"}],
  },
  visitor: {
    accessibility: [{"rule":"wrap","property":"enabled"}],
    addguestrequested: [{"rule":"text","property":"agentnum"}],
    agentdocshare: [{"rule":"text","property":"download"}],
    error: [{"rule":"default","property":"code","value":"service"},{"rule":"default","property":"msg","value":""},{"rule":"alias","property":"code","from":"scriptloadfailed","to":"SCRIPT_NOT_LOADED"}],
    outline: [{"rule":"text","property":"agentnum"}],
    participantvideopaused: [{"rule":"text","property":"participantnum"}],
    pausevisitorscreenshare: [{"rule":"discard"}],
    rcevent: [{"rule":"text","property":"agent"},{"rule":"text","property":"value"}],
    rcrequested: [{"rule":"text","property":"agentnum"}],
    screenshare: [{"rule":"text","property":"agentnum"}],
    sessionend: [{"rule":"default","property":"reason","value":"agent"}],
    visitorvideoaccepted: [{"rule":"rename","from":"videopaused","to":"paused"}],
    visitorvideocreated: [{"rule":"rename","from":"videopaused","to":"paused"}],
    visitorvideodeclined: [{"rule":"rename","from":"videopaused","to":"paused"}],
    visitorvideoerror: [{"rule":"text","property":"error"}],
    visitorvideoresize: [{"rule":"wrap","property":"size"}],
  },
};

const none: readonly Normaliser[] = [];

/**
 * Turns an event's payload, as real clients send it, into the canonical shape that the types give.
 * What no normaliser is about passes through, for a validator to judge; the input is not changed.
 */
export function normalise(side: Side, event: string, received: unknown): unknown {
  const own = normalisers[side];
  return run(Object.hasOwn(own, event) ? own[event]! : none, received);
}
