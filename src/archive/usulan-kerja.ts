// Opens an archive for work: one process at a time, one change at a time.
import { openRepository } from '#storage/repository.ts';
import { removeStaleLocks } from '#storage/stale-locks.ts';
import { newIngatan } from './ingatan.ts';
import type { FactsMemory, Inspect } from './softcopy-facts.ts';
import type { ArsipKerja } from './usulan-arsip.ts';
import { takeLock } from './usulan/kunci.ts';
import { rapikan } from './usulan/rapikan.ts';

export type { ArsipKerja };

/** What working on an archive needs. */
export interface ArsipKerjaOptions {
  /** Inspects softcopies before they enter git. */
  readonly inspect: Inspect;
  /** What is known of softcopies; nothing when left out. */
  readonly memory?: FactsMemory;
  /** The clock, for reviews and the lock; acts bring their own moment. */
  readonly now?: () => Date;
}

/**
 * Opens an archive for work; refuses with `archive/desk-locked` while another process has it. What a process that was
 * killed did not finish is finished.
 */
export async function openArsipKerja(dir: string, options: ArsipKerjaOptions): Promise<ArsipKerja> {
  const { inspect, memory, now = () => new Date() } = options;
  const repository = await openRepository(dir);
  const kunci = await takeLock(dir, now());
  let last: Promise<unknown> = Promise.resolve();
  const arsip: ArsipKerja = {
    dir,
    repository,
    inspect,
    ingatan: newIngatan(memory),
    now,
    antre: (tugas) => {
      const next = last.then(tugas);
      // A change that failed does not stop the next one; whoever asked for it is told.
      last = next.catch(() => undefined);
      return next;
    },
    [Symbol.asyncDispose]: async () => {
      await last;
      await kunci.letGo();
    },
  };
  try {
    if (kunci.isTakenOver) await removeStaleLocks(repository);
    await arsip.antre(() => rapikan(arsip));
  } catch (error) {
    await kunci.letGo();
    throw error;
  }
  return arsip;
}
