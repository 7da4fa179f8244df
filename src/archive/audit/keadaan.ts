// What the archive was at one commit of its history, as an audit needs it; read again only where it changed.
import type { Repository } from '#storage/repository.ts';
import type { Folder, Snapshot } from '#storage/snapshot.ts';
import { informasiIds } from '../layout.ts';
import { readArsip } from '../read.ts';
import type { Acuan } from '../utama.ts';

/** The archive at one commit. */
export interface Keadaan extends Acuan {
  readonly snapshot: Snapshot;
  /** Identities of its records. */
  readonly informasi: readonly string[];
}

/** Reads commits one after the other, oldest first. */
export function openKeadaan(repository: Repository): (commit: string) => Promise<Keadaan> {
  let known: Folder | null = null;
  let last: Keadaan['arsip'] | null = null;
  let basis = '';
  return async (commit) => {
    const snapshot = await repository.snapshot(commit, known);
    const tree = await snapshot.tree();
    known = tree;
    const own = withoutRecords(tree);
    const now = [...own.files.map(({ oid }) => oid), ...own.folders.map(({ oid }) => oid)].join();
    if (last === null || now !== basis)
      last = (await readArsip({ ...snapshot, tree: async () => own })).arsip;
    basis = now;
    return { commit, snapshot, arsip: last, informasi: informasiIds(tree) };
  };
}

/** The archive but for its records: who may do what by which SOP does not depend on them. */
const withoutRecords = (tree: Folder): Folder => ({
  ...tree,
  folders: tree.folders.filter(({ path }) => path !== 'content/informasi'),
});
