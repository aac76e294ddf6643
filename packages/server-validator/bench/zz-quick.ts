import { speeds, parseSpeeds } from "./speed.ts";
const n = Number(process.argv[2] ?? 25);
const s = await speeds(n);
for (const [k, m] of Object.entries(s)) { console.log(k); const h = m.get("hand-written")!.median; for (const [name, t] of m) console.log("  ", name.padEnd(18), t.median.toFixed(1), `${t.low.toFixed(0)}-${t.high.toFixed(0)}`, (t.median/h).toFixed(2)); }
const p = parseSpeeds(n); const j = p.get("JSON.parse")!.median; for (const [name,t] of p) console.log("  ", name.padEnd(18), t.median.toFixed(0), (t.median/j).toFixed(3));
