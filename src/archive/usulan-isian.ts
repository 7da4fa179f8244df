// Isian between what officers type and what index.md keeps.
import type { InformasiPublik, Pengecualian } from '#domain/informasi-publik.ts';
import { plainText } from './decode.ts';
import { isDaftar, semuaKolom, type Isian } from './usulan-kolom.ts';
import { periksaIsian } from './usulan/periksa-isian.ts';

/** Fields as a form sends them. */
export type Formulir = Readonly<Record<string, string | readonly string[]>>;

/** A form that can be kept, or what is wrong with which field. */
export type HasilIsian =
  | { readonly ok: true; readonly isian: Isian }
  | {
      readonly ok: false;
      readonly isian: Isian;
      readonly kolom: Readonly<Record<string, string>>;
    };

/** Reads the fields of a record from a form; fields it does not know are left aside. */
export function parseIsian(form: Formulir): HasilIsian {
  const entries = semuaKolom.flatMap((nama) => {
    const value = form[nama];
    if (value === undefined) return [];
    return [[nama, isDaftar(nama) ? listOf(value) : lastOf(value)] as const];
  });
  const isian: Isian = Object.fromEntries(entries);
  const kolom = periksaIsian(isian);
  return Object.keys(kolom).length === 0 ? { ok: true, isian } : { ok: false, isian, kolom };
}

const lastOf = (value: string | readonly string[]): string =>
  plainText(typeof value === 'string' ? value : (value.at(-1) ?? '')).trim();

/** Several boxes, or one line with commas. */
const listOf = (value: string | readonly string[]): readonly string[] => {
  const values = typeof value === 'string' ? value.split(',') : value;
  return [...new Set(values.map((one) => plainText(one).trim()).filter((one) => one !== ''))];
};

/** The fields of a record, to fill a form with. */
export function isianOf(record: InformasiPublik): Isian {
  const { retensi } = record;
  return {
    judul: record.judul,
    ringkasan: record.ringkasan,
    nomor_dokumen: record.nomorDokumen,
    jenis_dokumen: record.jenisDokumen,
    klasifikasi: record.klasifikasi,
    subbagian: record.subbagian,
    penanggung_jawab: record.penanggungJawab,
    waktu_pembuatan: record.waktuPembuatan ?? '',
    tempat_pembuatan: record.tempatPembuatan,
    kode_klasifikasi: record.kodeKlasifikasi,
    'retensi.jra': retensi.jra,
    'retensi.aktif': retensi.aktif,
    'retensi.inaktif': retensi.inaktif,
    'retensi.nasib_akhir': retensi.nasibAkhir ?? '',
    'retensi.keterangan': retensi.keterangan,
    tanda_tangan: record.tandaTangan ?? '',
    bahasa: record.bahasa,
    'hardcopy.lokasi': record.hardcopy.lokasi,
    ...pengecualianOf(record.pengecualian ?? tanpaPengecualian),
    isi: record.isi.trim(),
    bentuk: record.bentuk,
    memenuhi: record.memenuhi,
    dasar_hukum: record.dasarHukum,
    kata_kunci: record.kataKunci,
  };
}

const tanpaPengecualian: Pengecualian = {
  badan: '',
  tingkat: null,
  nomorKeputusan: '',
  pasalUndangUndang: '',
  konsekuensi: '',
  lembarUji: '',
  sampai: null,
  syarat: '',
};

const pengecualianOf = (pengecualian: Pengecualian): Isian => ({
  'pengecualian.badan': pengecualian.badan,
  'pengecualian.tingkat': pengecualian.tingkat ?? '',
  'pengecualian.nomor_keputusan': pengecualian.nomorKeputusan,
  'pengecualian.pasal_undang_undang': pengecualian.pasalUndangUndang,
  'pengecualian.konsekuensi': pengecualian.konsekuensi,
  'pengecualian.lembar_uji': pengecualian.lembarUji,
  'pengecualian.sampai': pengecualian.sampai ?? '',
  'pengecualian.syarat': pengecualian.syarat,
});
