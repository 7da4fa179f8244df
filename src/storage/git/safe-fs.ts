// Writing so that a power cut or a killed process leaves the old file or the new one: a temporary file,
// flushed, then renamed into place, then the folder flushed.

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import type { PromiseFsClient } from 'isomorphic-git';
import { errorCode } from './file-system.ts';
import type { FileSystem } from './file-system.ts';

// What git gives its own objects: nobody may change one.
const objectMode = 0o444;

/**
 * The file system handed to isomorphic-git. It may read anything, and write objects and nothing else:
 * refs change only under git's own lock (ref-update.ts), and there is no index or working tree to touch.
 * Folders with new objects are added to `touched`; they must be flushed before a ref names what is in them.
 */
export function objectsOnly(
  fs: FileSystem,
  gitdir: string,
  touched: Set<string> = new Set(),
): PromiseFsClient {
  const objects = `${gitdir}/objects`;
  return {
    promises: {
      readFile: async (path: string, options?: unknown) => {
        const bytes = await fs.readFile(path);
        return wantsText(options) ? new TextDecoder().decode(bytes) : bytes;
      },
      writeFile: async (path: string, data: Uint8Array) => {
        assert(path.startsWith(`${objects}/`), path);
        await writeObjectFile(fs, path, { data, touched });
      },
      readdir: (path: string) => fs.readdir(path),
      stat: async (path: string) => {
        const stats = await fs.stat(path);
        // An object that is there already may be another writer's, who has not flushed the folder yet.
        if (stats.isFile()) touched.add(dirname(path));
        return stats;
      },
      lstat: (path: string) => fs.lstat(path),
      mkdir: (path: string) => fs.mkdir(path),
      rmdir: refuse,
      unlink: refuse,
      readlink: refuse,
      symlink: refuse,
    },
  };
}

async function refuse(): Promise<never> {
  assert.fail('isomorphic-git may only write objects');
}

function wantsText(options: unknown): boolean {
  if (typeof options === 'string') return true;
  return typeof options === 'object' && options !== null && 'encoding' in options;
}

async function writeObjectFile(
  fs: FileSystem,
  path: string,
  { data, touched }: { readonly data: Uint8Array; readonly touched: Set<string> },
): Promise<void> {
  const folder = dirname(path);
  await makeFolders(fs, folder, touched);
  // `tmp_obj_` is the name `git prune` and `git fsck` know as a leftover; nothing reads such a file.
  const temporary = `${folder}/tmp_obj_${randomUUID()}`;
  await writeNewFile(fs, temporary, data);
  await fs.rename(temporary, path);
  touched.add(folder);
}

async function writeNewFile(fs: FileSystem, path: string, data: Uint8Array): Promise<void> {
  const file = await fs.open(path, 'wx', objectMode);
  try {
    await file.writeFile(data);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and those above it; `touched` gets the folders they are entered in. */
export async function makeFolders(
  fs: FileSystem,
  folder: string,
  touched: Set<string>,
): Promise<void> {
  try {
    await fs.mkdir(folder);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    if (errorCode(error) !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolders(fs, dirname(folder), touched);
    return makeFolders(fs, folder, touched);
  }
  touched.add(dirname(folder));
}

/** Flushes the entries of folders, where the system knows how. */
export async function syncFolders(fs: FileSystem, folders: Iterable<string>): Promise<void> {
  await Promise.all([...folders].map((folder) => syncFolder(fs, folder)));
}

async function syncFolder(fs: FileSystem, folder: string): Promise<void> {
  const unsupported = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP']);
  try {
    const handle = await fs.open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    // Windows cannot open a folder; there a rename is durable by itself.
    if (!unsupported.has(errorCode(error) ?? '')) throw error;
  }
}
