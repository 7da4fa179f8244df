// Laporan: the one result every reporter takes. Plain data; a reporter turns it into text and prints nothing.
import { formatAngka } from '#base/angka.ts';
import type { AturanInfo, Temuan } from '#domain/temuan.ts';
import type { PerubahanInformasi, PerubahanTeks } from './perubahan.ts';

/** What was judged, and what was found. */
export interface Laporan {
  /** Records that were judged, also those that could not be read. */
  readonly records: number;
  /** The commit that was judged; null for a folder as it lies there. */
  readonly commit: string | null;
  /** The day of judgement. */
  readonly hari: string;
  /** Sorted. */
  readonly temuan: readonly Temuan[];
  /** Every rule that ran, the reader's and the engine's own included. */
  readonly aturan: readonly AturanInfo[];
  /** The records that the judged change touches; null when the whole archive was judged. */
  readonly perubahan: readonly PerubahanInformasi[] | null;
  /** Other files that the change touches, in and outside the archive. */
  readonly berkasLain: readonly PerubahanTeks[];
  /** Records published by the urgent lane that wait for the Atasan PPID; null where the history is not known. */
  readonly belumDitinjau: number | null;
  /** Temuan that stood before the change and are not shown; zeros when the whole was judged. */
  readonly lama: JumlahTemuan;
}

/** How many of each severity. */
export interface JumlahTemuan {
  readonly error: number;
  readonly warning: number;
}

/** Counts temuan by severity. */
export function countTemuan(temuan: readonly Temuan[]): JumlahTemuan {
  const error = temuan.filter(({ severity }) => severity === 'error').length;
  return { error, warning: temuan.length - error };
}

/** `2 kesalahan dan 1 peringatan`; empty when there is none of either. */
export function formatJumlah({ error, warning }: JumlahTemuan): string {
  return [
    error > 0 ? `${formatAngka(error)} kesalahan` : '',
    warning > 0 ? `${formatAngka(warning)} peringatan` : '',
  ]
    .filter((part) => part !== '')
    .join(' dan ');
}

/** `1 informasi terbit segera dan belum ditinjau Atasan PPID.`; empty when there is none. */
export const formatBelumDitinjau = ({ belumDitinjau }: Laporan): string =>
  belumDitinjau === null || belumDitinjau === 0
    ? ''
    : `${formatAngka(belumDitinjau)} informasi terbit segera dan belum ditinjau Atasan PPID.`;

/** The verdict a reviewer reads first. */
export function formatKeputusan(temuan: readonly Temuan[]): string {
  const count = countTemuan(temuan);
  if (count.error > 0) return `Belum dapat disetujui: ${formatJumlah(count)}`;
  return count.warning > 0 ? `Dapat disetujui dengan ${formatJumlah(count)}` : 'Siap disetujui';
}
