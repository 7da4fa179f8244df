// The SOP of 2 January 2025, field by field, restated here from the paper itself.
import assert from 'node:assert/strict';
import { expect, test } from 'vitest';
import { reviewDue } from '#domain/sop.ts';
import { arsip, titled } from './own-archive.ts';

const [sop] = arsip.sop;
assert(sop !== undefined);

const kemudian =
  'Pengelolaan dan Pelayanan Informasi Publik di Komisi Pemilihan Umum, Komisi Pemilihan Umum Provinsi, dan Komisi Pemilihan Umum Kabupaten/Kota.';
const pengesahan = [
  'Standar Operasional Prosedur ini dibuat untuk dilaksanakan setiap bagian sebagaimana struktur organisasi yang telah ditetapkan;',
  'Standar Operasional Prosedur ini dibuat sebagai panduan Subbagian Parmas dalam Pelayanan informasi Publik di laman e-PPID Komisi Pemilihan Umum Kota Metro;',
  'Standar Operasional Prosedur ini dapat dilakukan review atau evaluasi secara rutin paling sedikit 1 (satu) kali setahun;',
  'Standar Operasional Prosedur ini berlaku pada saat ditandatangani.',
];
const langkah = [
  [
    'Menghasilkan dan menyimpan hardcopy Informasi Publik pada masing-masing bagian di Lingkungan KPU',
    'Data ter Update dan telah terverifikasi',
    'Berkas dokumen informasi Publik',
  ],
  ['Menyerahkan dan mendata softcopy informasi Publik kepada PPID', 'Softfile', 'Softfile'],
  [
    'Menerima dan menyimpan softcopy informasi Publik dalam storage internal PPID',
    'Softfile',
    'Dokumen',
  ],
] as const;

test('the head of the SOP is complete', () => {
  expect(arsip.sop).toHaveLength(1);
  expect(sop).toMatchObject({
    kode: 'pendokumentasian-informasi-publik',
    nama: 'Pendokumentasian Informasi Publik',
    unit: 'Sekretariat Komisi Pemilihan Umum Kota Metro',
    tanggalPembuatan: '2025-01-02',
    tanggalEfektif: '2025-01-02',
    disahkanOleh: {
      jabatan: 'Sekretaris Komisi Pemilihan Umum Kota Metro',
      nama: 'Jumadi Ahmad',
    },
    tempatPengesahan: 'Metro',
    tanggalPengesahan: '2025-01-02',
  });
});

test('the three legal bases are quoted and lead to instruments that the archive lists', () => {
  expect(sop.dasarHukum).toEqual([
    {
      rujukan: 'uu-7-2017',
      teks: 'Undang-Undang Nomor 7 Tahun 2017 tentang Pemilihan Umum;',
    },
    {
      rujukan: 'pkpu-22-2023',
      teks: `Peraturan Komisi Pemilihan Umum Nomor 22 Tahun 2023 Tentang ${kemudian}`,
    },
    {
      rujukan: 'pkpu-11-2024',
      teks: `Peraturan Komisi Pemilihan Umum Nomor 11 Tahun 2024 Tentang Perubahan atas Peraturan Komisi Pemilihan Umum Nomor 22 Tahun 2023 tentang ${kemudian}`,
    },
  ]);
  const known = arsip.dasarHukum.map(({ id }) => id);
  for (const { rujukan } of sop.dasarHukum) expect(known).toContain(rujukan);
});

test('qualifications, related SOPs, equipment, warnings and recordings are all there', () => {
  expect(sop.kualifikasiPelaksana).toEqual([
    'Memahami tentang Prosedur Pendokumentasian informasi;',
    'Memahami tentang pelayanan informasi publik;',
    'Pelaksana Minimal 2 orang.',
  ]);
  expect(sop.keterkaitan).toEqual(['SOP Pendokumentasian Informasi Publik']);
  expect(sop.peralatan).toEqual([
    'Komputer/Laptop',
    'Camera',
    'ATK',
    'SDM',
    'Media Sosial',
    'Website PPID',
  ]);
  expect(sop.peringatan).toEqual([
    'Jika prosedur ini ada yang terlewati maka pemohon informasi tidak akan terlayani dengan baik;',
    'Bila prosedur ini tidak berjalan maka pelayanan prima tidak akan tercapai.',
  ]);
  expect(sop.pencatatan).toEqual([
    'Dicatat pada buku rekap informasi.',
    'Softcopy dan Dokumen Informasi Publik.',
  ]);
  expect(sop.pelaksanaMinimal).toBe(2);
});

test('the three steps have their condition, an hour, their output and an empty note', () => {
  expect(
    sop.langkah.map(({ uraian, mutuBaku }) => [uraian, mutuBaku.syarat, mutuBaku.output]),
  ).toEqual(langkah);
  expect(sop.langkah.map(({ nomor }) => nomor)).toEqual([1, 2, 3]);
  expect(sop.langkah.map(({ mutuBaku }) => mutuBaku.waktuMenit)).toEqual([60, 60, 60]);
  expect(sop.langkah.map(({ keterangan }) => keterangan)).toEqual(['', '', '']);
});

test('who does which step is data, and what could not be read is said', () => {
  expect(sop.langkah.map(({ pelaksana }) => pelaksana)).toEqual([
    ['petugas-dokumentasi'],
    ['petugas-dokumentasi'],
    ['petugas-ppid'],
  ]);
  expect(sop.pengawas).toBe('atasan-ppid');
  const notes = sop.catatanPembacaan.join(' ');
  expect(notes).toContain('Tanda centang');
  expect(notes).toContain('INFOMASI');
  expect(sop.judulDokumen).toContain('INFOMASI');
});

test('the four closing clauses stand, and the yearly review is due', () => {
  expect(sop.pengesahan).toEqual(pengesahan);
  expect(sop.tinjauan).toEqual([]);
  expect(reviewDue(sop)).toBe('2026-01-02');
});

test('the record of the SOP carries its whole text', () => {
  const { isi } = titled('SOP Pendokumentasian Informasi Publik');
  const text = isi
    .replaceAll(/[|]|-{3,}/g, ' ')
    .replaceAll(/[*_]/g, '')
    .replaceAll(/\s+/g, ' ');
  const all = [
    ...sop.dasarHukum.map(({ teks }) => teks),
    ...sop.kualifikasiPelaksana,
    ...sop.keterkaitan,
    ...sop.peralatan,
    ...sop.peringatan,
    ...sop.pencatatan,
    ...sop.langkah.flatMap(({ uraian, mutuBaku }) => [uraian, mutuBaku.syarat, mutuBaku.output]),
    ...sop.pengesahan,
  ];
  for (const part of all) expect(text).toContain(part);
});
