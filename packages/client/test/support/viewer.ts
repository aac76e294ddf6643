import type { HostWindow, ViewerElement } from "../../src/viewer-frame.ts";

export const viewerOrigin = "https://viewer.example.com";

/** A frame with the field's viewer, and the window around it, played by a test. */
export class Viewer {
  /** What was posted to the frame, in order. */
  readonly posted: { message: unknown; to: string }[] = [];
  readonly window: HostWindow & EventTarget = new EventTarget();
  readonly contentWindow = {
    postMessage: (message: unknown, to: string) => this.posted.push({ message, to }),
  };
  readonly frame: ViewerElement & { contentDocument: ViewerElement["contentDocument"] };
  readonly #element = new EventTarget();

  constructor(src = `${viewerOrigin}/join`) {
    this.frame = {
      src,
      contentWindow: this.contentWindow,
      // An empty one of the page's own, as before anything has loaded.
      contentDocument: { readyState: "complete", URL: "about:blank" },
      addEventListener: (...args) => this.#element.addEventListener(...args),
      removeEventListener: (...args) => this.#element.removeEventListener(...args),
    };
  }

  load(): void {
    this.frame.contentDocument = null;
    this.#element.dispatchEvent(new Event("load"));
  }

  /** Posts to the window around; by default as the viewer itself. */
  post(data: unknown, { origin = viewerOrigin, source = this.contentWindow as unknown } = {}): void {
    this.window.dispatchEvent(Object.assign(new Event("message"), { data, origin, source }));
  }

  emit(name: string, event?: unknown): void {
    this.post({ GlanceEvent: { name, event } });
  }

  get calls(): unknown[] {
    return this.posted.map(({ message }) => (message as { GlanceAgentInvoke: unknown }).GlanceAgentInvoke);
  }
}
