// The fields of a record as form fields: label, help, choices. One table; forms choose from it by name.
import type { KolomFormulir } from '#archive/usulan-kolom.ts';
import { isDicabut } from '#domain/dasar-hukum.ts';
import {
  bentukList,
  jenisDokumenList,
  nasibAkhirList,
  tandaTanganList,
} from '#domain/informasi-publik.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import { namaJenisDokumen, namaTandaTangan } from '#domain/nama-informasi.ts';
import type { Kolom, Pilihan } from '#site/meja/kolom.ts';
import type { Latar } from './latar.ts';
import type { Nilai } from './nilai.ts';

/** What fields are made of. */
export interface BahanKolom {
  readonly nilai: Nilai;
  /** What is wrong, by field. */
  readonly galat: Readonly<Record<string, string>>;
  /** Earlier values, by field. */
  readonly saran: (nama: KolomFormulir) => readonly string[];
  readonly latar: Pick<Latar, 'arsip' | 'hari'>;
}

type Bentuk =
  | { readonly jenis: 'teks'; readonly lebar?: 'pendek' | 'sedang' }
  | { readonly jenis: 'paragraf'; readonly baris: number }
  | { readonly jenis: 'pilihan' | 'radio' | 'centang'; readonly pilihan: Pilihan3 };
type Pilihan3 = (bahan: BahanKolom) => readonly Pilihan[];

interface Resep {
  readonly label: string;
  readonly petunjuk?: string;
  readonly wajib?: true;
  readonly bentuk: Bentuk;
}

const teks = { jenis: 'teks' } as const;
const sedang = { jenis: 'teks', lebar: 'sedang' } as const;
const pendek = { jenis: 'teks', lebar: 'pendek' } as const;
const baris = (count: number): Bentuk => ({ jenis: 'paragraf', baris: count });

const choice = (nilai: string, label: string, keterangan = ''): Pilihan => ({
  nilai,
  label,
  keterangan,
});
const notChosen = choice('', 'Pilih salah satu');

const namaBentuk = {
  cetak: 'Cetak (hardcopy di kantor)',
  rekam: 'Rekam (softcopy tersimpan)',
  online: 'Online (dapat dibuka di situs ini)',
} as const;
const namaNasib = {
  musnah: 'Musnah',
  permanen: 'Permanen',
  'dinilai-kembali': 'Dinilai kembali',
} as const;
const namaTingkat = [
  choice('kpu-ri', 'KPU'),
  choice('kpu-provinsi', 'KPU Provinsi'),
  choice('kpu-kabupaten-kota', 'KPU Kabupaten/Kota'),
] as const;

const resep: Readonly<Record<KolomFormulir, Resep>> = {
  judul: {
    label: 'Judul',
    petunjuk: 'Seperti tertulis pada dokumen, lengkap dengan nomor dan tahunnya bila ada.',
    wajib: true,
    bentuk: baris(2),
  },
  ringkasan: {
    label: 'Ringkasan isi',
    petunjuk: 'Satu atau dua kalimat yang dimengerti orang di luar kantor.',
    wajib: true,
    bentuk: baris(3),
  },
  jenis_dokumen: {
    label: 'Jenis dokumen',
    wajib: true,
    bentuk: {
      jenis: 'pilihan',
      pilihan: () => [
        notChosen,
        ...jenisDokumenList.map((jenis) => choice(jenis, namaJenisDokumen[jenis])),
      ],
    },
  },
  klasifikasi: {
    label: 'Klasifikasi',
    wajib: true,
    bentuk: {
      jenis: 'radio',
      pilihan: () =>
        klasifikasiList.map((one) =>
          choice(one, klasifikasiInfo[one].label, klasifikasiInfo[one].arti),
        ),
    },
  },
  nomor_dokumen: {
    label: 'Nomor dokumen',
    petunjuk: 'Misalnya 426 Tahun 2024. Kosongkan bila dokumen tidak bernomor.',
    bentuk: sedang,
  },
  penanggung_jawab: {
    label: 'Penanggung jawab pembuatan',
    petunjuk: 'Jabatan yang bertanggung jawab atas isi dokumen.',
    wajib: true,
    bentuk: teks,
  },
  waktu_pembuatan: {
    label: 'Waktu pembuatan',
    petunjuk: 'Tanggal, bulan, atau tahun. Misalnya 22 November 2024.',
    wajib: true,
    bentuk: pendek,
  },
  tempat_pembuatan: { label: 'Tempat pembuatan', wajib: true, bentuk: sedang },
  tanda_tangan: {
    label: 'Tanda tangan pada dokumen',
    petunjuk: 'Wajib untuk keputusan dan berita acara.',
    bentuk: {
      jenis: 'pilihan',
      pilihan: () => [
        choice('', 'Belum ditentukan'),
        ...tandaTanganList.map((one) => choice(one, namaTandaTangan[one])),
      ],
    },
  },
  'hardcopy.lokasi': {
    label: 'Tempat simpan hardcopy',
    petunjuk: 'Misalnya Lemari 3, map Keputusan 2024.',
    wajib: true,
    bentuk: teks,
  },
  bentuk: {
    label: 'Bentuk informasi yang tersedia',
    petunjuk: 'Centang semua yang ada.',
    wajib: true,
    bentuk: {
      jenis: 'centang',
      pilihan: () => bentukList.map((one) => choice(one, namaBentuk[one])),
    },
  },
  kode_klasifikasi: {
    label: 'Kode klasifikasi arsip',
    petunjuk: 'Kode dari pola klasifikasi arsip KPU.',
    bentuk: sedang,
  },
  'retensi.jra': {
    label: 'Rujukan Jadwal Retensi Arsip',
    petunjuk: 'Butir jadwal retensi yang dipakai. Kosongkan bila belum dicocokkan.',
    bentuk: teks,
  },
  'retensi.aktif': {
    label: 'Masa simpan aktif',
    petunjuk: 'Misalnya 2 tahun.',
    bentuk: pendek,
  },
  'retensi.inaktif': {
    label: 'Masa simpan inaktif',
    petunjuk: 'Misalnya 3 tahun.',
    bentuk: pendek,
  },
  'retensi.nasib_akhir': {
    label: 'Nasib akhir arsip',
    bentuk: {
      jenis: 'pilihan',
      pilihan: () => [
        choice('', 'Belum ditentukan'),
        ...nasibAkhirList.map((one) => choice(one, namaNasib[one])),
      ],
    },
  },
  'retensi.keterangan': {
    label: 'Keterangan jangka waktu',
    petunjuk: 'Misalnya selama berlaku.',
    bentuk: teks,
  },
  memenuhi: {
    label: 'Kewajiban pengumuman yang dipenuhi',
    petunjuk: 'Centang yang dipenuhi dokumen ini.',
    bentuk: { jenis: 'centang', pilihan: kewajiban },
  },
  dasar_hukum: {
    label: 'Peraturan yang dirujuk dokumen',
    bentuk: { jenis: 'centang', pilihan: peraturan },
  },
  kata_kunci: {
    label: 'Kata kunci',
    petunjuk: 'Kata yang akan diketik orang untuk mencarinya; satu pada tiap baris.',
    bentuk: baris(4),
  },
  isi: {
    label: 'Uraian',
    petunjuk: 'Keterangan lebih panjang untuk halaman informasi ini.',
    bentuk: baris(6),
  },
  'pengecualian.badan': { label: 'Badan yang memutuskan', wajib: true, bentuk: teks },
  'pengecualian.tingkat': {
    label: 'Tingkat badan itu',
    petunjuk: 'Hanya KPU dan KPU Provinsi yang dapat mengecualikan informasi.',
    wajib: true,
    bentuk: { jenis: 'pilihan', pilihan: () => [notChosen, ...namaTingkat] },
  },
  'pengecualian.nomor_keputusan': {
    label: 'Nomor keputusan pengecualian',
    wajib: true,
    bentuk: sedang,
  },
  'pengecualian.pasal_undang_undang': {
    label: 'Pasal undang-undang yang menjadi dasar',
    wajib: true,
    bentuk: teks,
  },
  'pengecualian.konsekuensi': {
    label: 'Akibat bila informasi dibuka',
    wajib: true,
    bentuk: baris(3),
  },
  'pengecualian.lembar_uji': { label: 'Lembar pengujian konsekuensi', wajib: true, bentuk: teks },
  'pengecualian.sampai': {
    label: 'Dikecualikan sampai tanggal',
    petunjuk: 'Isi tanggalnya, atau keadaan pada isian berikut.',
    bentuk: pendek,
  },
  'pengecualian.syarat': {
    label: 'Dikecualikan sampai keadaan ini terjadi',
    bentuk: teks,
  },
};

/** Obligations of the class that was chosen, and those that are ticked already. */
function kewajiban({ nilai, latar }: BahanKolom): readonly Pilihan[] {
  const kelas = nilai.satu('klasifikasi');
  const chosen = nilai.semua('memenuhi');
  return latar.arsip.daftarWajib
    .filter(({ id, klasifikasi }) => klasifikasi === kelas || chosen.includes(id))
    .map(({ id, judul, dasarHukum }) => choice(id, judul, dasarHukum));
}

/** Instruments in force, and those that are ticked already. */
function peraturan({ nilai, latar }: BahanKolom): readonly Pilihan[] {
  const chosen = nilai.semua('dasar_hukum');
  return latar.arsip.dasarHukum
    .filter((one) => !isDicabut(one, latar.hari) || chosen.includes(one.id))
    .map(({ id, sebutan, judul }) => choice(id, sebutan, judul));
}

/** What a field is called. */
export const labelKolom = (nama: KolomFormulir): string => resep[nama].label;

/** A field of a record; empty where there is nothing to choose from. */
export function kolomInformasi(nama: KolomFormulir, bahan: BahanKolom): readonly Kolom[] {
  const { label, petunjuk = '', wajib = false, bentuk } = resep[nama];
  const { nilai, galat, saran } = bahan;
  const umum = { nama, label, petunjuk, galat: galat[nama] ?? '', isWajib: wajib };
  if (bentuk.jenis === 'teks')
    return [
      {
        ...umum,
        jenis: 'teks',
        nilai: nilai.satu(nama),
        lebar: bentuk.lebar ?? 'penuh',
        tipe: 'text',
        saran: saran(nama),
      },
    ];
  if (bentuk.jenis === 'paragraf')
    return [{ ...umum, jenis: 'paragraf', nilai: nilai.satu(nama), baris: bentuk.baris }];
  const pilihan = bentuk.pilihan(bahan);
  if (pilihan.length === 0) return [];
  return bentuk.jenis === 'centang'
    ? [{ ...umum, jenis: 'centang', nilai: nilai.semua(nama), pilihan }]
    : [{ ...umum, jenis: bentuk.jenis, nilai: nilai.satu(nama), pilihan }];
}

/** What a value of a field is called: the label of a choice, or the value itself. */
export function sebutNilai(nama: KolomFormulir, nilai: string, bahan: BahanKolom): string {
  const { bentuk } = resep[nama];
  if (!('pilihan' in bentuk)) return nilai;
  return bentuk.pilihan(bahan).find((one) => one.nilai === nilai)?.label ?? nilai;
}
