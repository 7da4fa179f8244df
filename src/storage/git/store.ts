// A repository opened: its files, its folders and its objects, and the commits among them.

import { limits } from '#base/limits.ts';
import { refusal } from '../failure-code.ts';
import { nativeObjects } from './cat-file.ts';
import { diskFileSystem, readTextIfAny } from './file-system.ts';
import type { FileSystem } from './file-system.ts';
import type { GitDir } from './git-dir.ts';
import { isomorphicObjects } from './objects.ts';
import type { ReadObject } from './objects.ts';
import { parseCommit, parseTagTarget, parseTree } from './parse.ts';
import type { CommitFields, TreeEntry } from './parse.ts';

/** What the functions of this module share about one repository. */
export interface Store {
  readonly fs: FileSystem;
  readonly gitDir: GitDir;
  readonly readObject: ReadObject;
  readonly lockWaitMs: number;
}

interface StoreOptions {
  readonly fs?: FileSystem;
  readonly lockWaitMs?: number;
}

/** The store of a repository; a file system given stands alone, without native git. */
export function openStore(gitDir: GitDir, options: StoreOptions): Store {
  const { fs, lockWaitMs = limits.lockWaitMs } = options;
  const fallback = isomorphicObjects(fs ?? diskFileSystem, gitDir.common);
  const read = fs === undefined ? nativeObjects(gitDir.common, fallback) : fallback;
  // Native git would take any revision, and a line feed for the end of the question.
  const readObject: ReadObject = async (oid) => {
    if (!/^[0-9a-f]{40}$/.test(oid)) throw refusal('storage/missing-object', { oid });
    return read(oid);
  };
  return { fs: fs ?? diskFileSystem, gitDir, readObject, lockWaitMs };
}

/** A commit's fields. Where history was cut short (`git clone --depth`), it has no parents. */
export async function readCommitFields(store: Store, oid: string): Promise<CommitFields> {
  const { type, bytes } = await store.readObject(oid);
  if (type !== 'commit') throw refusal('storage/unreadable-object', { oid, type });
  const fields = parseCommit(bytes);
  if (fields.parents.length === 0) return fields;
  return (await readShallow(store)).has(oid) ? { ...fields, parents: [] } : fields;
}

/** The commits at which history was cut short. Read anew each time, because `git fetch --unshallow` changes it. */
export async function readShallow({ fs, gitDir }: Store): Promise<ReadonlySet<string>> {
  const text = await readTextIfAny(fs, `${gitDir.common}/shallow`);
  return new Set(text?.split('\n').filter((line) => line !== ''));
}

/** A tree's entries. */
export async function readTreeEntries(store: Store, oid: string): Promise<readonly TreeEntry[]> {
  const { type, bytes } = await store.readObject(oid);
  if (type !== 'tree') throw refusal('storage/unreadable-object', { oid, type });
  return parseTree(bytes);
}

/** The commit an object is or, being a tag, points at; null if it is neither. */
export async function peelToCommit(store: Store, oid: string): Promise<string | null> {
  const { type, bytes } = await store.readObject(oid);
  if (type === 'tag') return peelToCommit(store, parseTagTarget(bytes));
  return type === 'commit' ? oid : null;
}
