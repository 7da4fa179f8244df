// A small publikasi made from plain data, for tests of what pages show.
import { instansiSchema } from '#domain/instansi.ts';
import { informasiPublikSchema, type InformasiPublik } from '#domain/informasi-publik.ts';
import { petugasSchema } from '#domain/peran.ts';
import type { Persetujuan } from '#domain/persetujuan.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopSchema, type Sop } from '#domain/sop.ts';
import type { Temuan } from '#domain/temuan.ts';

const instansi = instansiSchema.parse({
  nama: 'Komisi Pemilihan Umum Kota Contoh',
  nama_singkat: 'KPU Kota Contoh',
  kode_wilayah: '1872',
  provinsi: 'Lampung',
  tempat: 'Contoh',
  alamat: 'Jalan Contoh Nomor 1',
  zona_waktu: 'Asia/Jakarta',
  kontak: { jam_layanan: 'Senin sampai Jumat, 08.00 sampai 16.00 WIB' },
  portal: {
    nasional: 'https://portal.example/',
    permohonan: 'https://portal.example/permohonan',
    keberatan: 'https://portal.example/keberatan',
    situs: 'https://situs.example/',
    jdih: 'https://jdih.example/',
  },
  subbagian: [
    {
      kode: 'rendatin',
      nama: 'Subbagian Perencanaan, Data, dan Informasi',
      nama_singkat: 'Rendatin',
      alias: ['Subbag Program dan Data'],
    },
    {
      kode: 'tekhum',
      nama: 'Subbagian Teknis Penyelenggaraan Pemilu dan Hukum',
      nama_singkat: 'Teknis dan Hukum',
    },
  ],
});

const petugas = petugasSchema.parse({
  petugas: [
    {
      id: 'atasan',
      jabatan: 'Sekretaris (contoh)',
      nama: 'Nama Pribadi Atasan',
      peran: [{ peran: 'atasan-ppid', sejak: '2025-01-02', keputusan: 'contoh' }],
    },
    {
      id: 'dok',
      jabatan: 'Petugas Dokumentasi (contoh)',
      nama: 'Nama Pribadi Dokumentasi',
      peran: [{ peran: 'petugas-dokumentasi', sejak: '2025-01-02', keputusan: 'contoh' }],
    },
    {
      id: 'ppid',
      jabatan: 'Petugas PPID (contoh)',
      peran: [{ peran: 'petugas-ppid', sejak: '2025-01-02', keputusan: 'contoh' }],
    },
  ],
}).petugas;

const langkahSop = (nomor: number, rest: object): object => ({
  nomor,
  uraian: `Uraian langkah ${nomor}`,
  sebutan: `Langkah ke-${nomor}`,
  pelaksana: ['petugas-dokumentasi'],
  mutu_baku: { syarat: 'Dokumen', waktu_menit: 60, output: 'Berkas' },
  menghasilkan: 'hardcopy',
  ...rest,
});

const sop: Sop = {
  kode: 'pendokumentasian-informasi-publik',
  file: 'content/sop/pendokumentasian-informasi-publik/2025-01-02.md',
  isi: '',
  ...sopSchema.parse({
    nama: 'Pendokumentasian',
    judul_dokumen: 'SOP Pendokumentasian',
    unit: 'KPU Kota Contoh',
    tanggal_pembuatan: '2025-01-02',
    tanggal_efektif: '2025-01-02',
    disahkan_oleh: { jabatan: 'Sekretaris', nama: 'Contoh' },
    dasar_hukum: [{ rujukan: 'uu-14-2008', teks: 'UU 14 Tahun 2008' }],
    kualifikasi_pelaksana: ['Mengerti'],
    pencatatan: ['Buku rekap'],
    pelaksana_minimal: 2,
    tinjauan_bulan: 12,
    pengawas: 'atasan-ppid',
    langkah: [
      langkahSop(1, { tanda_mutu: ['mutakhir', 'terverifikasi'] }),
      langkahSop(2, { menghasilkan: 'softcopy', mencatat_buku_rekap: true }),
      langkahSop(3, { menghasilkan: 'simpanan', pelaksana: ['petugas-ppid'] }),
    ],
    pengesahan: ['Disahkan'],
    tempat_pengesahan: 'Contoh',
    tanggal_pengesahan: '2025-01-02',
  }),
};

/** Three steps on a day, each of `menit` minutes. */
export const tigaLangkah = (day: string, menit = [30, 30, 30]): readonly object[] =>
  menit.map((length, index) => ({
    nomor: index + 1,
    pelaksana: index === 2 ? ['ppid'] : ['dok'],
    mulai: `${day}T${String(8 + index * 2).padStart(2, '0')}:00:00+07:00`,
    selesai: `${day}T${String(8 + index * 2 + Math.floor(length / 60)).padStart(2, '0')}:${String(length % 60).padStart(2, '0')}:00+07:00`,
    mutakhir: index === 0,
    terverifikasi: index === 0,
    keterangan: length > 60 ? 'Berkas dipindai ulang.' : '',
  }));

/** A record with sensible values; `rest` is frontmatter that overrides them. */
export function contohInformasi(id: string, rest: object = {}, isi = ''): InformasiPublik {
  const [tahun = '', nomor = ''] = id.split('/');
  const folder = `content/informasi/${id}`;
  const data = informasiPublikSchema.parse({
    judul: `Dokumen ${id}`,
    ringkasan: `Ringkasan ${id}`,
    jenis_dokumen: 'laporan',
    klasifikasi: 'berkala',
    subbagian: 'rendatin',
    waktu_pembuatan: '2024-11-22',
    bentuk: ['online'],
    softcopy: [
      {
        berkas: 'dokumen.pdf',
        sebutan: 'Dokumen',
        sha256: 'ab'.repeat(32),
        ukuran_byte: 219136,
        halaman: 3,
        teks: 'lapisan-teks',
      },
    ],
    langkah: tigaLangkah('2025-01-06'),
    ...rest,
  });
  return { ...data, id, tahun, nomor, folder, file: `${folder}/index.md`, isi };
}

interface Lain {
  readonly persetujuan?: ReadonlyMap<string, Persetujuan>;
  readonly teks?: ReadonlyMap<string, string>;
  readonly temuan?: readonly Temuan[];
  readonly hari?: string;
}

/** A publikasi of these records, given in order of their identity. */
export function contohPublikasi(informasi: readonly InformasiPublik[], lain: Lain = {}): Publikasi {
  return {
    arsip: {
      commit: '0123456789abcdef0123456789abcdef01234567',
      date: '2026-11-22T08:00:00+07:00',
      instansi,
      petugas,
      dasarHukum: [],
      daftarWajib: [],
      sop: [sop],
      halaman: [
        {
          kode: 'profil',
          file: 'content/halaman/profil.md',
          judul: 'Profil',
          ringkasan: '',
          isi: '# Profil',
        },
      ],
      informasi,
      informasiRusak: [],
      files: [],
    },
    instansi,
    hari: lain.hari ?? '2025-02-01',
    informasi: informasi.toReversed(),
    byId: new Map(informasi.map((record) => [record.id, record])),
    teks: lain.teks ?? new Map(),
    persetujuan: lain.persetujuan ?? new Map(),
    temuan: lain.temuan ?? [],
  };
}
