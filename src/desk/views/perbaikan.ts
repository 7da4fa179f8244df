// How a finding is mended on the desk. Rules speak to whoever edits files; here there are fields, boxes and uploads.
import type { Temuan } from '#domain/temuan.ts';

const unggahLagi = 'Keluarkan berkas itu pada bagian Softcopy, lalu unggah lagi.';

/** By rule, where the rule's own words speak of files and keys; empty where the field says all. */
const perbaikan: Readonly<Record<string, string>> = {
  'dip/unsur-lengkap': '',
  'dip/bentuk': 'Sesuaikan centang pada bentuk informasi.',
  'softcopy/ada':
    'Unggah berkasnya pada bagian Softcopy; bila hanya ada cetakannya, centang Cetak saja pada bentuk informasi.',
  'softcopy/berkas-ada': unggahLagi,
  'softcopy/berkas-tercatat': unggahLagi,
  'softcopy/metadata-cocok': unggahLagi,
  'softcopy/teks-pendamping': unggahLagi,
  'softcopy/berkas-ganda': 'Keluarkan salah satunya pada bagian Softcopy.',
  'softcopy/ekstensi':
    'Keluarkan berkas itu, ganti akhiran namanya dengan yang benar, lalu unggah lagi.',
  'softcopy/teks-alternatif':
    'Tulis apa yang terlihat pada gambar itu, termasuk tulisan di dalamnya.',
  'softcopy/tautan-luar': 'Unggah berkasnya sebagai softcopy, lalu hapus tautannya dari uraian.',
  'softcopy/lapisan-teks': 'Bila ada, unggah berkas asli dari komputer, bukan hasil pindai.',
  'klasifikasi/memenuhi': 'Periksa klasifikasinya; bila sudah benar, hapus centang butir itu.',
  'pengecualian/lengkap': '',
  'pengecualian/hanya-dikecualikan':
    'Kosongkan isian pengecualian, atau ubah klasifikasinya bila memang dikecualikan dengan keputusan yang sah.',
  'pengecualian/tanpa-berkas': 'Keluarkan semua berkas pada bagian Softcopy.',
  'retensi/jra': 'Isi dari Jadwal Retensi Arsip dalam lampiran PKPU 17/2023.',
};

/** How a finding is mended, in the desk's own words. */
export const perbaikanMeja = ({ rule, fix }: Pick<Temuan, 'rule' | 'fix'>): string =>
  perbaikan[rule] ?? fix;
