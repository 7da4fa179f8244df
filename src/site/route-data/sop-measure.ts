// How an SOP is carried out in practice: records that went through it, and each step's time against its norm.
import { oncePer } from '#base/memo.ts';
import { formatMenit, minutesBetween } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopVersion, type Sop } from '#domain/sop.ts';
import { digestOf } from './digest.ts';
import { sopOfRecord } from './stempel.ts';
import { perYear, yearsOfEntry } from './years.ts';

/** One step in practice. */
export interface UkuranLangkah {
  readonly nomor: number;
  readonly sebutan: string;
  readonly batas: string;
  readonly jumlah: number;
  /** The time half of the records stayed within; empty where none was measured. */
  readonly median: string;
  readonly tepatWaktu: number;
  readonly lewat: number;
}

/** An SOP in practice. */
export interface UkuranSop {
  readonly jumlah: number;
  readonly langkah: readonly UkuranLangkah[];
}

/** Measures one version over the records that were documented under it. */
export function measureSop(publikasi: Publikasi, sop: Sop): UkuranSop {
  const years = yearsOfEntry(publikasi).flatMap(
    (tahun) => timesOfYear(publikasi, tahun).get(sopVersion(sop)) ?? [],
  );
  return {
    jumlah: years.reduce((sum, { jumlah }) => sum + jumlah, 0),
    langkah: sop.langkah.map(({ nomor, sebutan, mutuBaku }) => {
      const minutes = years.flatMap(({ menit }) => menit.get(nomor) ?? []);
      const late = minutes.filter((taken) => taken > mutuBaku.waktuMenit).length;
      return {
        nomor,
        sebutan,
        batas: formatMenit(mutuBaku.waktuMenit),
        jumlah: minutes.length,
        median: minutes.length === 0 ? '' : formatMenit(median(minutes)),
        tepatWaktu: minutes.length - late,
        lewat: late,
      };
    }),
  };
}

/** A digest of what the measures of all versions are made of; the measures themselves are for when they are shown. */
export const timesDigest = oncePer((publikasi: Publikasi): string =>
  digestOf(yearsOfEntry(publikasi).map((tahun) => timesDigestOfYear(publikasi, tahun))),
);

const timesDigestOfYear = perYear((_, publikasi, tahun) =>
  digestOf(
    [...timesOfYear(publikasi, tahun)].map(([version, { jumlah, menit }]) => [
      version,
      jumlah,
      [...menit],
    ]),
  ),
);

/** How often a version was carried out in a year, and the minutes that each step took. */
interface Waktu {
  readonly jumlah: number;
  readonly menit: ReadonlyMap<number, readonly number[]>;
}

const timesOfYear = perYear((records, publikasi): ReadonlyMap<string, Waktu> => {
  const versions = Map.groupBy(
    records.filter(({ langkah }) => langkah.length > 0),
    (record) => {
      const sop = sopOfRecord(record, publikasi);
      return sop === undefined ? '' : sopVersion(sop);
    },
  );
  return new Map([...versions].map(([version, own]) => [version, timesOf(own)]));
});

function timesOf(records: readonly InformasiPublik[]): Waktu {
  const steps = Map.groupBy(
    records.flatMap(({ langkah }) => langkah),
    ({ nomor }) => nomor,
  );
  const menit = [...steps].map(
    ([nomor, done]) =>
      [nomor, done.map(({ mulai, selesai }) => minutesBetween(mulai, selesai))] as const,
  );
  return { jumlah: records.length, menit: new Map(menit) };
}

/** The middle value; of two middle values their mean, in whole minutes. */
function median(values: readonly number[]): number {
  // Numbers of one kind are sorted many times faster than by a comparison.
  const sorted = Float64Array.from(values).toSorted();
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2);
}
