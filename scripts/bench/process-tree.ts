// Runs a command to its end and tells what it and everything it started took: time, processor and memory.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { treeMemoryMib } from '#publish/process-memory.ts';
import type { Run } from './measured.ts';

const betweenLooksMs = 40;
const shownErrorLength = 500;

/** What a command took, and what it printed. */
export interface TreeRun extends Omit<Run, 'records'> {
  readonly out: string;
}

/** Where and with what a command runs. */
export interface TreeOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a command; a bad end is an Error with the end of what it printed. */
export async function runTree(
  command: readonly string[],
  { cwd = process.cwd(), env = {} }: TreeOptions = {},
): Promise<TreeRun> {
  // The shell adds up what its descendants worked, which Node cannot tell; it says so on a stream of its own.
  const script = '"$@"; code=$?; times >&3; exit $code';
  const started = performance.now();
  const child = spawn('sh', ['-c', script, 'sh', ...command], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const peak = watchMemory(child.pid);
  const times = child.stdio[3];
  if (child.stdout === null || child.stderr === null || !(times instanceof Readable))
    throw new Error('The shell was started without its streams.');
  const texts = Promise.all([text(child.stdout), text(child.stderr), text(times)]);
  try {
    const [code] = await once(child, 'close');
    const ms = performance.now() - started;
    const [out, err, spent] = await texts;
    if (code !== 0)
      throw new Error(
        `${command.join(' ')} ended with ${code}: ${(err + out).slice(-shownErrorLength)}`,
      );
    return { ms, cpuMs: readTimes(spent), rssMib: peak.mib(), out };
  } finally {
    peak.stop();
  }
}

/** Both lines of the shell's `times`, its own and its descendants': `0m1.170000s 0m0.170000s`. */
function readTimes(printed: string): number {
  const seconds = [...printed.matchAll(/(\d+)m([\d.,]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest?.replace(',', '.')),
  );
  return seconds.reduce((sum, one) => sum + one, 0) * 1000;
}

interface Peak {
  readonly mib: () => number | null;
  readonly stop: () => void;
}

/** Looks at the memory of a process and its descendants again and again; only Linux tells. */
function watchMemory(root: number | undefined): Peak {
  let most = 0;
  const look = (): void => {
    if (root !== undefined) most = Math.max(most, treeMemoryMib(root));
  };
  const timer = setInterval(look, betweenLooksMs);
  return { mib: () => (most === 0 ? null : most), stop: () => clearInterval(timer) };
}
