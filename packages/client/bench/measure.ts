/** What is timed. `run` does a batch and gives what it counted, so that nothing is dead code. */
export interface Task {
  name: string;
  run(): number;
  /** What a batch must count; anything else is an error, not a fast result. */
  expected: number;
}

/** Nanoseconds an operation: the median of the rounds, and the middle half of them. */
export interface Timing {
  median: number;
  low: number;
  high: number;
}

const warmUp = 15;

/**
 * Times tasks in alternated rounds, so that whatever happens to the machine happens to all of them.
 *
 * @param operations in a batch
 * @throws Error when a task counts wrongly
 */
export function measure(tasks: readonly Task[], operations: number, rounds: number): Map<string, Timing> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    // Each round begins with another task.
    for (let i = 0; i < tasks.length; i++) {
      const { name, run, expected } = tasks[(i + round + warmUp) % tasks.length]!;
      const start = performance.now();
      const count = run();
      const time = performance.now() - start;
      if (count !== expected) throw new Error(`${name}: counted ${count}, not ${expected}`);
      if (round >= 0) times.get(name)!.push((time * 1e6) / operations);
    }
  }
  return new Map([...times].map(([name, list]) => [name, timing(list)]));
}

export function timing(list: readonly number[]): Timing {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.floor((sorted.length - 1) * part)]!;
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}
