// Changing refs as git does: under git's own `<ref>.lock`, and only if the ref is still what the caller saw.

import { setTimeout as pause } from 'node:timers/promises';
import { dirname } from 'node:path';
import { refusal } from '../failure-code.ts';
import { errorCode, isMissing, readTextIfAny } from './file-system.ts';
import type { FileSystem, OpenFile } from './file-system.ts';
import { readPackedRefs, readRawRef } from './refs.ts';
import { makeFolders, syncFolders } from './safe-fs.ts';
import type { Store } from './store.ts';

const retryMs = 20;

/** A ref to be changed: from what the caller saw to what it should be; null is "no such ref". */
export interface RefChange {
  /** Full name, `refs/…`. */
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Changes a ref, or refuses because it moved, is locked, or stands beside one it cannot stand beside. */
export async function updateRef(store: Store, change: RefChange): Promise<void> {
  const { fs, gitDir } = store;
  await withLock(store, change.name, async (replace) => {
    const now = await readRawRef(fs, gitDir, change.name);
    if (now !== change.from) {
      const data = { branch: change.name, expected: change.from ?? '', actual: now ?? '' };
      throw refusal('storage/commit-moved', data);
    }
    if (change.to === null) return removeRef(store, change.name);
    if (now === null) await assertNoPackedConflict(store, change.name);
    await replace(`${change.to}\n`);
  });
  if (change.to === null) await removeEmptyParents(store, change.name);
}

// A file system keeps `usulan` and `usulan/2025-0007` apart by itself; packed refs do not.
async function assertNoPackedConflict({ fs, gitDir }: Store, name: string): Promise<void> {
  for (const other of (await readPackedRefs(fs, gitDir)).keys()) {
    if (!other.startsWith(`${name}/`) && !name.startsWith(`${other}/`)) continue;
    throw refusal('storage/branch-conflict', { branch: name, other });
  }
}

async function removeRef(store: Store, name: string): Promise<void> {
  const { fs, gitDir } = store;
  const path = `${gitDir.common}/${name}`;
  // The packed line first: removing the file first would bring an older packed value back to life.
  if ((await readPackedRefs(fs, gitDir)).has(name)) {
    await withLock(store, 'packed-refs', async (replace) => {
      await replace(
        withoutRef((await readTextIfAny(fs, `${gitDir.common}/packed-refs`)) ?? '', name),
      );
    });
  }
  await unlinkIfAny(fs, path);
  await syncFolders(fs, [dirname(path)]);
  await unlinkIfAny(fs, `${gitDir.common}/logs/${name}`);
}

// A line that begins with `^` belongs to the ref above it.
function withoutRef(packed: string, name: string): string {
  let dropping = false;
  const kept = packed.split('\n').filter((line) => {
    dropping = line.startsWith('^') ? dropping : line.slice(41) === name && !line.startsWith('#');
    return !dropping;
  });
  return kept.join('\n');
}

async function removeEmptyParents({ fs, gitDir }: Store, name: string): Promise<void> {
  // `refs/heads` itself stays, as git would have it.
  for (let folder = dirname(name); folder.split('/').length > 2; folder = dirname(folder)) {
    try {
      await fs.rmdir(`${gitDir.common}/${folder}`);
    } catch (error) {
      if (isOccupied(error) || isMissing(error)) return;
      throw error;
    }
  }
}

type Replace = (text: string) => Promise<void>;

/**
 * Holds git's lock on a file while `task` runs. `replace` writes the file's new content into the lock and renames
 * it into place, which gives the lock back; a task that ends without it leaves the file as it was.
 */
async function withLock(
  store: Store,
  name: string,
  task: (replace: Replace) => Promise<void>,
): Promise<void> {
  const { fs } = store;
  const path = `${store.gitDir.common}/${name}`;
  const folders = new Set<string>();
  const lock = await openLock(store, path, folders);
  let isOpen = true;
  let isHeld = true;
  const close = async (): Promise<void> => {
    if (isOpen) await lock.close();
    isOpen = false;
  };
  try {
    await task(async (text) => {
      await lock.writeFile(new TextEncoder().encode(text));
      await lock.sync();
      await close();
      await renameOver(fs, `${path}.lock`, path);
      isHeld = false;
      await syncFolders(fs, [...folders, dirname(path)]);
    });
  } finally {
    await close();
    if (isHeld) await fs.unlink(`${path}.lock`);
  }
}

async function openLock(
  { fs, lockWaitMs }: Store,
  path: string,
  folders: Set<string>,
): Promise<OpenFile> {
  const patience = performance.now() + lockWaitMs;
  for (;;) {
    try {
      await makeFolders(fs, dirname(path), folders);
      return await fs.open(`${path}.lock`, 'wx');
    } catch (error) {
      const code = errorCode(error);
      if (code === 'ENOTDIR') throw refusal('storage/branch-conflict', { path }, error);
      // ENOENT: someone removed the empty folder just made.
      if (code !== 'EEXIST' && code !== 'ENOENT') throw error;
      if (performance.now() >= patience)
        throw refusal('storage/locked', { path: `${path}.lock` }, error);
      await pause(retryMs);
    }
  }
}

async function renameOver(fs: FileSystem, from: string, to: string): Promise<void> {
  try {
    await fs.rename(from, to);
  } catch (error) {
    if (errorCode(error) !== 'EISDIR' && !isOccupied(error)) throw error;
    // Git leaves empty folders behind where refs were.
    await removeEmptyFolders(fs, to);
    await fs.rename(from, to);
  }
}

async function removeEmptyFolders(fs: FileSystem, folder: string): Promise<void> {
  try {
    for (const name of await fs.readdir(folder)) await removeEmptyFolders(fs, `${folder}/${name}`);
    await fs.rmdir(folder);
  } catch (error) {
    // A file: there is a ref below the name wanted.
    if (errorCode(error) !== 'ENOTDIR') throw error;
    throw refusal('storage/branch-conflict', { path: folder }, error);
  }
}

function isOccupied(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOTEMPTY' || code === 'EEXIST';
}

async function unlinkIfAny(fs: FileSystem, path: string): Promise<void> {
  try {
    // A folder where a packed ref had its name is none of ours.
    if (!(await fs.stat(path)).isDirectory()) await fs.unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}
