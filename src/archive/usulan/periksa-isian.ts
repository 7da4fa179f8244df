// What is wrong with fields that were typed, each in a sentence. Shape and size only: what the SOP demands is a rule's matter.
import { limits } from '#base/limits.ts';
import { isTanggal, isWaktu } from '#base/tanggal.ts';
import { kode } from '#domain/fields.ts';
import {
  bentukList,
  informasiPublikSchema,
  jenisDokumenList,
  nasibAkhirList,
  tandaTanganList,
} from '#domain/informasi-publik.ts';
import { klasifikasiList } from '#domain/klasifikasi.ts';
import type { Isian } from '../usulan-kolom.ts';
import { nilaiIsian } from './nilai-isian.ts';

type Periksa = (value: string) => string | null;

const salahSatu =
  (choices: readonly string[], isOptional = true): Periksa =>
  (value) =>
    choices.includes(value) || (isOptional && value === '')
      ? null
      : 'Pilih salah satu yang tersedia.';

const tingkatList = ['kpu-ri', 'kpu-provinsi', 'kpu-kabupaten-kota'] as const;

/** Fields that take more than any text. */
const bentukKolom: Readonly<Record<string, Periksa>> = {
  judul: (value) => (value === '' ? 'Isi judul dokumen.' : null),
  jenis_dokumen: salahSatu(jenisDokumenList, false),
  klasifikasi: salahSatu(klasifikasiList, false),
  waktu_pembuatan: (value) =>
    value === '' || isWaktu(value)
      ? null
      : 'Tulis tanggal yang ada, misalnya 2025-01-31; atau tahun dan bulannya saja, misalnya 2025-01.',
  'retensi.nasib_akhir': salahSatu(nasibAkhirList),
  tanda_tangan: salahSatu(tandaTanganList),
  bahasa: (value) =>
    value === '' || /^[a-z]{2,3}$/.test(value) ? null : 'Tulis kode bahasa, misalnya id.',
  'pengecualian.tingkat': salahSatu(tingkatList),
  'pengecualian.sampai': (value) =>
    value === '' || isTanggal(value) ? null : 'Tulis tanggal yang ada, misalnya 2025-01-31.',
  bentuk: salahSatu(bentukList, false),
  memenuhi: (value) => (kode.safeParse(value).success ? null : 'Pilih dari daftar yang tersedia.'),
  dasar_hukum: (value) =>
    kode.safeParse(value).success ? null : 'Pilih dari daftar yang tersedia.',
};

/** Sentences by field; none when all can be kept. */
export function periksaIsian(isian: Isian): Readonly<Record<string, string>> {
  const kolom: Record<string, string> = {};
  for (const [nama, value] of Object.entries(isian)) {
    const values = typeof value === 'string' ? [value] : value;
    const sebab =
      terlaluPanjang(nama, values) ??
      values.map((one) => bentukKolom[nama]?.(one) ?? null).find((one) => one !== null);
    if (sebab !== undefined && sebab !== null) kolom[nama] = sebab;
  }
  return Object.keys(kolom).length > 0 ? kolom : lainnya(isian);
}

function terlaluPanjang(nama: string, values: readonly string[]): string | null {
  const limit = nama === 'isi' ? limits.descriptionLength : limits.fieldLength;
  if (values.length > limits.fieldValues)
    return `Terlalu banyak isian; paling banyak ${limits.fieldValues}.`;
  return values.some((value) => value.length > limit)
    ? `Terlalu panjang; paling banyak ${limit} huruf.`
    : null;
}

/** The schema has the last word, so that nothing is written that the reader would refuse. */
function lainnya(isian: Isian): Readonly<Record<string, string>> {
  const base = { jenis_dokumen: 'lainnya', klasifikasi: 'berkala' };
  const parsed = informasiPublikSchema.safeParse({ ...base, ...nilaiIsian(isian, {}) });
  if (parsed.success) return {};
  return Object.fromEntries(
    parsed.error.issues.map(({ path }) => [
      path.filter((part) => typeof part === 'string').join('.'),
      'Isian ini tidak dapat disimpan; periksa penulisannya.',
    ]),
  );
}
