// Writes transitions.json: which command is legal when, derived from the machine.
//
//   node scripts/transitions.ts
import { writeFileSync } from "node:fs";
import { formatTransitions } from "@tandem/schema-model";
import { transitionTable } from "../src/transitions/table.ts";

writeFileSync(new URL("../transitions.json", import.meta.url), formatTransitions(transitionTable()));
