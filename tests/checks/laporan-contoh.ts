// Laporan for the tests of reporters: an ordinary one, and one whose content is hostile.
import type { Laporan } from '#checks/laporan.ts';
import type { PerubahanInformasi } from '#checks/perubahan.ts';
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import type { AturanInfo, Temuan } from '#domain/temuan.ts';

const aturan: readonly AturanInfo[] = [
  {
    id: 'sop/langkah-lengkap',
    severity: 'error',
    judul: 'Setiap langkah SOP dilaksanakan satu kali.',
    mengapa: 'SOP memperingatkan bila prosedur terlewati.',
    dasarHukum: ['SOP 2 Januari 2025, Peringatan angka 1'],
  },
  {
    id: 'retensi/jra',
    severity: 'warning',
    judul: 'Retensi merujuk Jadwal Retensi Arsip.',
    mengapa: 'Tanpa rujukan, masa simpan tidak dapat dipertanggungjawabkan.',
    dasarHukum: ['PKPU 17/2023'],
  },
];

const file = 'content/informasi/2025/0007/index.md';

/** A temuan of its own, to be changed. */
export const makeTemuan = (): Temuan => ({
  rule: 'retensi/jra',
  severity: 'warning',
  file,
  line: 9,
  column: 3,
  message: 'Retensi belum merujuk Jadwal Retensi Arsip.',
  fix: 'Isi jra, misalnya PKPU 17/2023.',
});

const temuan: readonly Temuan[] = [
  makeTemuan(),
  {
    rule: 'sop/langkah-lengkap',
    severity: 'error',
    file,
    line: 21,
    column: 1,
    message: 'Langkah 3 (Softcopy diterima dan disimpan) belum dilaksanakan.',
    fix: 'Laksanakan langkah 3, lalu catat pelaksana dan waktunya.',
  },
];

/** A record with little in it. */
function makeInformasi(id: string, metadata: object = {}): InformasiPublik {
  const [tahun = '', nomor = ''] = id.split('/');
  const folder = `content/informasi/${id}`;
  const value = informasiPublikSchema.parse({
    judul: 'Rekapitulasi DPT Kota Metro',
    nomor_dokumen: '426 Tahun 2024',
    jenis_dokumen: 'keputusan',
    klasifikasi: 'serta-merta',
    ...metadata,
  });
  return { ...value, id, tahun, nomor, folder, file: `${folder}/index.md`, isi: '' };
}

/** A change with one of everything. */
export const perubahan: PerubahanInformasi = {
  id: '2025/0007',
  folder: 'content/informasi/2025/0007',
  kejadian: 'diubah',
  judul: 'Rekapitulasi DPT Kota Metro',
  sebelum: makeInformasi('2025/0007'),
  sesudah: makeInformasi('2025/0007'),
  baris: [
    { nama: 'Nomor', isi: '2025/0007' },
    { nama: 'Ringkasan isi informasi', isi: 'Jumlah pemilih tetap per kecamatan.' },
  ],
  langkah: [
    {
      nomor: 1,
      sebutan: 'Hardcopy dihasilkan dan disimpan',
      batasMenit: 60,
      dilaksanakan: {
        mulai: '2025-01-06T08:00:00+07:00',
        selesai: '2025-01-06T09:15:00+07:00',
        menit: 75,
        pelaksana: ['Petugas Dokumentasi Subbagian Rendatin (contoh)'],
        keterangan: 'Menunggu tanda tangan.',
      },
    },
    { nomor: 3, sebutan: 'Softcopy diterima', batasMenit: 60, dilaksanakan: null },
  ],
  kolom: [
    { nama: 'Judul', lama: 'Rekapitulasi DPT', baru: 'Rekapitulasi DPT Kota Metro' },
    { nama: 'Softcopy dpt.pdf: SHA-256', lama: 'a'.repeat(64), baru: 'b'.repeat(64) },
  ],
  berkas: [
    { nama: 'dpt.pdf', lama: 120_000, baru: 250_000 },
    { nama: 'dpt.csv', lama: null, baru: 900 },
    { nama: 'lama.pdf', lama: 5_000, baru: null },
  ],
  teks: [
    {
      nama: 'dpt.pdf.txt',
      peristiwa: 'diubah',
      batas: 'dipotong',
      baris: [
        { tanda: ' ', teks: 'Jumlah pemilih' },
        { tanda: '-', teks: '131.479' },
        { tanda: '+', teks: '131.482' },
      ],
    },
  ],
};

/** A change judged: an error and a warning. */
export const laporan: Laporan = {
  records: 2,
  commit: '0123456789abcdef0123456789abcdef01234567',
  hari: '2026-11-22',
  temuan,
  aturan,
  perubahan: [perubahan],
  berkasLain: [
    {
      nama: 'content/petugas.yaml',
      peristiwa: 'diubah',
      batas: null,
      baris: [
        { tanda: '-', teks: 'sampai: null' },
        { tanda: '+', teks: 'sampai: 2026-12-31' },
      ],
    },
  ],
  belumDitinjau: null,
  lama: { error: 1, warning: 2 },
};

/** Nothing found, nothing changed. */
export const laporanBersih: Laporan = {
  ...laporan,
  temuan: [],
  perubahan: null,
  berkasLain: [],
  belumDitinjau: null,
  lama: { error: 0, warning: 0 },
};

/** The same report with `text` wherever content can stand. */
export function hostileLaporan(text: string): Laporan {
  const item = {
    ...perubahan,
    judul: text,
    sesudah: makeInformasi('2025/0007', { judul: text, nomor_dokumen: text }),
    baris: [{ nama: 'Ringkasan', isi: text }],
    langkah: perubahan.langkah.map(({ nomor, batasMenit, dilaksanakan }) => ({
      nomor,
      batasMenit,
      sebutan: text,
      dilaksanakan:
        dilaksanakan === null ? null : { ...dilaksanakan, pelaksana: [text], keterangan: text },
    })),
    kolom: [{ nama: text, lama: text, baru: text }],
    berkas: [{ nama: text, lama: 1, baru: 2 }],
    teks: [{ nama: text, peristiwa: 'diubah', batas: null, baris: [{ tanda: ' ', teks: text }] }],
  } as const;
  return {
    ...laporan,
    temuan: temuan.map(({ rule, severity, line, column }) => {
      return { rule, severity, line, column, file: `content/${text}`, message: text, fix: text };
    }),
    perubahan: [item],
    berkasLain: [
      { nama: `content/${text}`, peristiwa: 'baru', batas: null, baris: item.teks[0].baris },
    ],
  };
}
