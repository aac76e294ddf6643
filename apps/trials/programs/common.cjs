// A CommonJS server: Node loads ES modules with require, and the compiler gives them their types.
const { pageVisibility } = require("@tandem/protocol");
const { validatePayload } = require("@tandem/server-validator");

/** @type {(visibility: import("@tandem/protocol").PageVisibility) => boolean} */
const isValid = (visibility) =>
  validatePayload({ side: "agent", kind: "event", name: "pagevisibility" }, { visibility }, "produce").ok;

// @ts-expect-error a closed list takes no other word
const dimmed = isValid("dimmed");
console.log(JSON.stringify({ good: isValid(pageVisibility.hidden.code), dimmed }));
