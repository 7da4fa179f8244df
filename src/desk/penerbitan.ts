// What became of publishing an approval. Kept in memory: after a restart the desk publishes again, which changes nothing
// that is already public.

/** How publishing a commit stands. */
export type KeadaanTerbit = 'berjalan' | 'terbit' | 'gagal';

/** Publishes commits and remembers how each stands. */
export interface Penerbitan {
  /** Begins to publish; again when it was begun before. */
  readonly mulai: (commit: string) => void;
  /** How it stands; a commit nobody asked about yet is published now. */
  readonly keadaan: (commit: string) => KeadaanTerbit;
}

/** Commits remembered; those before are long public. */
const kept = 100;

/** Opens the memory over what makes the public site say what `main` says. */
export function openPenerbitan(publish: () => Promise<boolean>): Penerbitan {
  const known = new Map<string, KeadaanTerbit>();
  const mulai = (commit: string): void => {
    if (known.get(commit) === 'berjalan') return;
    known.delete(commit);
    known.set(commit, 'berjalan');
    for (const oldest of [...known.keys()].slice(0, -kept)) known.delete(oldest);
    publish().then(
      (isDone) => known.set(commit, isDone ? 'terbit' : 'gagal'),
      () => known.set(commit, 'gagal'),
    );
  };
  return {
    mulai,
    keadaan: (commit) => {
      if (!known.has(commit)) mulai(commit);
      return known.get(commit) ?? 'berjalan';
    },
  };
}
