// ArsipKerja: an archive opened for work, as all that works on it sees it.
import type { Repository } from '#storage/repository.ts';
import type { Ingatan } from './ingatan.ts';
import type { Inspect } from './softcopy-facts.ts';

/** As much of an archive as reading proposals takes. */
export interface Gudang {
  readonly repository: Repository;
}

/** An archive opened for work; disposing lets go of its lock. */
export interface ArsipKerja extends Gudang, AsyncDisposable {
  readonly dir: string;
  readonly inspect: Inspect;
  /** What is remembered from one reading to the next. */
  readonly ingatan: Ingatan;
  readonly now: () => Date;
  /** Runs a change when those before it are done. */
  readonly antre: <T>(tugas: () => Promise<T>) => Promise<T>;
}
