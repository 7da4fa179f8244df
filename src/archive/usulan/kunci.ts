// The lock of an archive opened for work: a file that says who has it. Left behind by a dead process, it is taken over.
import { randomUUID } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { Failure } from '#base/failure.ts';

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
  // Written beside its place and linked into it, so that no lock is ever half written.
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, mine, { flag: 'wx' });
  let isTakenOver = false;
  try {
    while (!(await linked(draft, path))) {
      await removeStale(path, dir);
      isTakenOver = true;
    }
  } finally {
    await rm(draft, { force: true });
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

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
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
  // Moved away first and looked at again: somebody may have taken it over a moment ago.
  const aside = `${path}.${randomUUID()}`;
  try {
    await rename(path, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return;
    throw error;
  }
  if ((await readIfAny(aside)) !== text) await linked(aside, path);
  await rm(aside, { force: true });
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
async function isAlive({ pid, host, proses }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (hasCode(error, 'ESRCH')) return false;
  }
  const mark = await startMark(pid);
  // The number may have been given to another process since.
  return proses === '' || mark === '' || mark === proses;
}

/** When a process started, in the clock ticks of Linux; empty on other systems. */
async function startMark(pid: number): Promise<string> {
  const stat = await readIfAny(`/proc/${pid}/stat`);
  // The second field is a name in brackets that may hold anything; the start is the 22nd.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

async function readIfAny(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return null;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
