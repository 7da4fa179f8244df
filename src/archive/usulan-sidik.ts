// Digests of softcopies counted again from the bytes in git, beside those that were handed over.
import { createHash } from 'node:crypto';
import type { ArsipKerja } from './usulan-arsip.ts';
import { readSoftcopy } from './usulan-berkas.ts';
import type { UsulanTerbaca } from './usulan-permintaan.ts';

/** A softcopy's digest as recorded and as counted. */
export interface Sidik {
  readonly berkas: string;
  readonly tercatat: string;
  /** Empty when the file is not there. */
  readonly dihitung: string;
  readonly cocok: boolean;
}

/** Counts the digests of all softcopies of a proposal's record. */
export async function hitungSidik(
  arsip: ArsipKerja,
  usulan: UsulanTerbaca,
): Promise<readonly Sidik[]> {
  const sidik: Sidik[] = [];
  for (const softcopy of usulan.isiInformasi?.softcopy ?? []) {
    const bytes = await readSoftcopy(arsip, usulan, softcopy);
    const dihitung = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
    const { berkas, sha256: tercatat } = softcopy;
    sidik.push({ berkas, tercatat, dihitung, cocok: dihitung !== '' && dihitung === tercatat });
  }
  return sidik;
}
