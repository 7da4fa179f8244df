// Softcopies of a proposal's record as its branch has them.
import { softcopyFile, type Softcopy } from '#domain/informasi-publik.ts';
import { readFileAt } from '#storage/read-file.ts';
import type { ArsipKerja } from './usulan-arsip.ts';
import type { UsulanTerbaca } from './usulan-permintaan.ts';

/** The bytes of a softcopy that the proposal's record names; null when its file is not there. */
export async function readSoftcopy(
  { repository }: ArsipKerja,
  { isiInformasi, ujung }: UsulanTerbaca,
  softcopy: Softcopy,
): Promise<Uint8Array | null> {
  if (isiInformasi === null) return null;
  const file = await readFileAt(repository, ujung, softcopyFile(isiInformasi, softcopy));
  return file?.bytes ?? null;
}
