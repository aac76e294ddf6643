/** What is timed: `prepare` is not; what it returns is, and that says how many it counted, so that nothing is dead code. */
export interface Task {
  name: string;
  /** Makes what one batch is run on. */
  prepare(): () => number;
  /** What must be counted in a batch; anything else is an error, not a fast result. */
  expected: number;
  /** How many operations a batch is: few enough for what they are run on to stay in the processor's cache. */
  operations: number;
}

/** Nanoseconds an operation: the median of the rounds, and the middle half of them. */
export interface Timing {
  median: number;
  low: number;
  high: number;
  /** Of each round, in order. */
  rounds: readonly number[];
}

const BATCHES = 40;

/**
 * Times tasks in alternated rounds, so that whatever happens to the machine happens to all of them.
 *
 * @throws Error when a task counts wrongly
 */
export function measure(tasks: readonly Task[], rounds: number, warmUp = 15): Map<string, Timing> {
  const times = new Map<string, number[]>(tasks.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    // Each round begins with another task.
    for (let i = 0; i < tasks.length; i++) {
      const task = tasks[(i + round + warmUp) % tasks.length]!;
      const time = timeOf(task);
      if (round >= 0) times.get(task.name)!.push(time);
    }
  }
  return new Map([...times].map(([name, list]) => [name, timing(list)]));
}

function timeOf(task: Task): number {
  let time = 0;
  for (let batch = 0; batch < BATCHES; batch++) {
    const run = task.prepare();
    const start = performance.now();
    const count = run();
    time += performance.now() - start;
    if (count !== task.expected) throw new Error(`${task.name}: counted ${count}, not ${task.expected}`);
  }
  return (time * 1e6) / (task.operations * BATCHES);
}

export function timing(list: readonly number[]): Timing {
  const sorted = [...list].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)]!;
  return { median: at(0.5), low: at(0.25), high: at(0.75), rounds: list };
}

/**
 * How many times as long as another: the median of what it is in each round, where both ran on a machine in the
 * same state.
 */
export function ratio({ rounds }: Timing, base: Timing): number {
  return timing(rounds.map((time, i) => time / base.rounds[i]!)).median;
}
