import { type PageObject, pageSdk } from "@tandem/client/page-sdk";
import type { News, SessionSource, Way } from "./source.ts";

/** What is used of a product's object beside its events and what commands call. */
export interface ProductObject extends PageObject {
  getKey?(): string;
  inSession?(): boolean;
  stopSession?(): void;
}

/** Sessions of a product whose own script is on the page: it keeps them over page loads, and knows its tabs. */
export function pageSource(object: ProductObject): SessionSource {
  let news: News | undefined;
  const way = (): Way => ({
    transport: pageSdk(object, { open: (address) => location.assign(address) }),
  });
  return {
    listen(to) {
      news = to;
      // Of the session that has just begun, or goes on here, the object now knows the code.
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
