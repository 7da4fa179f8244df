// The lock of an archive opened for work: a file that says who has it. Left behind by a dead process, it is taken over.
import { existsSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';
import { isStillRunning, placeNew, readIfAny, startMark, takeAway } from '#base/holder.ts';

const fileName = 'e-ppid-meja.lock';

const holderSchema = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** Since when, ISO 8601. */
  sejak: z.string(),
  /** When the process started, as its system counts; empty where that cannot be known. */
  proses: z.string(),
});
type Holder = z.output<typeof holderSchema>;

/** A lock that is held. */
export interface Kunci {
  /** Whether a process that is gone had it and never let go. */
  readonly isTakenOver: boolean;
  readonly letGo: () => Promise<void>;
}

/** Takes the lock of the repository at `dir`; refuses while a living process has it. */
export async function takeLock(dir: string, now: Date): Promise<Kunci> {
  const path = join(gitFolder(dir), fileName);
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    sejak: now.toISOString(),
    proses: await startMark(process.pid),
  } satisfies Holder);
  let isTakenOver = false;
  while (!(await placeNew(path, mine))) {
    await removeStale(path, dir);
    isTakenOver = true;
  }
  const letGo = async (): Promise<void> => {
    if ((await readIfAny(path)) === mine) await rm(path, { force: true });
  };
  return { isTakenOver, letGo };
}

function gitFolder(dir: string): string {
  const inside = join(dir, '.git');
  return existsSync(inside) && statSync(inside).isDirectory() ? inside : dir;
}

/** Removes the lock of a process that is gone; refuses when it lives. */
async function removeStale(path: string, dir: string): Promise<void> {
  const text = await readIfAny(path);
  if (text === null) return;
  const holder = parseHolder(text);
  if (holder !== null && (await isAlive(holder))) {
    const { pid, host, sejak } = holder;
    throw new Failure('archive/desk-locked', { dir, pid, host, sejak });
  }
  await takeAway(path, text);
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** A process of another machine cannot be asked, so it counts as alive. */
const isAlive = async ({ pid, host, proses }: Holder): Promise<boolean> =>
  host !== hostname() || isStillRunning(pid, proses);
