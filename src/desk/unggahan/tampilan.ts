// What waits for a proposal, as the upload part of its page shows it.
import { formatAngka, formatUkuran } from '#base/angka.ts';
import { limits } from '#base/limits.ts';
import type { ModelUnggah } from '#site/meja/unggah-model.ts';
import { labelOfType, softcopyTypes } from '#softcopy/types.ts';
import { batasUkuran } from './masalah.ts';
import type { Kuarantina, Pemilik, Unggahan } from './unggahan.ts';

/** Names of the fields that go with each upload to the form that takes it over. */
export const kolomUnggahan = 'unggahan';
export const kolomSebutanUnggahan = (id: string): string => `sebutan-${id}`;
export const kolomAlternatifUnggahan = (id: string): string => `alternatif-${id}`;

/** What the page adds to what waits. */
export interface Sekitar {
  /** Id of the form that takes the files over. */
  readonly formulir: string;
  /** Suggested title of a PDF of photos. */
  readonly judul: string;
  /** What was typed into a field before; empty for nothing. */
  readonly nilai: (kolom: string) => string;
}

/** The upload part of a proposal's page. */
export async function modelUnggah(
  kuarantina: Kuarantina,
  pemilik: Pemilik,
  { formulir, judul, nilai }: Sekitar,
): Promise<ModelUnggah> {
  const berkas = await kuarantina.daftar(pemilik, 'berkas');
  const foto = await kuarantina.daftar(pemilik, 'foto');
  return {
    kode: pemilik.kode,
    formulir,
    judul,
    batas: batasUkuran,
    batasByte: limits.softcopyBytes,
    jenis: softcopyTypes.map(({ label }) => label).join(', '),
    akhiran: softcopyTypes.flatMap(({ extensions }) => extensions.map((one) => `.${one}`)).join(),
    berkas: berkas.map((one) => ({
      id: one.id,
      nama: one.nama,
      rincian: rincian(one),
      masalah: one.masalah ?? '',
      isGambar: one.jenis?.startsWith('image/') === true,
      sebutan: nilai(kolomSebutanUnggahan(one.id)),
      teksAlternatif: nilai(kolomAlternatifUnggahan(one.id)),
    })),
    foto: foto.map(({ id, namaAsli, masalah, susunan }) => ({
      id,
      nama: namaAsli,
      masalah: masalah ?? '',
      isDalamPdf: susunan !== null,
      putar: susunan?.putar ?? 0,
      potong: susunan?.potong ?? { kiri: 0, atas: 0, kanan: 0, bawah: 0 },
    })),
  };
}

function rincian({ jenis, halaman, ukuran }: Unggahan): string {
  return [
    ...(jenis === null ? [] : [labelOfType(jenis)]),
    ...(halaman === null ? [] : [`${formatAngka(halaman)} halaman`]),
    formatUkuran(ukuran),
  ].join(' · ');
}
