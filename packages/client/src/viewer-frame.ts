import type { Outcome } from "@tandem/protocol";
import { ClientError } from "./errors.ts";
import { createGate } from "./gate.ts";
import { agentPage, agentPageHas } from "./gen/page.ts";
import { pageCall } from "./page-call.ts";
import { tell } from "./page-event.ts";
import type { Receiver, Transport } from "./transport.ts";

/** How many commands wait for a frame that has not loaded. */
const maxWaiting = 40;

/** What is used of an `<iframe>`. */
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

/** What is used of the page's own window. */
export interface HostWindow {
  // biome-ignore lint/suspicious/noExplicitAny: a window has overloads for each of its events
  addEventListener(type: "message", listener: (event: any) => void): void;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  removeEventListener(type: "message", listener: (event: any) => void): void;
}

export interface ViewerFrameOptions {
  /** Where the viewer may come from: origins such as `https://viewer.example.com`, or what says yes to one. */
  origin: string | readonly string[] | ((origin: string) => boolean);
  /** The window that the frame posts to. Default: that of the page. */
  window?: HostWindow | undefined;
}

/**
 * Talks to the field's viewer in a frame, on the agent's side, by the messages that both post.
 *
 * - Only what comes from this frame and from an allowed origin is heard. Commands go to that origin and no other.
 * - The viewer answers nothing: the outcome `done` means that the command was posted. What becomes of it comes as
 *   events. A command that the viewer has nothing for is refused as `unsupported`.
 * - Commands wait until the frame has loaded, and so does `connect()`.
 * - It is over with the viewer's `sessionend`.
 *
 * @throws TypeError when `origin` has what is no origin, or `"*"`
 */
export function viewerFrame(frame: ViewerElement, options: ViewerFrameOptions): Transport {
  const isAllowed = allowed(options.origin);
  const host = options.window ?? (globalThis as unknown as HostWindow);
  const gate = createGate();
  let receiver: Receiver | undefined;
  /** The allowed origin that the frame has, as far as is known. */
  let origin: string | undefined;
  let opened: () => void;
  let waiting = 0;

  function ready(from: string): void {
    origin = from;
    receiver?.status("open");
    gate.open();
    opened();
  }

  function loaded(): void {
    const from = originOf(frame.src);
    if (isAllowed(from)) ready(from);
  }

  function heard({ source, origin: from, data }: { source: unknown; origin: string; data: unknown }): void {
    if (!source || source !== frame.contentWindow || !isAllowed(from) || !receiver) return;
    ready(from);
    const said = property(data, "GlanceEvent");
    if (said === undefined) return;
    const name = property(said, "name");
    if (typeof name === "string") tell(receiver, name, property(said, "event"), forget);
    else receiver.fault(new ClientError("malformed", "The viewer posted an event without a name."));
  }

  function forget(): void {
    receiver = undefined;
    host.removeEventListener("message", heard);
    frame.removeEventListener("load", loaded);
  }

  return {
    async open(to) {
      receiver = to;
      to.status("connecting");
      host.addEventListener("message", heard);
      frame.addEventListener("load", loaded);
      await new Promise<void>((resolve) => {
        opened = resolve;
        if (isLoaded(frame)) loaded();
      });
    },
    async command({ id, name, data }, signal): Promise<Outcome> {
      if (origin === undefined && ++waiting > maxWaiting)
        throw new ClientError("queuefull", `${maxWaiting} commands wait already.`);
      await gate.pass(signal);
      const viewer = frame.contentWindow;
      if (!receiver || !viewer) throw new ClientError("over", "The frame is gone.");
      // Plain data only: a window would refuse to clone a function. What a method takes stands in a list.
      const [func, ...args] = pageCall(agentPage, name, JSON.parse(JSON.stringify(data))) ?? [];
      if (!func || !agentPageHas.includes(name))
        return { command: id, status: "refused", code: "unsupported" };
      viewer.postMessage({ GlanceAgentInvoke: { func, args } }, origin!);
      return { command: id, status: "done" };
    },
    async close() {
      forget();
    },
  };
}

function allowed(origin: ViewerFrameOptions["origin"]): (origin: string) => boolean {
  // Every sandboxed page has the origin "null", so it names nobody.
  if (typeof origin === "function") return (from) => isOrigin(from) && origin(from);
  const origins = typeof origin === "string" ? [origin] : origin;
  for (const one of origins) {
    if (!isOrigin(one))
      throw new TypeError(
        `origin: expected an origin such as "https://viewer.example.com", got ${JSON.stringify(one)}. ` +
          "Name the origin of the viewer: any other page could read the commands and make up events.",
      );
  }
  return (from) => origins.includes(from);
}

function isOrigin(text: string): boolean {
  return text !== "" && originOf(text) === text;
}

/** Empty for what is no address. */
function originOf(address: string): string {
  try {
    return new URL(address).origin;
  } catch {
    return "";
  }
}

/** A frame of another origin hides its document as soon as it has one; until then it has an empty one of this page. */
function isLoaded({ contentWindow, contentDocument }: ViewerElement): boolean {
  if (!contentDocument) return contentWindow !== null;
  return contentDocument.readyState === "complete" && contentDocument.URL !== "about:blank";
}

function property(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && Object.hasOwn(of, name) ? of[name as never] : undefined;
}
