// New objects of one change, each written once and never changed.

import * as git from 'isomorphic-git';
import { formatTree } from './parse.ts';
import type { CommitFields, TreeEntry } from './parse.ts';
import { objectsOnly, syncFolders } from './safe-fs.ts';
import type { Store } from './store.ts';

/** Stores objects and gives their ids. */
export interface ObjectWriter {
  readonly blob: (bytes: Uint8Array) => Promise<string>;
  readonly tree: (entries: readonly TreeEntry[]) => Promise<string>;
  readonly commit: (fields: CommitFields) => Promise<string>;
  /** Returns when everything stored would survive a power cut; no ref may name it before. */
  readonly flush: () => Promise<void>;
}

/** A writer for one change. */
export function openWriter({ fs, gitDir }: Store): ObjectWriter {
  const touched = new Set<string>();
  const target = { fs: objectsOnly(fs, gitDir.common, touched), gitdir: gitDir.common };
  return {
    blob: (bytes) => git.writeBlob({ ...target, blob: bytes }),
    tree: (entries) => {
      const object = formatTree(entries);
      return git.writeObject({ ...target, type: 'tree', format: 'content', object });
    },
    commit: ({ parents, ...fields }) =>
      git.writeCommit({ ...target, commit: { ...fields, parent: [...parents] } }),
    flush: () => syncFolders(fs, touched),
  };
}
