// The archive as `main` says it now: read again only when main moved.
import { readArsip } from '#archive/read.ts';
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import { Failure } from '#base/failure.ts';
import { dayIn, saatIn } from '#base/tanggal.ts';
import type { Arsip } from '#domain/arsip.ts';
import type { Instansi } from '#domain/instansi.ts';

/** What `main` says. */
export interface Utama {
  readonly commit: string;
  readonly arsip: Arsip;
  readonly instansi: Instansi;
}

/** Opens a reader of `main`; it refuses where the archive has no readable instansi.yaml, for then it is nobody's. */
export function openUtama(arsip: Pick<ArsipKerja, 'repository' | 'ingatan'>): () => Promise<Utama> {
  let known: Promise<Utama> | null = null;
  let at = '';
  return async () => {
    const commit = await arsip.repository.resolve('refs/heads/main');
    if (known === null || commit !== at) {
      at = commit;
      known = readUtama(arsip, commit);
      known.catch(() => (known = null));
    }
    return known;
  };
}

async function readUtama(
  { repository, ingatan }: Pick<ArsipKerja, 'repository' | 'ingatan'>,
  commit: string,
): Promise<Utama> {
  const snapshot = await repository.snapshot(commit, ingatan.tree);
  const { arsip } = await readArsip(snapshot);
  ingatan.tree = await snapshot.tree();
  const { instansi } = arsip;
  if (instansi === null) throw new Failure('desk/no-instansi', { dir: repository.dir });
  return { commit, arsip, instansi };
}

/** A moment as the office writes it, and its day. */
export const kiniOf = (
  { zonaWaktu }: Instansi,
  moment: Date,
): { readonly saat: string; readonly hari: string } => ({
  saat: saatIn(zonaWaktu, moment),
  hari: dayIn(zonaWaktu, moment),
});
