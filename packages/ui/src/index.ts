export { Announcer } from "./Announcer.tsx";
export { nameOf } from "./name-of.ts";
export { readServer } from "./read-server.ts";
