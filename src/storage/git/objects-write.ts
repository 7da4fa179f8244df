// New objects, each written once and never changed.

import * as git from 'isomorphic-git';
import type { CommitFields, TreeEntry } from './parse.ts';
import { formatTree } from './parse.ts';
import { objectsOnly } from './safe-fs.ts';
import type { Store } from './store.ts';

/** Stores a file's bytes and gives their id. */
export async function writeBlob(store: Store, bytes: Uint8Array): Promise<string> {
  return git.writeBlob({ ...target(store), blob: bytes });
}

/** Stores a folder and gives its id. */
export async function writeTree(store: Store, entries: readonly TreeEntry[]): Promise<string> {
  const object = formatTree(entries);
  return git.writeObject({ ...target(store), type: 'tree', format: 'content', object });
}

/** Stores a commit and gives its id. */
export async function writeCommit(store: Store, fields: CommitFields): Promise<string> {
  const { parents, ...commit } = fields;
  return git.writeCommit({ ...target(store), commit: { ...commit, parent: [...parents] } });
}

function target({ fs, gitDir }: Store): { fs: ReturnType<typeof objectsOnly>; gitdir: string } {
  return { fs: objectsOnly(fs, gitDir.common), gitdir: gitDir.common };
}
