// Files made ready inside the public folder, under a name that nobody can guess, and then renamed into their places: what
// fails or is interrupted before has changed nothing that is public.
import { lstatSync, mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Failure } from '#base/failure.ts';
import { temporaryName } from './manifest.ts';

/** Files that wait for their places. */
export interface Staging {
  /** Writes a file aside; where it lies now. */
  readonly put: (bytes: Uint8Array) => string;
  /** Removes what was not put in place. */
  readonly clear: () => void;
}

/**
 * Opens a place for files of the public folder that are not yet public. Files are not flushed one by one: on an ordinary
 * disk that costs 2–5 ms a file, a minute and more for an archive of 10,000, and everything here can be made again.
 */
export function openStaging(dir: string): Staging {
  const folder = join(dir, temporaryName());
  let count = 0;
  return {
    put: (bytes) => {
      if (count === 0) mkdirSync(folder);
      count += 1;
      const file = join(folder, String(count));
      writeFileSync(file, bytes, { flag: 'wx' });
      return file;
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Renames whole files to their places below the public folder, and makes the folders they need. */
export function openPlaces(dir: string): (file: string, path: string) => void {
  const folders = new Set<string>();
  return (file, path) => {
    const folder = dirname(path);
    if (!folders.has(folder)) {
      mkdirSync(join(dir, folder), { recursive: true });
      assertInside(dir, folder);
      folders.add(folder);
    }
    renameSync(file, join(dir, path));
  };
}

/** Refuses a folder that a symlink leads out of the public folder. */
export function assertInside(dir: string, folder: string): void {
  const expected = resolve(realpathSync(dir), folder);
  if (realpathSync(join(dir, folder)) !== expected) {
    throw new Failure('publish/folder-not-ours', { dir: join(dir, folder) });
  }
}

/** The size of a file; null when it is not there. */
export const sizeOf = (path: string): number | null =>
  lstatSync(path, { throwIfNoEntry: false })?.size ?? null;
