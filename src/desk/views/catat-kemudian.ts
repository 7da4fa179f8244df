// The form of a step that was done on paper: its times, who did it, why it is written down only now, and its fields.
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { findSubbagian } from '#domain/instansi.ts';
import type { LangkahSop } from '#domain/sop.ts';
import type { KelompokKolom, Kolom, Pilihan } from '#site/meja/kolom.ts';
import type { ModelUnggah } from '#site/meja/unggah-model.ts';
import type { BerkasDiperiksa, HalamanUsulan } from '#site/meja/usulan.ts';
import { urutGalat } from './galat.ts';
import { kolomKeterangan } from './langkah.ts';
import { formulirLangkah, softcopyOf, type Masukan } from './langkah-saya.ts';
import { namaPetugas, type Latar } from './latar.ts';
import { nilaiForm } from './nilai.ts';
import { hrefUsulan, kepalaOf } from './tahap.ts';

/** What the page is made of beside the proposal itself. */
export interface BahanKemudian {
  readonly masukan: Masukan;
  readonly langkah: LangkahSop;
  readonly unggah: ModelUnggah | null;
  readonly berkas: readonly BerkasDiperiksa[];
  readonly simpanSebagai: string;
}

/** The page. */
export function halamanKemudian(
  usulan: UsulanTerbaca,
  latar: Latar,
  { masukan, langkah, unggah, berkas, simpanSebagai }: BahanKemudian,
): HalamanUsulan['usulan/catat-kemudian'] {
  const form = formulirLangkah(usulan, latar, masukan);
  // The reason stands for the explanation that a late step would need.
  const kelompok = form.kelompok.filter(
    ({ kolom }) => !kolom.some(({ nama }) => nama === kolomKeterangan),
  );
  const all = [kelompokWaktu(usulan, latar, { masukan, langkah }), ...kelompok];
  return {
    ...form,
    galat: urutGalat(masukan.galat.ringkas, all),
    kepala: kepalaOf(usulan, latar),
    nomor: langkah.nomor,
    sebutan: langkah.sebutan,
    batas: langkah.mutuBaku.waktuMenit,
    aksi: `${hrefUsulan(usulan.kode)}catat-kemudian/`,
    simpanSebagai,
    kelompok: all,
    softcopy: softcopyOf(usulan, masukan, unggah),
    berkas,
  };
}

function kelompokWaktu(
  usulan: UsulanTerbaca,
  latar: Latar,
  { masukan, langkah }: Pick<BahanKemudian, 'masukan' | 'langkah'>,
): KelompokKolom {
  const nilai = nilaiForm(masukan.pairs ?? [['pelaksana', latar.petugas.id]]);
  const { kolom: galat } = masukan.galat;
  const umum = (nama: string) => ({ nama, galat: galat[nama] ?? '', isWajib: true });
  const saat = (nama: string, label: string): Kolom => ({
    ...umum(nama),
    jenis: 'teks',
    label,
    petunjuk: '',
    nilai: nilai.satu(nama),
    lebar: 'sedang',
    tipe: 'datetime-local',
    saran: [],
  });
  const kolom: readonly Kolom[] = [
    saat('mulai', 'Mulai dikerjakan'),
    saat('selesai', 'Selesai dikerjakan'),
    {
      ...umum('pelaksana'),
      jenis: 'centang',
      label: 'Siapa yang mengerjakan',
      petunjuk: '',
      nilai: nilai.semua('pelaksana'),
      pilihan: pelaksanaOf(usulan, latar, langkah),
    },
    {
      ...umum('alasan'),
      jenis: 'paragraf',
      label: 'Mengapa dicatat kemudian',
      petunjuk: `Alasan ini ikut diumumkan. Bila lebih lama dari ${langkah.mutuBaku.waktuMenit} menit, jelaskan juga sebabnya.`,
      nilai: nilai.satu('alasan'),
      baris: 3,
    },
  ];
  return { judul: 'Waktu dan pelaksana', petunjuk: '', kolom, tampil: 'tetap' };
}

/** Officers who hold or held the role of the step; whether they did on that day is checked when it is written down. */
function pelaksanaOf(
  { subbagian }: UsulanTerbaca,
  latar: Latar,
  langkah: LangkahSop,
): readonly Pilihan[] {
  const isHolder = (kode: string): boolean =>
    findSubbagian(latar.instansi, kode)?.kode === subbagian;
  return latar.arsip.petugas
    .filter((petugas) =>
      petugas.peran.some(
        ({ peran }) =>
          langkah.pelaksana.includes(peran) &&
          (peran !== 'petugas-dokumentasi' || isHolder(petugas.subbagian)),
      ),
    )
    .map(({ id, jabatan, nama }) => ({
      nilai: id,
      label: namaPetugas(latar, id),
      keterangan: nama === '' ? '' : jabatan,
    }));
}
