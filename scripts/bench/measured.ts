// What every measured thing of ours shares: it runs in a process of its own, times one part of what it does, and prints
// the result.
import { readFileSync, readdirSync } from 'node:fs';

/** One run of one thing. */
export interface Run {
  readonly ms: number;
  /** Time the processors worked for it, child processes included; on a busy machine less shaky than the other. */
  readonly cpuMs: number;
  /** Most memory that one process held at any time; null where the machine does not tell. */
  readonly rssMib: number | null;
  /** Records dealt with, so that nobody measures nothing. */
  readonly records: number;
}

/** Times the task that counts. */
export type Clock = <T>(task: () => Promise<T>) => Promise<T>;

/** Where a measured thing finds the archive, and a folder it may fill. */
export interface Place {
  readonly archive: string;
  readonly work: string;
}

/** Runs a thing in the folders named on the command line; what it gives is the number of records it dealt with. */
export async function measured(
  thing: (place: Place, clock: Clock) => Promise<number>,
): Promise<void> {
  let ms = 0;
  let cpuMs = 0;
  let rssMib = 0;
  const clock: Clock = async (task) => {
    const before = processorMs();
    const started = performance.now();
    const result = await task();
    ms = performance.now() - started;
    cpuMs = processorMs() - before;
    rssMib = Math.max(rssMib, ...descendants('self').map(peakMib));
    return result;
  };
  const [archive = '', work = ''] = process.argv.slice(2);
  const records = await thing({ archive, work }, clock);
  rssMib = Math.max(rssMib, process.resourceUsage().maxRSS / 1024);
  const run: Run = { ms, cpuMs, rssMib, records };
  process.stdout.write(`${JSON.stringify(run)}\n`);
}

function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenMs();
}

/** Processor time of the processes below this one, which Node does not tell but Linux does: of those that ended and those alive. */
function childrenMs(): number {
  if (process.platform !== 'linux') return 0;
  const alive = descendants('self');
  const ended = sumTicks('self', [16, 17]);
  const ticks = alive.reduce((sum, pid) => sum + sumTicks(pid, [14, 15, 16, 17]), ended);
  const ticksPerSecond = 100;
  return (ticks * 1000) / ticksPerSecond;
}

/** The processes below a process that are alive; only Linux tells. */
function descendants(pid: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
  );
  return [...children, ...children.flatMap(descendants)];
}

/** The most memory a process ever held. */
function peakMib(pid: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024;
}

/** Sums fields of a process's stat file as proc(5) counts them: 14 to 17 are its own and its children's times. */
function sumTicks(pid: string, fields: readonly number[]): number {
  // The name of the program, in parentheses, may hold spaces; the third field follows it.
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return fields.reduce((sum, field) => sum + Number(afterName[field - 3] ?? 0), 0);
}
