// The forms with which a correction, a replacement or a revocation of a record is begun.
import { isianOf } from '#archive/usulan-isian.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { HalamanDaftar } from '#site/meja/daftar.ts';
import type { KelompokKolom, Kolom } from '#site/meja/kolom.ts';
import { hrefInformasi } from './daftar-informasi.ts';
import { urutGalat, type Galat } from './galat.ts';
import { jalurMulai, type Mulai } from './informasi.ts';
import { kolomInformasi } from './kolom-informasi.ts';
import { kolomBaru } from './langkah.ts';
import type { Latar } from './latar.ts';
import { nilaiForm, nilaiIsian, type Nilai, type Pasangan } from './nilai.ts';

/** Fields beside those of a record; named as the archive names what is wrong with them. */
export const kolomAlasan = 'alasan';
export const kolomDicabutOleh = 'dicabutOleh';

interface Kalimat {
  readonly judul: string;
  readonly pengantar: string;
  readonly label: string;
  readonly petunjuk: string;
  readonly tombol: string;
}

const kalimat: Readonly<Record<Mulai, Kalimat>> = {
  revisi: {
    judul: 'Perbaiki informasi',
    pengantar:
      'Usulan perbaikan dimulai pada langkah pendataan. Yang terbit di situs tidak berubah sampai perbaikannya disetujui.',
    label: 'Apa yang perlu diperbaiki',
    petunjuk: 'Dibaca oleh yang memeriksa dan menyetujui.',
    tombol: 'Mulai perbaikan',
  },
  ganti: {
    judul: 'Ganti dengan informasi baru',
    pengantar:
      'Informasi baru mendapat nomor sendiri dan melalui ketiga langkah SOP. Saat disetujui, yang lama ditandai diganti.',
    label: 'Mengapa diganti',
    petunjuk: 'Diumumkan pada halaman informasi yang diganti.',
    tombol: 'Mulai penggantian',
  },
  cabut: {
    judul: 'Cabut informasi',
    pengantar:
      'Usulan pencabutan langsung menunggu persetujuan. Halaman, berkas, dan alasannya tetap tersimpan di alamat yang sama.',
    label: 'Mengapa dicabut',
    petunjuk: 'Diumumkan pada halaman informasi yang dicabut.',
    tombol: 'Usulkan pencabutan',
  },
};

/** What was posted, or null for a form that is opened. */
export interface MasukanMulai {
  readonly pairs: Pasangan | null;
  readonly galat: Galat;
}

/** The form that begins one of them. */
export function formulirMulai(
  record: InformasiPublik,
  latar: Latar,
  { mulai, masukan }: { readonly mulai: Mulai; readonly masukan: MasukanMulai },
): HalamanDaftar['formulir'] {
  const { pairs, galat } = masukan;
  const { judul, pengantar, label, petunjuk, tombol } = kalimat[mulai];
  const href = hrefInformasi(record.id);
  const nilai = pairs === null ? nilaiIsian(isianOf(record)) : nilaiForm(pairs);
  const alasan: Kolom = {
    jenis: 'paragraf',
    nama: kolomAlasan,
    label,
    petunjuk,
    galat: galat.kolom[kolomAlasan] ?? '',
    isWajib: true,
    nilai: pairs === null ? '' : nilai.satu(kolomAlasan),
    baris: 3,
  };
  const kelompok = [
    group('', [alasan, ...(mulai === 'cabut' ? [dicabutOleh(nilai, galat)] : [])]),
    ...(mulai === 'ganti' ? [kelompokPengganti(latar, nilai, galat)] : []),
  ];
  return {
    judul,
    pengantar,
    kembali: { label: `${record.id} ${record.judul}`, href },
    aksi: `${href}${jalurMulai[mulai]}/`,
    ujung: '',
    galat: urutGalat(galat.ringkas, kelompok),
    catatan: [],
    kelompok,
    tombol,
  };
}

const group = (judul: string, kolom: readonly Kolom[]): KelompokKolom => ({
  judul,
  petunjuk: '',
  kolom,
  tampil: 'tetap',
});

const dicabutOleh = (nilai: Nilai, galat: Galat): Kolom => ({
  jenis: 'teks',
  nama: kolomDicabutOleh,
  label: 'Dicabut oleh informasi nomor',
  petunjuk: 'Misalnya 2025/0007, bila ada dokumen dalam arsip ini yang mencabutnya.',
  galat: galat.kolom[kolomDicabutOleh] ?? '',
  isWajib: false,
  nilai: nilai.satu(kolomDicabutOleh),
  lebar: 'pendek',
  tipe: 'text',
  saran: [],
});

/** Filled in with the old record's, for the new one is mostly its next year. */
const kelompokPengganti = (latar: Latar, nilai: Nilai, galat: Galat): KelompokKolom => ({
  ...group(
    'Informasi yang baru',
    kolomBaru.flatMap((nama) =>
      kolomInformasi(nama, { latar, nilai, galat: galat.kolom, saran: () => [] }),
    ),
  ),
  petunjuk: 'Terisi seperti informasi yang lama. Ubah yang berbeda.',
});
