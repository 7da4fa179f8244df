// The lists of records that have an address, and the filters that lead from one to another.
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import { findSubbagian } from '#domain/instansi.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { tahunDokumen } from './entries.ts';

/** A link of a filter with how many records it leads to. */
export interface ButirSaringan {
  readonly label: string;
  readonly href: string;
  readonly jumlah: number;
  readonly terpilih: boolean;
}

/** A group of links. */
export interface KelompokSaringan {
  readonly judul: string;
  readonly butir: readonly ButirSaringan[];
}

/** A list that has an address of its own. */
export interface DaftarBeralamat {
  readonly base: string;
  /** Name in filters. */
  readonly label: string;
  readonly judul: string;
  readonly pengantar: string;
  readonly informasi: readonly InformasiPublik[];
}

const listOfClass = (publikasi: Publikasi): readonly DaftarBeralamat[] =>
  klasifikasiList.map((klasifikasi) => ({
    base: `/informasi/${klasifikasi}/`,
    label: klasifikasiInfo[klasifikasi].label,
    judul: klasifikasiInfo[klasifikasi].label,
    pengantar: `${klasifikasiInfo[klasifikasi].namaResmi}. ${klasifikasiInfo[klasifikasi].arti}`,
    informasi: publikasi.informasi.filter((record) => record.klasifikasi === klasifikasi),
  }));

const listOfYear = (publikasi: Publikasi): readonly DaftarBeralamat[] =>
  [...new Set(publikasi.informasi.map(tahunDokumen))]
    .toSorted()
    .toReversed()
    .map((tahun) => ({
      base: `/informasi/tahun/${tahun}/`,
      label: tahun,
      judul: `Informasi tahun ${tahun}`,
      pengantar: `Dokumen yang dibuat pada tahun ${tahun}, apa pun tahun pencatatannya dalam buku rekap.`,
      informasi: publikasi.informasi.filter((record) => tahunDokumen(record) === tahun),
    }));

const listOfUnit = (publikasi: Publikasi): readonly DaftarBeralamat[] =>
  publikasi.instansi.subbagian.map((unit) => ({
    base: `/informasi/subbagian/${unit.kode}/`,
    label: unit.nama,
    judul: unit.nama,
    pengantar: `Informasi yang dikuasai ${unit.nama}.`,
    informasi: publikasi.informasi.filter(
      (record) => findSubbagian(publikasi.instansi, record.subbagian)?.kode === unit.kode,
    ),
  }));

/** The list of everything. */
export const listOfAll = (publikasi: Publikasi): DaftarBeralamat => ({
  base: '/informasi/',
  label: 'Semua informasi',
  judul: 'Semua informasi',
  pengantar: 'Seluruh informasi yang tercatat dalam buku rekap, dari yang terbaru dicatat.',
  informasi: publikasi.informasi,
});

/** Every list, that of everything first. */
export const allLists = (publikasi: Publikasi): readonly DaftarBeralamat[] => [
  listOfAll(publikasi),
  ...listOfClass(publikasi),
  ...listOfYear(publikasi),
  ...listOfUnit(publikasi),
];

/** The filters beside a list; `base` is the list that is shown. */
export function filtersFor(publikasi: Publikasi, base: string): readonly KelompokSaringan[] {
  const links = (lists: readonly DaftarBeralamat[]): readonly ButirSaringan[] =>
    lists.map((list) => ({
      label: list.label,
      href: list.base,
      jumlah: list.informasi.length,
      terpilih: list.base === base,
    }));
  return [
    { judul: 'Klasifikasi', butir: links([listOfAll(publikasi), ...listOfClass(publikasi)]) },
    { judul: 'Tahun dokumen', butir: links(listOfYear(publikasi)) },
    { judul: 'Subbagian', butir: links(listOfUnit(publikasi)) },
  ];
}
