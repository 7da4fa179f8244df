// The disk, until it dies: the n-th change fails, and everything after it too, as when a process is killed.

import { truncate } from 'node:fs/promises';
import { diskFileSystem } from '#storage/git/file-system.ts';
import type { FileSystem, OpenFile } from '#storage/git/file-system.ts';

/** Ways to die: killed before the change, killed half-way through a write, or a power cut that loses what was not flushed. */
export const deaths = ['killed', 'half-written', 'power-cut'] as const;

/** When and how to die. */
export interface Death {
  /** How many changes still succeed. */
  readonly after: number;
  readonly how: (typeof deaths)[number];
}

/** The disk, until it dies; `hasDied` tells whether it has. */
export function dyingFileSystem({
  after,
  how,
}: Death): FileSystem & { readonly hasDied: () => boolean } {
  const disk = diskFileSystem;
  const unflushed = new Set<string>();
  let left = after;
  let isDead = false;

  const read = async <T>(task: () => Promise<T>): Promise<T> => {
    if (isDead) throw Object.assign(new Error('EIO: the disk is gone'), { code: 'EIO' });
    return task();
  };
  const change = async <T>(task: () => Promise<T>): Promise<T> => {
    if (left === 0 && !isDead) {
      isDead = true;
      if (how === 'power-cut') for (const path of unflushed) await truncate(path, 0);
    }
    left -= 1;
    return read(task);
  };
  const opened = (path: string, file: OpenFile): OpenFile => ({
    writeFile: async (data) => {
      if (left === 0 && how === 'half-written') {
        await file.writeFile(data.subarray(0, Math.floor(data.length / 2)));
      }
      await change(() => file.writeFile(data));
      unflushed.add(path);
    },
    sync: async () => {
      await change(() => file.sync());
      unflushed.delete(path);
    },
    // A dead process closes its files as well.
    close: () => file.close(),
  });

  return {
    hasDied: () => isDead,
    readFile: (path) => read(() => disk.readFile(path)),
    readdir: (path) => read(() => disk.readdir(path)),
    stat: (path) => read(() => disk.stat(path)),
    lstat: (path) => read(() => disk.lstat(path)),
    open: async (path, flags, mode) => {
      const open = (): Promise<OpenFile> => disk.open(path, flags, mode);
      return opened(path, await (flags === 'r' ? read(open) : change(open)));
    },
    mkdir: (path) => change(() => disk.mkdir(path)),
    rmdir: (path) => change(() => disk.rmdir(path)),
    unlink: (path) => change(() => disk.unlink(path)),
    rename: async (from, to) => {
      await change(() => disk.rename(from, to));
      if (unflushed.delete(from)) unflushed.add(to);
    },
  };
}
