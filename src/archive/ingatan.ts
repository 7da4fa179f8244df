// Ingatan: what one reader of an archive remembers from one commit to the next.
// It holds the last tree and little else. A folder or file that did not change is the same object in the next tree, and all
// that was derived from it is kept with that object: what the archive no longer holds is forgotten by itself.
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Folder } from '#storage/snapshot.ts';
import type { FactsMemory } from './softcopy-facts.ts';

/** Handed in by whoever reads again and again; it changes with each reading. */
export interface Ingatan {
  /** `content/` as it was read last. */
  tree: Folder | null;
  /** How the records stood at a commit had come there. */
  riwayat: Riwayat | null;
  /** Facts of softcopies; unlike the rest of use to another process too. */
  readonly softcopy: FactsMemory;
}

/** A commit, and how each record came to stand there as it does. */
export interface Riwayat {
  readonly commit: string;
  readonly persetujuan: ReadonlyMap<string, Persetujuan>;
}

/** Knows nothing yet but the facts that are handed in. */
export const newIngatan = (softcopy: FactsMemory = new Map()): Ingatan => ({
  tree: null,
  riwayat: null,
  softcopy,
});
