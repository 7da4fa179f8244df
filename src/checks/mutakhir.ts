// Which record is the newest answer to an obligation, and until when it counts as up to date.
import { oncePer } from '#base/memo.ts';
import { addDays, addMonths, firstDay } from '#base/tanggal.ts';
import type { ButirWajib } from '#domain/daftar-wajib.ts';
import type { InformasiPublik } from '#domain/informasi-publik.ts';
import { informasiUrut } from './arsip-index.ts';
import { acuanOf, type Fakta } from './fakta.ts';
import { hariTercatat } from './langkah.ts';

/** Months the law allows between two announcements of periodic information (UU 14/2008 Pasal 9 ayat (3)). */
export const selangBulanUmum = 6;

/** Whether the obligation is the Daftar Informasi Publik itself. */
export const isButirDip = (butir: ButirWajib): boolean =>
  /^daftar informasi publik\b/i.test(butir.judul);

/** For each obligation the current record that answers it and entered the buku rekap last. */
export const terbaruByButir = oncePer((fakta: Fakta): ReadonlyMap<string, InformasiPublik> => {
  const newest = new Map<string, { readonly day: string; readonly record: InformasiPublik }>();
  for (const record of informasiUrut(fakta.arsip)) {
    if (record.memenuhi.length === 0 || record.status !== 'berlaku') continue;
    const day = hariTercatat(record, acuanOf(fakta));
    if (day === null) continue;
    for (const id of record.memenuhi) {
      // Of two that were entered on one day the later number is the newer.
      if (day >= (newest.get(id)?.day ?? '')) newest.set(id, { day, record });
    }
  }
  return new Map([...newest].map(([id, { record }]) => [id, record]));
});

/** The last day a waktu can mean: `2024` → `2024-12-31`. */
export function lastDay(waktu: string): string {
  const months = { 4: 12, 7: 1 }[waktu.length];
  return months === undefined ? waktu : addDays(addMonths(firstDay(waktu), months), -1);
}
