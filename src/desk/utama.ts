// The archive as `main` says it now, and the office it belongs to.
import type { ArsipKerja } from '#archive/usulan-kerja.ts';
import { readUtama } from '#archive/utama.ts';
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

/** Reads `main`; refuses where the archive has no readable instansi.yaml, for then it is nobody's. */
export async function readUtamaMeja(kerja: ArsipKerja): Promise<Utama> {
  const { commit, arsip } = await readUtama(kerja);
  const { instansi } = arsip;
  if (instansi === null) throw new Failure('desk/no-instansi', { dir: kerja.repository.dir });
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
