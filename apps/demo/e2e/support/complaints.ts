import type { Page } from "playwright-core";

/**
 * Reports the problems of a page: errors on its console, uncaught exceptions, violations of its content security
 * policy.
 */
export function watchFor(page: Page, complain: (text: string) => void): void {
  page.on("pageerror", (error) => complain(`exception: ${error.message}`));
  page.on("console", (message) => {
    // Chromium reports a violated policy as an error.
    if (message.type() === "error" || message.type() === "warning") {
      complain(`${message.type()}: ${message.text()}`);
    }
  });
}

/** Chromium's message about a failed request. Tests that break a connection on purpose allow it. */
export const lostConnection =
  /^error: (Failed to load resource: net::ERR_|WebSocket connection to '[^']+' failed)/;

/** Chromium's message about a request that the server refuses. */
export const refusedRequest = /^error: Failed to load resource: the server responded with a status of 4\d\d/;
