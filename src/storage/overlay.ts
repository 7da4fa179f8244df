// What a commit would be: the files of a commit with some replaced, held in memory and nowhere else.

import { createHash } from 'node:crypto';
import { snapshotOf } from './git/commit-snapshot.ts';
import type { GitObject } from './git/objects.ts';
import type { ObjectWriter } from './git/objects-write.ts';
import { formatTree } from './git/parse.ts';
import type { CommitFields } from './git/parse.ts';
import type { Store } from './git/store.ts';
import { readCommitFields } from './git/store.ts';
import { editTree } from './git/tree-edit.ts';
import type { Repository } from './repository.ts';
import type { Folder, Snapshot } from './snapshot.ts';

/** Bytes of a file that git does not have yet, the id of a blob that it has, or null for a file that goes. */
export type OverlayEdit = Uint8Array | string | null;

/** What is edited; folders of a known earlier tree that did not change are not read again. */
export interface Overlay {
  readonly rev: string;
  readonly edits: ReadonlyMap<string, OverlayEdit>;
  readonly known?: Folder | null;
}

/** The files of a commit after these edits; its `commit` is an id that git does not have. */
export async function overlay(
  repository: Repository,
  { rev, edits, known = null }: Overlay,
): Promise<Snapshot> {
  const commit = await repository.resolve(rev);
  const objects = new Map<string, GitObject>();
  const store: Store = {
    ...repository.store,
    readObject: async (oid) => objects.get(oid) ?? repository.store.readObject(oid),
  };
  const writer = memoryWriter(objects);
  const oids = new Map<string, string | null>();
  for (const [path, edit] of edits)
    oids.set(path, edit instanceof Uint8Array ? await writer.blob(edit) : edit);
  const fields = await readCommitFields(store, commit);
  const tree = await editTree({ store, writer }, fields.tree, oids);
  const made = keep(objects, { type: 'commit', bytes: commitBytes(fields, tree) });
  return snapshotOf(store, made, known);
}

function memoryWriter(objects: Map<string, GitObject>): ObjectWriter {
  return {
    blob: async (bytes) => keep(objects, { type: 'blob', bytes }),
    tree: async (entries) => keep(objects, { type: 'tree', bytes: formatTree(entries) }),
    commit: () => Promise.reject(new Error('an overlay makes its own commit')),
    flush: async () => undefined,
  };
}

function keep(objects: Map<string, GitObject>, object: GitObject): string {
  const { type, bytes } = object;
  const oid = createHash('sha1')
    .update(`${type} ${bytes.byteLength}\0`)
    .update(bytes)
    .digest('hex');
  objects.set(oid, object);
  return oid;
}

/** The base's own people and time, so that the same edits give the same snapshot. */
function commitBytes({ committer }: CommitFields, tree: string): Uint8Array {
  const { timestamp, timezoneOffset } = committer;
  const minutes = Math.abs(timezoneOffset);
  const sign = timezoneOffset > 0 ? '-' : '+';
  const offset = `${sign}${two(Math.trunc(minutes / 60))}${two(minutes % 60)}`;
  const person = `e-PPID <e-ppid@localhost> ${timestamp} ${offset}`;
  return new TextEncoder().encode(`tree ${tree}\nauthor ${person}\ncommitter ${person}\n\n`);
}

const two = (number: number): string => String(number).padStart(2, '0');
