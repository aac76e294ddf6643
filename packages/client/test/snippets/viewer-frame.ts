// region: viewer-frame
import { AgentClient } from "@tandem/client";
import { viewerFrame } from "@tandem/client/viewer-frame";

const frame = document.querySelector<HTMLIFrameElement>("#viewer")!;
const agent = new AgentClient(viewerFrame(frame, { origin: "https://viewer.example.com" }));

agent.on("navigate", ({ url }) => console.log(`on ${url}`));
await agent.connect();
const answer = await agent.requestRC();
console.log(`control: ${answer.status}`);
// endregion
