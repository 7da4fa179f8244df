// How an SOP is carried out in practice: records that went through it, and each step's time against its norm.
import { formatMenit, minutesBetween } from '#base/tanggal.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import type { Publikasi } from '#domain/publikasi.ts';
import { sopVersion, type Sop } from '#domain/sop.ts';
import { oncePer } from './memo.ts';
import { sopOfRecord } from './stempel.ts';

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
  const records = publikasi.arsip.informasi.filter((record) => {
    const own = sopOfRecord(record, publikasi);
    return record.langkah.length > 0 && own !== undefined && sopVersion(own) === sopVersion(sop);
  });
  return {
    jumlah: records.length,
    langkah: sop.langkah.map(({ nomor, sebutan, mutuBaku }) => {
      const minutes = records.flatMap((record) =>
        minutesOf(record)
          .filter((step) => step.nomor === nomor)
          .map(({ menit }) => menit),
      );
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

const minutesOf = oncePer(({ langkah }: InformasiPublik) =>
  langkah.map(({ nomor, mulai, selesai }) => ({ nomor, menit: minutesBetween(mulai, selesai) })),
);

/** The middle value; of two middle values their mean, in whole minutes. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : Math.round(((sorted[half - 1] ?? upper) + upper) / 2);
}
