// The rules of the reader itself: what a file must be before the SOP's rules can look at it.
import type { AturanInfo } from '#domain/temuan.ts';

const sopClause = 'SOP 2 Januari 2025, Pencatatan/Pendataan';

const aturan = (id: string, judul: string, mengapa: string): AturanInfo => ({
  id,
  severity: 'error',
  judul,
  mengapa,
  dasarHukum: [sopClause],
});

/** Every finding of the reader names one of these. */
export const readingRules = {
  tautanSimbolik: aturan(
    'arsip/tautan-simbolik',
    'Arsip hanya berisi berkas biasa.',
    'Tautan simbolik dapat menunjuk ke luar arsip, sehingga isinya tidak ikut tersimpan dan tidak dapat dibuktikan.',
  ),
  namaBedaHuruf: aturan(
    'arsip/nama-beda-huruf',
    'Nama berkas berbeda lebih dari sekadar huruf besar dan kecil.',
    'Di Windows dan macOS dua nama yang hanya berbeda besar kecilnya huruf menimpa satu sama lain.',
  ),
  namaTerlaluPanjang: aturan(
    'arsip/nama-terlalu-panjang',
    'Nama berkas cukup pendek untuk semua komputer.',
    'Windows tidak dapat membuka berkas yang namanya bersama foldernya terlalu panjang.',
  ),
  berkasAsing: {
    ...aturan(
      'arsip/berkas-asing',
      'Setiap berkas punya tempat dalam susunan arsip.',
      'Berkas di luar susunan tidak dibaca, tidak diperiksa, dan tidak ditemukan siapa pun.',
    ),
    severity: 'warning',
  },
  tanpaIndex: aturan(
    'arsip/tanpa-index',
    'Setiap folder informasi berisi index.md.',
    'Tanpa index.md tidak ada baris buku rekap untuk berkas di dalamnya.',
  ),
  tidakTerbaca: aturan(
    'arsip/tidak-terbaca',
    'Berkas dapat dibaca dari penyimpanan.',
    'Berkas yang tidak terbaca berarti arsip rusak atau tidak lengkap.',
  ),
  terlaluBesar: aturan(
    'arsip/terlalu-besar',
    'Berkas metadata berukuran wajar.',
    'Metadata hanya beberapa kilobyte; yang jauh lebih besar biasanya salah tempel dan memperlambat semua orang.',
  ),
  bukanUtf8: aturan(
    'arsip/bukan-utf8',
    'Berkas metadata adalah teks UTF-8.',
    'Teks dengan sandi lain tampil rusak bagi pembaca dan mesin pencari.',
  ),
  yaml: aturan(
    'arsip/yaml',
    'Metadata ditulis sebagai YAML sederhana.',
    'Metadata yang tidak terbaca membuat informasi tidak tercatat dalam buku rekap.',
  ),
  skema: aturan(
    'arsip/skema',
    'Setiap kunci dikenal dan berisi nilai dengan bentuk yang benar.',
    'Kunci salah eja atau nilai salah bentuk membuat keterangan hilang tanpa disadari.',
  ),
  wajibAda: aturan(
    'arsip/wajib-ada',
    'Berkas pokok arsip ada.',
    'Tanpa instansi, petugas, dan SOP tidak ada yang dapat diperiksa atau diterbitkan.',
  ),
} as const satisfies Record<string, AturanInfo>;
