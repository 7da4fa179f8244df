// Where a folder keeps its git repository, and whether it is of a format this program can read.

import { isAbsolute, join, resolve } from 'node:path';
import { getConfig } from 'isomorphic-git';
import { refusal } from '../failure-code.ts';
import { isMissing, readTextIfAny } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import { objectsOnly } from './safe-fs.ts';

/** A repository's folders: its own HEAD is in `own`; refs and objects are in `common`. They differ in a linked worktree. */
export interface GitDir {
  readonly own: string;
  readonly common: string;
}

/** The git folder of a bare repository, of a clone with `.git`, or of a linked worktree; null if there is none. */
export async function findGitDir(fs: FileSystem, dir: string): Promise<GitDir | null> {
  const root = resolve(dir);
  const inside = join(root, '.git');
  const pointer = await readTextIfAny(fs, inside);
  const linked = pointer === null ? null : /^gitdir: (.+?)\s*$/.exec(pointer)?.[1];
  const candidates = linked ? [fromFolder(root, linked)] : [inside, root];
  for (const own of candidates) {
    const common = (await readTextIfAny(fs, `${own}/commondir`))?.trim();
    const found = { own, common: common === undefined ? own : fromFolder(own, common) };
    if (await isGitDir(fs, found)) return found;
  }
  return null;
}

function fromFolder(folder: string, path: string): string {
  return isAbsolute(path) ? resolve(path) : resolve(folder, path);
}

async function isGitDir(fs: FileSystem, { own, common }: GitDir): Promise<boolean> {
  const isFolder = async (path: string): Promise<boolean> => {
    try {
      return (await fs.stat(path)).isDirectory();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  };
  if ((await readTextIfAny(fs, `${own}/HEAD`)) === null) return false;
  return (await isFolder(`${common}/objects`)) && (await isFolder(`${common}/refs`));
}

/** Refuses a repository whose objects or refs are kept in a form this program would misread. */
export async function assertFormat(fs: FileSystem, { common }: GitDir): Promise<void> {
  const client = objectsOnly(fs, common);
  const setting = async (path: string): Promise<string> => {
    const value: unknown = await getConfig({ fs: client, gitdir: common, path });
    return value === undefined || value === null ? '' : String(value).toLowerCase();
  };
  const objects = await setting('extensions.objectformat');
  if (objects === 'sha256') throw refusal('storage/sha256-format', { dir: common });
  const refs = await setting('extensions.refstorage');
  const version = Number(await setting('core.repositoryformatversion'));
  if (version > 1 || !['', 'sha1'].includes(objects) || !['', 'files'].includes(refs)) {
    throw refusal('storage/unsupported-format', { dir: common, version, objects, refs });
  }
}
