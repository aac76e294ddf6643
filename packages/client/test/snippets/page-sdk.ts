import type { PageObject } from "@tandem/client/page-sdk";

declare const page: { visitor: PageObject };

// region: page-sdk
import { VisitorClient } from "@tandem/client";
import { pageSdk } from "@tandem/client/page-sdk";

const open = (address: string) => location.assign(address);
const visitor = new VisitorClient(pageSdk(page.visitor, { open }));

visitor.on("rcrequested", async ({ accept, decline }) => {
  await (confirm("May an agent use this page?") ? accept : decline)();
});
visitor.on("sessionend", ({ reason }) => console.log(`over: ${reason}`));
await visitor.connect();
await visitor.startSession({ name: "Robin Vale" });
// endregion
