// The form of a step: which fields it asks for, filled in with what was typed or what is recorded.
import { kelompokIsian, type KolomFormulir } from '#archive/usulan-kolom.ts';
import type { LangkahSop } from '#domain/sop.ts';
import type { KelompokKolom, Kolom, Pilihan } from '#site/meja/kolom.ts';
import { kolomInformasi, type BahanKolom } from './kolom-informasi.ts';

/** Name of the field with the quality marks, and of the sentence that a late step needs. */
export const kolomTandaMutu = 'tanda_mutu';
export const kolomKeterangan = 'keterangan';

/** Fields of a new record. */
export const kolomBaru: readonly KolomFormulir[] = kelompokIsian.dokumen.filter(
  (nama) => nama !== 'nomor_dokumen',
);

/** What the groups of a step are made of. */
export interface BahanLangkah extends BahanKolom {
  readonly langkah: LangkahSop;
  /** Name of the subbagian, which stays as it is. */
  readonly subbagian: string;
  /** Whether the step has used up its minutes; the sentence that explains it is asked for then. */
  readonly isLewat: boolean;
}

/** The groups of fields of a step. */
export function kelompokLangkah(bahan: BahanLangkah): readonly KelompokKolom[] {
  const { langkah } = bahan;
  const tail = [...tandaMutu(bahan), keterangan(bahan)];
  if (langkah.menghasilkan === 'hardcopy') return [...kelompokHardcopy(bahan, 'tetap'), ...tail];
  if (langkah.menghasilkan === 'softcopy')
    return [...kelompokRekap(bahan), ...kelompokHardcopy(bahan, 'lipat'), ...tail].filter(
      ({ kolom }) => kolom.length > 0,
    );
  return tail;
}

/** The groups of a new record. The year is asked for only where a paper process of an earlier year is written down. */
export const kelompokBaru = (
  bahan: BahanKolom & { readonly subbagian: string },
): readonly KelompokKolom[] => [
  group('', [...fields(kolomBaru, bahan), unit(bahan.subbagian)], 'tetap'),
  unfoldFaulty(group('Pekerjaan dari tahun sebelumnya', [tahun(bahan)], 'lipat')),
];

const tahun = ({ nilai, galat }: BahanKolom): Kolom => ({
  jenis: 'teks',
  nama: 'tahun',
  label: 'Tahun buku rekap',
  petunjuk:
    'Ubah hanya bila dokumen ini sudah didata di atas kertas pada tahun sebelumnya dan sekarang dicatat kemudian.',
  galat: galat['tahun'] ?? '',
  isWajib: true,
  nilai: nilai.satu('tahun'),
  lebar: 'pendek',
  tipe: 'text',
  saran: [],
});

const kelompokHardcopy = (
  bahan: BahanLangkah,
  tampil: 'tetap' | 'lipat',
): readonly KelompokKolom[] =>
  [
    group('Dokumen', [...fields(kelompokIsian.dokumen, bahan), unit(bahan.subbagian)], tampil),
    group('Pembuatan', fields(kelompokIsian.pembuatan, bahan), tampil),
    group('Hardcopy', fields(kelompokIsian.hardcopy, bahan), tampil),
  ].map(unfoldFaulty);

function kelompokRekap(bahan: BahanLangkah): readonly KelompokKolom[] {
  const isExempt = bahan.nilai.satu('klasifikasi') === 'dikecualikan';
  return [
    group(
      'Baris buku rekap',
      fields([...kelompokIsian.bentuk, ...kelompokIsian.retensi], bahan),
      'tetap',
    ),
    ...(isExempt ? [kelompokPengecualian(bahan)] : []),
    group('Supaya mudah ditemukan', fields(kelompokIsian.temu, bahan), 'tetap'),
    group('Kewajiban pengumuman', fields(kelompokIsian.kewajiban, bahan), 'lipat'),
    group('Peraturan yang dirujuk', fields(kelompokIsian.rujukan, bahan), 'lipat'),
  ].map(unfoldFaulty);
}

const kelompokPengecualian = (bahan: BahanLangkah): KelompokKolom => ({
  ...group('Pengecualian', fields(kelompokIsian.pengecualian, bahan), 'tetap'),
  petunjuk:
    'Informasi yang dikecualikan tidak mempunyai softcopy di sini; hanya keterangannya yang diumumkan.',
});

const namaTandaMutu = {
  mutakhir: {
    label: 'Data pada dokumen ini mutakhir',
    keterangan: 'Anda sudah memastikan tidak ada data yang lebih baru.',
  },
  terverifikasi: {
    label: 'Data pada dokumen ini sudah diverifikasi',
    keterangan: 'Anda sudah mencocokkannya dengan sumbernya. Nama Anda dicatat sebagai pelaksana.',
  },
} as const;

function tandaMutu({ langkah, nilai, galat }: BahanLangkah): readonly KelompokKolom[] {
  if (langkah.tandaMutu.length === 0) return [];
  const pilihan: readonly Pilihan[] = langkah.tandaMutu.map((one) => ({
    nilai: one,
    ...namaTandaMutu[one],
  }));
  const kolom: Kolom = {
    jenis: 'centang',
    nama: kolomTandaMutu,
    label: 'Pernyataan petugas',
    petunjuk: `Mutu baku langkah ini menurut SOP: ${langkah.mutuBaku.syarat}.`,
    galat: galat[kolomTandaMutu] ?? '',
    isWajib: true,
    nilai: nilai.semua(kolomTandaMutu),
    pilihan,
  };
  return [group('Pemeriksaan', [kolom], 'tetap')];
}

function keterangan({ langkah, nilai, galat, isLewat }: BahanLangkah): KelompokKolom {
  const kolom: Kolom = {
    jenis: 'paragraf',
    nama: kolomKeterangan,
    label: 'Keterangan keterlambatan',
    petunjuk: `SOP memberi waktu ${langkah.mutuBaku.waktuMenit} menit untuk langkah ini. Tuliskan mengapa lebih lama; keterangan ini ikut diumumkan.`,
    galat: galat[kolomKeterangan] ?? '',
    isWajib: true,
    nilai: nilai.satu(kolomKeterangan),
    baris: 3,
  };
  const isShown = isLewat || kolom.galat !== '' || kolom.nilai !== '';
  return group('Lewat waktu', [kolom], isShown ? 'tetap' : 'lewat');
}

/** The subbagian is the officer's own. */
const unit = (nama: string): Kolom => ({
  jenis: 'tetap',
  nama: 'subbagian',
  label: 'Subbagian pemegang',
  petunjuk: '',
  galat: '',
  isWajib: true,
  nilai: nama,
});

const fields = (names: readonly KolomFormulir[], bahan: BahanKolom): readonly Kolom[] =>
  names.flatMap((nama) => kolomInformasi(nama, bahan));

const group = (
  judul: string,
  kolom: readonly Kolom[],
  tampil: KelompokKolom['tampil'],
): KelompokKolom => ({ judul, petunjuk: '', kolom, tampil });

/** What needs mending is never folded away. */
const unfoldFaulty = (one: KelompokKolom): KelompokKolom =>
  one.tampil === 'lipat' && one.kolom.some(({ galat }) => galat !== '')
    ? { ...one, tampil: 'terbuka' }
    : one;
