// The buku rekap: its years, and every row of one year in the order in which it was entered.
import { keepWhileSame, oncePer } from '#base/memo.ts';
import { dayOf, formatJam, formatWaktu } from '#base/tanggal.ts';
import { langkahRekap } from '#domain/buku-rekap.ts';
import { klasifikasiInfo, klasifikasiList } from '#domain/klasifikasi.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { rowDigest, sharedDigest } from './digests.ts';
import { entriOf, recordAddress } from './entries.ts';
import { formatsOf } from './files.ts';
import { lastChangeOfYear, type PerubahanTerakhir } from './footer.ts';
import { digestOf } from './digest.ts';
import { signatureBlock } from './signers.ts';
import { sopOfRecord, type Stempel } from './stempel.ts';
import { statusNote, type CatatanStatus } from './status-note.ts';
import { perYear, recordsOfYear, yearDigest, yearsOfEntry } from './years.ts';

/** A year of the buku rekap. */
export interface TahunRekap {
  readonly tahun: string;
  readonly href: string;
  readonly jumlah: number;
  /** How many rows each class has, in the order of the law. */
  readonly perKlasifikasi: readonly number[];
  /** Rows with a step that took longer than the SOP allows. */
  readonly lewat: number;
  readonly tidakBerlaku: number;
}

/** A step that took too long, with what the officer wrote about it. */
export interface KeteranganLangkah {
  readonly langkah: string;
  readonly durasi: string;
  readonly teks: string;
}

/** A row of the buku rekap. */
export interface BarisRekap {
  readonly id: string;
  readonly nomor: string;
  readonly href: string;
  /** Day and time at which the row was entered; empty where the step is not recorded. */
  readonly tanggal: string;
  readonly jam: string;
  readonly judul: string;
  readonly nomorDokumen: string;
  readonly klasifikasi: string;
  readonly unit: string;
  readonly softcopy: string;
  readonly stempel: readonly Stempel[];
  readonly keterangan: readonly KeteranganLangkah[];
  readonly status: CatatanStatus | null;
}

/** One year of the buku rekap. */
export interface HalamanRekap {
  readonly tahun: string;
  readonly baris: readonly BarisRekap[];
  /** Numbers below the last one that no row bears. */
  readonly nomorKosong: readonly string[];
  readonly sebelum: string | null;
  readonly sesudah: string | null;
  readonly perubahan: PerubahanTerakhir | null;
}

/** Address of a year. */
export const rekapAddress = (tahun: string): string => `/buku-rekap/${tahun}/`;

/** Short names of the classes, as columns of the overview. */
export const kolomKlasifikasi: readonly string[] = klasifikasiList.map((klasifikasi) =>
  klasifikasiInfo[klasifikasi].label.replace('Informasi ', ''),
);

/** All years, newest first. */
export const rekapYears = oncePer((publikasi: Publikasi): readonly TahunRekap[] =>
  yearsOfEntry(publikasi).map((tahun) => countYear(publikasi, tahun)),
);

const countYear = perYear((records, publikasi, tahun): TahunRekap => ({
  tahun,
  href: rekapAddress(tahun),
  jumlah: records.length,
  perKlasifikasi: klasifikasiList.map(
    (klasifikasi) => records.filter((record) => record.klasifikasi === klasifikasi).length,
  ),
  lewat: records.filter((record) => lateSteps(entriOf(record, publikasi).stempel).length > 0)
    .length,
  tidakBerlaku: records.filter(({ status }) => status !== 'berlaku').length,
}));

/** The rows of a year; undefined for a year without any. */
export function rekapPage(publikasi: Publikasi, tahun: string): HalamanRekap | undefined {
  const records = recordsOfYear(publikasi, tahun);
  if (records.length === 0) return undefined;
  return {
    tahun,
    baris: records.map((record) => rowOf(record, publikasi)),
    nomorKosong: missingNumbers(records),
    ...neighbours(yearsOfEntry(publikasi), tahun),
    perubahan: lastChangeOfYear(publikasi, tahun),
  };
}

/** The years before and after one of them, out of years with the newest first. */
export function neighbours(
  years: readonly string[],
  tahun: string,
): { readonly sebelum: string | null; readonly sesudah: string | null } {
  const position = years.indexOf(tahun);
  return { sebelum: years[position + 1] ?? null, sesudah: years[position - 1] ?? null };
}

/** A digest of everything the page of a year shows. */
export const rekapDigest = (publikasi: Publikasi, tahun: string): string =>
  digestOf([
    sharedDigest(publikasi),
    neighbours(yearsOfEntry(publikasi), tahun),
    lastChangeOfYear(publikasi, tahun),
    signatureBlock(publikasi),
    yearDigest(publikasi, tahun),
  ]);

/** The very same row as long as it shows the same. */
const rowOf = (record: InformasiPublik, publikasi: Publikasi): BarisRekap =>
  keepRow(record, [rowDigest(record, publikasi)], () => makeRow(record, publikasi));
const keepRow = keepWhileSame<InformasiPublik, BarisRekap>();

function makeRow(record: InformasiPublik, publikasi: Publikasi): BarisRekap {
  const sop = sopOfRecord(record, publikasi);
  const entered = sop === undefined ? undefined : langkahRekap(record, sop);
  const { unit, stempel } = entriOf(record, publikasi);
  return {
    id: record.id,
    nomor: record.nomor,
    href: recordAddress(record.id),
    tanggal: entered === undefined ? '' : formatWaktu(dayOf(entered.selesai)),
    jam: entered === undefined ? '' : formatJam(entered.selesai),
    judul: record.judul,
    nomorDokumen: record.nomorDokumen,
    klasifikasi: klasifikasiInfo[record.klasifikasi].label,
    unit,
    softcopy: describeSoftcopies(record),
    stempel,
    keterangan: lateSteps(stempel),
    status: statusNote(record, publikasi),
  };
}

const lateSteps = (stempel: readonly Stempel[]): readonly KeteranganLangkah[] =>
  stempel
    .filter(({ keadaan }) => keadaan === 'lewat')
    .map(({ nomor, durasi, catatan }) => ({ langkah: `Langkah ${nomor}`, durasi, teks: catatan }));

/** `2 berkas: CSV, XLSX`. */
function describeSoftcopies(record: InformasiPublik): string {
  if (record.klasifikasi === 'dikecualikan') return 'Tidak dibuka';
  if (record.softcopy.length === 0) return 'Tidak ada';
  return `${record.softcopy.length} berkas: ${formatsOf(record).join(', ')}`;
}

function missingNumbers(records: readonly InformasiPublik[]): readonly string[] {
  const used = new Set(records.map(({ nomor }) => Number(nomor)));
  const last = Math.max(0, ...used);
  return Array.from({ length: last }, (_, index) => index + 1)
    .filter((nomor) => !used.has(nomor))
    .map((nomor) => String(nomor).padStart(4, '0'));
}
