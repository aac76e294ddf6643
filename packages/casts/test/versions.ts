/** Three invented versions of a small protocol, and the casts between them. */
import { defineCasts, join } from "../src/index.ts";

interface Outcome {
  status: "done" | "refused";
  code?: string;
}

export interface V1 {
  version: "1";
  events: {
    agent: {
      rc: { enabled: boolean; suspended: boolean };
      pagevisibility: { visibility: "visible" | "hidden" };
      userstate: { [name: string]: string };
    };
    visitor: { rc: { enabled: boolean }; rcenabled: { enabled: boolean } };
  };
  commands: { agent: { requestRC: Record<string, never> }; visitor: { setValue: { name: string } } };
  outcome: Outcome;
}

/** `rc` has one state; `pagevisibility` is renamed; `rcenabled`, which repeated `rc`, is removed; `spotlight` is new. */
export interface V2 {
  version: "2";
  events: {
    agent: {
      rc: { state: "off" | "on" | "suspended" };
      visibility: { hidden: boolean };
      userstate: { [name: string]: string };
    };
    visitor: { rc: { state: "off" | "on" }; spotlight: { path: string } };
  };
  commands: {
    agent: { requestRC: Record<string, never>; spotlight: { path: string } };
    visitor: { setValue: { key: string } };
  };
  outcome: Outcome;
}

/** The state has another name, and the outcome has its reason in one object. */
export interface V3 extends Omit<V2, "version" | "events" | "outcome"> {
  version: "3";
  events: Omit<V2["events"], "agent"> & {
    agent: Omit<V2["events"]["agent"], "rc"> & { rc: { control: "off" | "on" | "suspended" } };
  };
  outcome: { refused?: { code: string } };
}

export const casts12 = defineCasts<V1, V2>("1", "2", {
  agent: {
    events: {
      rc: {
        up: ({ enabled, suspended }) => ({ state: enabled ? (suspended ? "suspended" : "on") : "off" }),
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
      rcenabled: { up: () => undefined },
      spotlight: { down: () => undefined },
    },
    commands: { setValue: { up: ({ name }) => ({ key: name }), down: ({ key }) => ({ name: key }) } },
  },
});

export const casts23 = defineCasts<V2, V3>("2", "3", {
  agent: {
    events: {
      rc: { up: ({ state }) => ({ control: state }), down: ({ control }) => ({ state: control }) },
    },
  },
  outcome: {
    up: ({ status, code }) => (status === "done" ? {} : { refused: { code: code ?? "unknown" } }),
    down: ({ refused }) => (refused ? { status: "refused", code: refused.code } : { status: "done" }),
  },
});

export const casts = join(casts12, casts23);
