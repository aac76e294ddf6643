export { copyText } from "./clipboard.ts";
export { EventLog } from "./EventLog.tsx";
export { clock, type LogEntry, type LoggedMessage, oneLine, toCopy } from "./entry.ts";
export { keepOverPageLoad } from "./keep.ts";
export { createEventLog, type EventLogOptions, type EventLogStore } from "./log.ts";
export { eventLogStyles } from "./styles.ts";
export type { Verdict } from "./verdict.ts";
