// ArsipKerja: an archive opened for work. One process at a time, one change at a time.
import type { Repository } from '#storage/repository.ts';
import type { FactsMemory, Inspect } from './gather.ts';

/** What working on an archive needs. */
export interface ArsipKerjaOptions {
  /** Inspects softcopies before they enter git. */
  readonly inspect: Inspect;
  /** What is known of softcopies; an empty one when left out. */
  readonly memory?: FactsMemory;
}

/** An archive opened for work; disposing lets go of its lock. */
export interface ArsipKerja extends AsyncDisposable {
  readonly dir: string;
  readonly repository: Repository;
  readonly inspect: Inspect;
  readonly memory: FactsMemory;
  /** Runs a change when those before it are done. */
  readonly antre: <T>(tugas: () => Promise<T>) => Promise<T>;
}

/** Opens an archive for work; refuses with `archive/desk-locked` while another process has it. */
export declare function openArsipKerja(
  dir: string,
  options: ArsipKerjaOptions,
): Promise<ArsipKerja>;
