/** What is timed: `prepare` is not; what it returns is, and that says how many it counted, so that nothing is dead code. */
export interface Task {
  name: string;
  prepare(): () => number;
  /** What must be counted; anything else is an error, not a fast result. */
  expected: number;
  /** How many operations one run is. */
  operations: number;
}

/** Nanoseconds an operation: the median of the rounds, and the middle half of them. */
export interface Timing {
  median: number;
  low: number;
  high: number;
}

/**
 * Times tasks in alternated rounds, so that whatever happens to the machine happens to all of them.
 *
 * @throws Error when a task counts wrongly
 */
export function measure(tasks: readonly Task[], rounds: number, warmUp = 8): Map<string, Timing> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    // Each round begins with another task.
    for (let i = 0; i < tasks.length; i++) {
      const task = tasks[(i + round + warmUp) % tasks.length]!;
      const run = task.prepare();
      const start = performance.now();
      const count = run();
      const time = performance.now() - start;
      if (count !== task.expected) throw new Error(`${task.name}: counted ${count}, not ${task.expected}`);
      if (round >= 0) times.get(task.name)!.push((time * 1e6) / task.operations);
    }
  }
  return new Map([...times].map(([name, list]) => [name, timing(list)]));
}

export function timing(list: readonly number[]): Timing {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)]!;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
