// The Daftar Informasi Publik in its statutory columns, and the Daftar Informasi Dikecualikan.
import { formatWaktu } from '#base/tanggal.ts';
import type { InformasiPublik, Pengecualian } from './informasi-publik.ts';
import { findSubbagian, type Instansi } from './instansi.ts';
import type { Klasifikasi } from './klasifikasi.ts';

/** The columns after the number, in the order of Perki 1/2021. */
export const kolomDip = [
  'Ringkasan isi informasi',
  'Pejabat atau unit/satuan kerja yang menguasai informasi',
  'Penanggung jawab pembuatan atau penerbitan informasi',
  'Waktu dan tempat pembuatan informasi',
  'Bentuk informasi yang tersedia',
  'Jangka waktu penyimpanan atau retensi arsip',
] as const;

/** One row of the DIP: the seven elements, ready to be read. */
export interface BarisDip {
  readonly id: string;
  readonly klasifikasi: Klasifikasi;
  readonly judul: string;
  readonly ringkasan: string;
  readonly unit: string;
  readonly penanggungJawab: string;
  readonly waktuTempat: string;
  readonly bentuk: { readonly cetak: boolean; readonly rekam: boolean; readonly online: boolean };
  readonly retensi: string;
}

/** Derives the DIP row of a record. */
export function barisDip(record: InformasiPublik, instansi: Instansi): BarisDip {
  const waktu = record.waktuPembuatan === null ? '' : formatWaktu(record.waktuPembuatan);
  return {
    id: record.id,
    klasifikasi: record.klasifikasi,
    judul: record.judul,
    ringkasan: record.ringkasan,
    unit: findSubbagian(instansi, record.subbagian)?.nama ?? record.subbagian,
    penanggungJawab: record.penanggungJawab,
    waktuTempat: [record.tempatPembuatan, waktu].filter((part) => part !== '').join(', '),
    bentuk: {
      cetak: record.bentuk.includes('cetak'),
      rekam: record.bentuk.includes('rekam'),
      online: record.bentuk.includes('online'),
    },
    retensi: describeRetensi(record),
  };
}

const namaNasibAkhir = {
  musnah: 'musnah',
  permanen: 'permanen',
  'dinilai-kembali': 'dinilai kembali',
} as const;

/** `Aktif 1 tahun, inaktif 2 tahun, musnah (PKPU 17/2023)`. */
export function describeRetensi({ retensi }: InformasiPublik): string {
  const parts = [
    retensi.aktif === '' ? '' : `aktif ${retensi.aktif}`,
    retensi.inaktif === '' ? '' : `inaktif ${retensi.inaktif}`,
    retensi.nasibAkhir === null ? '' : namaNasibAkhir[retensi.nasibAkhir],
    retensi.keterangan,
  ].filter((part) => part !== '');
  const text = parts.join(', ') + (retensi.jra === '' ? '' : ` (${retensi.jra})`);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `Sampai 31 Desember 2030` and/or the condition under which the exemption ends. */
export function describeJangkaWaktu(pengecualian: Pengecualian): string {
  const until = pengecualian.sampai === null ? '' : `sampai ${formatWaktu(pengecualian.sampai)}`;
  const text = [until, pengecualian.syarat].filter((part) => part !== '').join('; atau ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
