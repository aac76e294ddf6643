import { afterAll, expect, it } from "vitest";
import { TestProject } from "./project.ts";

const project = new TestProject();
// The compiler runs in a process of its own: without a program to run, it is missing.
const { execPath } = process;
process.execPath = "/no/such/node";
afterAll(() => {
  process.execPath = execPath;
  project.remove();
});

const REASON =
  /^ +not proved: the TypeScript compiler failed: .*\. Install the typescript package with its optional dependencies\.$/m;

it("diff and version-check name the compiler that is missing", async () => {
  const own = {
    accepts: [{ rule: "default", property: "enabled", value: false, because: "Older servers leave it out." }],
  };
  project.changeEvent({ own });
  project.write("schemas/examples/agent/events/rc/received/nothing.json", {
    because: "Older servers leave it out.",
    received: {},
    canonical: { enabled: false },
  });
  await project.run("release");
  project.changeEvent({ own, required: [] });
  expect((await project.run("diff")).out).toMatch(REASON);
  expect((await project.run("version-check")).error).toMatch(REASON);
});
