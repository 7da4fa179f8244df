// The lists of records that have an address, and the filters that lead from one to another.
import { oncePer } from '#base/memo.ts';
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

/** Every list, by the kind of filter that leads to it. */
interface DaftarMenurutJenis {
  readonly semua: DaftarBeralamat;
  readonly klasifikasi: readonly DaftarBeralamat[];
  readonly tahun: readonly DaftarBeralamat[];
  readonly subbagian: readonly DaftarBeralamat[];
}

const listsOf = oncePer((publikasi: Publikasi): DaftarMenurutJenis => ({
  semua: {
    base: '/informasi/',
    label: 'Semua informasi',
    judul: 'Semua informasi',
    pengantar: 'Seluruh informasi yang tercatat dalam buku rekap, dari yang terbaru dicatat.',
    informasi: publikasi.informasi,
  },
  klasifikasi: listsOfClass(publikasi),
  tahun: listsOfYear(publikasi),
  subbagian: listsOfUnit(publikasi),
}));

function listsOfClass({ informasi }: Publikasi): readonly DaftarBeralamat[] {
  const groups = Map.groupBy(informasi, ({ klasifikasi }) => klasifikasi);
  return klasifikasiList.map((klasifikasi) => {
    const { label, namaResmi, arti } = klasifikasiInfo[klasifikasi];
    return {
      base: `/informasi/${klasifikasi}/`,
      label,
      judul: label,
      pengantar: `${namaResmi}. ${arti}`,
      informasi: groups.get(klasifikasi) ?? [],
    };
  });
}

const listsOfYear = ({ informasi }: Publikasi): readonly DaftarBeralamat[] =>
  [...Map.groupBy(informasi, tahunDokumen)]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([tahun, records]) => ({
      base: `/informasi/tahun/${tahun}/`,
      label: tahun,
      judul: `Informasi tahun ${tahun}`,
      pengantar: `Dokumen yang dibuat pada tahun ${tahun}, apa pun tahun pencatatannya dalam buku rekap.`,
      informasi: records,
    }));

function listsOfUnit({ instansi, informasi }: Publikasi): readonly DaftarBeralamat[] {
  const known = new Map<string, string | undefined>();
  const kodeOf = ({ subbagian }: InformasiPublik): string | undefined => {
    if (!known.has(subbagian)) known.set(subbagian, findSubbagian(instansi, subbagian)?.kode);
    return known.get(subbagian);
  };
  const groups = Map.groupBy(informasi, kodeOf);
  return instansi.subbagian.map(({ kode, nama }) => ({
    base: `/informasi/subbagian/${kode}/`,
    label: nama,
    judul: nama,
    pengantar: `Informasi yang dikuasai ${nama}.`,
    informasi: groups.get(kode) ?? [],
  }));
}

/** Every list, that of everything first. */
export const allLists = oncePer((publikasi: Publikasi): readonly DaftarBeralamat[] => {
  const { semua, klasifikasi, tahun, subbagian } = listsOf(publikasi);
  return [semua, ...klasifikasi, ...tahun, ...subbagian];
});

/** The lists of the subbagian. */
export const listsOfUnits = (publikasi: Publikasi): readonly DaftarBeralamat[] =>
  listsOf(publikasi).subbagian;

/** The list that begins at an address. */
export const findList = (publikasi: Publikasi, base: string): DaftarBeralamat | undefined =>
  allLists(publikasi).find((list) => list.base === base);

/** The filters beside a list; `base` is the list that is shown. */
export function filtersFor(publikasi: Publikasi, base: string): readonly KelompokSaringan[] {
  const links = (lists: readonly DaftarBeralamat[]): readonly ButirSaringan[] =>
    lists.map((list) => ({
      label: list.label,
      href: list.base,
      jumlah: list.informasi.length,
      terpilih: list.base === base,
    }));
  const { semua, klasifikasi, tahun, subbagian } = listsOf(publikasi);
  return [
    { judul: 'Klasifikasi', butir: links([semua, ...klasifikasi]) },
    { judul: 'Tahun dokumen', butir: links(tahun) },
    { judul: 'Subbagian', butir: links(subbagian) },
  ];
}
