// What a process that was killed leaves behind: git's lock files on refs, which nobody will ever give back.

import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Repository } from './repository.ts';

/**
 * Removes the locks on refs that stay as they are for a while; for whoever knows that the last writer is dead. Another
 * program that is writing right now holds its lock for less.
 */
export async function removeStaleLocks({ store }: Repository): Promise<readonly string[]> {
  const folder = store.gitDir.common;
  const before = await locksIn(folder);
  if (before.size === 0) return [];
  await pause(store.lockWaitMs);
  const after = await locksIn(folder);
  const stale = [...before].filter(([path, mark]) => after.get(path) === mark);
  await Promise.all(stale.map(([path]) => rm(path, { force: true })));
  return stale.map(([path]) => path);
}

async function locksIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(join(folder, 'refs'), { recursive: true });
  const paths = ['packed-refs', ...names.map((name) => join('refs', name))]
    .map((name) => (name.endsWith('.lock') ? name : `${name}.lock`))
    .map((name) => join(folder, name));
  const marks = await Promise.all(
    [...new Set(paths)].map(async (path) => [path, await markOf(path)] as const),
  );
  return new Map(marks.flatMap(([path, mark]) => (mark === null ? [] : [[path, mark]])));
}

/** Which file it is and when it was last written; null where there is none. */
async function markOf(path: string): Promise<string | null> {
  try {
    const { ino, mtimeMs } = await stat(path);
    return `${ino} ${mtimeMs}`;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
