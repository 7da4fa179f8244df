// What routes of proposals are made with, and how they act: always through the archive, with the tip the officer saw.
import { bertindak } from '#archive/usulan-tindak.ts';
import type { HasilTindakan, IsiTindakan, PelakuUsulan } from '#archive/usulan-permintaan.ts';
import { petugasOf } from '../answer.ts';
import type { DeskContext, Permintaan } from '../context.ts';
import type { Kehadiran } from '../kehadiran.ts';
import type { KunciIsian } from '../store/isian.ts';
import type { Pemilik } from '../unggahan/unggahan.ts';

/** The desk's context, and who has what open. */
export interface AlatUsulan extends DeskContext {
  readonly kehadiran: Kehadiran;
}

/** Who acts. */
export function pelakuOf(c: Permintaan): PelakuUsulan {
  const { petugas, saat } = petugasOf(c);
  return { petugas: petugas.id, saat };
}

/** Does something to a proposal that was seen at a tip. */
export const lakukan = (
  c: Permintaan,
  { arsip }: Pick<DeskContext, 'arsip'>,
  {
    kode,
    ujung,
    isi,
  }: { readonly kode: string; readonly ujung: string; readonly isi: IsiTindakan },
): Promise<HasilTindakan> => bertindak(arsip, pelakuOf(c), { ...isi, kode, ujung });

/** Whose uploads for which proposal. */
export const pemilikOf = (c: Permintaan, kode: string): Pemilik => ({
  akun: petugasOf(c).akun.id,
  kode,
});

/** Whose kept input under which name. */
export const kunciOf = (c: Permintaan, kunci: string): KunciIsian => ({
  akun: petugasOf(c).akun.id,
  kunci,
});
