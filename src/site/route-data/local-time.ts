// Moments in the office's own time: git notes them in whatever zone the machine had.
import type { Instansi } from '#domain/instansi.ts';

const offsetHours = { 'Asia/Jakarta': 7, 'Asia/Makassar': 8, 'Asia/Jayapura': 9 } as const;

/** `2026-11-22T18:26:00+00:00` → `2026-11-23T01:26:00+07:00` for an office in Jakarta's zone. */
export function localSaat(saat: string, { zonaWaktu }: Instansi): string {
  const hours = offsetHours[zonaWaktu];
  const shifted = new Date(Date.parse(saat) + hours * 3_600_000);
  return `${shifted.toISOString().slice(0, 19)}+0${hours}:00`;
}
