#!/usr/bin/env node
import { readFileSync } from "node:fs";
import module from "node:module";

const { engines } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
const needed = engines.node.replace(">=", "");

if (isOlder(process.versions.node, needed)) {
  process.stderr.write(`error: tandem needs Node ${needed} or later, this is ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  const { main } = await import("../dist/main.js");
  process.exitCode = await main(process.argv.slice(2));
}

/** This file runs on every Node, so it compares versions without a library. */
function isOlder(version, than) {
  return version.localeCompare(than, "en", { numeric: true }) < 0;
}
