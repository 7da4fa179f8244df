// What every measured thing shares: it runs in a process of its own, times one part of what it does, and prints the result.

/** One run of one thing. */
export interface Run {
  readonly ms: number;
  /** Time the processor worked for it, in this process; on a busy machine less shaky than the other. */
  readonly cpuMs: number;
  /** Most memory the process held at any time. */
  readonly rssMib: number;
  /** Records dealt with, so that nobody measures nothing. */
  readonly records: number;
}

/** Times the task that counts. */
export type Clock = <T>(task: () => Promise<T>) => Promise<T>;

/** Runs a thing on the archive named on the command line; what it gives is the number of records it dealt with. */
export async function measured(
  thing: (archive: string, clock: Clock) => Promise<number>,
): Promise<void> {
  let ms = 0;
  let cpuMs = 0;
  const clock: Clock = async (task) => {
    const before = process.cpuUsage();
    const started = performance.now();
    const result = await task();
    ms = performance.now() - started;
    const { user, system } = process.cpuUsage(before);
    cpuMs = (user + system) / 1000;
    return result;
  };
  const records = await thing(process.argv[2] ?? '', clock);
  const run: Run = { ms, cpuMs, rssMib: process.resourceUsage().maxRSS / 1024, records };
  process.stdout.write(`${JSON.stringify(run)}\n`);
}
