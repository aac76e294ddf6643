import { handledEvent } from "./handled-event.js";
import { liveEvent } from "./live-event.js";

const server = new URLSearchParams(location.search).get("server") ?? "";
const said = { page: await handledEvent(), live: await liveEvent(server) };
document.body.append(JSON.stringify(said));
document.title = "done";
