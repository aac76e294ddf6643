import type { Page } from "playwright-core";

/**
 * Notes what a page says that a healthy page does not: errors on its console, exceptions that nobody caught,
 * violations of its content security policy.
 */
export function watchFor(page: Page, complain: (text: string) => void): void {
  page.on("pageerror", (error) => complain(`exception: ${error.message}`));
  page.on("console", (message) => {
    // Chromium reports a violated policy as an error, too.
    if (message.type() === "error" || message.type() === "warning") {
      complain(`${message.type()}: ${message.text()}`);
    }
  });
}

/** What Chromium itself says when a request fails. Tests that break a connection on purpose allow it. */
export const lostConnection =
  /^error: (Failed to load resource: net::ERR_|WebSocket connection to '[^']+' failed)/;

/** What Chromium itself says when a server refuses a request. */
export const refusedRequest = /^error: Failed to load resource: the server responded with a status of 4\d\d/;
