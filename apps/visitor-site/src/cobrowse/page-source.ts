import { type PageObject, pageSdk } from "@tandem/client/page-sdk";
import type { News, SessionSource, Way } from "./source.ts";

/** The used part of a product's object, besides its events and command methods. */
export interface ProductObject extends PageObject {
  getKey?(): string;
  inSession?(): boolean;
  stopSession?(): void;
}

/** Sessions of a product whose own script is on the page. The script handles page loads and tabs. */
export function pageSource(object: ProductObject): SessionSource {
  let news: News | undefined;
  const way = (): Way => ({
    transport: pageSdk(object, { open: (address) => location.assign(address) }),
  });
  return {
    listen(to) {
      news = to;
      // The object has the code once the session started or continued.
      object.addEventListener("sessioncontinue", () => {
        const key = object.getKey?.();
        if (key) news?.key(key);
      });
    },
    start() {
      this.told = {};
      return { ...way(), begin: (client) => client.startSession() };
    },
    ongoing: () => (object.inSession?.() ? { key: object.getKey?.(), resume: way } : undefined),
    forget() {},
    abandon() {
      object.stopSession?.();
    },
    told: {},
  };
}
