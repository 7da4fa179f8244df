// What a snapshot in memory says of its files: they lie there and have no ids, like those of a plain folder.
import type { Entry, Snapshot } from '#storage/snapshot.ts';
import { filesBelow, treeOfFiles } from '#storage/tree.ts';

/** A snapshot of files by path, all but what they hold. */
export function unnamedFiles(paths: readonly string[]): Omit<Snapshot, 'read'> {
  const entries = paths.toSorted().map((path): Entry => ({ path, kind: 'file', oid: null }));
  const tree = treeOfFiles(entries);
  return { commit: null, date: null, tree: async () => tree, list: async () => filesBelow(tree) };
}
