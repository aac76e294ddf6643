#!/usr/bin/env node
// JavaScript, so that an old Node prints this message instead of failing at the first type.
const [major, minor] = process.versions.node.split(".").map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  const { main } = await import("../src/start.ts");
  process.exitCode = await main();
} else {
  console.error(
    `Tandem needs Node 22.18 or later, and this is ${process.version}. Start it with: npx -y pnpm@12 start (it brings its own Node).`,
  );
  process.exitCode = 1;
}
