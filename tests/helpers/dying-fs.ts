// The disk, until it dies: the n-th change fails, and everything after it too, as when a process is killed.

import { readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { diskFileSystem } from '#storage/git/file-system.ts';
import type { FileSystem, OpenFile } from '#storage/git/file-system.ts';

/** Ways to die: killed, half-way if it was writing a file; or a power cut that also loses what was not flushed. */
export const deaths = ['killed', 'cut off from power'] as const;

/** When and how to die. */
export interface Death {
  /** How many changes still succeed. */
  readonly after: number;
  readonly how: (typeof deaths)[number];
}

/** The disk, until it dies; `hasDied` tells whether it has, `die` ends it if it has not. */
export function dyingFileSystem({
  after,
  how,
}: Death): FileSystem & { readonly hasDied: () => boolean; readonly die: () => Promise<void> } {
  const disk = diskFileSystem;
  // Files whose bytes, and names whose folders, were not flushed; a name with what it stood for before.
  const unflushed = new Set<string>();
  const names = new Map<string, Buffer | null>();
  let left = after;
  let death: Promise<void> | null = null;

  const read = async <T>(task: () => Promise<T>): Promise<T> => {
    if (death !== null) {
      await death;
      throw Object.assign(new Error('EIO: the disk is gone'), { code: 'EIO' });
    }
    return task();
  };
  const loseUnflushed = async (): Promise<void> => {
    if (how === 'killed') return;
    for (const path of unflushed) await truncate(path, 0);
    for (const [path, before] of names) {
      await rm(path, { recursive: true, force: true });
      if (before !== null) await writeFile(path, before);
    }
  };
  // Everyone waits for it, lest the test look at a disk that is still losing things.
  const die = (): Promise<void> => (death ??= loseUnflushed());
  const change = async <T>(task: () => Promise<T>): Promise<T> => {
    if (left === 0) await die();
    left -= 1;
    return read(task);
  };
  const opened = (path: string, file: OpenFile): OpenFile => ({
    writeFile: async (data) => {
      if (left === 0) {
        await file.writeFile(data.subarray(0, Math.floor(data.length / 2)));
      }
      await change(() => file.writeFile(data));
      unflushed.add(path);
    },
    sync: async () => {
      // Only remembered: a real flush would cost the test seconds and prove nothing more.
      await change(async () => undefined);
      unflushed.delete(path);
      for (const name of names.keys()) if (dirname(name) === path) names.delete(name);
    },
    // A dead process closes its files as well.
    close: () => file.close(),
  });

  return {
    hasDied: () => death !== null,
    die,
    readFile: (path) => read(() => disk.readFile(path)),
    readdir: (path) => read(() => disk.readdir(path)),
    stat: (path) => read(() => disk.stat(path)),
    lstat: (path) => read(() => disk.lstat(path)),
    open: async (path, flags, mode) => {
      const open = (): Promise<OpenFile> => disk.open(path, flags, mode);
      if (flags === 'r') return opened(path, await read(open));
      const file = await change(open);
      names.set(path, null);
      return opened(path, file);
    },
    mkdir: async (path) => {
      await change(() => disk.mkdir(path));
      names.set(path, null);
    },
    rmdir: (path) => change(() => disk.rmdir(path)),
    unlink: async (path) => {
      await change(() => disk.unlink(path));
      unflushed.delete(path);
      names.delete(path);
    },
    rename: async (from, to) => {
      const before = await readFile(to).catch(() => null);
      await change(() => disk.rename(from, to));
      if (!names.has(to)) names.set(to, before);
      names.delete(from);
      if (unflushed.delete(from)) unflushed.add(to);
    },
  };
}
