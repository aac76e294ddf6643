/** The least processor time, in milliseconds, of several runs: what else the machine does has little part in it. */
export function processorTime(run: () => void, times = 15): number {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const started = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(started);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

/** A row of a Markdown table. */
export function row(...cells: (string | number)[]): void {
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? rounded(cell) : cell)).join(" | ")} |`);
}

function rounded(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
