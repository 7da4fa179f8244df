// The buku rekap on the desk: the rows of a year with what the office keeps, to be searched, printed and taken along.
import { oncePer } from '#base/memo.ts';
import { formatAngka } from '#base/angka.ts';
import { langkahRekap, tahunRekap } from '#domain/buku-rekap.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { findSubbagian } from '#domain/instansi.ts';
import { klasifikasiInfo } from '#domain/klasifikasi.ts';
import type { BarisRekapMeja, HalamanKantor } from '#site/meja/kantor.ts';
import { hrefInformasi } from './daftar-informasi.ts';
import { namaPetugas, waktuOf, type Latar } from './latar.ts';

/** The address of a year. */
export const hrefRekap = (tahun: string): string => `/meja/buku-rekap/${tahun}/`;

/** What the page is made of beside the archive. */
export interface BahanRekap {
  readonly tahun: string;
  readonly kata: string;
  /** Identities of records that are proposed. */
  readonly diusulkan: readonly string[];
}

/** The page of a year. */
export function lihatRekap(
  latar: Latar,
  { tahun, kata, diusulkan }: BahanRekap,
): HalamanKantor['buku-rekap'] {
  const { arsip, instansi } = latar;
  const rows = barisRekap(latar, { tahun, kata });
  const known = new Set(arsip.informasi.map(({ id }) => id));
  const query = kata === '' ? '' : `?${new URLSearchParams({ q: kata }).toString()}`;
  return {
    tahun,
    kantor: instansi.nama,
    tahunLain: tahunRekap(arsip.informasi)
      .filter((one) => one !== tahun)
      .map((one) => ({ tahun: one, href: hrefRekap(one) })),
    cari: {
      jenis: 'teks',
      nama: 'q',
      label: 'Cari dalam buku rekap tahun ini',
      petunjuk: '',
      galat: '',
      isWajib: true,
      nilai: kata,
      lebar: 'sedang',
      tipe: 'search',
      saran: [],
    },
    jumlah: `${formatAngka(rows.length)} baris${kata === '' ? '' : ` memuat “${kata}”`}`,
    baris: rows,
    dalamUsulan: diusulkan.filter((id) => id.startsWith(`${tahun}/`) && !known.has(id)),
    hrefUnduh: `${hrefRekap(tahun)}unduh/${query}`,
  };
}

/** The rows of a year that contain all the words, by number. */
export function barisRekap(
  latar: Latar,
  { tahun, kata }: Pick<BahanRekap, 'tahun' | 'kata'>,
): readonly BarisRekapMeja[] {
  const words = kata.toLowerCase().split(/\s+/);
  return latar.arsip.informasi
    .filter((record) => record.tahun === tahun)
    .map((record) => barisOf(record, latar))
    .filter((row) => words.every((word) => textOf(row).includes(word)))
    .toSorted((a, b) => (a.nomor < b.nomor ? -1 : 1));
}

const textOf = oncePer(({ status, softcopy, dicatat, ...row }: BarisRekapMeja) =>
  [...Object.values(row), ...softcopy, status, dicatat?.teks ?? ''].join('\n').toLowerCase(),
);

function barisOf(record: InformasiPublik, latar: Latar): BarisRekapMeja {
  const step = langkahRekap(record, latar.sop);
  return {
    nomor: record.id,
    href: hrefInformasi(record.id),
    dicatat: step === undefined ? null : waktuOf(step.selesai),
    judul: record.judul,
    nomorDokumen: record.nomorDokumen,
    klasifikasi: klasifikasiInfo[record.klasifikasi].label,
    subbagian: findSubbagian(latar.instansi, record.subbagian)?.namaSingkat ?? record.subbagian,
    hardcopy: record.hardcopy.lokasi,
    softcopy: record.softcopy.map(({ berkas }) => berkas),
    petugas: (step?.pelaksana ?? []).map((id) => namaPetugas(latar, id)).join(' dan '),
    status: record.status,
  };
}

const kepala = [
  'Nomor',
  'Dicatat',
  'Judul',
  'Nomor dokumen',
  'Klasifikasi',
  'Subbagian',
  'Tempat hardcopy',
  'Softcopy',
  'Petugas',
  'Keadaan',
] as const;

/** The rows as CSV for office spreadsheets: semicolons, and a mark at the top that says the letters are UTF-8. */
export const csvRekap = (rows: readonly BarisRekapMeja[]): string =>
  `\uFEFF${[kepala, ...rows.map(selOf)].map((row) => row.map(selCsv).join(';')).join('\r\n')}\r\n`;

const selOf = (row: BarisRekapMeja): readonly string[] => [
  row.nomor,
  row.dicatat?.iso ?? '',
  row.judul,
  row.nomorDokumen,
  row.klasifikasi,
  row.subbagian,
  row.hardcopy,
  row.softcopy.join(', '),
  row.petugas,
  row.status,
];

/** A cell in quotes; one that a spreadsheet would take for a formula is made text. */
function selCsv(text: string): string {
  const plain = text.replaceAll(/\r?\n/g, ' ');
  const safe = /^[=+\-@\t]/.test(plain) ? `'${plain}` : plain;
  return `"${safe.replaceAll('"', '""')}"`;
}
