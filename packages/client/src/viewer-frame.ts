import type { Outcome } from "@tandem/protocol";
import { maxPending } from "./defaults.ts";
import { ClientError } from "./errors.ts";
import { createGate } from "./gate.ts";
import { agentPage, agentPageHas } from "./gen/page.ts";
import { pageCall } from "./page-call.ts";
import { deliver } from "./page-event.ts";
import type { Receiver, Transport } from "./transport.ts";

/** The part of an `<iframe>` that is used. */
export interface ViewerElement {
  readonly src: string;
  readonly contentWindow: ViewerWindow | null;
  readonly contentDocument: { readonly readyState: string; readonly URL: string } | null;
  addEventListener(type: "load", listener: () => void): void;
  removeEventListener(type: "load", listener: () => void): void;
}

export interface ViewerWindow {
  postMessage(message: unknown, targetOrigin: string): void;
}

/** The part of the page's window that is used. */
export interface HostWindow {
  // biome-ignore lint/suspicious/noExplicitAny: a window has overloads for each of its events
  addEventListener(type: "message", listener: (event: any) => void): void;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  removeEventListener(type: "message", listener: (event: any) => void): void;
}

export interface ViewerFrameOptions {
  /** Allowed origins of the viewer, such as `https://viewer.example.com`, or a function that allows an origin. */
  origin: string | readonly string[] | ((origin: string) => boolean);
  /** The window that the frame posts to. If omitted, the window of the page. */
  window?: HostWindow | undefined;
}

/**
 * A transport to the viewer of a cobrowse product in a frame, on the agent's side, over `postMessage`.
 *
 * - Only messages from this frame and from an allowed origin are accepted. Commands are posted to that origin only.
 * - The viewer does not respond: the outcome `done` means that the command was posted. Results arrive as events. A
 *   command that the viewer does not have is refused as `unsupported`.
 * - Commands wait until the frame has loaded, and so does `connect()`.
 * - The client closes when the viewer's session ends.
 *
 * @throws TypeError if `origin` contains `"*"` or anything else that is not an origin
 */
export function viewerFrame(frame: ViewerElement, options: ViewerFrameOptions): Transport {
  const isAllowed = allowed(options.origin);
  const host = options.window ?? (globalThis as unknown as HostWindow);
  const gate = createGate();
  let receiver: Receiver | undefined;
  /** The origin of the frame, once known and allowed. */
  let origin: string | undefined;
  let opened: () => void;
  let waiting = 0;

  function ready(from: string): void {
    origin = from;
    receiver?.status("open");
    gate.open();
    opened();
  }

  function onLoad(): void {
    const from = originOf(frame.src);
    if (isAllowed(from)) ready(from);
  }

  function onMessage({
    source,
    origin: from,
    data,
  }: {
    source: unknown;
    origin: string;
    data: unknown;
  }): void {
    if (!source || source !== frame.contentWindow || !isAllowed(from) || !receiver) return;
    ready(from);
    const posted = property(data, "GlanceEvent");
    if (posted === undefined) return;
    const name = property(posted, "name");
    if (typeof name === "string") deliver(receiver, name, property(posted, "event"), release);
    else receiver.error(new ClientError("malformed", "The viewer posted an event without a name."));
  }

  function release(): void {
    receiver = undefined;
    host.removeEventListener("message", onMessage);
    frame.removeEventListener("load", onLoad);
  }

  return {
    async open(to) {
      receiver = to;
      to.status("connecting");
      host.addEventListener("message", onMessage);
      frame.addEventListener("load", onLoad);
      await new Promise<void>((resolve) => {
        opened = resolve;
        if (isLoaded(frame)) onLoad();
      });
    },
    async command({ id, name, data }, signal): Promise<Outcome> {
      if (origin === undefined && ++waiting > maxPending)
        throw new ClientError(
          "queuefull",
          `${maxPending} commands wait already. Wait until the frame has loaded.`,
        );
      await gate.pass(signal);
      const viewer = frame.contentWindow;
      if (!receiver || !viewer) throw new ClientError("over", "The frame is gone.");
      // As plain data, because a window refuses to clone a function.
      const [func, ...args] = pageCall(agentPage, name, JSON.parse(JSON.stringify(data))) ?? [];
      if (!func || !agentPageHas.includes(name))
        return { command: id, status: "refused", code: "unsupported" };
      viewer.postMessage({ GlanceAgentInvoke: { func, args } }, origin!);
      return { command: id, status: "done" };
    },
    async close() {
      release();
    },
  };
}

function allowed(origin: ViewerFrameOptions["origin"]): (origin: string) => boolean {
  // Every sandboxed page has the origin "null", so it identifies nobody.
  if (typeof origin === "function") return (from) => isOrigin(from) && origin(from);
  const origins = typeof origin === "string" ? [origin] : origin;
  for (const one of origins) {
    if (!isOrigin(one))
      throw new TypeError(
        `origin: expected an origin such as "https://viewer.example.com", got ${JSON.stringify(one)}. ` +
          "Name the origin of the viewer: any other page could read the commands and forge events.",
      );
  }
  return (from) => origins.includes(from);
}

function isOrigin(text: string): boolean {
  return text !== "" && originOf(text) === text;
}

/** Empty if the text is not a URL. */
function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

/** A frame of another origin hides its document once it is loaded; before, it has an empty document of this page. */
function isLoaded({ contentWindow, contentDocument }: ViewerElement): boolean {
  if (!contentDocument) return contentWindow !== null;
  return contentDocument.readyState === "complete" && contentDocument.URL !== "about:blank";
}

function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && Object.hasOwn(of, name) ? of[name as never] : undefined;
}
