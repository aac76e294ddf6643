/** How a test controls the stand-in, and what it records. */
export interface Play {
  /** Each call, in order: the method or callback, and its arguments. */
  readonly calls: readonly (readonly [called: string, ...args: unknown[]])[];
  fire(name: string, payload?: unknown): void;
  /** An agent wants to use the page. */
  ask(name: string): void;
}

/**
 * Stands in for the object that a cobrowse product adds to a page: its methods, the events that follow from them, and
 * requests whose payload has functions. It runs in the page, so it can use nothing else of this file.
 */
export function productObject(): void {
  type Handler = (payload?: unknown) => void;
  const handlers = new Map<string, Handler[]>();
  const calls: [string, ...unknown[]][] = [];
  let key: string | undefined;
  let hasState = false;

  const fire = (name: string, payload?: unknown): void => {
    for (const handler of handlers.get(name) ?? []) handler(payload);
  };
  const called = (name: string, ...args: unknown[]): void => {
    calls.push([name, ...args]);
  };

  const play: Play = {
    calls,
    fire,
    ask: (name) =>
      fire(name, {
        accept: () => {
          called("accept");
          fire("rcaccepted");
          fire("rc", { enabled: true });
        },
        decline: () => {
          called("decline");
          fire("rcdeclined");
        },
      }),
  };

  const object = {
    play,
    addEventListener: (name: string, handler: Handler) =>
      handlers.set(name, [...(handlers.get(name) ?? []), handler]),
    removeEventListener: (name: string, handler: Handler) =>
      handlers.set(
        name,
        (handlers.get(name) ?? []).filter((one) => one !== handler),
      ),
    getKey: () => key,
    inSession: () => key !== undefined,
    getSessionState() {
      if (!hasState) throw new Error("The state has not been received.");
    },
    startSession(params: { sessionKey: string }) {
      called("startSession", params);
      fire("sessionstarting");
      setTimeout(() => {
        key = params.sessionKey === "GLANCE_KEYTYPE_RANDOM" ? "482913" : params.sessionKey;
        fire("sessionstart");
        fire("sessioncontinue");
        hasState = true;
        fire("statereceived");
      }, 20);
    },
    setUserState(name: string, value: unknown) {
      called("setUserState", name, value);
      return hasState;
    },
    pauseSession(params: { pause: boolean }) {
      called("pauseSession", params);
      fire("sessionpaused", { paused: params.pause });
    },
    enableRC(enabled: boolean) {
      called("enableRC", enabled);
      fire("rc", { enabled });
    },
    stopSession() {
      called("stopSession");
      key = undefined;
      hasState = false;
      fire("leavesession", {});
      fire("sessionend", { reason: "visitor" });
    },
  };
  Object.assign(globalThis, { cobrowse: object });
}
