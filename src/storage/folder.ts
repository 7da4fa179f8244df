// A plain folder or a working tree as a snapshot. Never follows a symlink, so it never leaves the folder.

import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  readdirSync,
} from 'node:fs';
import type { Dirent, Stats } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from '#base/failure.ts';
import { refusal } from './failure-code.ts';
import { errorCode } from './git/file-system.ts';
import { assertInsideContent, contentFolder } from './git/path.ts';
import type { Entry, Folder, Snapshot } from './snapshot.ts';
import { filesBelow } from './tree.ts';

/** The files below `<dir>/content` as they are now; none if there is no such folder. */
export function openFolder(dir: string): Snapshot {
  // Folders found to be folders, so that 20,000 reads do not ask 100,000 times.
  const checked = new Set<string>();
  const tree = async (): Promise<Folder> => readContent(dir);
  return {
    commit: null,
    date: null,
    tree,
    list: async () => filesBelow(await tree()),
    read: async (path) => readListed(dir, path, checked),
  };
}

function readContent(dir: string): Folder {
  const content = lstatSync(join(dir, contentFolder), { throwIfNoEntry: false });
  if (content !== undefined) {
    assertContentFolder(content);
    return readFolder(dir, contentFolder);
  }
  if (lstatSync(dir, { throwIfNoEntry: false }) === undefined) {
    throw refusal('storage/not-a-folder', { dir });
  }
  return { path: contentFolder, oid: null, files: [], folders: [] };
}

function readFolder(dir: string, folder: string): Folder {
  const files: Entry[] = [];
  const folders: Folder[] = [];
  for (const child of listChildren(dir, folder)) {
    const path = `${folder}/${child.name}`;
    const kind = entryKind(child);
    if (kind !== null) files.push({ path, kind, oid: null });
    else if (child.isDirectory()) {
      const below = readFolder(dir, path);
      // Like git, we know nothing of empty folders.
      if (below.files.length + below.folders.length > 0) folders.push(below);
    }
  }
  return { path: folder, oid: null, files, folders };
}

function listChildren(dir: string, folder: string): readonly Dirent[] {
  try {
    return readdirSync(join(dir, folder), { withFileTypes: true });
  } catch (error) {
    throw readRefusal(folder, error);
  }
}

function entryKind(child: Dirent): Entry['kind'] | null {
  if (child.isSymbolicLink()) return 'symlink';
  return child.isFile() ? 'file' : null;
}

// Synchronous on purpose: for thousands of small files it is several times faster than the promise API,
// and it cannot run out of file descriptors when a caller reads everything at once.
function readListed(dir: string, path: string, checked: Set<string>): Uint8Array {
  assertInsideContent(path);
  if (checked.has(path.slice(0, path.lastIndexOf('/')))) return readPlainFile(dir, path);
  const names = path.split('/');
  for (let depth = 1; depth < names.length; depth += 1) {
    assertFolder(dir, names.slice(0, depth).join('/'), checked);
  }
  return readPlainFile(dir, path);
}

function assertFolder(dir: string, folder: string, checked: Set<string>): void {
  if (checked.has(folder)) return;
  const stats = lstatSync(join(dir, folder), { throwIfNoEntry: false });
  if (stats?.isSymbolicLink()) throw refusal('storage/path-outside', { path: folder });
  if (!stats?.isDirectory()) throw refusal('storage/file-missing', { path: folder });
  checked.add(folder);
}

function readPlainFile(dir: string, path: string): Uint8Array {
  let file: number;
  try {
    // O_NONBLOCK, lest a named pipe put there hold the reader for ever.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    file = openSync(join(dir, path), flags);
  } catch (error) {
    throw readRefusal(path, error);
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw refusal('storage/file-missing', { path });
    return readBytes(file, stats.size);
  } finally {
    closeSync(file);
  }
}

function readRefusal(path: string, error: unknown): Failure {
  const code = errorCode(error);
  if (code === 'ELOOP' || code === 'EMLINK')
    return refusal('storage/path-outside', { path }, error);
  const missing = code === 'ENOENT' || code === 'ENOTDIR';
  return refusal(missing ? 'storage/file-missing' : 'storage/unreadable-file', { path }, error);
}

/** What the file held when it was opened: one call where readFileSync makes three. */
function readBytes(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(file, bytes, { offset: filled });
    if (count === 0) return bytes.subarray(0, filled);
    filled += count;
  }
  return bytes;
}

function assertContentFolder(stats: Stats): void {
  if (stats.isSymbolicLink()) throw refusal('storage/path-outside', { path: contentFolder });
  if (!stats.isDirectory()) throw refusal('storage/content-not-a-folder');
}
