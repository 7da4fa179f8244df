// The files below content/ in one commit, as a Snapshot.

import { refusal } from '../failure-code.ts';
import type { Entry, Snapshot } from '../snapshot.ts';
import { isoDate, modeKind } from './parse.ts';
import { assertInsideContent, byCodeUnit, contentFolder } from './path.ts';
import { readCommitFields, readTreeEntries } from './store.ts';
import type { Store } from './store.ts';

/** The snapshot of a commit that exists. */
export async function snapshotOf(store: Store, commit: string): Promise<Snapshot> {
  const { tree, committer } = await readCommitFields(store, commit);
  // Walked once, when first asked for; a walk that failed is tried again.
  let walk: Promise<ReadonlyMap<string, Entry>> | null = null;
  const entries = (): Promise<ReadonlyMap<string, Entry>> => {
    walk ??= listContent(store, tree).catch((error: unknown) => {
      walk = null;
      throw error;
    });
    return walk;
  };
  return {
    commit,
    date: isoDate(committer),
    list: async () => [...(await entries()).values()],
    read: async (path) => {
      assertInsideContent(path);
      return readEntry(store, path, (await entries()).get(path));
    },
  };
}

async function readEntry(store: Store, path: string, entry?: Entry): Promise<Uint8Array> {
  if (entry?.kind === 'symlink') throw refusal('storage/path-outside', { path });
  if (!entry?.oid) throw refusal('storage/file-missing', { path });
  return (await store.readObject(entry.oid)).bytes;
}

async function listContent(store: Store, root: string): Promise<ReadonlyMap<string, Entry>> {
  const content = (await readTreeEntries(store, root)).find(({ name }) => name === contentFolder);
  const kind = content === undefined ? 'submodule' : modeKind(content.mode);
  if (content === undefined || kind === 'submodule') return new Map();
  if (kind === 'symlink') throw refusal('storage/path-outside', { path: contentFolder });
  if (kind === 'file') throw refusal('storage/content-not-a-folder');

  const entries: Entry[] = [];
  await collect({ store, entries }, content.oid, contentFolder);
  entries.sort((a, b) => byCodeUnit(a.path, b.path));
  return new Map(entries.map((entry) => [entry.path, entry]));
}

interface Walk {
  readonly store: Store;
  readonly entries: Entry[];
}

async function collect(walk: Walk, tree: string, folder: string): Promise<void> {
  const below: Promise<void>[] = [];
  for (const { mode, name, oid } of await readTreeEntries(walk.store, tree)) {
    const path = `${folder}/${name}`;
    const kind = modeKind(mode);
    if (kind === 'folder') below.push(collect(walk, oid, path));
    else if (kind !== 'submodule') walk.entries.push({ path, kind, oid });
  }
  await Promise.all(below);
}
