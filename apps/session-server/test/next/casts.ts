import { defineCasts } from "@tandem/casts";
import type { Protocol as V1 } from "@tandem/protocol";
import type { Protocol as V2 } from "./gen/protocol/index.ts";

export const casts = defineCasts<V1, V2>("1", "2", {
  agent: {
    events: {
      rc: {
        up: ({ enabled, suspended }) => ({ state: !enabled ? "off" : suspended ? "suspended" : "on" }),
        down: ({ state }) => ({ enabled: state !== "off", suspended: state === "suspended" }),
      },
      pagevisibility: {
        up: { as: "visibility", data: ({ visibility }) => ({ hidden: visibility === "hidden" }) },
      },
      visibility: {
        down: { as: "pagevisibility", data: ({ hidden }) => ({ visibility: hidden ? "hidden" : "visible" }) },
      },
    },
    commands: { spotlight: { down: () => undefined } },
  },
  visitor: {
    events: {
      rc: {
        up: ({ enabled }) => ({ state: enabled ? "on" : "off" }),
        down: ({ state }) => ({ enabled: state === "on" }),
      },
      rcaccepted: { up: () => undefined },
      spotlight: { down: () => undefined },
    },
    commands: {
      setUserState: {
        up: ({ name, ...data }) => ({ ...data, key: name }),
        down: ({ key, ...data }) => ({ ...data, name: key }),
      },
      startSession: {
        up: ({ groupid, ...data }) => ({ ...data, ...(groupid !== undefined && { group: groupid }) }),
        down: ({ group, ...data }) => ({ ...data, ...(group !== undefined && { groupid: group }) }),
      },
    },
  },
  outcome: {
    up: ({ detail, ...outcome }) => ({ ...outcome, ...(detail !== undefined && { explanation: detail }) }),
    down: ({ explanation, ...outcome }) => ({
      ...outcome,
      ...(explanation !== undefined && { detail: explanation }),
    }),
  },
});
