// What happened between commits: the log of a branch, the files two commits differ in, where two branches parted.

import { isoDate, modeKind } from './git/parse.ts';
import type { Person, TreeEntry } from './git/parse.ts';
import { byCodeUnit } from './git/path.ts';
import { readCommitFields, readTreeEntries } from './git/store.ts';
import type { Store } from './git/store.ts';
import type { Repository } from './repository.ts';

/** A commit as its history tells it. */
export interface Commit {
  readonly commit: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Person;
  readonly committer: Person;
  /** Committer date as ISO 8601 with offset. */
  readonly date: string;
}

/** A file that differs between two commits. */
export interface ChangedPath {
  readonly path: string;
  readonly kind: 'added' | 'removed' | 'changed';
  /** Git blob id before; null when added. A file that only became a symlink or executable keeps its id. */
  readonly oldOid: string | null;
  /** Git blob id after; null when removed. */
  readonly newOid: string | null;
}

/** One commit by a revision. */
export async function readCommit(repository: Repository, rev: string): Promise<Commit> {
  return commitAt(repository.store, await repository.resolve(rev));
}

/** A revision and what it was made from, following first parents, newest first. */
export async function* log(repository: Repository, rev: string): AsyncGenerator<Commit, void> {
  let next: string | undefined = await repository.resolve(rev);
  while (next !== undefined) {
    const commit: Commit = await commitAt(repository.store, next);
    yield commit;
    next = commit.parents[0];
  }
}

async function commitAt(store: Store, commit: string): Promise<Commit> {
  const { parents, message, author, committer } = await readCommitFields(store, commit);
  return { commit, parents, message, author, committer, date: isoDate(committer) };
}

/** What to compare. */
export interface Comparison {
  /** A revision, or null for nothing at all. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only paths that begin so; default '' for all. */
  readonly prefix?: string;
}

/** The files two revisions differ in, sorted by path; folders that are the same are not looked into. */
export async function changedPaths(
  repository: Repository,
  { from, to, prefix = '' }: Comparison,
): Promise<readonly ChangedPath[]> {
  const treeOf = async (rev: string | null): Promise<string | null> =>
    rev === null
      ? null
      : (await readCommitFields(repository.store, await repository.resolve(rev))).tree;
  const changes: ChangedPath[] = [];
  const walk = { store: repository.store, prefix, changes };
  await compareTrees(walk, '', { old: await treeOf(from), new: await treeOf(to) });
  return changes.toSorted((a, b) => byCodeUnit(a.path, b.path));
}

interface Walk {
  readonly store: Store;
  readonly prefix: string;
  readonly changes: ChangedPath[];
}

/** Two states of one thing; null where it is not. */
interface Pair<T> {
  readonly old: T | null;
  readonly new: T | null;
}

async function compareTrees(walk: Walk, folder: string, trees: Pair<string>): Promise<void> {
  if (trees.old === trees.new) return;
  const [old, young] = await Promise.all([
    entriesByName(walk.store, trees.old),
    entriesByName(walk.store, trees.new),
  ]);
  const below: Promise<void>[] = [];
  for (const key of new Set([...old.keys(), ...young.keys()])) {
    const pair = { old: old.get(key) ?? null, new: young.get(key) ?? null };
    const path = `${folder}${pair.new?.name ?? pair.old?.name ?? ''}`;
    addFileChange(walk, path, pair);
    // A folder matters if it lies below the prefix, or the prefix below it.
    const inside = `${path}/`;
    if (!inside.startsWith(walk.prefix) && !walk.prefix.startsWith(inside)) continue;
    below.push(compareTrees(walk, inside, { old: treeOid(pair.old), new: treeOid(pair.new) }));
  }
  await Promise.all(below);
}

function addFileChange({ prefix, changes }: Walk, path: string, pair: Pair<TreeEntry>): void {
  const old = fileOnly(pair.old);
  const young = fileOnly(pair.new);
  if (!path.startsWith(prefix)) return;
  if (old === null) {
    if (young !== null) changes.push({ path, kind: 'added', oldOid: null, newOid: young.oid });
  } else if (young === null) {
    changes.push({ path, kind: 'removed', oldOid: old.oid, newOid: null });
  } else if (old.oid !== young.oid || old.mode !== young.mode) {
    changes.push({ path, kind: 'changed', oldOid: old.oid, newOid: young.oid });
  }
}

function fileOnly(entry: TreeEntry | null): TreeEntry | null {
  return entry !== null && modeKind(entry.mode) === 'folder' ? null : entry;
}

function treeOid(entry: TreeEntry | null): string | null {
  return entry !== null && modeKind(entry.mode) === 'folder' ? entry.oid : null;
}

async function entriesByName(
  store: Store,
  tree: string | null,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const entries = tree === null ? [] : await readTreeEntries(store, tree);
  return new Map(entries.map((entry) => [entry.rawName.toString('latin1'), entry]));
}
