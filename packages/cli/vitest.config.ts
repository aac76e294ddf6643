import { mergeConfig } from "vitest/config";
import shared from "../../vitest.config.ts";

// The tests keep nothing in modules, so one worker loads the packages once for many files.
export default mergeConfig(shared, { test: { isolate: false } });
