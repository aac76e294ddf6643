import { handledEvent } from "./handled-event.js";

handledEvent().then((heard) => postMessage(heard));
