// Softcopies on their way between a form, the quarantine and a proposal.
import type { PerubahanSoftcopy, UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import type { ModelUnggah } from '#site/meja/unggah-model.ts';
import type { DeskContext, Permintaan } from '../context.ts';
import {
  kolomAlternatifUnggahan,
  kolomSebutanUnggahan,
  kolomUnggahan,
  modelUnggah,
} from '../unggahan/tampilan.ts';
import { kolomAlternatif, kolomHapus, kolomSebutan } from '../views/berkas.ts';
import { nilaiForm, type Pasangan } from '../views/nilai.ts';
import { judulUsulan } from '../views/tahap.ts';
import { pemilikOf } from './proposal.ts';

/** Id of the form that takes uploads over. */
const formulir = 'langkah';

/** The part of a page where softcopies are brought. */
export const unggahOf = (
  c: Permintaan,
  { unggahan }: Pick<DeskContext, 'unggahan'>,
  usulan: UsulanTerbaca,
  pairs: Pasangan,
): Promise<ModelUnggah> =>
  modelUnggah(unggahan.kuarantina, pemilikOf(c, usulan.kode), {
    formulir,
    judul: judulUsulan(usulan),
    nilai: nilaiForm(pairs).satu,
  });

/** What becomes of the softcopies, or a sentence why their uploads cannot be taken. */
export type HasilSoftcopy =
  | { readonly ok: true; readonly perubahan: PerubahanSoftcopy }
  | { readonly ok: false; readonly alasan: string };

/** Reads from a form what becomes of the softcopies; bytes come out of the quarantine. */
export async function softcopyForm(
  c: Permintaan,
  { unggahan }: Pick<DeskContext, 'unggahan'>,
  usulan: UsulanTerbaca,
  pairs: Pasangan,
): Promise<HasilSoftcopy> {
  const nilai = nilaiForm(pairs);
  const listed = usulan.isiInformasi?.softcopy ?? [];
  const hapus = nilai
    .semua(kolomHapus)
    .filter((one) => listed.some(({ berkas }) => berkas === one));
  const terpakai = new Set(
    listed.map(({ berkas }) => berkas).filter((berkas) => !hapus.includes(berkas)),
  );
  const taken = await unggahan.kuarantina.ambil(
    pemilikOf(c, usulan.kode),
    nilai.semua(kolomUnggahan),
    terpakai,
  );
  if (!taken.ok) return taken;
  const tambah = taken.berkas.map(({ id, nama, bytes }) => ({
    nama,
    bytes,
    sebutan: nilai.satu(kolomSebutanUnggahan(id)).trim(),
    teksAlternatif: nilai.satu(kolomAlternatifUnggahan(id)).trim(),
  }));
  const ubah = listed
    .filter(({ berkas }) => terpakai.has(berkas) && nilai.semua(kolomSebutan(berkas)).length > 0)
    .map(({ berkas, teksAlternatif }) => ({
      nama: berkas,
      sebutan: nilai.satu(kolomSebutan(berkas)).trim(),
      teksAlternatif:
        nilai.semua(kolomAlternatif(berkas)).length === 0
          ? teksAlternatif
          : nilai.satu(kolomAlternatif(berkas)).trim(),
    }))
    .filter((one) => !isSame(one, listed));
  return { ok: true, perubahan: { tambah, hapus, ubah } };
}

/** Whether a form changes any softcopy. */
export const isBerubah = ({ tambah, hapus, ubah = [] }: PerubahanSoftcopy): boolean =>
  tambah.length + hapus.length + ubah.length > 0;

function isSame(
  { nama, sebutan, teksAlternatif }: NonNullable<PerubahanSoftcopy['ubah']>[number],
  listed: NonNullable<UsulanTerbaca['isiInformasi']>['softcopy'],
): boolean {
  const found = listed.find(({ berkas }) => berkas === nama);
  return found?.sebutan === sebutan && found.teksAlternatif === teksAlternatif;
}
