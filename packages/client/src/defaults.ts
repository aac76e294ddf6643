// Every default wait and limit of the client. Times are in milliseconds.

/** Wait for the outcome of a command, time without a connection included. */
export const commandTimeout = 15_000;
/** Wait for a person's answer to a command that asks: time to read, think and press a button. */
export const answerTimeout = 120_000;
/** Wait for the response to an HTTP request. */
export const requestTimeout = 10_000;

/** Attempts to connect in a row before the client gives up. */
export const maxAttempts = 20;
/** Delay before the second attempt; it doubles with each further one. */
export const minDelay = 500;
/** Longest delay between two attempts. */
export const maxDelay = 4000;
/** Wait for a connection to open, and for a response on it, before it is replaced. */
export const responseTimeout = 5000;
/** Time without a message after which the client tests the connection. */
export const heartbeat = 25_000;
/** A refusal follows at once, so a connection that is silent for this long after it opened is accepted. */
export const acceptTimeout = 250;
/** Wait for the closing handshake. */
export const closeTimeout = 1000;

/** Bounds of the wait before a token is renewed, so that a wrong clock or a long-lived token does not stop renewal. */
export const minRenewal = 30_000;
export const maxRenewal = 300_000;

/** Commands that may wait for their outcome: fewer than a server accepts at once. */
export const maxPending = 40;
/** Largest message that the server reads, in bytes. */
export const maxMessageBytes = 65_536;
/** Events that may wait for a slow `for await` loop. */
export const maxBuffered = 1000;
/** Questions of a page object that may wait for an answer; the oldest is dropped first. */
export const maxQuestions = 100;
