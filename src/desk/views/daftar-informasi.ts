// The archive's records on the desk: found by words or numbers, newest entry first.
import { oncePer } from '#base/memo.ts';
import { formatAngka } from '#base/angka.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { findSubbagian } from '#domain/instansi.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { HalamanDaftar } from '#site/meja/daftar.ts';
import type { Latar } from './latar.ts';

/** What is looked for. */
export interface PencarianInformasi {
  readonly kata: string;
  /** Code of a subbagian; empty for all. */
  readonly subbagian: string;
  readonly halaman: number;
}

const perHalaman = 50;

/** The address of the list, and of a record in it. */
export const hrefDaftar = '/meja/informasi/';
export const hrefInformasi = (id: string): string => `${hrefDaftar}${id}/`;

/** The list. */
export function daftarInformasi(
  { arsip, instansi }: Latar,
  cari: PencarianInformasi,
  diusulkan: ReadonlySet<string>,
): HalamanDaftar['informasi/daftar'] {
  const found = arsip.informasi
    .filter((record) => isFound(record, cari, findSubbagian(instansi, record.subbagian)?.kode))
    .toSorted((a, b) => (a.id < b.id ? 1 : -1));
  const pages = Math.max(1, Math.ceil(found.length / perHalaman));
  const page = Math.min(Math.max(1, cari.halaman), pages);
  return {
    cari: kolomCari(cari, instansi),
    baris: found.slice((page - 1) * perHalaman, page * perHalaman).map((record) => ({
      href: hrefInformasi(record.id),
      nomor: record.id,
      judul: record.judul,
      status: record.status,
      klasifikasi: klasifikasiInfo[record.klasifikasi].label,
      subbagian: findSubbagian(instansi, record.subbagian)?.namaSingkat ?? record.subbagian,
      isDiusulkan: diusulkan.has(record.id),
    })),
    jumlah: jumlahOf(found.length, cari.kata),
    sebelum: page > 1 ? hrefHalaman(cari, page - 1) : null,
    sesudah: page < pages ? hrefHalaman(cari, page + 1) : null,
  };
}

function jumlahOf(count: number, kata: string): string {
  const about = kata === '' ? '' : ` memuat “${kata}”`;
  return count === 0
    ? `Tidak ada informasi yang${about === '' ? ' tercatat' : about}. Coba kata lain atau nomornya.`
    : `${formatAngka(count)} informasi${about}`;
}

/** All words have to be there; a number such as 2025/0007 or 7 is a word like any other. */
function isFound(
  record: InformasiPublik,
  { kata, subbagian }: PencarianInformasi,
  kode: string | undefined,
): boolean {
  if (subbagian !== '' && kode !== subbagian) return false;
  const text = textOf(record);
  return kata
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

const textOf = oncePer(({ id, judul, ringkasan, nomorDokumen, kataKunci }: InformasiPublik) =>
  [id, judul, ringkasan, nomorDokumen, ...kataKunci].join('\n').toLowerCase(),
);

function hrefHalaman({ kata, subbagian }: PencarianInformasi, halaman: number): string {
  const query = new URLSearchParams({
    ...(kata === '' ? {} : { q: kata }),
    ...(subbagian === '' ? {} : { subbagian }),
    ...(halaman === 1 ? {} : { halaman: String(halaman) }),
  }).toString();
  return query === '' ? hrefDaftar : `${hrefDaftar}?${query}`;
}

const kolomCari = (
  { kata, subbagian }: PencarianInformasi,
  instansi: Latar['instansi'],
): HalamanDaftar['informasi/daftar']['cari'] => {
  const umum = { petunjuk: '', galat: '', isWajib: true } as const;
  return [
    {
      ...umum,
      jenis: 'teks',
      nama: 'q',
      label: 'Cari judul, ringkasan, atau nomor',
      nilai: kata,
      lebar: 'sedang',
      tipe: 'search',
      saran: [],
    },
    {
      ...umum,
      jenis: 'pilihan',
      nama: 'subbagian',
      label: 'Subbagian',
      nilai: subbagian,
      pilihan: [
        { nilai: '', label: 'Semua subbagian', keterangan: '' },
        ...instansi.subbagian.map(({ kode, namaSingkat }) => ({
          nilai: kode,
          label: namaSingkat,
          keterangan: '',
        })),
      ],
    },
  ];
};
