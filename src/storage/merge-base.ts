// Where two branches parted: their best common ancestor, found as git finds it.

import { readCommitFields } from './git/store.ts';
import type { Store } from './git/store.ts';
import type { Repository } from './repository.ts';

// What is known of a commit while painting downwards from both sides.
const fromA = 1;
const fromB = 2;
const isStale = 4;
const both = fromA | fromB;

interface Painted {
  readonly oid: string;
  readonly time: number;
  readonly parents: readonly string[];
}

/**
 * The newest commit that is an ancestor of both revisions (or one of them); null if they share none. Of several
 * equally good ones (crossed merges) the newest, then the least id.
 */
export async function mergeBase(
  repository: Repository,
  a: string,
  b: string,
): Promise<string | null> {
  const [oidA, oidB] = await Promise.all([repository.resolve(a), repository.resolve(b)]);
  const paint = new Map<string, number>([[oidA, fromA]]);
  paint.set(oidB, (paint.get(oidB) ?? 0) | fromB);
  const queue = await Promise.all([...paint.keys()].map((oid) => read(repository.store, oid)));
  const common: Painted[] = [];

  // Newest first, and on until only ancestors of common ancestors are left, so that old clocks do not matter.
  while (queue.some(({ oid }) => !has(paint, oid, isStale))) {
    queue.sort(newestFirst);
    const commit = queue.shift();
    if (commit === undefined) break;
    let colours = paint.get(commit.oid) ?? 0;
    if ((colours & (both | isStale)) === both) common.push(commit);
    if ((colours & both) === both) colours |= isStale;
    for (const parent of commit.parents) {
      if (has(paint, parent, colours)) continue;
      paint.set(parent, (paint.get(parent) ?? 0) | colours);
      queue.push(await read(repository.store, parent));
    }
  }
  return (
    common.filter(({ oid }) => !has(paint, oid, isStale)).toSorted(newestFirst)[0]?.oid ?? null
  );
}

function has(paint: ReadonlyMap<string, number>, oid: string, colours: number): boolean {
  return ((paint.get(oid) ?? 0) & colours) === colours;
}

async function read(store: Store, oid: string): Promise<Painted> {
  const { committer, parents } = await readCommitFields(store, oid);
  return { oid, time: committer.timestamp, parents };
}

function newestFirst(a: Painted, b: Painted): number {
  return b.time - a.time || (a.oid < b.oid ? -1 : Number(a.oid > b.oid));
}
