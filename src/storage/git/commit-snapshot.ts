// The files below content/ in one commit, as a Snapshot.

import { refusal } from '../failure-code.ts';
import type { Entry, Folder, Snapshot } from '../snapshot.ts';
import { childrenOf, filesBelow, findInTree, isFolder } from '../tree.ts';
import { isoDate, modeKind } from './parse.ts';
import { assertInsideContent, contentFolder } from './path.ts';
import { readCommitFields, readTreeEntries } from './store.ts';
import type { Store } from './store.ts';

/** The snapshot of a commit that exists; of a known earlier tree, folders that did not change are not read again. */
export async function snapshotOf(
  store: Store,
  commit: string,
  known: Folder | null,
): Promise<Snapshot> {
  const { tree: root, committer } = await readCommitFields(store, commit);
  // Walked once, when first asked for; a walk that failed is tried again.
  let walk: Promise<Folder> | null = null;
  const tree = (): Promise<Folder> => {
    walk ??= readContent(store, root, known).catch((error: unknown) => {
      walk = null;
      throw error;
    });
    return walk;
  };
  return {
    commit,
    date: isoDate(committer),
    tree,
    list: async () => filesBelow(await tree()),
    read: async (path) => {
      assertInsideContent(path);
      return readEntry(store, path, findInTree(await tree(), path));
    },
  };
}

async function readEntry(
  store: Store,
  path: string,
  entry: Entry | Folder | null,
): Promise<Uint8Array> {
  if (isFolder(entry) || !entry?.oid) throw refusal('storage/file-missing', { path });
  if (entry.kind === 'symlink') throw refusal('storage/path-outside', { path });
  return (await store.readObject(entry.oid)).bytes;
}

async function readContent(store: Store, root: string, known: Folder | null): Promise<Folder> {
  const content = (await readTreeEntries(store, root)).find(({ name }) => name === contentFolder);
  const kind = content === undefined ? 'submodule' : modeKind(content.mode);
  if (content === undefined || kind === 'submodule') {
    return { path: contentFolder, oid: null, files: [], folders: [] };
  }
  if (kind === 'symlink') throw refusal('storage/path-outside', { path: contentFolder });
  if (kind === 'file') throw refusal('storage/content-not-a-folder');
  return readFolder(store, { path: contentFolder, oid: content.oid }, known);
}

function readFolder(
  store: Store,
  at: { readonly path: string; readonly oid: string },
  known: Folder | null,
): Folder | Promise<Folder> {
  return known?.oid === at.oid ? known : readAnew(store, at, known);
}

async function readAnew(
  store: Store,
  { path: folder, oid: tree }: { readonly path: string; readonly oid: string },
  known: Folder | null,
): Promise<Folder> {
  const before = known === null ? null : childrenOf(known);
  const files: Entry[] = [];
  const below: (Folder | Promise<Folder>)[] = [];
  for (const { mode, name, oid } of await readTreeEntries(store, tree)) {
    const path = `${folder}/${name}`;
    const kind = modeKind(mode);
    const former = before?.get(name) ?? null;
    if (kind === 'folder') {
      below.push(readFolder(store, { path, oid }, isFolder(former) ? former : null));
    } else if (kind !== 'submodule') {
      const isSame = !isFolder(former) && former?.oid === oid && former.kind === kind;
      files.push(isSame ? former : { path, kind, oid });
    }
  }
  return { path: folder, oid: tree, files, folders: await Promise.all(below) };
}
