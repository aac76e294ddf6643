import { casts, casts12, type V1, type V2 } from "../test/versions.ts";
import { defineCasts } from "./index.ts";

const on = { side: "agent", kind: "event", name: "rc", data: { enabled: true, suspended: false } } as const;

// A cast takes the messages of its first version and gives those of its second, told apart by their names.
const cast = casts12.cast("1", "2").message(on);
if (cast?.kind === "event" && cast.side === "agent" && cast.name === "rc") {
  const state: "off" | "on" | "suspended" = cast.data.state;
  // @ts-expect-error the older version's property
  cast.data.enabled;
  void state;
}
// @ts-expect-error a message of the newer version
casts12.cast("1", "2").message({ ...on, data: { state: "on" } });
// @ts-expect-error there are no casts to version 3
casts12.cast("1", "3");
casts.cast("3", "1").outcome({ refused: { code: "invalid" } }).status satisfies "done" | "refused";

const agent = {
  events: {
    rc: {
      up: ({ enabled }: { enabled: boolean }) => ({ state: enabled ? ("on" as const) : ("off" as const) }),
      down: ({ state }: { state: string }) => ({ enabled: state !== "off", suspended: false }),
    },
    pagevisibility: { up: () => undefined },
    visibility: { down: () => undefined },
  },
  commands: { spotlight: { down: () => undefined } },
};
const visitor = {
  events: {
    rc: { up: () => ({ state: "on" as const }), down: () => ({ enabled: true }) },
    rcenabled: { up: () => undefined },
    spotlight: { down: () => undefined },
  },
  commands: { setValue: { up: () => ({ key: "" }), down: () => ({ name: "" }) } },
};
defineCasts<V1, V2>("1", "2", { agent, visitor });

// @ts-expect-error a whole side is missing
defineCasts<V1, V2>("1", "2", { agent });
const { rc, ...others } = agent.events;
// @ts-expect-error a message whose payload differs is missing
defineCasts<V1, V2>("1", "2", { visitor, agent: { ...agent, events: others } });
const { visibility, ...known } = agent.events;
// @ts-expect-error a message that only the newer version has is missing
defineCasts<V1, V2>("1", "2", { visitor, agent: { ...agent, events: known } });
const up = { ...agent, events: { ...known, visibility, rc: { up: rc.up } } };
// @ts-expect-error one direction is missing
defineCasts<V1, V2>("1", "2", { visitor, agent: up });
const becoming = <M>(pagevisibility: { up: M }) => ({
  visitor,
  agent: { ...agent, events: { rc, visibility, pagevisibility } },
});
defineCasts<V1, V2>(
  "1",
  "2",
  becoming({ up: { as: "visibility", data: () => ({ hidden: true }) } as const }),
);
const wrong = becoming({ up: { as: "visibility", data: () => ({ hidden: "yes" }) } as const });
// @ts-expect-error it becomes a message whose payload is another
defineCasts<V1, V2>("1", "2", wrong);
const nowhere = becoming({ up: { as: "sight", data: () => ({ hidden: true }) } as const });
// @ts-expect-error the newer version has no such event to become
defineCasts<V1, V2>("1", "2", nowhere);
// @ts-expect-error not a version of the two
defineCasts<V1, V2>("1", "3", { agent, visitor });

// What is the same in both may be given, for a limit that no type shows.
const shorter = (data: { [name: string]: string }) => data;
defineCasts<V1, V2>("1", "2", {
  visitor,
  agent: { ...agent, events: { ...agent.events, userstate: { up: shorter, down: shorter } } },
});
