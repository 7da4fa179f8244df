// A tree with some of its files written or removed, rewriting only the folders on the way to them.

import { refusal } from '../failure-code.ts';
import type { ObjectWriter } from './objects-write.ts';
import { fileMode, modeKind, treeMode } from './parse.ts';
import type { TreeEntry } from './parse.ts';
import { readTreeEntries } from './store.ts';
import type { Store } from './store.ts';

/** What becomes of each file, by path: a blob's id, or null when it is removed. */
export type Edits = ReadonlyMap<string, string | null>;

/** The id of `tree` (null: of no tree) after the edits. Folders left without files disappear. */
export async function editTree(target: Target, tree: string | null, edits: Edits): Promise<string> {
  return target.writer.tree(await editEntries({ ...target, folder: '' }, tree, edits));
}

/** Where trees are read from and written to. */
export interface Target {
  readonly store: Store;
  readonly writer: ObjectWriter;
}

interface Place extends Target {
  /** Empty at the root, else ending in a slash. */
  readonly folder: string;
}

async function editEntries(
  place: Place,
  tree: string | null,
  edits: Edits,
): Promise<readonly TreeEntry[]> {
  const before = tree === null ? [] : await readTreeEntries(place.store, tree);
  // By bytes: two names that are not UTF-8 may look the same.
  const entries = new Map(before.map((entry) => [entry.rawName.toString('latin1'), entry]));
  for (const [name, below] of byFirstName(edits)) {
    const key = Buffer.from(name).toString('latin1');
    const after = await editEntry(place, { name, old: entries.get(key), below });
    if (after === undefined) entries.delete(key);
    else entries.set(key, after);
  }
  return [...entries.values()];
}

interface EntryEdit {
  readonly name: string;
  readonly old: TreeEntry | undefined;
  /** Edits by path below the entry; the path '' is the entry itself. */
  readonly below: Edits;
}

async function editEntry(place: Place, edit: EntryEdit): Promise<TreeEntry | undefined> {
  const path = `${place.folder}${edit.name}`;
  const itself = edit.below.get('');
  const kept = itself === null ? withoutFile(path, edit.old) : edit.old;
  const below = await editBelow(place, { ...edit, old: kept });
  return typeof itself === 'string' ? withFile(path, below, { ...edit, oid: itself }) : below;
}

function withoutFile(path: string, entry: TreeEntry | undefined): undefined {
  if (entry === undefined || isFolder(entry)) throw refusal('storage/file-missing', { path });
}

async function editBelow(place: Place, edit: EntryEdit): Promise<TreeEntry | undefined> {
  const { name, old } = edit;
  const path = `${place.folder}${name}`;
  const below = new Map([...edit.below].filter(([rest]) => rest !== ''));
  if (below.size === 0) return old;
  if (old !== undefined && !isFolder(old)) throw refusal('storage/path-conflict', { path });
  const inside = { ...place, folder: `${path}/` };
  const entries = await editEntries(inside, old?.oid ?? null, below);
  if (entries.length === 0) return undefined;
  return treeEntry(treeMode, name, await place.writer.tree(entries));
}

function withFile(
  path: string,
  entry: TreeEntry | undefined,
  { name, oid }: { readonly name: string; readonly oid: string },
): TreeEntry {
  const kind = entry === undefined ? null : modeKind(entry.mode);
  if (kind === 'folder' || kind === 'submodule') throw refusal('storage/path-conflict', { path });
  // A symlink becomes a file; an executable file stays one.
  return treeEntry(kind === 'file' && entry !== undefined ? entry.mode : fileMode, name, oid);
}

function isFolder(entry: TreeEntry): boolean {
  return modeKind(entry.mode) === 'folder';
}

function treeEntry(mode: string, name: string, oid: string): TreeEntry {
  return { mode, name, rawName: Buffer.from(name), oid };
}

function byFirstName(edits: Edits): ReadonlyMap<string, Edits> {
  const groups = new Map<string, Map<string, string | null>>();
  for (const [path, oid] of edits) {
    const slash = path.indexOf('/');
    const name = slash < 0 ? path : path.slice(0, slash);
    const group = groups.get(name) ?? new Map<string, string | null>();
    group.set(slash < 0 ? '' : path.slice(slash + 1), oid);
    groups.set(name, group);
  }
  return groups;
}
