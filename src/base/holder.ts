// Who holds a lock file: whether the very process that took it still runs, and a file that is there whole or not at all.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** When a process started, in the clock ticks of Linux; empty where that cannot be known. */
export async function startMark(pid: number): Promise<string> {
  const stat = await readIfAny(`/proc/${pid}/stat`);
  // The second field is a name in brackets that may hold anything; the start is the 22nd.
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

/** Whether the process that had this number and start still runs; its number alone is soon given to another. */
export async function isStillRunning(pid: number, start: string): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // A process of another user answers with a refusal.
    if (hasCode(error, 'ESRCH')) return false;
  }
  const now = await startMark(pid);
  return start === '' || now === '' || now === start;
}

/** Puts a file in its place with its text in it; false when there is one. */
export async function placeNew(path: string, text: string): Promise<boolean> {
  const draft = `${path}.${randomUUID()}`;
  await writeFile(draft, text, { flag: 'wx' });
  try {
    return await linked(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Takes a file away if it still holds this text; what somebody else put there in the meantime stays. */
export async function takeAway(path: string, text: string): Promise<void> {
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

/** The text of a file; null when there is none. */
export async function readIfAny(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'ESRCH')) return null;
    throw error;
  }
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

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
