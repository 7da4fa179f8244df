// A file system in memory with the errors of a real one, to run storage without a disk.

import { lstat, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStats, FileSystem, OpenFile } from '#storage/git/file-system.ts';

/** Files by absolute path; null is a folder. */
type Nodes = Map<string, Uint8Array | null>;

/** A file system in memory. */
export interface MemoryFileSystem extends FileSystem {
  /** Puts everything below a folder on the disk, in place of what is there. */
  readonly save: (dir: string) => Promise<void>;
}

/** A file system in memory that begins as a copy of one folder on the disk. */
export async function loadMemory(dir: string): Promise<MemoryFileSystem> {
  const nodes: Nodes = new Map([['/', null]]);
  for (let folder = dir; folder !== '/'; folder = dirname(folder)) nodes.set(folder, null);
  for (const name of await readdir(dir, { recursive: true })) {
    const path = join(dir, name);
    const stats = await lstat(path);
    // There are no symlinks in this memory; git keeps none in its own folder.
    if (stats.isDirectory()) nodes.set(path, null);
    else if (stats.isFile()) nodes.set(path, await readFile(path));
  }
  return { ...fileSystemOf(nodes), save: (target) => save(nodes, target) };
}

async function save(nodes: Nodes, dir: string): Promise<void> {
  for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true });
  // Folders before what is in them.
  for (const path of [...nodes.keys()].toSorted().filter((key) => key.startsWith(`${dir}/`))) {
    const data = nodes.get(path) ?? null;
    await (data === null ? mkdir(path) : writeFile(path, data));
  }
}

function fileSystemOf(nodes: Nodes): FileSystem {
  const stat = async (path: string): Promise<FileStats> => statsOf(find(nodes, path));
  return {
    stat,
    lstat: stat,
    readFile: async (path) => Uint8Array.from(find(nodes, path) ?? fail('EISDIR', path)),
    readdir: async (path) => childrenOf(nodes, path),
    open: async (path, flags) => openFile(nodes, path, flags),
    mkdir: async (path) => {
      if (nodes.has(path)) fail('EEXIST', path);
      childrenOf(nodes, dirname(path));
      nodes.set(path, null);
    },
    rmdir: async (path) => {
      if (childrenOf(nodes, path).length > 0) fail('ENOTEMPTY', path);
      nodes.delete(path);
    },
    unlink: async (path) => {
      if (find(nodes, path) === null) fail('EISDIR', path);
      nodes.delete(path);
    },
    rename: async (from, to) => {
      const data = find(nodes, from) ?? fail('EPERM', from);
      childrenOf(nodes, dirname(to));
      if (nodes.get(to) === null) fail('EISDIR', to);
      nodes.delete(from);
      nodes.set(to, data);
    },
  };
}

function openFile(nodes: Nodes, path: string, flags: 'r' | 'wx'): OpenFile {
  if (flags === 'r') find(nodes, path);
  else {
    if (nodes.has(path)) fail('EEXIST', path);
    childrenOf(nodes, dirname(path));
    nodes.set(path, new Uint8Array());
  }
  return {
    writeFile: async (data) => void nodes.set(path, Uint8Array.from(data)),
    sync: async () => undefined,
    close: async () => undefined,
  };
}

function find(nodes: Nodes, path: string): Uint8Array | null {
  const node = nodes.get(path);
  if (node !== undefined) return node;
  for (let folder = dirname(path); folder !== '/'; folder = dirname(folder)) {
    if (nodes.get(folder) instanceof Uint8Array) fail('ENOTDIR', path);
  }
  return fail('ENOENT', path);
}

function childrenOf(nodes: Nodes, folder: string): string[] {
  if (find(nodes, folder) !== null) fail('ENOTDIR', folder);
  const inside = `${folder}/`;
  const below = [...nodes.keys()].filter((path) => path.startsWith(inside));
  return below.map((path) => path.slice(inside.length)).filter((name) => !name.includes('/'));
}

function statsOf(node: Uint8Array | null): FileStats {
  return {
    isFile: () => node !== null,
    isDirectory: () => node === null,
    isSymbolicLink: () => false,
  };
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code });
}
