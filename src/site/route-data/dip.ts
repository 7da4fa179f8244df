// The Daftar Informasi Publik, one for each year of entry: rows grouped by class in the order of the law, numbered
// through.
import { keepWhileSame, oncePer } from '#base/memo.ts';
import { barisDip, type BarisDip } from '#domain/daftar-informasi-publik.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { neighbours, rekapDigest } from './buku-rekap.ts';
import { rowDigest } from './digests.ts';
import { recordAddress } from './entries.ts';
import { lastChangeOfYear, type PerubahanTerakhir } from './footer.ts';
import { digestOf } from './digest.ts';
import { statusNote, type CatatanStatus } from './status-note.ts';
import { perYear, recordsOfYear, yearsOfEntry } from './years.ts';

/** A numbered row of the DIP. */
export interface BarisDipBernomor extends BarisDip {
  readonly nomor: number;
  readonly href: string;
  readonly status: CatatanStatus | null;
}

/** One class in the DIP. */
export interface KelompokDip {
  /** `A`. */
  readonly huruf: string;
  readonly kode: string;
  readonly label: string;
  /** The class as the law names it. */
  readonly judul: string;
  readonly baris: readonly BarisDipBernomor[];
}

/** The three forms in which information is available, as the DIP's columns. */
export const kolomBentuk = [
  { kunci: 'cetak', nama: 'Cetak' },
  { kunci: 'rekam', nama: 'Rekam' },
  { kunci: 'online', nama: 'Online' },
] as const;

/** A year of the DIP. */
export interface TahunDip {
  readonly tahun: string;
  readonly href: string;
  readonly jumlah: number;
  /** How many rows each class has, in the order of the law. */
  readonly perKlasifikasi: readonly number[];
}

/** The DIP of one year of entry. */
export interface HalamanDip {
  readonly tahun: string;
  readonly jumlah: number;
  readonly kelompok: readonly KelompokDip[];
  readonly sebelum: string | null;
  readonly sesudah: string | null;
  readonly perubahan: PerubahanTerakhir | null;
}

const openClasses = klasifikasiList.filter((klasifikasi) => klasifikasi !== 'dikecualikan');

/** Names of the open classes, as columns of the overview. */
export const kolomKelasDip: readonly string[] = openClasses.map(
  (klasifikasi) => klasifikasiInfo[klasifikasi].label,
);

/** Address of a year. */
export const dipAddress = (tahun: string): string => `/daftar-informasi-publik/${tahun}/`;

/** All years of entry with open information, newest first. */
export const dipYears = oncePer((publikasi: Publikasi): readonly TahunDip[] =>
  yearsOfEntry(publikasi)
    .map((tahun) => countYear(publikasi, tahun))
    .filter(({ jumlah }) => jumlah > 0),
);

const countYear = perYear((records, _, tahun): TahunDip => {
  const perKlasifikasi = openClasses.map(
    (one) => records.filter(({ klasifikasi }) => klasifikasi === one).length,
  );
  const jumlah = perKlasifikasi.reduce((sum, count) => sum + count, 0);
  return { tahun, href: dipAddress(tahun), jumlah, perKlasifikasi };
});

/**
 * The DIP of a year: everything entered then and held by the office, except what is dikecualikan. Replaced and revoked
 * information is still held, so it stays in the list with its status. Undefined for a year without any.
 */
export function dipPage(publikasi: Publikasi, tahun: string): HalamanDip | undefined {
  const found = dipYears(publikasi).find((year) => year.tahun === tahun);
  if (found === undefined) return undefined;
  const records = recordsOfYear(publikasi, tahun);
  const ordered = openClasses.flatMap((klasifikasi) =>
    records.filter((record) => record.klasifikasi === klasifikasi),
  );
  const rows = ordered.map((record, index) => rowOf(record, index + 1, publikasi));
  return {
    tahun,
    jumlah: found.jumlah,
    kelompok: openClasses.map((klasifikasi, index) => ({
      huruf: String.fromCodePoint('A'.charCodeAt(0) + index),
      kode: klasifikasi,
      label: klasifikasiInfo[klasifikasi].label,
      judul: klasifikasiInfo[klasifikasi].namaResmi,
      baris: rows.filter((row) => row.klasifikasi === klasifikasi),
    })),
    ...neighbours(
      dipYears(publikasi).map((year) => year.tahun),
      tahun,
    ),
    perubahan: lastChangeOfYear(publikasi, tahun),
  };
}

/** A digest of everything the page of a year shows. */
export const dipDigest = (publikasi: Publikasi, tahun: string): string =>
  digestOf([
    rekapDigest(publikasi, tahun),
    neighbours(
      dipYears(publikasi).map((year) => year.tahun),
      tahun,
    ),
  ]);

/** The very same row as long as it shows the same. */
const rowOf = (record: InformasiPublik, nomor: number, publikasi: Publikasi): BarisDipBernomor =>
  keepRow(record, [nomor, rowDigest(record, publikasi)], () => ({
    ...barisDip(record, publikasi.instansi),
    nomor,
    href: recordAddress(record.id),
    status: statusNote(record, publikasi),
  }));
const keepRow = keepWhileSame<InformasiPublik, BarisDipBernomor>();
