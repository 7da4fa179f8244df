// Reading and judging in one go: what `check`, `build` and the desk ask of an archive.
import { runRules } from '#checks/engine.ts';
import type { Fakta } from '#checks/fakta.ts';
import { rules } from '#checks/rules.ts';
import { compareTemuan, type Temuan } from '#domain/temuan.ts';
import type { Snapshot } from '#storage/snapshot.ts';
import { gatherFakta, type GatherOptions } from './gather.ts';
import { readArsip, type Pembacaan } from './read.ts';

/** An archive and all that is to be said about it. */
export interface Pemeriksaan {
  readonly pembacaan: Pembacaan;
  readonly fakta: Fakta;
  /** Everything found, by the reader and by the rules, sorted. */
  readonly temuan: readonly Temuan[];
}

/** Reads the archive, gathers facts, runs all rules. */
export async function checkArchive(
  snapshot: Snapshot,
  options: GatherOptions,
): Promise<Pemeriksaan> {
  const pembacaan = await readArsip(snapshot);
  const fakta = await gatherFakta(snapshot, pembacaan.arsip, options);
  const judged = runRules(rules, fakta, pembacaan.locate);
  return { pembacaan, fakta, temuan: [...pembacaan.temuan, ...judged].toSorted(compareTemuan) };
}
