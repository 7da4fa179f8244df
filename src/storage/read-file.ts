// One file of one commit, by the folders on the way to it and no others.

import { assertInsideContent } from './git/path.ts';
import { modeKind } from './git/parse.ts';
import { readCommitFields, readTreeEntries } from './git/store.ts';
import type { Repository } from './repository.ts';

/** A file and its blob id. */
export interface FoundFile {
  readonly oid: string;
  readonly bytes: Uint8Array;
}

/** The file at a path of a revision; null where there is none, or something else. */
export async function readFileAt(
  repository: Repository,
  rev: string,
  path: string,
): Promise<FoundFile | null> {
  assertInsideContent(path);
  const { store } = repository;
  const names = path.split('/');
  let { tree } = await readCommitFields(store, await repository.resolve(rev));
  for (const [depth, name] of names.entries()) {
    const entry = (await readTreeEntries(store, tree)).find((item) => item.name === name);
    const kind = entry === undefined ? null : modeKind(entry.mode);
    const wanted = depth === names.length - 1 ? 'file' : 'folder';
    if (entry === undefined || kind !== wanted) return null;
    if (wanted === 'file')
      return { oid: entry.oid, bytes: (await store.readObject(entry.oid)).bytes };
    tree = entry.oid;
  }
  return null;
}
