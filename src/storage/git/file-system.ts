// The few file operations a repository needs, so that it runs on disk, in memory and on a disk that dies.

import * as disk from 'node:fs/promises';

/** What is asked about a file. */
export interface FileStats {
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
  readonly isSymbolicLink: () => boolean;
}

/** A file held open. */
export interface OpenFile {
  readonly writeFile: (data: Uint8Array) => Promise<void>;
  /** Returns when what was written would survive a power cut. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The subset of `node:fs/promises` this module uses; errors carry Node's `code`. */
export interface FileSystem {
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly stat: (path: string) => Promise<FileStats>;
  readonly lstat: (path: string) => Promise<FileStats>;
  readonly open: (path: string, flags: 'r' | 'wx', mode?: number) => Promise<OpenFile>;
  readonly mkdir: (path: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

/** The machine's own file system. */
export const diskFileSystem: FileSystem = {
  readFile: (path) => disk.readFile(path),
  readdir: (path) => disk.readdir(path),
  stat: (path) => disk.stat(path),
  lstat: (path) => disk.lstat(path),
  open: (path, flags, mode) => disk.open(path, flags, mode),
  mkdir: async (path) => void (await disk.mkdir(path)),
  rmdir: (path) => disk.rmdir(path),
  unlink: (path) => disk.unlink(path),
  rename: (from, to) => disk.rename(from, to),
};

/** Node's code of a file system error ("ENOENT"); undefined for anything else. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** Whether the error says that there is no such file. */
export function isMissing(error: unknown): boolean {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

/** The text of a file; null if there is none. */
export async function readTextIfAny(fs: FileSystem, path: string): Promise<string | null> {
  try {
    return new TextDecoder().decode(await fs.readFile(path));
  } catch (error) {
    // A folder where a file may be is no file: `refs/heads/usulan` beside `refs/heads/usulan/2025-0007`.
    if (isMissing(error) || errorCode(error) === 'EISDIR') return null;
    throw error;
  }
}
