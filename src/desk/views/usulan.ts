// The page of a proposal: head, the step at hand, timeline, comments, and what else can be done.
import { isianOf } from '#archive/usulan-isian.ts';
import { kolomFormulir } from '#archive/usulan-kolom.ts';
import type { UsulanTerbaca } from '#archive/usulan-permintaan.ts';
import { bolehBertindak } from '#domain/izin.ts';
import { namaPeran } from '#domain/peran.ts';
import type { Kolom } from '#site/meja/kolom.ts';
import type { HalamanUsulan, LangkahSaya, TindakanLain } from '#site/meja/usulan.ts';
import { hrefBerkas, rincianBerkas } from './berkas.ts';
import type { Galat } from './galat.ts';
import { labelKolom, sebutNilai } from './kolom-informasi.ts';
import { kalimatHadir } from './hadir.ts';
import { namaPetugas, type Latar } from './latar.ts';
import { linimasaOf } from './linimasa.ts';
import { nilaiIsian } from './nilai.ts';
import { hrefUsulan, kepalaOf, pengembalianOf } from './tahap.ts';

/** What the page is made of beside the proposal itself. */
export interface BahanLihat {
  readonly langkah: LangkahSaya | null;
  /** Officer ids of others who have it open. */
  readonly orangLain: readonly string[];
  readonly komentar: { readonly isi: string; readonly galat: Galat };
}

/** The page of a proposal. */
export function lihatUsulan(
  usulan: UsulanTerbaca,
  latar: Latar,
  { langkah, orangLain, komentar }: BahanLihat,
): HalamanUsulan['usulan/lihat'] {
  const { kode, isiInformasi } = usulan;
  return {
    kepala: kepalaOf(usulan, latar),
    kembali: pengembalianOf(usulan, latar),
    orangLain: kalimatHadir(
      orangLain.map((id) => namaPetugas(latar, id)),
      false,
    ),
    langkah,
    selanjutnya: langkah === null ? selanjutnyaOf(usulan, latar) : '',
    hrefTinjau: isDitinjau(usulan) ? `${hrefUsulan(kode)}tinjau/` : null,
    linimasa: linimasaOf(usulan, latar),
    komentar: bolehBertindak(usulan, 'komentari', latar).boleh ? kolomKomentar(komentar) : null,
    galatKomentar: komentar.galat.ringkas,
    lain: lainOf(usulan, latar),
    rincian: langkah?.jenis === 'isian' ? [] : rincianOf(usulan, latar),
    berkas:
      langkah !== null && langkah.jenis !== 'mulai'
        ? []
        : (isiInformasi?.softcopy ?? []).map((softcopy) => ({
            nama: softcopy.sebutan,
            href: hrefBerkas(kode, softcopy.berkas),
            rincian: rincianBerkas(softcopy),
          })),
  };
}

const isDitinjau = ({ tahap }: UsulanTerbaca): boolean =>
  tahap.jenis === 'persetujuan' || tahap.jenis === 'terbit-segera';

/** What comes next where it is somebody else's turn. */
function selanjutnyaOf(usulan: UsulanTerbaca, latar: Latar): string {
  const { tahap } = usulan;
  const { dipegang } = kepalaOf(usulan, latar);
  const pengawas = namaPeran[latar.sop.pengawas];
  switch (tahap.jenis) {
    case 'langkah-menunggu':
      return `Menunggu ${dipegang} memulai langkah ${tahap.nomor}.`;
    case 'langkah-berjalan':
      return `${dipegang} sedang mengerjakan langkah ${tahap.nomor}.`;
    case 'perbaikan':
      return `Menunggu ${dipegang} memperbaiki usulan ini.`;
    case 'persetujuan':
      return `Menunggu ${pengawas} meninjaunya. Bila disetujui, usulan ini terbit di situs; bila dikembalikan, alasannya muncul di Meja saya.`;
    case 'terbit-segera':
      return `Sudah terbit di situs dengan tanda belum ditinjau. Menunggu ${pengawas} meninjaunya.`;
    case 'disetujui':
      return 'Usulan ini sudah disetujui.';
    case 'batal':
      return 'Usulan ini sudah dibatalkan.';
  }
}

const kolomKomentar = ({ isi, galat }: BahanLihat['komentar']): Kolom => ({
  jenis: 'paragraf',
  nama: 'komentar',
  label: 'Tulis komentar',
  petunjuk: 'Dibaca oleh semua yang mengerjakan usulan ini. Komentar tidak ikut diumumkan.',
  galat: galat.kolom['komentar'] ?? '',
  isWajib: true,
  nilai: isi,
  baris: 3,
});

function lainOf(usulan: UsulanTerbaca, latar: Latar): readonly TindakanLain[] {
  const href = hrefUsulan(usulan.kode);
  return [
    ...(bolehBertindak(usulan, 'ajukan', latar).boleh ? ajukanOf(usulan, href) : []),
    ...(bolehBertindak(usulan, 'batalkan', latar).boleh
      ? [{ label: 'Batalkan usulan ini', href: `${href}batalkan/` }]
      : []),
  ];
}

/** Where what was returned is mended; by what it is about. */
function ajukanOf({ jenis }: UsulanTerbaca, href: string): readonly TindakanLain[] {
  if (jenis === 'petugas')
    return [{ label: 'Perbaiki daftar petugas dan ajukan lagi', href: `${href}ubah/` }];
  if (jenis === 'tinjau-sop')
    return [{ label: 'Perbaiki tinjauan SOP dan ajukan lagi', href: '/meja/sop/' }];
  return jenis === 'cabut'
    ? [{ label: 'Perbaiki alasan dan ajukan lagi', href: `${href}ajukan/` }]
    : [];
}

/** What is recorded so far, in words. */
function rincianOf(
  { isiInformasi }: UsulanTerbaca,
  latar: Latar,
): HalamanUsulan['usulan/lihat']['rincian'] {
  if (isiInformasi === null) return [];
  const nilai = nilaiIsian(isianOf(isiInformasi));
  const bahan = { nilai, galat: {}, saran: () => [], latar };
  return kolomFormulir
    .filter((nama) => nama !== 'judul')
    .map((nama) => ({
      nama: labelKolom(nama),
      nilai: nilai
        .semua(nama)
        .flatMap((one) => (nama === 'kata_kunci' ? one.split('\n') : [one]))
        .filter((one) => one !== '')
        .map((one) => sebutNilai(nama, one, bahan)),
    }))
    .filter((one) => one.nilai.length > 0);
}
